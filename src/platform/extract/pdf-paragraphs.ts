import { isUnspaced, joint, opensItem } from "./line-joins.ts";
import type { Line } from "./pdf-lines.ts";

export interface Note {
  readonly label: string;
  readonly paragraphs: string[];
}

/** Takes the notes at the foot of each page out of its lines. */
export function takeNotes(pages: readonly Line[][]): { readonly body: Line[][]; readonly notes: Note[] } {
  const size = bodySize(pages);
  const hyphenation = hyphenationOf(pages);
  const notes: Note[] = [];
  const body = pages.map((lines) => {
    let first = lines.length;
    while (first > 0 && lines[first - 1]!.size < size * 0.93 && !lines[first - 1]!.alone) first--;
    const small = lines.findIndex((line, at) => at >= first && noteStart.test(line.text));
    const marked = small < 0 ? raisedNotes(lines, Number(notes.at(-1)?.label ?? 0) + 1) : small;
    if (marked < 0 || first === 0) return lines;
    let note: Line[] = [];
    const close = (): void => {
      if (!note.length) return;
      const text = joinLines(note, hyphenation);
      const [, label, words] = noteStart.exec(text) ?? [];
      notes.push({ label: label ?? "", paragraphs: [words ?? text] });
    };
    for (const line of lines.slice(marked)) {
      if (noteStart.test(line.text)) {
        close();
        note = [];
      }
      note.push(line);
    }
    close();
    return lines.slice(0, marked);
  });
  return { body, notes };
}

/** Where notes begin that are no smaller than the text: at lines that open with the next raised numbers, to the foot. */
function raisedNotes(lines: readonly Line[], next: number): number {
  const opening = lines.flatMap(({ text }, at) => {
    const label = /^\[(\d{1,3})\]\s?\S/u.exec(text)?.[1];
    return label ? [{ at, label: Number(label) }] : [];
  });
  const [first] = opening;
  if (!first || first.at === 0 || (first.label < next && first.label !== 1)) return -1;
  return opening.every(({ label }, n) => label === first.label + n) ? first.at : -1;
}

const noteStart = /^\[?(\d{1,3})\]?(?:\s|(?=\p{L}))(.*)$/su;

/** The size that most letters have. */
function bodySize(pages: readonly (readonly Line[])[]): number {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Joins lines into paragraphs by where they stand. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const leading = usualLeading(pages);
  const hyphenation = hyphenationOf(pages);
  const paragraphs: string[] = [];
  let current: Line[] = [];
  const linesOn = new Map(pages.flatMap((lines) => (lines[0] ? [[lines[0].page, lines] as const] : [])));
  for (const line of pages.flat()) {
    const before = current.at(-1);
    const around = before && {
      leading,
      page: linesOn.get(before.page)!,
      lines: linesOn.get(line.page)!,
      first: current[0]!,
    };
    if (around && !goesOn(before, line, around)) {
      paragraphs.push(joinLines(current, hyphenation));
      current = [];
    }
    current.push(line);
  }
  if (current.length) paragraphs.push(joinLines(current, hyphenation));
  return paragraphs;
}

interface Around {
  /** Distance between lines of a paragraph, in ems. */
  readonly leading: number;
  /** The lines of the page of the line before, and of the line. */
  readonly page: readonly Line[];
  readonly lines: readonly Line[];
  /** The first line of the paragraph so far. */
  readonly first: Line;
}

function goesOn(before: Line, line: Line, { leading, page, lines, first }: Around): boolean {
  if (before.alone || line.alone) return false;
  const em = before.size;
  if (Math.abs(line.size - em) > em * 0.1) return false;
  if (before.gap > 2.5 || line.gap > 2.5) return false;
  const full = !fits(line, before, page);
  // A dash at the start of a line may as well be one within a sentence, and a letter an initial.
  const inSentence = /^(?:[-–—]|\p{Lu}\.)\s/u.test(line.text) && full && /[\p{L}\p{N}]$/u.test(before.text);
  if (opensItem(line.text) && !inSentence) return false;
  const elsewhere = before.page !== line.page || line.y <= before.y;
  if (elsewhere) {
    // Over a page or a column: an unfinished sentence goes on.
    if (isSetIn(line, lines) || startsSetIn(line, lines)) return false;
    if (/^\p{Ll}/u.test(line.text)) return true;
    // Where a page has hardly a line, nothing tells where its lines would have been broken.
    return full && page.length > 2 && !/[.!?:;。！？：；؟]["'”’»)\]]*$/.test(before.text);
  }
  if (line.y - before.y > leading * em * 1.2) return false;
  const centred = Math.abs(before.left + before.right - line.left - line.right) < em;
  if (centred && Math.abs(before.left - line.left) > em * 0.5) return true;
  if (!full || line.left < before.left - em * 6) return false;
  if (startsSetIn(line, lines)) return false;
  // The first line of a paragraph set in; but lines that hang below a mark are set in too.
  return !(line.left > before.left + em * 0.8 && !opensItem(first.text));
}

/** Whether a line starts further in than most lines of its page: the first of a paragraph. */
function isSetIn(line: Line, lines: readonly Line[]): boolean {
  const further = lines.filter((each) => {
    const back = (line.left - each.left) / line.size;
    return back > 0.8 && back < 6;
  });
  return further.length > lines.length / 3 && lines.some((each) => each.y > line.y && further.includes(each));
}

/** Whether the line after goes back to the margin, as it does after the first line of a paragraph set in. */
function startsSetIn(line: Line, lines: readonly Line[]): boolean {
  const after = lines[lines.indexOf(line) + 1];
  if (!after || after.y <= line.y || opensItem(after.text)) return false;
  const back = (line.left - after.left) / line.size;
  return back > 0.8 && back < 6 && Math.abs(after.size - line.size) < 0.1 && !fits(after, line, lines);
}

/** Whether the first word of a line would have fitted on the line before: then that line was ended on purpose. */
function fits(line: Line, before: Line, page: readonly Line[]): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? "";
  const letter = (line.right - line.left) / Math.max(line.text.length, 1);
  // Half a letter's height on top: letters differ in width, and a word that hardly fits may not have.
  const needed =
    before.size / 2 + (isUnspaced(word[0] ?? "") ? before.size * 1.5 : (word.length + 1) * letter);
  const beside = page.filter(
    (each) => each.left < before.right && each.right > before.left && each.gap <= 2.5,
  );
  // A column's own lines set its margin, not the ones that run over the whole page.
  const column = beside.filter((each) => Math.abs(each.left - before.left) < before.size * 4);
  return before.right + needed < Math.max(...(column.length > 1 ? column : beside).map((each) => each.right));
}

/** The distance of lines within paragraphs, in ems: the lower quartile of distances, so that gaps between do not count. */
function usualLeading(pages: readonly (readonly Line[])[]): number {
  const distances: number[] = [];
  for (const lines of pages) {
    for (let at = 1; at < lines.length; at++) {
      const [before, line] = [lines[at - 1]!, lines[at]!];
      const distance = (line.y - before.y) / before.size;
      if (distance > 0.7 && distance < 3.5 && Math.abs(line.size - before.size) < 0.1)
        distances.push(distance);
    }
  }
  return distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 4)] ?? 1.3;
}

/** What the document itself says about its hyphens. */
interface Hyphenation {
  /** Words as they stand inside lines, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Words are broken at the ends of lines. */
  readonly breaksWords: boolean;
}

const brokenAtEnd = /([\p{L}\p{N}]+)[-‐\u00ad]$/u;
const wordAtStart = /^\p{Ll}[\p{L}\p{N}]*/u;

function hyphenationOf(pages: readonly (readonly Line[])[]): Hyphenation {
  const lines = pages.flat();
  const words = new Set<string>();
  const broken: [head: string, tail: string][] = [];
  let head = "";
  for (const { text } of lines) {
    const tail = head && wordAtStart.exec(text)?.[0];
    if (tail) broken.push([head, tail]);
    const inside = (tail ? text.slice(tail.length) : text).replace(brokenAtEnd, "");
    for (const [word] of inside.matchAll(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu))
      words.add(word.toLowerCase());
    head = brokenAtEnd.exec(text)?.[1] ?? "";
  }
  let balance = 0;
  for (const [start, end] of broken) {
    if (words.has((start + end).toLowerCase())) balance++;
    if (words.has(`${start}-${end}`.toLowerCase())) balance--;
  }
  return { words, breaksWords: balance >= 2 };
}

function joinLines(lines: readonly Line[], hyphenation: Hyphenation): string {
  let text = lines[0]!.text;
  for (const { text: next } of lines.slice(1)) text = joinText(text, next, hyphenation);
  return text;
}

function joinText(before: string, next: string, { words, breaksWords }: Hyphenation): string {
  const soft = before.endsWith("\u00ad");
  const head = brokenAtEnd.exec(before)?.[1];
  const tail = wordAtStart.exec(next)?.[0];
  if (head && tail) {
    // The word elsewhere in the document decides; else what the document does, or how it names the hyphen.
    const whole = words.has((head + tail).toLowerCase());
    const hyphened = words.has(`${head}-${tail}`.toLowerCase());
    const breaks = whole === hyphened ? soft || breaksWords : whole;
    return `${before.slice(0, -1)}${breaks ? "" : "-"}${next}`;
  }
  if (soft) return `${before.slice(0, -1)}-${next}`;
  if (/[-‐/]$/.test(before) && !/\s[-‐]$/.test(before)) return before + next;
  return before + joint(before, next) + next;
}

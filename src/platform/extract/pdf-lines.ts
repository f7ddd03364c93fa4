/** A line of a page, upright, y growing downwards, in points. */
export interface Line {
  text: string;
  readonly page: number;
  readonly left: number;
  right: number;
  readonly y: number;
  /** Of the letters that make up most of the line. */
  size: number;
  /** The widest gap inside, in ems: wide ones part the cells of a table. */
  gap: number;
  /** The line stands for itself: the value of a form field. */
  readonly alone: boolean;
}

/** A piece of text as PDF.js gives it, upright. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly y: number;
  readonly size: number;
}

/** What opens an item of a list or a numbered paragraph. */
const itemMark = /^(?:[-*•·–—▪‣○●■□☐☒]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s/;
const bareNumber =
  /^[-–—\s|/.]*(?:\p{L}{1,8}\.?\s)?[\divxlc]{1,5}(?:\s?(?:\/|\p{L}{1,3})\s?\d{1,5})?[-–—\s|/.]*$/u;

/** Lines of a page from its pieces, in the order in which the file draws them. */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let sizes = new Map<number, number>();
  for (const piece of pieces) {
    if (line && sameLine(line, piece)) {
      const superior = isSuperior(line, piece);
      const gap = (piece.left - line.right) / line.size;
      const spaced = gap > 0.2 && !/\s$/.test(line.text) && !/^\s/.test(piece.text);
      line.text += superior ? `[${piece.text.trim()}]` : (spaced ? " " : "") + piece.text;
      if (piece.text.trim()) {
        line.gap = Math.max(line.gap, gap);
        line.right = Math.max(line.right, piece.left + piece.width);
      }
    } else {
      if (!piece.text.trim()) continue;
      sizes = new Map();
      const { text, left, width, y, size } = piece;
      line = { text, page, left, right: left + width, y, size, gap: 0, alone: false };
      lines.push(line);
    }
    sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length);
    line.size = [...sizes].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  }
  for (const each of lines) each.text = each.text.replace(/\s+/g, " ").trim();
  return lines.filter((each) => each.text);
}

function sameLine(line: Line, piece: Piece): boolean {
  const em = Math.max(line.size, piece.size);
  return Math.abs(piece.y - line.y) < em * 0.5 && piece.left > line.left - em;
}

/** A raised number in small type is the mark of a note. */
const isSuperior = (line: Line, piece: Piece): boolean =>
  piece.size < line.size * 0.8 && line.y - piece.y > line.size * 0.15 && /^\s*\d{1,3}\s*$/.test(piece.text);

/** Lines without those that stand on page after page: running heads and feet, page numbers. */
export function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, Set<number>>();
  const keyOf = (line: Line): string => `${line.text.replace(/\d+/g, "#")}@${Math.round(line.y / 4)}`;
  for (const [at, lines] of pages.entries()) {
    for (const line of extremes(lines)) {
      const key = keyOf(line);
      const on = seen.get(key) ?? new Set<number>();
      seen.set(key, on.add(at));
    }
  }
  const least = Math.max(3, pages.length * 0.3);
  return pages.map((lines, at) => {
    const ends = new Set(extremes(lines));
    const numbered = lines.at(-1);
    return lines.filter((line) => {
      if (!ends.has(line) || line.alone) return true;
      const repeats = seen.get(keyOf(line))?.size ?? 0;
      if (repeats >= least) return false;
      if (!bareNumber.test(line.text)) return true;
      return !(repeats >= 2 || (line === numbered && line.text.replace(/\D/g, "") === String(at + 1)));
    });
  });
}

/** The lines at the top and the bottom of a page, where running heads stand. */
function extremes(lines: readonly Line[]): Line[] {
  const byHeight = lines.toSorted((a, b) => a.y - b.y);
  return byHeight.length <= 6 ? byHeight : [...byHeight.slice(0, 3), ...byHeight.slice(-3)];
}

export interface Note {
  readonly label: string;
  readonly paragraphs: string[];
}

/** Takes the notes at the foot of each page out of its lines. */
export function takeNotes(pages: readonly Line[][]): { readonly body: Line[][]; readonly notes: Note[] } {
  const size = bodySize(pages);
  const notes: Note[] = [];
  const body = pages.map((lines) => {
    let first = lines.length;
    while (first > 0 && lines[first - 1]!.size < size * 0.93 && !lines[first - 1]!.alone) first--;
    const marked = lines.findIndex((line, at) => at >= first && noteStart.test(line.text));
    if (marked < 0 || first === 0) return lines;
    let note: Line[] = [];
    const close = (): void => {
      if (!note.length) return;
      const text = joinLines(note, new Set());
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
  const words = vocabulary(pages);
  const paragraphs: string[] = [];
  let current: Line[] = [];
  const margins = new Map<number, readonly Line[]>(
    pages.flatMap((lines) => (lines[0] ? [[lines[0].page, lines]] : [])),
  );
  for (const line of pages.flat()) {
    const before = current.at(-1);
    if (
      before &&
      !goesOn(before, line, { leading, page: margins.get(before.page) ?? [], first: current[0]! })
    ) {
      paragraphs.push(joinLines(current, words));
      current = [];
    }
    current.push(line);
  }
  if (current.length) paragraphs.push(joinLines(current, words));
  return paragraphs;
}

interface Around {
  /** Distance between lines of a paragraph, in ems. */
  readonly leading: number;
  readonly page: readonly Line[];
  /** The first line of the paragraph so far. */
  readonly first: Line;
}

function goesOn(before: Line, line: Line, { leading, page, first }: Around): boolean {
  if (before.alone || line.alone) return false;
  const em = before.size;
  if (Math.abs(line.size - em) > em * 0.1) return false;
  if (itemMark.test(line.text) || before.gap > 2.5 || line.gap > 2.5) return false;
  const elsewhere = before.page !== line.page || line.y <= before.y;
  const full = !fits(line, before, page);
  if (elsewhere) {
    // Over a page or a column: an unfinished sentence goes on.
    if (/^\p{Ll}/u.test(line.text)) return true;
    return full && !/[.!?:;。！？：；؟]["'”’»)\]]*$/.test(before.text);
  }
  if (line.y - before.y > leading * em * 1.2) return false;
  const centred = Math.abs(before.left + before.right - line.left - line.right) < em;
  if (centred && Math.abs(before.left - line.left) > em * 0.5) return true;
  if (!full) return false;
  // The first line of a paragraph set in; but lines that hang below a mark are set in too.
  return !(line.left > before.left + em * 0.8 && !itemMark.test(first.text) && !setRight(before, line));
}

/** Right-to-left lines are even on the right and end where they may on the left. */
const setRight = (before: Line, line: Line): boolean =>
  Math.abs(before.right - line.right) < before.size * 0.5 &&
  /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(line.text);

/** Whether the first word of a line would have fitted on the line before: then that line was ended on purpose. */
function fits(line: Line, before: Line, page: readonly Line[]): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? "";
  const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
  const letter = (line.right - line.left) / Math.max(line.text.length, 1);
  const needed = unspaced ? before.size * 2 : (word.length + 1) * letter;
  const beside = page.filter(
    (each) => each.left < before.right && each.right > before.left && each.gap <= 2.5,
  );
  if (setRight(before, line)) {
    return before.left - needed > Math.min(...beside.map((each) => each.left));
  }
  // A column's own lines set its margin, not the ones that run over the whole page.
  const column = beside.filter((each) => Math.abs(each.left - before.left) < before.size * 4);
  return before.right + needed < Math.max(...column.map((each) => each.right));
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

/** Words of the document as they stand inside lines, to tell a hyphen that belongs to a word from one that breaks it. */
function vocabulary(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of pages.flat()) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu))
      words.add(word.toLowerCase());
  }
  return words;
}

function joinLines(lines: readonly Line[], words: ReadonlySet<string>): string {
  let text = lines[0]!.text;
  for (const { text: next } of lines.slice(1)) text = joinText(text, next, words);
  return text;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

function joinText(before: string, next: string, words: ReadonlySet<string>): string {
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + next;
  const head = /([\p{L}\p{N}]+)[-‐]$/u.exec(before)?.[1];
  const tail = /^\p{Ll}[\p{L}\p{N}]*/u.exec(next)?.[0];
  if (head && tail) {
    // The document itself says which it is, when it has the word elsewhere; else the hyphen is kept as written.
    const whole = (head + tail).toLowerCase();
    const hyphened = `${head}-${tail}`.toLowerCase();
    return words.has(whole) && !words.has(hyphened) ? before.slice(0, -1) + next : before + next;
  }
  if (/[-‐/]$/.test(before) && !/\s[-‐]$/.test(before)) return before + next;
  if (unspaced.test(before.at(-1)!) && unspaced.test(next[0]!)) return before + next;
  return `${before} ${next}`;
}

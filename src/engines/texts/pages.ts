import type { Note } from "./model.ts";
import { readPrintedMarks } from "./note-marks.ts";
import { type FoundNotes, goOn, markGluedNotes, readNotes, rule } from "./notes.ts";

/** "3/11", "20-17652 3/11", "3 11-32252", "- 3 -", "Page 3 of 11", "第3页": the number of a page, alone on its line. */
const pageNumbers: readonly RegExp[] = [
  /^(?:\d{2}-\d{5}(?:\s\([A-Z]\))?\s+)?(\d{1,4})\s?\/\s?\d{1,4}(?:\s+\d{2}-\d{5}(?:\s\([A-Z]\))?)?$/,
  /^(?=.*-)(?:\d{2}-\d{5}\s+)?(\d{1,4})(?:\s+\d{2}-\d{5})?$/,
  /^(?:Page|Página|Pág\.|Стр\.|Страница|الصفحة)\s+(\d{1,4})(?:\s+(?:of|de|sur|из|من)\s+\d{1,4})?$/iu,
  /^第\s?(\d{1,4})\s?页(?:[，,]?\s?共\s?\d{1,4}\s?页)?$/u,
  /^[-–—]\s?(\d{1,4})\s?[-–—]$/,
  /^(\d{1,4})$/,
];

/** "20-17652 (E)", "*2017652*": what the printer puts at the foot. */
const printersMark = /^(?:\d{2}-\d{5}(?:\s?\([A-Z]\))?(?:\s+\d{6})?|\*\d{5,}\*)$/;
/** "A/RES/76/189", "A/66/77 E/2011/103", with or without the running title after it. */
const symbol = /^(?:[A-Z]{1,4}\/(?:[\w.()-]+\/?)+[\s–-]*)+/;

/** Lines at the head of a page among which running heads are sought. */
const headLines = 6;

/** Letters of the piece that a running title may be cut into out of order. */
const longestPiece = 20;

interface Page {
  readonly lines: readonly string[];
  readonly notes: readonly Note[];
}

/**
 * Takes a text that comes in pages apart: running heads, page numbers and printer's marks go, notes at the foot are
 * gathered, their marks in the words are found, and the pages follow one another as one run of lines. Null when the
 * lines show no pages. Cost: linear in the text, but for the search of note marks (page length times its notes).
 */
export function readPages(
  lines: readonly string[],
): { readonly lines: readonly string[]; readonly notes: readonly Note[] } | null {
  const rough = splitPages(lines);
  if (!rough) return null;
  const heads = repeatedHeads(rough);
  const title = letters(withoutSymbol(rough[0]!).slice(0, headLines).join(""));
  const notes: Note[] = [];
  const body = rough.map((page, at) => {
    const content = withoutTail(at === 0 ? withoutSymbol(page) : withoutHead(page, heads, title));
    const { lines: body, notes: found } = splitNotes(content, Number(notes.at(-1)?.marker ?? 0) + 1);
    const last = notes.at(-1);
    const kept = last && isUnended(last) ? takeNoteEnd(body, notes) : body;
    notes.push(...found);
    const markers = found.map((note) => note.marker);
    return markGluedNotes(readPrintedMarks(trimBlank(kept).join("\n")), markers, { complete: false });
  });
  return { lines: body.join("\n").split("\n"), notes };
}

/** The lines of each page without number and printer's mark; null when there is but one page and nothing numbers it. */
function splitPages(lines: readonly string[]): readonly (readonly string[])[] | null {
  const feet = pageFeet(lines);
  const feeds = lines.some((line) => line.includes("\f"));
  if (feet.size === 0 && !feeds) return null;
  const pages: string[][] = [[]];
  for (const [at, line] of lines.entries()) {
    const parts = line.split("\f");
    for (const [part, text] of parts.entries()) {
      if (part > 0) pages.push([]);
      const trimmed = text.trimEnd();
      if (feet.has(at) && part === parts.length - 1) pages.push([]);
      else if (!printersMark.test(trimmed.trim())) pages.at(-1)!.push(trimmed);
    }
  }
  return pages.filter((page, at) => at === 0 || page.some((line) => line.trim() !== ""));
}

/** The lines that hold page numbers: the longest run that counts up by one, in one of the usual forms. */
function pageFeet(lines: readonly string[]): ReadonlySet<number> {
  for (const [form, pattern] of pageNumbers.entries()) {
    const numbered = lines.flatMap((line, at) => {
      const match = pattern.exec(line.trim());
      return match ? [{ at, page: Number(match[1]) }] : [];
    });
    // A figure alone on its line may belong to a table: only those that count up from near the start are pages.
    const start = numbered.findIndex(({ page }) => page <= 3);
    if (start < 0) continue;
    const run: number[] = [];
    let expected = numbered[start]!.page;
    for (const { at, page } of numbered.slice(start)) {
      if (page !== expected) continue;
      run.push(at);
      expected++;
    }
    if (run.length >= (form === 0 ? 1 : 2)) return new Set(run);
  }
  return new Set();
}

/** Lines that stand near the head of two pages or more. */
function repeatedHeads(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const page of pages) {
    for (const line of new Set(page.filter((each) => each.trim() !== "").slice(0, headLines))) {
      if (seen.has(line)) repeated.add(line);
      seen.add(line);
    }
  }
  return repeated;
}

/** Drops the document's symbol above the first page's title. */
function withoutSymbol(page: readonly string[]): readonly string[] {
  const at = page.findIndex((line) => line.trim() !== "");
  const line = page[at]?.trim() ?? "";
  return symbol.exec(line)?.[0].length === line.length && line !== "" ? page.slice(at + 1) : page;
}

/** Drops symbol, running title (often cut short, with its last piece set apart or even before it) and repeated lines. */
function withoutHead(page: readonly string[], heads: ReadonlySet<string>, title: string): readonly string[] {
  let from = 0;
  let running = "";
  for (let at = 0, seen = 0; at < page.length && seen < headLines; at++) {
    const line = page[at]!.trim();
    if (line === "") continue;
    seen++;
    const afterSymbol = symbol.exec(line);
    const piece = letters(afterSymbol ? line.slice(afterSymbol[0].length) : line);
    const runs =
      piece !== "" &&
      (title.startsWith(running + piece) ||
        title.startsWith(piece + running) ||
        (running === "" && piece.length <= longestPiece && title.includes(piece)));
    const head = heads.has(page[at]!) || (afterSymbol && (piece === "" || runs)) || (from > 0 && runs);
    if (!head) break;
    if (runs) running = title.startsWith(piece + running) ? piece + running : running + piece;
    from = at + 1;
  }
  return page.slice(from);
}

/** Cuts a page before its notes: at a rule, or where lines begin with the next markers glued to their words. */
function splitNotes(page: readonly string[], first: number): Page {
  const ruled = page.findIndex((line) => rule.test(line));
  if (ruled >= 0) {
    const found = readNotes(page.slice(ruled + 1));
    if (found) {
      // Where a page's number was lost, the notes of the next stand under a rule of their own.
      const after = splitNotes(found.rest, Number(found.notes.at(-1)!.marker) + 1);
      return { lines: [...page.slice(0, ruled), ...after.lines], notes: [...found.notes, ...after.notes] };
    }
  }
  for (const expected of first === 1 ? [1] : [first, 1]) {
    const glued = new RegExp(`^${expected}(?=\\s?[^\\d\\s.,)/:;%-]|${yearFirst})`, "u");
    for (let at = page.length - 1; at >= 0; at--) {
      if (!glued.test(page[at]!) || !standsApart(page, at, expected)) continue;
      const found = notesOf(page.slice(at), expected);
      if (found) return { lines: [...page.slice(0, at), ...found.rest], notes: found.notes };
    }
    const swallowed = splitSwallowed(page, expected);
    if (swallowed) return swallowed;
  }
  return { lines: page, notes: [] };
}

/** "32000 Review Conference…" is note 3, that begins with a year. */
const yearFirst = "(?:19|20)\\d\\d(?!\\d)";

function isUnended({ text }: Note): boolean {
  return !/[.。)]$/.test(text);
}

/** A note that its page could not hold ends at the foot of the next, apart from the text and without a marker. */
function takeNoteEnd(page: readonly string[], notes: Note[]): readonly string[] {
  const blank = page.findLastIndex((line, at) => line.trim() === "" && (page[at + 1] ?? "").trim() !== "");
  const end = page.slice(blank + 1);
  if (blank < 0 || !/^\s*\P{Lu}/u.test(end[0]!)) return page;
  const last = notes.pop()!;
  notes.push({ ...last, text: end.reduce((text, line) => goOn(text, line.trim()), last.text) });
  return page.slice(0, blank);
}

function notesOf(lines: readonly string[], first: number): FoundNotes | null {
  let next = first;
  const parted = lines.map((line) => {
    const glued = new RegExp(`^${next}(?=[^\\d\\s.)]|${yearFirst})`, "u");
    const opens = glued.test(line) || line.startsWith(`${next} `);
    return opens ? line.replace(glued, `${next++} `) : line;
  });
  const found = readNotes(parted);
  return found && Number(found.notes[0]!.marker) === first ? found : null;
}

/** The last word of a page, broken at its hyphen, may have swallowed the first note: "right to self8Available at…". */
function splitSwallowed(page: readonly string[], expected: number): Page | null {
  const seam = new RegExp(`(?<=\\p{Ll})${expected}(?=\\p{Lu})`, "u");
  const at = page.findLastIndex((line) => seam.test(line));
  if (at < 0) return null;
  const cut = seam.exec(page[at]!)!.index;
  const found = notesOf([page[at]!.slice(cut), ...page.slice(at + 1)], expected);
  if (!found) return null;
  return { lines: [...page.slice(0, at), `${page[at]!.slice(0, cut)}-`, ...found.rest], notes: found.notes };
}

/** A clause numbered without a full stop looks like a note with a space: a note is glued, or no clause follows it. */
function standsApart(page: readonly string[], at: number, expected: number): boolean {
  const rest = page.slice(at);
  if (rest.some((line) => /^\d{1,3}\.\s|^\(?[a-z]{1,2}\)\s/.test(line))) return false;
  const spaced = page[at]!.startsWith(`${expected} `);
  return !spaced || /[.)]$/.test(page[at]!) || page[at - 1]?.trim() === "";
}

/** Drops the symbol of the next page, which may come out before that page's number. */
function withoutTail(page: readonly string[]): readonly string[] {
  const lines = trimBlank(page);
  const last = lines.at(-1)?.trim() ?? "";
  return last !== "" && symbol.exec(last)?.[0].length === last.length
    ? withoutTail(lines.slice(0, -1))
    : lines;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, "");
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const filled = (line: string): boolean => line.trim() !== "";
  const first = lines.findIndex(filled);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(filled) + 1);
}

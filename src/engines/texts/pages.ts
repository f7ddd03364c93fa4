import type { Note } from "./model.ts";
import { readPrintedMarks } from "./note-marks.ts";
import { type FoundNotes, goOn, markGluedNotes, readNotes, rule } from "./notes.ts";
import { splitPages } from "./page-breaks.ts";
import {
  repeatedHeads,
  titleLetters,
  trimBlank,
  withoutHead,
  withoutSymbol,
  withoutTail,
} from "./running-heads.ts";

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
  const title = titleLetters(rough[0]!);
  const notes: Note[] = [];
  const body = rough.map((page, at) => {
    const content = withoutTail(at === 0 ? withoutSymbol(page) : withoutHead(page, heads, title));
    const { lines: body, notes: found } = splitNotes(content, Number(notes.at(-1)?.marker ?? 0) + 1);
    const last = notes.at(-1);
    const kept = last && isUnended(last) ? takeNoteEnd(body, notes) : body;
    notes.push(...found);
    const markers = found.map((note) => note.marker);
    return markGluedNotes(readPrintedMarks(trimBlank(kept).join("\n")), markers, { marks: "kept" });
  });
  return { lines: body.join("\n").split("\n"), notes };
}

/** Cuts a page before its notes: at a rule, or where lines begin with the next markers glued to their words. */
function splitNotes(page: readonly string[], first: number): Page {
  const ruled = splitRuled(page);
  if (ruled) return ruled;
  for (const expected of first === 1 ? [1] : [first, 1]) {
    const glued = new RegExp(`^${expected}(?=\\s?[^\\d\\s.,)/:;%-]|${yearFirst})`, "u");
    for (let at = page.length - 1; at >= Math.max(0, page.length - mostFootLines); at--) {
      if (!glued.test(page[at]!) || !standsApart(page, at, expected)) continue;
      const found = notesOf(page.slice(at), expected);
      if (found) return { lines: [...page.slice(0, at), ...found.rest], notes: found.notes };
    }
    const swallowed = splitSwallowed(page, expected);
    if (swallowed) return swallowed;
  }
  return { lines: page, notes: [] };
}

/** Lines at the foot of a page that its notes may take. */
const mostFootLines = 200;

/** Rules on one page that are looked under. */
const mostRules = 20;

/** Takes the notes under the rules of a page: more than one, where the number of a page was lost. */
function splitRuled(page: readonly string[]): Page | null {
  let lines: readonly string[] = [];
  let notes: readonly Note[] = [];
  let rest = page;
  for (let rules = 0; rules < mostRules; rules++) {
    const at = rest.findIndex((line) => rule.test(line));
    const found = at < 0 ? null : readNotes(rest.slice(at + 1, at + 1 + mostFootLines));
    if (!found) break;
    lines = [...lines, ...rest.slice(0, at)];
    notes = [...notes, ...found.notes];
    rest = [...found.rest, ...rest.slice(at + 1 + mostFootLines)];
  }
  return notes.length === 0 ? null : { lines: [...lines, ...rest], notes };
}

/** "32000 Review Conference…" is note 3, that begins with a year. */
const yearFirst = "(?:19|20)\\d\\d(?!\\d)";

/** Whether a note breaks off in a word or in a sentence. */
function isUnended({ text }: Note): boolean {
  return /[\p{L}\u00ad,-]$/u.test(text) && !/\S\/\S*$/.test(text);
}

/** Lines that the end of a note takes at most. */
const longestNoteEnd = 6;

/** A note that its page could not hold ends at the foot of the next, apart from the text and without a marker. */
function takeNoteEnd(page: readonly string[], notes: Note[]): readonly string[] {
  const blank = page.findLastIndex((line, at) => line.trim() === "" && (page[at + 1] ?? "").trim() !== "");
  const end = page.slice(blank + 1);
  if (blank < 0 || end.length > longestNoteEnd || !/^[\p{Ll}\p{Script=Han}]/u.test(end[0]!.trim()))
    return page;
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

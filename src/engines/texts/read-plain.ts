import { joinFootNotes } from "./foot-notes.ts";
import { textLanguage } from "./language.ts";
import { joinLoneLabels } from "./lone-labels.ts";
import type { Note, OfficialLanguage, Resolution } from "./model.ts";
import { hasNumberedMarks, readPrintedMarks, withoutMarkCharacters } from "./note-marks.ts";
import {
  inlineRule,
  markGluedNotes,
  readBracketedMarks,
  readNotes,
  rule,
  takeEndNotes,
  takeFlowNotes,
  takeStarNotes,
} from "./notes.ts";
import { readPages } from "./pages.ts";
import { looksWrapped, paragraphs } from "./paragraphs.ts";
import { structure } from "./structure.ts";
import { UnreadableText } from "./unreadable.ts";

/** Characters; the longest resolution of the corpus has 90,000. Longer input is refused, not cut. */
export const longestText = 2_000_000;

/**
 * Reads a resolution, decision or opinion from plain text, as it comes from copying, from Word or from a PDF: one
 * paragraph a line or lines wrapped, notes under a rule, at the foot of each page or in the flow, running heads and
 * page numbers anywhere. `language` is found from the words when not given.
 *
 * Throws `UnreadableText` when the text is empty, holds bytes that are no text, or is longer than `longestText`.
 * Cost: linear in the length of the text, but for the search of note marks (length times notes of a page).
 */
export function readPlain(
  input: string,
  { language: given }: { readonly language?: OfficialLanguage } = {},
): Resolution {
  if (input.length > longestText) {
    throw new UnreadableText("too-large", `the text has more than ${longestText} characters`);
  }
  const text = clean(input);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UnreadableText("empty", "the text is empty");
  const language = given ?? textLanguage(text);
  const whole = joinLoneLabels(joinFootNotes(text.split("\n")), language);
  const pages = readPages(whole);
  const { lines, notes } = pages ?? readFlow(whole.join("\n"));
  return structure(paragraphs(lines, { language, wrapped: pages !== null }), { language, notes });
}

function clean(input: string): string {
  if (isBinary(input)) throw new UnreadableText("binary", "the input is not text");
  return withoutMarkCharacters(input)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u2028\u2029\v]/g, "\n")
    .replace(/\[bookmark: [^\][\n]{0,200}\]/g, "");
}

/** How many of the first characters are looked at, and the share of them that may be control characters. */
const lookedAt = 100_000;
const controlsAtMost = 0.01;

function isBinary(input: string): boolean {
  if (input.startsWith("%PDF-") || input.startsWith("PK\u0003\u0004")) return true;
  const sample = input.slice(0, lookedAt);
  let controls = 0;
  for (const character of sample) {
    if (character === "\0") return true;
    if (character === "\ufffd" || (character < " " && !"\t\n\r\f\v\u001b".includes(character))) controls++;
  }
  return controls > sample.length * controlsAtMost;
}

/** "[^*]: On trial.": a note on a line of its own, as `printPlain` writes those without a number. */
const noteApart = /^\[\^([^\]\s]{1,8})\]:\s*(.*)$/;

/** Lines that one note takes at most where text is wrapped. */
const longestNote = 12;

/** Lines under a rule among which its notes are read; a resolution has some dozens. */
const mostNoteLines = 5000;

/** "[1: 1 Este término…]": a footnote of Word where it stood, as some converters leave it. */
const bracketedNote = /\s?\[(\d{1,3}):\s*(?:\1\s+)?([^\][]{0,4000})\]/g;

/** A text that does not come in pages: its notes stand under a rule at the end, or in the flow after one. */
interface FlowText {
  readonly lines: readonly string[];
  readonly notes: readonly Note[];
}

function readFlow(text: string): FlowText {
  const notes: Note[] = [];
  const takeBracketed = (_: string, marker: string, body: string): string => {
    if (body.trim() !== "") notes.push({ marker, text: body.trim() });
    return "";
  };
  const lines: string[] = [];
  const whole = readPrintedMarks(text.replace(bracketedNote, takeBracketed)).split("\n");
  const { lines: unstarred, notes: starNotes } = takeStarNotes(whole);
  const { lines: all, notes: endNotes } = takeEndNotes(unstarred);
  notes.push(...starNotes);
  const wrapped = looksWrapped(all);
  let ranOn = false;
  for (let at = 0; at < all.length; at++) {
    const line = all[at]!;
    const ruled = rule.test(line);
    const cut = ruled ? null : inlineRule.exec(line);
    const apart = noteApart.exec(line);
    if (apart) {
      notes.push({ marker: apart[1]!, text: apart[2]! });
      continue;
    }
    const [inside, after] = cut ? inlineNotes(line, cut) : [[], []];
    const under = ruled
      ? all.slice(at + 1, at + 1 + mostNoteLines)
      : [...inside, ...(cut && wrapped && after.length === 0 ? restOfSentence(all, at) : [])];
    const found = readNotes(under);
    if (!found) {
      lines.push(line);
      continue;
    }
    notes.push(...found.notes);
    if (cut) lines.push(line.slice(0, cut.index), ...after);
    ranOn ||= cut !== null;
    at += under.length - found.rest.length - (cut ? inside.length : 0);
  }
  if (endNotes.length > 0) {
    const marked = lines.map((line) => readBracketedMarks(line, endNotes));
    return markedFlow({ lines: marked, notes: [...notes, ...endNotes] }, { marks: "kept" });
  }
  if (notes.some(({ marker }) => /^\d+$/.test(marker)))
    return markedFlow({ lines, notes }, { marks: ranOn ? "some" : "all-or-none" });
  const flow = takeFlowNotes(lines);
  return markedFlow({ lines: flow.lines, notes: [...flow.notes, ...notes] }, { marks: "all-or-none" });
}

/** The lines after one, to the end of its sentence. */
function restOfSentence(lines: readonly string[], at: number): readonly string[] {
  const next = lines.slice(at, at + longestNote);
  const end = next.findIndex((line) => /[.。]\s*$/u.test(line));
  return end <= 0 ? [] : next.slice(1, end + 1);
}

/**
 * Parts what ran on after a rule within a line: the notes, and what the text goes on with after them, be it the next
 * number of the line's own list or a call that stands above the next line.
 */
function inlineNotes(line: string, cut: RegExpExecArray): readonly [readonly string[], readonly string[]] {
  const under = line.slice(cut.index + cut[0].length);
  const own = /^\s*(\d{1,3})\s/.exec(line)?.[1];
  const next = own ? `${Number(own) + 1}\\s+\\p{Ll}|` : "";
  const goesOn = new RegExp(`(?<=[.。]["”»]?)\\s+(?=(?:${next}\\p{Ll}{4,} [^.;:]{3,150}$))`, "u").exec(under);
  const [notes, after] = goesOn
    ? [under.slice(0, goesOn.index), [under.slice(goesOn.index).trim()]]
    : [under, []];
  return [notes.split(/(?<=\.)\s+(?=\d{1,2}\s\p{Lu})/u), after];
}

/** Finds the marks that stand glued to words, unless the text prints its figures as marks (see `markGluedNotes`). */
function markedFlow(
  { lines, notes }: FlowText,
  options: { readonly marks: "kept" | "some" | "all-or-none" },
): FlowText {
  const text = lines.join("\n");
  if (hasNumberedMarks(text)) return { lines, notes };
  const markers = notes.map((note) => note.marker).filter((marker) => /^\d+$|^\*+$/.test(marker));
  return { lines: markGluedNotes(text, markers, options).split("\n"), notes };
}

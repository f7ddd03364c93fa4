import { textLanguage } from "./language.ts";
import type { Note, OfficialLanguage, Resolution } from "./model.ts";
import { readPrintedMarks, withoutMarkCharacters, withoutMarks } from "./note-marks.ts";
import { inlineRule, markGluedNotes, readNotes, rule, takeFlowNotes } from "./notes.ts";
import { readPages } from "./pages.ts";
import { paragraphs } from "./paragraphs.ts";
import { structure } from "./structure.ts";
import { UnreadableText } from "./unreadable.ts";

/** Characters; the longest resolution of the corpus has 90,000. Longer input is refused, not cut. */
export const longestText = 5_000_000;

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
  const pages = readPages(text.split("\n"));
  const { lines, notes } = pages ?? readFlow(text);
  return structure(paragraphs(lines, { language, wrapped: pages !== null }), { language, notes });
}

function clean(input: string): string {
  if (isBinary(input)) throw new UnreadableText("binary", "the input is not text");
  return withoutMarkCharacters(input)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u2028\u2029\v]/g, "\n")
    .replace(/\[bookmark: [^\]]*\]/g, "");
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

/** "[1: 1 Este término…]": a footnote of Word where it stood, as some converters leave it. */
const bracketedNote = /\s?\[(\d{1,3}):\s*(?:\1\s+)?([^\]]*)\]/g;

/** A text that does not come in pages: its notes stand under a rule at the end, or in the flow after one. */
function readFlow(text: string): { lines: readonly string[]; notes: readonly Note[] } {
  const notes: Note[] = [];
  const takeBracketed = (_: string, marker: string, body: string): string => {
    if (body.trim() !== "") notes.push({ marker, text: body.trim() });
    return "";
  };
  const lines: string[] = [];
  const all = readPrintedMarks(text.replace(bracketedNote, takeBracketed)).split("\n");
  while (all.length > 0) {
    const line = all.shift()!;
    const cut = inlineRule.exec(line);
    const found = rule.test(line)
      ? readNotes(all)
      : cut && cut.index > 0
        ? readNotes([line.slice(cut.index + cut[0].length)])
        : null;
    if (found) {
      notes.push(...found.notes);
      if (rule.test(line)) all.splice(0, all.length, ...found.rest);
      else lines.push(line.slice(0, cut!.index), ...found.rest);
    } else lines.push(line);
  }
  if (notes.length === 0) {
    const flow = takeFlowNotes(lines);
    notes.push(...flow.notes);
    lines.splice(0, lines.length, ...flow.lines);
  }
  // Marks that were printed as marks leave no figure to look for.
  if (lines.some((line) => withoutMarks(line) !== line)) return { lines, notes };
  const markers = notes.map((note) => note.marker);
  const glued = markGluedNotes(lines.join("\n"), markers, { complete: true });
  return { lines: glued.text.split("\n"), notes };
}

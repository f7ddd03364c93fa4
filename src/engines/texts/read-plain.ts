import { textLanguage } from "./language.ts";
import type { Note, OfficialLanguage, Resolution } from "./model.ts";
import { readPrintedMarks, withoutMarkCharacters } from "./note-marks.ts";
import { inlineRule, markGluedNotes, readNotes, rule } from "./notes.ts";
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

/** A text that does not come in pages: its notes stand under a rule at the end, or in the flow after one. */
function readFlow(text: string): { lines: readonly string[]; notes: readonly Note[] } {
  const notes: Note[] = [];
  const lines: string[] = [];
  const all = readPrintedMarks(text).split("\n");
  for (let at = 0; at < all.length; at++) {
    const line = all[at]!;
    if (rule.test(line)) {
      const end = readNotes(all.slice(at + 1));
      if (end) {
        notes.push(...end);
        break;
      }
    }
    const cut = inlineRule.exec(line);
    if (cut && cut.index > 0) {
      const found = readNotes([line.slice(cut.index + cut[0].length)]);
      if (found) {
        notes.push(...found);
        lines.push(line.slice(0, cut.index));
        continue;
      }
    }
    lines.push(line);
  }
  const body = lines.join("\n");
  const glued = markGluedNotes(
    body,
    notes.map((note) => note.marker),
    { complete: true },
  );
  return { lines: glued.text.split("\n"), notes };
}

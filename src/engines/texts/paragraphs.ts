import { findCall, isEnacting } from "./calls/find.ts";
import { labelOf } from "./labels.ts";
import { textWidth } from "./line-width.ts";
import { partMergedLines } from "./merged-lines.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import { closing, isCallLine } from "./seams.ts";
import type { Block } from "./structure.ts";
import { unwrap } from "./unwrap.ts";

/**
 * Puts the lines of a text together into its paragraphs. In an unwrapped text a line is a paragraph, but for titles
 * and clauses cut in mid-sentence; in a wrapped one paragraphs are told from the setting and the words (see `unwrap`).
 * What came on one line though it was not one is parted. Cost: linear in the length of the text.
 */
export function paragraphs(
  lines: readonly string[],
  { language, wrapped }: { readonly language: OfficialLanguage; readonly wrapped: boolean },
): readonly Block[] {
  const joined = wrapped || looksWrapped(lines) ? unwrap(lines, language) : joinBroken(lines, language);
  return partMergedLines(joined, language).map((text) => ({ text: text.trim() }));
}

/** Wider than any page is set, in digits. */
const widestColumn = 140;

/** Whether lines are cut at a width: many of those followed by another end in mid-sentence, near the same width. */
export function looksWrapped(lines: readonly string[]): boolean {
  const pairs = lines.filter((line, at) => line.trim() !== "" && (lines[at + 1] ?? "").trim() !== "");
  if (pairs.length < 4) return false;
  const widths = pairs.map((line) => textWidth(line)).sort((a, b) => a - b);
  const column = widths[Math.floor(widths.length * 0.9)]!;
  const cut = pairs.filter((line) => !closing.test(withoutMarks(line)) && textWidth(line) > column * 0.6);
  return column <= widestColumn && cut.length > pairs.length * 0.45;
}

/** In an unwrapped text, a line goes on with the one above where that has no end and this no beginning of its own. */
function joinBroken(lines: readonly string[], language: OfficialLanguage): readonly string[] {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const bare = filled.map(withoutMarks);
  const paragraphs: string[][] = [];
  for (const [at, line] of filled.entries()) {
    const above = bare[at - 1];
    const starts =
      above === undefined ||
      closing.test(above) ||
      labelOf(above) !== null ||
      isEnacting(above, language) ||
      isLoneCall(above, bare[at - 2] ?? "", language) ||
      !/^\p{Ll}/u.test(bare[at]!) ||
      labelOf(bare[at]!) !== null ||
      findCall(bare[at]!, language, "recital") !== null ||
      isCallLine(bare[at]!, bare[at + 1] ?? "", language);
    if (starts) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs.map((each) => each.join(" "));
}

/** Whether a line is a call that stands above its clause: "invita a los Estados Miembros". */
function isLoneCall(line: string, above: string, language: OfficialLanguage): boolean {
  if (!/^\p{Ll}/u.test(line) || !closing.test(above)) return false;
  return (findCall(line, language, "recital") ?? findCall(line, language, "operative")) !== null;
}

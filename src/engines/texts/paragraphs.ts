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

/** Whether lines are cut at a width: most of the widest end in mid-sentence, and many go on in small letters. */
export function looksWrapped(lines: readonly string[]): boolean {
  const pairs = lines.flatMap((line, at) => {
    const next = (lines[at + 1] ?? "").trim();
    return line.trim() === "" || next === ""
      ? []
      : [{ line: withoutMarks(line), next, width: textWidth(line) }];
  });
  const widths = pairs.map(({ width }) => width).sort((a, b) => a - b);
  const column = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const full = pairs.filter(({ width }) => width > column * 0.8);
  const cut = full.filter(({ line, next }) => !closing.test(line) && !labelOf(next));
  // Names in capitals may open many lines, but small letters go on from the line above.
  const sure = cut.filter(({ next }) => /^[\p{Ll}\p{Lo}\p{N}]/u.test(next));
  const most = cut.length >= full.length / 2 && sure.length >= full.length / 4;
  return column <= widestColumn && full.length >= 3 && most;
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

import { withoutMarks } from "./note-marks.ts";
import type { Block } from "./structure.ts";

/** "54th plenary meeting", with or without the date on the same line; "3. Plenary meetings are public." is a clause. */
const meeting =
  /^\d{1,3}[^\s.)]{0,3} (?:\(\p{L}+\) )?(?:plenary meeting|sesión plenaria|séance plénière|пленарное заседание)(?![\p{L}\p{M}])|^第 ?\d{1,3} ?次全体会议|^الجلسة العامة \d{1,3}/iu;
/** "17 December 2021", "17 de diciembre de 2021", "2021年12月17日". */
const date = /^(?:\d{1,2}(?:er)? \P{N}{3,25} \d{4}(?: года?)?|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)$/u;

/** Longest of such lines, in characters. */
const longestLine = 90;

/**
 * Leaves out the line that says at which meeting a text was adopted, and the date under or above it: they are printed between
 * the last provision and the annexes, and belong to the document, not to the text. Cost: linear.
 */
export function withoutMeeting(blocks: readonly Block[]): readonly Block[] {
  const isMeeting = ({ text }: Block): boolean =>
    text.length <= longestLine && meeting.test(withoutMarks(text).trim());
  return blocks.filter((block, at) => {
    if (isMeeting(block)) return false;
    const [above, below] = [blocks[at - 1], blocks[at + 1]];
    const beside = (above && isMeeting(above)) || (below && isMeeting(below));
    return !(beside && date.test(withoutMarks(block.text).trim()));
  });
}

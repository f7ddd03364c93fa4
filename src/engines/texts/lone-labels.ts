import { findCall } from "./calls/find.ts";
import { labelOf } from "./labels.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import { closing } from "./seams.ts";

/** "a)", "(ii)", "3.", "2 bis.", "–": a label that nothing else can well be. */
const clear =
  /^(?:[(（]?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3})(?: ?(?:bis|ter))?[)）]|\d{1,3}(?: ?(?:bis|ter))?\.|[–—•·])$/u;
/** "2", "2 bis": a label, or the number of a page. */
const bare = /^(\d{1,3})(?: ?(?:bis|ter))?$/u;

/**
 * Joins labels that stand alone on their lines, as extraction from tables and tabs leaves them, with what they label. A
 * bare number is one where it counts on from 1 under a call or a colon; else it may be a page's. Cost: linear.
 */
export function joinLoneLabels(lines: readonly string[], language: OfficialLanguage): readonly string[] {
  const joined: string[] = [];
  let above = "";
  let higher = "";
  let expected = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim();
    const number = Number(bare.exec(line)?.[1] ?? 0);
    const under = clear.test(line) || number > 0 ? nextFilled(lines, at) : -1;
    const next = withoutMarks(lines[under]?.trim() ?? "");
    // "300 500 dollars": a figure may open what a label stands above.
    const figure = clear.test(line) && /^\p{N}/u.test(next) && !/^\d{1,3}[.)]\s/u.test(next);
    const opens = under >= 0 && (figure || (/^[\p{L}"“«(]/u.test(next) && labelOf(next) === null));
    const counts =
      number > 0 &&
      /^[\p{Ll}\p{Lo}]/u.test(next) &&
      ((number === 1 && (/[:：]$/u.test(above) || (closing.test(higher) && isCall(above, language)))) ||
        number === expected) &&
      !isCall(next, language);
    if (opens && !clear.test(next) && (counts || clear.test(line))) {
      joined.push(`${line} ${lines[under]!.trim()}`);
      if (counts) expected = number + 1;
      at = under;
    } else joined.push(lines[at]!);
    if (line !== "") [higher, above] = [above, withoutMarks(joined.at(-1)!.trim())];
  }
  return joined;
}

/** The next line that holds something, one empty line or none further on. */
function nextFilled(lines: readonly string[], at: number): number {
  const next = [at + 1, at + 2, at + 3].find((each) => (lines[each] ?? "").trim() !== "");
  return next ?? -1;
}

/** Calls over lists that are broken so have been no longer, in characters. */
const longestCall = 120;

/** A call alone on its line. */
function isCall(line: string, language: OfficialLanguage): boolean {
  if (closing.test(line) || line.length > longestCall || /^\p{Lu}/u.test(line)) return false;
  return (findCall(line, language, "recital") ?? findCall(line, language, "operative")) !== null;
}

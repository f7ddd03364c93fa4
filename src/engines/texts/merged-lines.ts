import { findCall } from "./calls/find.ts";
import { labelOf } from "./labels.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";

/** Longest call that is sought at the end of a clause, in characters. */
const longestCall = 150;

/** An annex that has run on from the last clause: "…corresponding advisory groups. ANNEX 1 TO RESOLUTION 71 …". */
const annexInside = /(?<=[.;]["”»]?)\s+(?=(?:ANNEX|ANEXO|ANNEXE|ПРИЛОЖЕНИЕ)\s\d?)/u;

/**
 * Parts what came on one line though it was not: items of one list ("i) …; ii) …"), an annex after the last clause,
 * and a call at the end of the clause above it ("…, instructs the Directors" before "1 to contribute").
 * Cost: linear in the length of the text.
 */
export function partMergedLines(
  paragraphs: readonly string[],
  language: OfficialLanguage,
): readonly string[] {
  const parted = paragraphs.flatMap((text) => text.split(annexInside)).flatMap(partItems);
  return parted.flatMap((text, at) => partCall(text, parted[at + 1], language));
}

/** Longer paragraphs are left whole: no list runs on for so many characters. */
const longestMerged = 50_000;

/** Items are parted where the next label of the same kind follows a semicolon. */
function partItems(text: string): readonly string[] {
  let label = labelOf(text);
  if (!label?.certain || text.length > longestMerged) return [text];
  const items: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[;；]\s+(?=\S{1,5}[)）]\s)/gu)) {
    const start = match.index + match[0].length;
    const next = labelOf(text.slice(start, start + 20));
    const readings = label.readings;
    const succeeds = next?.readings.some((after) =>
      readings.some((before) => before.style === after.style && after.ordinal === before.ordinal + 1),
    );
    if (!next || !succeeds) continue;
    items.push(text.slice(from, match.index + 1));
    from = start;
    label = next;
  }
  return [...items, text.slice(from)];
}

function partCall(text: string, next: string | undefined, language: OfficialLanguage): readonly string[] {
  if (next === undefined || /[.;:,]["”»]?\s*$/.test(withoutMarks(text))) return [text];
  const opensList =
    labelOf(next)?.readings.some(({ ordinal, style }) => ordinal === 1 && !style.includes("#bullet")) ??
    false;
  if (!opensList) return [text];
  for (
    let at = text.lastIndexOf(", ");
    at > 0 && text.length - at < longestCall;
    at = text.lastIndexOf(", ", at - 1)
  ) {
    const call = text.slice(at + 2);
    if (/^\p{Ll}/u.test(call) && findCall(call, language, "operative") !== null)
      return [text.slice(0, at + 1), call];
  }
  return [text];
}

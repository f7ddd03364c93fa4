import { findCall } from "./calls/find.ts";
import { type Label, labelOf, type Reading } from "./labels.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import { closing } from "./seams.ts";

/** Longest call that is sought at the end of a clause, in characters. */
const longestCall = 250;

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

/**
 * Items are parted where the next label of the list that the paragraph belongs to follows a semicolon ("i) …; ii) …",
 * "9 …; 10 …"), and where a colon leads to bullets ("…: • …; • …"). Letters after a colon may be the sentence's own.
 */
function partItems(text: string): readonly string[] {
  if (text.length > longestMerged) return [text];
  const own = labelOf(text);
  const open: (readonly Reading[])[] = own ? [own.readings] : [];
  const items: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/([;；:：.])\s+(?=\S{1,5}\s)|\s(?=•\s)/gu)) {
    const start = match.index + match[0].length;
    const next = labelOf(text.slice(start, start + 20));
    if (!next) continue;
    const depth = open.findLastIndex((before) => isNextItem(next, before, match[1] ?? " "));
    if (depth >= 0) open.length = depth;
    else if (!/[:：]/u.test(match[1] ?? "") || next.printed !== "•") continue;
    open.push(next.readings);
    items.push(text.slice(from, start).trimEnd());
    from = start;
  }
  return [...items, text.slice(from)];
}

/** Whether a label inside a paragraph is the next of a list: after a semicolon, or a full stop where it is a number. */
function isNextItem({ readings, certain, rest }: Label, before: readonly Reading[], mark: string): boolean {
  if (mark === ":" || mark === "：") return false;
  const bare = readings[0]!.style === "#number" && /^\p{Ll}/u.test(rest);
  if (mark === "." ? !bare : !certain && !bare) return false;
  return readings.some((after) =>
    before.some(
      ({ style, ordinal }) =>
        after.style === style && (style.includes("#bullet") || after.ordinal === ordinal + 1),
    ),
  );
}

function partCall(text: string, next: string | undefined, language: OfficialLanguage): readonly string[] {
  if (next === undefined || closing.test(withoutMarks(text))) return [text];
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

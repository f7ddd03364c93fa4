import { wordingOf } from "../compare/flatten.ts";
import type { Provision } from "../model.ts";
import type { Words } from "./inline.ts";

/** Words that make a text exactly: those told, or, where these differ from it in spaces, all of both sides. */
export function exactWords(words: readonly Words[], before: string, after: string): readonly Words[] {
  if (words.flatMap(({ op, text }) => (op === "deleted" ? [] : [text])).join("") === after) return words;
  const changed = words.find(({ op }) => op !== "same");
  const whole: readonly Words[] = [
    { ...changed, op: "deleted", text: before },
    { ...changed, op: "inserted", text: after },
  ];
  return whole.filter(({ text }) => text !== "");
}

/** Cuts the words of a change at the ends of the provisions that they make; null where they do not make them exactly. */
export function wordsOf(
  words: readonly Words[],
  parts: readonly Provision[],
): readonly (readonly Words[])[] | null {
  const wordings = parts.map(wordingOf);
  const standing = words.flatMap(({ op, text }) => (op === "deleted" ? [] : [text])).join("");
  // Whoever compared them put one character between each two.
  const length = wordings.reduce((sum, wording) => sum + wording.length, wordings.length - 1);
  let start = 0;
  const fits = wordings.every((wording, at) => {
    const found = standing.startsWith(wording, start) && parts[at]!.text !== "";
    start += wording.length + 1;
    return found;
  });
  if (!fits || standing.length !== length) return null;
  const made: Words[][] = wordings.map(() => []);
  let at = 0;
  let left = wordings[0]!.length;
  for (const each of words) {
    if (each.op === "deleted") {
      made[at]!.push({ ...each, text: each.text.replaceAll("\n", " ") });
      continue;
    }
    for (let from = 0; from < each.text.length; ) {
      if (left === 0 && at + 1 < wordings.length) {
        left = wordings[++at]!.length;
        from++;
        continue;
      }
      const text = each.text.slice(from, from + left);
      made[at]!.push({ ...each, text });
      from += text.length;
      left -= text.length;
    }
  }
  return made;
}

/** A label that changes, as words. */
export function labelWords(
  before: string | null,
  after: string | null,
  by: readonly string[] | undefined,
): readonly Words[] | null {
  if (before === after) return null;
  return [
    ...(before === null ? [] : [{ op: "deleted" as const, text: before, by }]),
    ...(after === null ? [] : [{ op: "inserted" as const, text: after, by }]),
  ];
}

import type { Change } from "../compare/compare.ts";
import { wordingOf } from "../compare/flatten.ts";
import type { Provision } from "../model.ts";
import type { Words } from "./inline.ts";

/** Words that make a text exactly: those told, or, where these differ from it in spaces, all of both sides. */
export function exactWords(words: readonly Words[], before: string, after: string): readonly Words[] {
  if (words.flatMap(({ op, text }) => (op === "deleted" ? [] : [text])).join("") === after) return words;
  const whole: readonly Words[] = [
    { op: "deleted", text: before },
    { op: "inserted", text: after },
  ];
  return whole.filter(({ text }) => text !== "");
}

/** The words of a change, by the revised provisions that they make; null where they do not make them exactly. */
export function wordsOf(
  { words }: Change,
  parts: readonly Provision[],
): readonly (readonly Words[])[] | null {
  const made: Words[][] = [[]];
  for (const { op, text } of words) {
    for (const [n, piece] of text.split("\n").entries()) {
      if (n > 0 && op !== "deleted") made.push([]);
      if (piece !== "") made.at(-1)!.push({ op, text: piece });
    }
  }
  const fits = (each: readonly Words[], at: number): boolean => {
    const standing = each.flatMap(({ op, text }) => (op === "deleted" ? [] : [text])).join("");
    return parts[at]!.text !== "" && standing === wordingOf(parts[at]!);
  };
  return made.length === parts.length && made.every(fits) ? made : null;
}

/** A label that changes, as words. */
export function labelWords(before: string | null, after: string | null): readonly Words[] | null {
  if (before === after) return null;
  return [
    ...(before === null ? [] : [{ op: "deleted" as const, text: before }]),
    ...(after === null ? [] : [{ op: "inserted" as const, text: after }]),
  ];
}

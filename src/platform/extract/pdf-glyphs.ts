/** Text content as PDF.js gives it: text, and marks around it. */
type Item = { readonly str: string } | { readonly type: string };

const hyphen = "\u00ad";

/** What each glyph that a page draws stands for, from its list of operations, in the order of drawing. */
export function drawnGlyphs(
  operations: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  showText: number,
): string[] {
  const drawn: string[] = [];
  for (const [at, operation] of operations.fnArray.entries()) {
    if (operation !== showText) continue;
    const [glyphs] = operations.argsArray[at] as [readonly (number | { readonly unicode: string } | null)[]];
    for (const glyph of glyphs) if (glyph && typeof glyph === "object") drawn.push(glyph.unicode);
  }
  return drawn;
}

/**
 * Many fonts have one glyph for hyphen and soft hyphen, and programmes (Typst, InDesign, Prince) then name all their hyphens
 * soft; PDF.js drops those from the text. This puts them back by walking the text beside the characters drawn.
 * Where the two part (a script written from right to left is reordered), the text stays as it was.
 */
export function withHyphens<T extends Item>(items: readonly T[], drawn: readonly string[]): readonly T[] {
  const restored: T[] = [];
  const characters = Array.from(drawn.join(""));
  let at = 0;
  const atHyphen = (): boolean => characters[at] === hyphen;
  let hyphenated = false;
  for (const item of items) {
    if (!("str" in item)) {
      restored.push(item);
      continue;
    }
    const isSpace = item.str.trim() === "";
    // The gap that the missing hyphen left was taken for a space, unless one is drawn.
    if (isSpace && hyphenated && !/\s/.test(characters[at] ?? " ")) continue;
    let text = "";
    for (const character of item.str) {
      if (/\s/.test(character)) {
        text += text.endsWith(hyphen) && !/\s/.test(characters[at] ?? " ") ? "" : character;
        continue;
      }
      while (at < characters.length && /\s/.test(characters[at]!)) at++;
      while (atHyphen()) {
        text += hyphen;
        at++;
      }
      if (characters[at] !== character) return items;
      text += character;
      at++;
      while (atHyphen()) {
        text += hyphen;
        at++;
      }
    }
    if (!isSpace) hyphenated = text.endsWith(hyphen);
    restored.push({ ...item, str: text });
  }
  return restored;
}

/** Forms of letters for one place in a word, and ligatures, by which fonts name glyphs. */
const presentationForms = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc]/g;

export const withoutForms = (text: string): string =>
  text.replace(presentationForms, (form) => form.normalize("NFKC"));

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const leftToRight = /[\p{Script=Latin}\p{Nd}]/u;

export const hasRightToLeft = (items: readonly Item[]): boolean =>
  items.some((item) => "str" in item && rightToLeft.test(item.str));

/**
 * One Arabic glyph may stand for two letters (lam and alef). PDF.js turns a line around letter by letter, and with it such
 * pairs, so that "no" reads like the article. This turns it around glyph by glyph. Where a piece has words of both directions,
 * or the text and the glyphs part, it stays as it was.
 */
export function withLigatures<T extends Item>(items: readonly T[], drawn: readonly string[]): readonly T[] {
  const glyphs = drawn.map((glyph) => withoutForms(glyph).replace(/[\s\p{Cf}]/gu, "")).filter(Boolean);
  const restored: T[] = [];
  let at = 0;
  for (const item of items) {
    if (!("str" in item)) {
      restored.push(item);
      continue;
    }
    const letters = item.str.replace(/\s/g, "");
    const taken: string[] = [];
    for (let length = 0; length < letters.length && at < glyphs.length; at++) {
      taken.push(glyphs[at]!);
      length += glyphs[at]!.length;
    }
    const turned = taken.toReversed().join("");
    if (!sameLetters(turned, letters)) return items;
    const pure = rightToLeft.test(letters) && !leftToRight.test(letters);
    restored.push(pure ? { ...item, str: spacedLike(item.str, turned) } : item);
  }
  return restored;
}

/** Brackets are mirrored on the way, and count as the same. */
const sameLetters = (one: string, other: string): boolean => sorted(one) === sorted(other);
const sorted = (text: string): string =>
  Array.from(text.replace(/[()[\]{}<>«»]/g, ""))
    .toSorted()
    .join("");

function spacedLike(model: string, letters: string): string {
  let at = 0;
  return model.replace(/\S/g, () => letters[at++] ?? "");
}

/** Text content as PDF.js gives it: text, and marks around it. */
type Item = { readonly str: string } | { readonly type: string };

const hyphen = "\u00ad";

/** The characters of what a page draws, from its list of operations: PDF.js's text content leaves some out. */
export function drawnCharacters(
  operations: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  showText: number,
): string {
  const drawn: string[] = [];
  for (const [at, operation] of operations.fnArray.entries()) {
    if (operation !== showText) continue;
    const [glyphs] = operations.argsArray[at] as [readonly (number | { readonly unicode: string } | null)[]];
    for (const glyph of glyphs) if (glyph && typeof glyph === "object") drawn.push(glyph.unicode);
  }
  return drawn.join("");
}

/**
 * Many fonts have one glyph for hyphen and soft hyphen, and programmes (Typst, InDesign, Prince) then name all their hyphens
 * soft; PDF.js drops those from the text. This puts them back by walking the text beside the characters drawn.
 * Where the two part (a script written from right to left is reordered), the text stays as it was.
 */
export function withHyphens<T extends Item>(items: readonly T[], drawn: string): readonly T[] {
  const restored: T[] = [];
  const characters = Array.from(drawn);
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

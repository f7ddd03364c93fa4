/** A level of a list, as word processors define it. */
export interface ListLevel {
  /** decimal, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none; others count in digits. */
  readonly format: string;
  /** The label with %1 for the number of the first level, %2 of the second, and so on. */
  readonly template: string;
  readonly start: number;
}

/** How HTML and OpenDocument write the formats of numbers: by their first. */
export const signFormats: ReadonlyMap<string, string> = new Map([
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
]);

/** Counts the items of one list and gives their labels. */
export class ListCounter {
  readonly #levels: readonly (ListLevel | undefined)[];
  readonly #counts: number[] = [];

  constructor(levels: readonly (ListLevel | undefined)[]) {
    this.#levels = levels;
  }

  next(depth: number): string {
    const level = this.#levels[depth];
    if (!level || level.format === "none") return "";
    for (let above = 0; above < depth; above++) this.#counts[above] ??= this.#levels[above]?.start ?? 1;
    this.#counts[depth] = (this.#counts[depth] ?? level.start - 1) + 1;
    this.#counts.length = depth + 1;
    if (level.format === "bullet") return "•";
    return level.template.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(this.#counts[at] ?? 1, this.#levels[at]?.format ?? "decimal");
    });
  }
}

/** Lists longer than this are counted in digits: ten thousand in Roman numerals is all Ms. */
const lettersUpTo = 3_999;

export function numeral(count: number, format: string): string {
  if (count < 1 || count > lettersUpTo) return String(count);
  switch (format) {
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

/** a to z, then aa, bb, as word processors do. */
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let left = count;
  let text = "";
  for (const [value, sign] of signs) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}

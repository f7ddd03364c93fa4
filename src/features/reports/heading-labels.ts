/** How deep headings go. */
export type Depth = 1 | 2 | 3;

/** Ordinals and letters that begin headings in Arabic documents of the United Nations; beyond them come figures. */
const arabicOrdinals = "أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا".split(" ");
const arabicLetters = "ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين".split(" ");
const chineseFigures = "〇一二三四五六七八九";

/**
 * Depths as they can be printed: one below the heading that stands above it, however deep it was meant. A reader who moves by headings, and
 * PDF/UA-1 (§7.4.2), count on no level being left out.
 */
export function headingDepths(levels: readonly number[]): Depth[] {
  const above: number[] = [];
  return levels.map((level) => {
    while (above.length > 0 && above.at(-1)! >= level) above.pop();
    above.push(level);
    return Math.min(above.length, 3) as Depth;
  });
}

/**
 * What stands before each heading: I, A, 1 (United Nations Editorial Manual), in the way of the language. A heading that
 * is alone in its section has none: where there is no second, there is no first.
 */
export function headingLabels(depths: readonly Depth[], language: string): (string | null)[] {
  return depths.map((depth, i) => {
    const [before, after] = [
      siblings(depths.slice(0, i).reverse(), depth),
      siblings(depths.slice(i + 1), depth),
    ];
    return before + after === 0 ? null : label(before + 1, depth, language);
  });
}

/** Headings of the same depth before one above them comes. */
function siblings(depths: readonly Depth[], depth: Depth): number {
  const end = depths.findIndex((each) => each < depth);
  return (end < 0 ? depths : depths.slice(0, end)).filter((each) => each === depth).length;
}

function label(number: number, depth: Depth, language: string): string {
  if (language === "ar") {
    const word =
      depth === 1 ? arabicOrdinals[number - 1] : depth === 2 ? arabicLetters[number - 1] : undefined;
    return `${word ?? number} -`;
  }
  if (language === "zh" && depth === 1 && number < 100) return `${chineseNumber(number)}、`;
  return `${depth === 1 ? roman(number) : depth === 2 ? letters(number) : number}.`;
}

export function roman(number: number): string {
  const parts: [string, number][] = [
    ["X", 10],
    ["IX", 9],
    ["V", 5],
    ["IV", 4],
    ["I", 1],
  ];
  let [text, rest] = ["", number];
  for (const [sign, value] of parts) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

function letters(number: number): string {
  const last = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last;
}

function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? chineseFigures[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? chineseFigures[ones] : ""}`;
}

/**
 * The grammar of labels: "1.", "(a)", "3 bis", "aa)", "ii)", "—", "أ)", "1 -", "㈠", "(子)", "а)".
 *
 * A label says little alone: "i)" is the ninth letter or the first Roman number, "2015." a year at the start of a
 * line. `labelOf` gives every reading; what stands before decides (see `structure`).
 */

/** One way of reading a label: the kind of list it belongs to, and its place in it, from 1. */
export interface Reading {
  /** Marks and kind of numeral: labels of one list share it ("(#roman)"). */
  readonly style: string;
  readonly ordinal: number;
}

export interface Label {
  /** As printed, without the space that parts it from the text. */
  readonly printed: string;
  readonly rest: string;
  /** Never empty; the likeliest first. */
  readonly readings: readonly Reading[];
  /** Whether its marks alone make it a label; a bare number, or one before a full stop, may be the text's own. */
  readonly certain: boolean;
}

const latinMultiples =
  "bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies|terdecies";
const arabicLetters = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const cyrillicLetters = "абвгдежзийклмнопрстуфхцчшщэюя";
const branches = "子丑寅卯辰巳午未申酉戌亥";
const stems = "甲乙丙丁戊己庚辛壬癸";
const parenthesizedIdeographs = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
const circledNumbers = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

const core = [
  `\\d{1,3}(?:\\.\\d{1,3})*(?:\\s?(?:${latinMultiples})|(?:alt|[a-z])(?=[).]))?`,
  `[a-z]{1,2}(?:\\s?(?:${latinMultiples}))?`,
  "[ivxlc]+|[IVXLC]+|[A-Z]",
  `[а-я](?:\\s?(?:${latinMultiples}))?`,
  `[${arabicLetters}ﻫ]|ه[ـ]|[أ-ي] [أ-ي]|[٠-٩]{1,3}`,
  `[一二三四五六七八九十]{1,3}|[${branches}${stems}]`,
].join("|");

const patterns: readonly { readonly marks: string; readonly pattern: RegExp; readonly certain: boolean }[] = [
  { marks: "(#)", pattern: new RegExp(`^[(（](${core})[)）]\\s*`, "u"), certain: true },
  { marks: "‘#’", pattern: /^[’‘']([0-9٠-٩]{1,3}|[أ-ي])[‘’']\s*/u, certain: true },
  { marks: "#)", pattern: new RegExp(`^(${core})\\s?[)）](?=\\s|[\\p{L}«“"])\\s*`, "u"), certain: true },
  { marks: "# -", pattern: /^(\d{1,3}|[٠-٩]{1,3}|[أ-ي])\s?[-–—](?=\s|\p{L})\s*/u, certain: false },
  { marks: "#.", pattern: new RegExp(`^(${core})[.．](?=\\s|$|\\p{Script=Han})\\s*`, "u"), certain: false },
  // Extraction may lose the space after the number: "4.Solicita".
  { marks: "#.", pattern: /^(\d{1,3})[.．](?=\p{L})/u, certain: false },
  { marks: "#、", pattern: /^([一二三四五六七八九十]{1,3}|\d{1,3})、\s*/u, certain: false },
  {
    marks: "#",
    pattern: new RegExp(`^(\\d{1,3}(?:\\.\\d{1,3})*(?:\\s?(?:${latinMultiples}))?)(?=\\s+\\S|$)\\s*`, "u"),
    certain: false,
  },
  {
    marks: "#",
    pattern: new RegExp(`^([${parenthesizedIdeographs}${circledNumbers}])\\s*`, "u"),
    certain: true,
  },
  { marks: "#", pattern: /^([—–•●○■▪◦▫‣⁃∙·*§]|-)(?=\s)\s*/u, certain: true },
];

/** The label that opens a block, or null. Cost: constant. */
export function labelOf(text: string): Label | null {
  for (const { marks, pattern, certain } of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const readings = readingsOf(match[1]!, marks);
    if (readings.length > 0) {
      return { printed: match[0].trim(), rest: text.slice(match[0].length), readings, certain };
    }
  }
  return null;
}

/** How a label that stands apart from its text, as automatic numbering gives it, may be read. */
export function readingsOfLabel(label: string): readonly Reading[] {
  return labelOf(`${label} x`)?.readings ?? [{ style: label, ordinal: 1 }];
}

function readingsOf(numeral: string, marks: string): readonly Reading[] {
  const readings: Reading[] = [];
  const add = (kind: string, ordinal: number): void => {
    if (ordinal > 0) readings.push({ style: marks.replace("#", `#${kind}`), ordinal });
  };
  const multiple = new RegExp(`\\s?(?:${latinMultiples})$`, "u").exec(numeral);
  // "3 bis" stands between 3 and 4.
  const shift = multiple ? 0.01 * (1 + latinMultiples.split("|").indexOf(multiple[0].trim())) : 0;
  const bare = multiple ? numeral.slice(0, multiple.index) : numeral;
  if (/^\d+[a-z]*$/.test(bare)) {
    add("number", Number.parseInt(bare, 10) + (/[a-z]$/.test(bare) ? 0.5 : shift));
    // Likewise "78" is 7 become 8.
    if (marks === "#" && /^\d{2,3}$/.test(bare)) add("number", Number(bare.slice(bare.length >> 1)));
  } else if (/^[\d.]+$/.test(bare)) add(`level${bare.split(".").length}`, Number(bare.split(".").at(-1)));
  else if (/^[٠-٩]+$/.test(bare))
    add("number", Number([...bare].map((each) => "٠١٢٣٤٥٦٧٨٩".indexOf(each)).join("")));
  else if (/^[a-z]+$/.test(bare)) {
    add("letter", letterOrdinal(bare) + shift);
    // In a text whose tracked changes have run together, "fh)" is f) become h).
    if (bare.length === 2 && letterOrdinal(bare) === 0) add("letter", letterOrdinal(bare[1]!));
    add("roman", romanOrdinal(bare));
  } else if (/^[A-Z]+$/.test(bare)) {
    add("ROMAN", romanOrdinal(bare.toLowerCase()));
    if (bare.length === 1) add("LETTER", letterOrdinal(bare.toLowerCase()));
  } else if (/^[а-я]$/.test(bare)) {
    // A Cyrillic "а" among Latin "b" and "c" is a slip of the keyboard that prints the same.
    const twin = twins[bare];
    if (twin) add("letter", letterOrdinal(twin));
    add("cyrillic", cyrillicLetters.indexOf(bare) + 1 + shift);
  } else if (/^[أ-يﻫهـ\s]+$/u.test(bare)) add("arabic", arabicOrdinal(bare));
  else if (parenthesizedIdeographs.includes(bare))
    add("ideograph", parenthesizedIdeographs.indexOf(bare) + 1);
  else if (circledNumbers.includes(bare)) add("circled", circledNumbers.indexOf(bare) + 1);
  else if (branches.includes(bare)) add("branch", branches.indexOf(bare) + 1);
  else if (stems.includes(bare)) add("stem", stems.indexOf(bare) + 1);
  else if (/^[一二三四五六七八九十]+$/u.test(bare)) add("ideograph", ideographOrdinal(bare));
  else add(`bullet${bare}`, 1);
  return readings;
}

const twins: Readonly<Record<string, string>> = { а: "a", с: "c", е: "e", о: "o", р: "p", х: "x", у: "y" };

/** a, b … z, aa, bb (or ab) …; 0 when it is none. */
function letterOrdinal(letters: string): number {
  const at = letters.charCodeAt(0) - 96;
  if (letters.length === 1) return at;
  if (letters.length > 2) return 0;
  return letters[0] === letters[1] ? 26 + at : letters[0] === "a" ? 26 + letters.charCodeAt(1) - 96 : 0;
}

function romanOrdinal(letters: string): number {
  const pattern = /^(x{0,3}|xl|l|lx{1,3}|xc|c)(ix|iv|v?i{0,3})$/;
  if (!pattern.test(letters)) return 0;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const digits = [...letters].map((each) => values[each]!);
  return digits.reduce((sum, each, at) => sum + (each < (digits[at + 1] ?? 0) ? -each : each), 0);
}

function arabicOrdinal(letters: string): number {
  const [first, second] = letters.replace(/ـ/g, "").replace("ﻫ", "ه").split(/\s+/);
  const at = arabicLetters.indexOf(first!) + 1;
  return second && at > 0 ? arabicLetters.length + at : at;
}

function ideographOrdinal(numeral: string): number {
  const digit = (each: string | undefined): number => (each ? "一二三四五六七八九".indexOf(each) + 1 : 0);
  const ten = numeral.indexOf("十");
  if (ten < 0) return numeral.length === 1 ? digit(numeral) : 0;
  return (ten === 0 ? 1 : digit(numeral[0])) * 10 + digit(numeral[ten + 1]);
}

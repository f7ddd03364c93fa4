/** Writing systems told apart, by their ISO 15924 codes; `Hani` also holds kana, which only Japanese mixes with Han. */
export type Script =
  | "Latn"
  | "Grek"
  | "Cyrl"
  | "Armn"
  | "Hebr"
  | "Arab"
  | "Thaa"
  | "Deva"
  | "Beng"
  | "Guru"
  | "Gujr"
  | "Orya"
  | "Taml"
  | "Telu"
  | "Knda"
  | "Mlym"
  | "Sinh"
  | "Thai"
  | "Laoo"
  | "Tibt"
  | "Mymr"
  | "Geor"
  | "Ethi"
  | "Khmr"
  | "Hang"
  | "Hani";

/** First and last code point of the blocks of each script, ascending (Unicode 17, Blocks.txt). */
const BLOCKS: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x41, 0x5a, "Latn"],
  [0x61, 0x7a, "Latn"],
  [0xaa, 0xaa, "Latn"],
  [0xba, 0xba, "Latn"],
  [0xc0, 0x24f, "Latn"],
  [0x250, 0x2af, "Latn"],
  [0x370, 0x3ff, "Grek"],
  [0x400, 0x52f, "Cyrl"],
  [0x531, 0x58f, "Armn"],
  [0x591, 0x5f4, "Hebr"],
  [0x620, 0x65f, "Arab"],
  [0x66e, 0x6ef, "Arab"],
  [0x6fa, 0x6ff, "Arab"],
  [0x750, 0x77f, "Arab"],
  [0x780, 0x7bf, "Thaa"],
  [0x8a0, 0x8ff, "Arab"],
  [0x900, 0x963, "Deva"],
  [0x971, 0x97f, "Deva"],
  [0x980, 0x9e3, "Beng"],
  [0xa01, 0xa75, "Guru"],
  [0xa81, 0xaff, "Gujr"],
  [0xb01, 0xb77, "Orya"],
  [0xb82, 0xbfa, "Taml"],
  [0xc00, 0xc7f, "Telu"],
  [0xc80, 0xcff, "Knda"],
  [0xd00, 0xd7f, "Mlym"],
  [0xd81, 0xdf4, "Sinh"],
  [0xe01, 0xe4e, "Thai"],
  [0xe81, 0xedf, "Laoo"],
  [0xf00, 0xfff, "Tibt"],
  [0x1000, 0x109f, "Mymr"],
  [0x10a0, 0x10ff, "Geor"],
  [0x1100, 0x11ff, "Hang"],
  [0x1200, 0x139f, "Ethi"],
  [0x1780, 0x17ff, "Khmr"],
  [0x1c90, 0x1cbf, "Geor"],
  [0x1e00, 0x1eff, "Latn"],
  [0x1f00, 0x1fff, "Grek"],
  [0x2c60, 0x2c7f, "Latn"],
  [0x2de0, 0x2dff, "Cyrl"],
  [0x3005, 0x3007, "Hani"],
  [0x3041, 0x30ff, "Hani"],
  [0x3105, 0x312f, "Hani"],
  [0x3130, 0x318f, "Hang"],
  [0x31f0, 0x31ff, "Hani"],
  [0x3400, 0x4dbf, "Hani"],
  [0x4e00, 0x9fff, "Hani"],
  [0xa640, 0xa69f, "Cyrl"],
  [0xa720, 0xa7ff, "Latn"],
  [0xac00, 0xd7ff, "Hang"],
  [0xf900, 0xfaff, "Hani"],
  [0xfb1d, 0xfb4f, "Hebr"],
  [0xfb50, 0xfdff, "Arab"],
  [0xfe70, 0xfefc, "Arab"],
  [0xff21, 0xff3a, "Latn"],
  [0xff41, 0xff5a, "Latn"],
  [0xff66, 0xff9d, "Hani"],
  [0x20000, 0x323af, "Hani"],
];

/** The script of a code point; undefined for digits, punctuation, marks shared by scripts, and scripts not listed. */
function scriptOf(codePoint: number): Script | undefined {
  let low = 0;
  let high = BLOCKS.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = BLOCKS[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return script;
  }
  return undefined;
}

/** One Han character or Hangul syllable says about as much as this many letters of an alphabet. */
const LETTERS_IN_A_CHARACTER = 2.5;

/** How many letters' worth of each script a text holds; `Hani` and `Hang` characters weigh 2.5. Linear in the text. */
export function lettersByScript(text: string): Map<Script, number> {
  const letters = new Map<Script, number>();
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0)!);
    if (script === undefined) continue;
    const weight = script === "Hani" || script === "Hang" ? LETTERS_IN_A_CHARACTER : 1;
    letters.set(script, (letters.get(script) ?? 0) + weight);
  }
  return letters;
}

/** The text with the words of other scripts taken out: what the language of `script` is told from. */
export function wordsInScript(text: string, script: Script): string {
  let kept = "";
  let foreign = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const own = scriptOf(codePoint);
    if (own === undefined) {
      // Marks, apostrophes and hyphens go with the word they stand in; everything else parts words.
      if (/\p{M}|\p{Cf}|['’ʼ-]/u.test(character)) kept += foreign ? "" : character;
      else kept += " ";
      foreign = false;
    } else if (own === script || (script === "Hang" && own === "Hani")) {
      kept += character;
      foreign = false;
    } else {
      kept += foreign ? "" : " ";
      foreign = true;
    }
  }
  return kept.replace(/\s+/g, " ").trim();
}

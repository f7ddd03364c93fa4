/** Letters, digits and marks make words; a character of a script written without spaces is a word of its own. */
const APART = 0;
const IN_WORD = 1;
const ALONE = 2;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** What each UTF-16 code unit is; filled once, because a text is read one unit at a time, millions of times. */
const KINDS = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  const character = String.fromCharCode(unit);
  KINDS[unit] = !WORD.test(character) ? APART : UNSPACED.test(character) ? ALONE : IN_WORD;
}

/** Soft hyphens, joiners, marks of direction, byte-order marks; the vowel signs and the stretching of Arabic. */
const UNSEEN =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0640\u064b-\u065f\u0670]/g;

/**
 * A text as duplicates see it: compatibility forms unified (Unicode NFKC), lower case, invisible characters gone.
 * Linear in the text; never throws, unpaired surrogates stay as they are.
 */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(UNSEEN, "");
}

/**
 * Writes where each word of a folded text starts and ends into `bounds`, two offsets a word, and gives the number of
 * words. A word is a run of letters, digits, marks and low lines; Chinese, Japanese kana, Thai, Lao, Khmer and Burmese
 * count each character. `bounds` must hold two numbers for each UTF-16 unit of the text. Linear in the text.
 */
export function boundWords(folded: string, bounds: Uint32Array): number {
  const length = folded.length;
  let words = 0;
  let start = -1;
  for (let i = 0; i < length; i++) {
    let unit = folded.charCodeAt(i);
    let width = 1;
    let kind = KINDS[unit]!;
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < length) {
      unit = folded.codePointAt(i)!;
      if (unit > 0xffff) {
        const character = String.fromCodePoint(unit);
        kind = !WORD.test(character) ? APART : UNSPACED.test(character) ? ALONE : IN_WORD;
        width = 2;
      }
    }
    if (kind === IN_WORD) {
      if (start < 0) start = i;
    } else {
      if (start >= 0) {
        bounds[2 * words] = start;
        bounds[2 * words++ + 1] = i;
        start = -1;
      }
      if (kind === ALONE) {
        bounds[2 * words] = i;
        bounds[2 * words++ + 1] = i + width;
      }
    }
    i += width - 1;
  }
  if (start >= 0) {
    bounds[2 * words] = start;
    bounds[2 * words++ + 1] = length;
  }
  return words;
}

/** The words of a text, folded, in order. Linear in the text. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const bounds = new Uint32Array(2 * folded.length);
  const count = boundWords(folded, bounds);
  return Array.from({ length: count }, (_, i) => folded.slice(bounds[2 * i], bounds[2 * i + 1]));
}

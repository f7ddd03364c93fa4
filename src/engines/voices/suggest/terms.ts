import { fold } from "./folding.ts";
import { stopWords } from "./stop-words.ts";

/** A word of a text as it is compared, and where it stands, in UTF-16 units [start, end). */
export interface Term {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts written without spaces between words: compared by pairs of characters. */
const unspaced =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const words = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");

const arabic = /^\p{sc=Arabic}/u;

/** Letters that are kept of a word; six scored best of four, five, six and all on the coded corpus. */
const stemLength = 6;

/**
 * The terms of a text that can speak of its subject, in the order of the text; function words are left out. A word
 * is folded and cut to its first six letters, which serves as a stemmer in any language written with spaces (Can et
 * al., "Information retrieval on Turkish texts", JASIST 59(3), 2008) and joins cognates ("protección", "protection").
 * Arabic loses its article and commonest endings (light10: Larkey, Ballesteros and Connell, 2007). Scripts without
 * spaces give overlapping pairs of characters (Nie et al., 2000).
 *
 * Throws nothing; unpaired surrogates and control characters belong to no word. Linear in the text.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(words)) {
    const word = match[0];
    if (isUnspaced.test(word)) pairs(word, match.index, terms);
    else {
      const key = stem(word);
      if (key !== null) terms.push({ key, start: match.index, end: match.index + word.length });
    }
  }
  return terms;
}

function stem(word: string): string | null {
  // What follows the sixth letter never counts, so a "word" of a million letters costs no more than one of forty.
  const folded = fold(word.slice(0, 40));
  if (stopWords.has(folded)) return null;
  if (arabic.test(folded)) return arabicStem(folded);
  if (folded.length < 2) return null;
  const singular = folded.length > 2 && /[^siu]s$/.test(folded) ? folded.slice(0, -1) : folded;
  return Array.from(singular.slice(0, 2 * stemLength))
    .slice(0, stemLength)
    .join("");
}

function arabicStem(folded: string): string | null {
  let word = folded.replace(/ى/g, "ي").replace(/ة/g, "ه");
  const prefix = /^(?:وال|بال|كال|فال|لل|ال|و)/.exec(word)?.[0];
  if (prefix && word.length - prefix.length >= 3) word = word.slice(prefix.length);
  const suffix = /(?:ها|ان|ات|ون|ين|يه|ه|ي)$/.exec(word)?.[0];
  if (suffix && word.length - suffix.length >= 3) word = word.slice(0, -suffix.length);
  return word.length < 2 || stopWords.has(word) ? null : word.slice(0, stemLength);
}

function pairs(run: string, at: number, into: Term[]): void {
  const characters = Array.from(run);
  let start = at;
  characters.forEach((character, i) => {
    const next = characters[i + 1];
    const key = next === undefined ? character : character + next;
    const alone = next === undefined && characters.length > 1;
    if (!alone && !stopWords.has(key)) into.push({ key, start, end: start + key.length });
    start += character.length;
  });
}

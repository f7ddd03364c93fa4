import { flatten } from "#engines/texts/compare/flatten.ts";
import { isWord, tokenise } from "#engines/texts/compare/wording.ts";
import type { Provision, Resolution } from "#engines/texts/model.ts";
import { type Clause, citation } from "./compare-drafts.ts";

/** Numbers from 0 to 1, the same for the same seed (Mulberry32, by Tommy Ettinger). */
export type Random = () => number;
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
export const whole = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));
export const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from[Math.floor(random() * from.length)];

/** What drafters of a language put in: words, phrases and clauses of other texts in it. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly clauses: readonly Provision[];
  readonly gap: string;
  readonly comma: string;
}

export function vocabularyOf(texts: readonly Resolution[]): Vocabulary {
  const clauses = texts.flatMap((text) => flatten(text).map(({ provision }) => provision));
  const words = new Set<string>();
  const phrases = new Set<string>();
  for (const { text } of clauses) {
    const tokens = tokenise(text);
    for (const token of tokens) if (isLong(token.text)) words.add(token.text);
    for (const phrase of text.split(/[,;:.()،؛，；。：（）]/u).slice(1, -1)) {
      const count = tokenise(phrase).filter(isWord).length;
      if (count >= 3 && count <= 9 && !phrase.includes("\n")) phrases.add(phrase.trim());
    }
  }
  const language = texts[0]!.language;
  return {
    words: [...words],
    phrases: [...phrases],
    clauses: clauses.filter(({ text, children, notes }) => {
      const count = tokenise(text).filter(isWord).length;
      return children.length === 0 && notes.length === 0 && count >= 12 && count <= 80;
    }),
    gap: language === "zh" ? "" : " ",
    comma: { zh: "，", ar: "،" }[language] ?? ",",
  };
}

const isLong = (word: string): boolean =>
  /^\p{L}+$/u.test(word) && word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 4);

const known = new Map<string, ReturnType<typeof tokenise>>();

/** The words of a text; the same clauses are drafted over and over. */
export function wordTokens(text: string): ReturnType<typeof tokenise> {
  const tokens = known.get(text) ?? tokenise(text).filter(isWord);
  known.set(text, tokens);
  return tokens;
}

/** Words of a clause between its verb and its closing mark, as stretches of its text. */
export function wordsOf({ text, call }: Pick<Clause, "text" | "call">): readonly {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}[] {
  const from = call !== null && text.startsWith(call) ? call.length : 0;
  return wordTokens(text).filter(({ start }) => start >= from);
}

/** Puts words in place of others; false where a note or a citation stands among them. */
export function splice(clause: Clause, start: number, end: number, put: string): boolean {
  if (clause.text.slice(start, end).includes(citation)) return false;
  if (clause.notes.some(({ offset }) => offset >= start && offset < end)) return false;
  for (const note of clause.notes)
    if (note.offset >= end && note.offset > start) note.offset += put.length - (end - start);
  clause.text = clause.text.slice(0, start) + put + clause.text.slice(end);
  clause.reworded = true;
  clause.touched = true;
  return true;
}

/** An edit of words: false where the clause is too short for it or it would change nothing. */
export type WordEdit = (clause: Clause, random: Random, vocabulary: Vocabulary) => boolean;

const freshWord = ({ text }: Clause, random: Random, { words }: Vocabulary): string => {
  for (;;) {
    const word = pick(random, words)!;
    if (!text.includes(word)) return word;
  }
};
const freshPhrase = ({ text }: Clause, random: Random, { phrases }: Vocabulary): string => {
  for (;;) {
    const phrase = pick(random, phrases)!;
    if (!text.includes(phrase.slice(0, 12))) return phrase;
  }
};

/** A run of words with no mark between them, from `least` to `most` words long. */
function run(
  clause: Clause,
  random: Random,
  {
    least,
    most,
    within = [0, 1],
  }: { readonly least: number; readonly most: number; readonly within?: readonly [number, number] },
): readonly [number, number] | null {
  const words = wordsOf(clause);
  const length = whole(random, least, most);
  const [first, last] = [Math.ceil(words.length * within[0]), Math.floor(words.length * within[1]) - length];
  if (last < first) return null;
  for (let tries = 0; tries < 8; tries++) {
    const from = whole(random, first, last);
    const [start, end] = [words[from]!.start, words[from + length - 1]!.end];
    if (!/[^\p{L}\p{M}\p{N}\p{Cf}\s'’-]/u.test(clause.text.slice(start, end))) return [start, end];
  }
  return null;
}

const replaced =
  (
    least: number,
    most: number,
    put: (clause: Clause, random: Random, vocabulary: Vocabulary) => string,
  ): WordEdit =>
  (clause, random, vocabulary) => {
    const found = run(clause, random, { least, most });
    return found !== null && splice(clause, ...found, put(clause, random, vocabulary));
  };

const deletedWithin =
  (within: readonly [number, number], least: number, most: number): WordEdit =>
  (clause, random, { gap }) => {
    if (wordsOf(clause).length < most + 5) return false;
    const found = run(clause, random, { least, most, within });
    if (!found) return false;
    const [start, end] = found;
    const spaced = gap !== "" && clause.text[start - 1] === gap;
    return spaced
      ? splice(clause, start - 1, end, "")
      : splice(clause, start, end + (clause.text[end] === gap ? 1 : 0), "");
  };

export const wordEdits: Readonly<Record<string, WordEdit>> = {
  "replace a word": replaced(1, 1, freshWord),
  "replace a phrase": replaced(2, 5, freshPhrase),
  "insert a word": (clause, random, vocabulary) => {
    const word = pick(random, wordsOf(clause).slice(2));
    return (
      !!word && splice(clause, word.start, word.start, freshWord(clause, random, vocabulary) + vocabulary.gap)
    );
  },
  "delete a word": deletedWithin([0.2, 0.9], 1, 1),
  "insert at the start": (clause, random, vocabulary) => {
    const [first] = wordsOf(clause);
    const { gap } = vocabulary;
    return !!first && splice(clause, first.start, first.start, freshPhrase(clause, random, vocabulary) + gap);
  },
  "insert in the middle": (clause, random, vocabulary) => {
    const words = wordsOf(clause);
    const word = words[whole(random, Math.ceil(words.length / 4), Math.floor(words.length * 0.75))];
    if (!word) return false;
    const { gap, comma } = vocabulary;
    const phrase = freshPhrase(clause, random, vocabulary);
    return splice(
      clause,
      word.end,
      word.end,
      random() < 0.5 ? `${gap}${phrase}` : `${comma}${gap}${phrase}${comma}`,
    );
  },
  "insert at the end": (clause, random, vocabulary) => {
    const last = wordsOf(clause).at(-1);
    if (!last || clause.children.length > 0) return false;
    const { gap, comma } = vocabulary;
    const mark = random() < 0.5 ? comma : "";
    return splice(clause, last.end, last.end, `${mark}${gap}${freshPhrase(clause, random, vocabulary)}`);
  },
  "delete at the start": deletedWithin([0, 0.34], 1, 4),
  "delete in the middle": deletedWithin([0.25, 0.75], 2, 6),
  "delete at the end": deletedWithin([0.66, 1], 1, 5),
  "several edits of words": (clause, random, vocabulary) => {
    if (wordsOf(clause).length < 20) return false;
    let done = 0;
    for (let n = 0; n < 3; n++) {
      const edit = pick(random, [
        wordEdits["replace a word"]!,
        wordEdits["insert in the middle"]!,
        wordEdits["delete a word"]!,
      ])!;
      if (edit(clause, random, vocabulary)) done++;
    }
    return done > 0;
  },
  "rewrite two fifths": (clause, random, vocabulary) => {
    const words = wordsOf(clause);
    if (words.length < 15) return false;
    const length = Math.floor(words.length * 0.4);
    const from = whole(random, 0, words.length - length);
    const put = [freshPhrase(clause, random, vocabulary), freshPhrase(clause, random, vocabulary)].join(
      vocabulary.gap,
    );
    return splice(clause, words[from]!.start, words[from + length - 1]!.end, put);
  },
};

import { type Node, wordingOf } from "./flatten.ts";
import { isWord, type Token, tokenise } from "./wording.ts";

/** A wording prepared for likeness: its words and pairs of neighbouring words as numbers, sorted, with weights. */
export interface Profile {
  readonly tokens: readonly Token[];
  readonly terms: Int32Array;
  readonly weight: number;
  /** The whole wording as one string: equal for equal wordings, whatever closes them. */
  readonly signature: string;
  readonly words: number;
}

export interface Profiles {
  readonly base: readonly Profile[];
  readonly revised: readonly Profile[];
  readonly weights: Float64Array;
}

/**
 * Prepares the wordings of two texts to be likened. Words and pairs of words weigh the more, the fewer provisions
 * bear them (inverse document frequency, Spärck Jones 1972): what two clauses share by both being clauses of a
 * resolution counts little. Cost: linear in the length of the texts.
 */
export function profile(base: readonly Node[], revised: readonly Node[]): Profiles {
  const wordNumbers = new Map<string, number>();
  const termNumbers = new Map<number, number>();
  const frequency: number[] = [];
  const term = (key: number): number => {
    let number = termNumbers.get(key);
    if (number === undefined) {
      number = termNumbers.size;
      termNumbers.set(key, number);
      frequency.push(0);
    }
    return number;
  };
  const wordNumber = (word: string): number => {
    let number = wordNumbers.get(word);
    if (number === undefined) {
      number = wordNumbers.size + 1;
      wordNumbers.set(word, number);
    }
    return number;
  };
  // Most wordings of a text stand unchanged in the other.
  const known = new Map<string, Omit<Profile, "weight">>();
  const count = (node: Node): Omit<Profile, "weight"> => {
    const wording = wordingOf(node.provision);
    const counted = known.get(wording) ?? countTerms(wording);
    known.set(wording, counted);
    counted.terms.forEach((each, at) => {
      if (at === 0 || each !== counted.terms[at - 1]) frequency[each]!++;
    });
    return counted;
  };
  const countTerms = (wording: string): Omit<Profile, "weight"> => {
    const tokens = tokenise(wording);
    const terms: number[] = [];
    let words = 0;
    let previous = 0;
    for (const token of tokens) {
      if (!isWord(token)) continue;
      const word = wordNumber(token.key.toLowerCase());
      terms.push(term(word));
      // A pair of words as one number; 2^26 words are more than a text can hold.
      if (words > 0) terms.push(term((previous + 1) * 2 ** 26 + word));
      previous = word;
      words++;
    }
    return {
      tokens,
      terms: Int32Array.from(terms).sort(),
      signature: tokens.map(({ key }) => key).join(" "),
      words,
    };
  };
  const counted = [base.map(count), revised.map(count)] as const;
  const all = base.length + revised.length;
  const weights = Float64Array.from(frequency, (provisions) => Math.log(1 + all / (provisions + 1)));
  const weigh = (each: Omit<Profile, "weight">): Profile => ({
    ...each,
    weight: each.terms.reduce((sum, term) => sum + weights[term]!, 0),
  });
  return { base: counted[0].map(weigh), revised: counted[1].map(weigh), weights };
}

/**
 * How alike two wordings are, from 0 to 1: the weight of what they share, twice, over the weight of both (Dice).
 * Where one is nearly all of the other and more, at least 0.9 times the share of the shorter that is in the longer:
 * a clause that grew to thrice its length is still that clause. Cost: linear in the number of words.
 */
export function likeness(a: Profile, b: Profile, weights: Float64Array): number {
  const shared = sharedWeight(a, b, weights);
  const shorter = Math.min(a.weight, b.weight);
  if (shorter === 0) return a.weight === b.weight ? 1 : 0;
  const dice = (2 * shared) / (a.weight + b.weight);
  const contained = Math.min(a.words, b.words) >= wordsToBeContained ? 0.9 * (shared / shorter) ** 2 : 0;
  return Math.max(dice, contained);
}

/** Below this a clause may be found within another by chance. */
const wordsToBeContained = 6;

/** The weight of the words and pairs that both bear, each as often as both do. */
function sharedWeight(a: Profile, b: Profile, weights: Float64Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [left, right] = [a.terms[i]!, b.terms[j]!];
    if (left === right) {
      shared += weights[left]!;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return shared;
}

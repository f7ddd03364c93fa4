import { DisjointSets } from "./candidates.ts";
import { SHINGLE_WORDS } from "./sketch.ts";
import { wordsOf } from "./words.ts";

/** When two texts are duplicates: either similarity suffices. */
export interface Thresholds {
  readonly jaccardAtLeast: number;
  readonly containmentAtLeast: number;
}

/** Verified pairs in columns, ascending: 24 bytes each, because the pairs of a large campaign are millions. */
interface PairColumns {
  /** Positions a < b, two numbers a pair. */
  readonly positions: Uint32Array;
  /** Two numbers a pair: shingles that both have, of those that either has; and of those of the one that has fewer. */
  readonly similarities: Float64Array;
}

/** Texts connected by verified pairs. */
export interface ResolvedCluster {
  /** Positions, ascending. */
  readonly members: readonly number[];
  /** The member most like the others. */
  readonly medoid: number;
  /** All pairs of members that reach a threshold, or where these may be more than `pairsAtMost`, those with the medoid. */
  readonly pairs: PairColumns;
  readonly pairsComplete: boolean;
}

/** Up to this many different texts of a group, every pair is compared, also those that the candidates missed. */
const ALL_COMPARED_UP_TO = 2000;
/** The pairs of a cluster of two thousand; those of a larger one would fill the output. */
export const PAIRS_AT_MOST = (2000 * 1999) / 2;
/** The medoid of a larger cluster is the member most like this many of its members, evenly spread. */
const MEDOID_SAMPLE = 256;

export interface Resolving {
  readonly thresholds: Thresholds;
  /** Which texts are new; pairs of known ones are neither compared nor listed. Without it all are new. */
  readonly isNew?: readonly boolean[];
  readonly pairsAtMost?: number;
}

/**
 * The clusters among candidate texts. Shingles are compared as strings, not as hashes: a similarity is exact. `edges`
 * are pairs of positions, flat; they are all that is compared when more than two thousand of the texts differ.
 * Equal texts (the same words in order) are compared once. O(d²) for d ≤ 2,000 different texts, about 1 s for a
 * thousand of 225 words; O(n·d) where n of them are new; linear in the edges beyond.
 */
export function resolveGroup(
  texts: readonly string[],
  edges: ArrayLike<number>,
  { thresholds, isNew = texts.map(() => true), pairsAtMost = PAIRS_AT_MOST }: Resolving,
): ResolvedCluster[] {
  const { of, shingles } = distinctTexts(texts);
  const hasNew = shingles.map(() => false);
  of.forEach((distinct, text) => {
    if (isNew[text]) hasNew[distinct] = true;
  });
  const verified = verifiedEdges(of, shingles, edges, { thresholds, hasNew });
  const sets = new DisjointSets(texts.length);
  const first = new Map<number, number>();
  of.forEach((distinct, text) => {
    if (shingles[distinct]!.length === 0) return;
    const known = first.get(distinct);
    if (known === undefined) first.set(distinct, text);
    else sets.join(known, text);
  });
  for (const { a, b } of verified) sets.join(first.get(a)!, first.get(b)!);
  const clusters = new Map<number, number[]>();
  texts.forEach((_, text) => {
    const root = sets.find(text);
    const members = clusters.get(root);
    if (members) members.push(text);
    else clusters.set(root, [text]);
  });
  return [...clusters.values()]
    .filter((members) => members.length > 1)
    .map((members) => describe(members, { of, shingles, thresholds, isNew, pairsAtMost }));
}

/** The positions in `edges` (flat pairs) whose texts reach a threshold, as flat pairs. Linear in texts and edges. */
export function verifyEdges(
  texts: readonly string[],
  edges: ArrayLike<number>,
  thresholds: Thresholds,
): number[] {
  const { of, shingles } = distinctTexts(texts);
  const verified: number[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const [a, b] = [edges[i]!, edges[i + 1]!];
    const [first, second] = [of[a]!, of[b]!];
    if (reaches(compare(shingles[first]!, shingles[second]!), thresholds)) verified.push(a, b);
  }
  return verified;
}

interface Distinct {
  /** For each text, which distinct one it is. */
  readonly of: readonly number[];
  /** For each distinct text its shingles as numbers, ascending; the numbers hold within one call. */
  readonly shingles: readonly Uint32Array[];
}

function distinctTexts(texts: readonly string[]): Distinct {
  const known = new Map<string, number>();
  const numbers = new Map<string, number>();
  const shingles: Uint32Array[] = [];
  const of = texts.map((text) => {
    const words = wordsOf(text);
    const joined = words.join(" ");
    const distinct = known.get(joined) ?? shingles.length;
    if (distinct === shingles.length) {
      known.set(joined, distinct);
      shingles.push(shinglesOf(joined, words, numbers));
    }
    return distinct;
  });
  return { of, shingles };
}

/** The distinct shingles of a text as numbers, ascending. A text shorter than a shingle is one; a blank one has none. */
function shinglesOf(joined: string, words: readonly string[], numbers: Map<string, number>): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const found = new Set<number>();
  // Parts of the joined words, not joined anew: a shingle costs a look-up and no copy.
  let start = 0;
  let end = words.slice(0, SHINGLE_WORDS).join(" ").length;
  for (let i = 0; ; i++) {
    const shingle = joined.slice(start, end);
    let number = numbers.get(shingle);
    if (number === undefined) numbers.set(shingle, (number = numbers.size));
    found.add(number);
    const next = words[i + SHINGLE_WORDS];
    if (next === undefined) return Uint32Array.from(found).sort();
    start += words[i]!.length + 1;
    end += next.length + 1;
  }
}

interface Similarity {
  readonly jaccard: number;
  readonly containment: number;
}

function compare(a: Uint32Array, b: Uint32Array): Similarity {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const least = Math.min(a.length, b.length);
  return {
    jaccard: shared === 0 ? 0 : shared / (a.length + b.length - shared),
    containment: shared === 0 ? 0 : shared / least,
  };
}

function reaches({ jaccard, containment }: Similarity, thresholds: Thresholds): boolean {
  return jaccard >= thresholds.jaccardAtLeast || containment >= thresholds.containmentAtLeast;
}

/** Pairs of distinct texts, one of them new, that reach a threshold: all of a small group, the edges of a large one. */
function verifiedEdges(
  of: readonly number[],
  shingles: readonly Uint32Array[],
  edges: ArrayLike<number>,
  { thresholds, hasNew }: { readonly thresholds: Thresholds; readonly hasNew: readonly boolean[] },
): { a: number; b: number }[] {
  const verified: { a: number; b: number }[] = [];
  const verify = (a: number, b: number) => {
    if (!hasNew[a] && !hasNew[b]) return;
    if (reaches(compare(shingles[a]!, shingles[b]!), thresholds)) verified.push({ a, b });
  };
  if (shingles.length <= ALL_COMPARED_UP_TO) {
    for (let a = 0; a < shingles.length; a++) for (let b = a + 1; b < shingles.length; b++) verify(a, b);
  } else {
    for (let i = 0; i < edges.length; i += 2) {
      const [a, b] = [of[edges[i]!]!, of[edges[i + 1]!]!];
      if (a !== b) verify(a, b);
    }
  }
  return verified;
}

function describe(
  members: readonly number[],
  { of, shingles, thresholds, isNew, pairsAtMost }: Distinct & Required<Resolving>,
): ResolvedCluster {
  const similarity = (a: number, b: number): Similarity =>
    of[a] === of[b] ? { jaccard: 1, containment: 1 } : compare(shingles[of[a]!]!, shingles[of[b]!]!);
  const medoid = medoidOf(members, of, (a, b) => similarity(a, b).jaccard);
  const fresh = members.filter((member) => isNew[member]).length;
  const pairsComplete = (fresh * (fresh - 1)) / 2 + fresh * (members.length - fresh) <= pairsAtMost;
  const pairs = new GrowingPairs();
  const list = (a: number, b: number) => {
    if (!isNew[a] && !isNew[b]) return;
    const found = similarity(a, b);
    if (!reaches(found, thresholds)) return;
    pairs.push(a, b, found);
  };
  for (const [i, a] of members.entries()) {
    if (!pairsComplete && a !== medoid) {
      if (a < medoid) list(a, medoid);
      continue;
    }
    for (let j = i + 1; j < members.length; j++) list(a, members[j]!);
  }
  return { members, medoid, pairs: pairs.columns(), pairsComplete };
}

/** Columns that double when they are full: as lists of numbers, millions of pairs would take three times the memory. */
class GrowingPairs {
  #positions = new Uint32Array(2048);
  #similarities = new Float64Array(2048);
  #length = 0;

  push(a: number, b: number, { jaccard, containment }: Similarity): void {
    if (this.#length === this.#positions.length) {
      const [positions, similarities] = [this.#positions, this.#similarities];
      this.#positions = new Uint32Array(2 * this.#length);
      this.#similarities = new Float64Array(2 * this.#length);
      this.#positions.set(positions);
      this.#similarities.set(similarities);
    }
    this.#positions[this.#length] = a;
    this.#positions[this.#length + 1] = b;
    this.#similarities[this.#length] = jaccard;
    this.#similarities[this.#length + 1] = containment;
    this.#length += 2;
  }

  columns(): PairColumns {
    return {
      positions: this.#positions.slice(0, this.#length),
      similarities: this.#similarities.slice(0, this.#length),
    };
  }
}

/** The member of greatest mean similarity to the others (to 256 evenly spread ones); the first of equals. */
function medoidOf(
  members: readonly number[],
  of: readonly number[],
  jaccard: (a: number, b: number) => number,
): number {
  const step = Math.max(1, members.length / MEDOID_SAMPLE);
  const sample = Array.from(
    { length: Math.min(members.length, MEDOID_SAMPLE) },
    (_, i) => members[Math.floor(i * step)]!,
  );
  const sums = new Map<number, number>();
  let best = members[0]!;
  for (const member of members) {
    const distinct = of[member]!;
    let sum = sums.get(distinct);
    if (sum === undefined) {
      sum = sample.reduce((total, other) => total + jaccard(member, other), 0);
      sums.set(distinct, sum);
    }
    if (sum > sums.get(of[best]!)!) best = member;
  }
  return best;
}

import { fold } from "./folding.ts";
import { type Cue, type Position, positions, readCues } from "./position.ts";

/** A code that a person gave to a passage; the position is null where they took none down. */
export interface CodeGiven {
  readonly code: string;
  readonly position: Position | null;
}

/**
 * What has been said before and how it was coded, ready to be compared with a new passage: an inverted index whose
 * state changes in `add` and is weighed anew, once, by the next search.
 */
export interface Neighbour {
  /** Its reading (see `readingOf`), after the code whose entry it is: texts that read the same are one neighbour. */
  readonly key: string;
  readonly keys: readonly string[];
  /** A number drawn from the key, to choose among neighbours without favour. */
  readonly lot: number;
  /** Identifiers of the codings that made it, unsorted; empty for an entry of the codebook. */
  readonly sources: string[];
  /** The code whose entry in the codebook this is; null for coded passages. */
  readonly entryOf: string | null;
  /** For each code, how many codings gave it and how many of these took each position, in order of `positions`. */
  readonly votes: Map<string, Votes>;
  /** How many codings there were. */
  codings: number;
  /** Term numbers, and how often each stands there. */
  readonly terms: readonly number[];
  readonly counts: readonly number[];
  /** What its words say of its position; read when first asked for. */
  cues: readonly Cue[] | null;
}

interface Votes {
  given: number;
  readonly positions: number[];
}

export interface Found {
  readonly neighbour: Neighbour;
  /** Cosine of the two texts, 0 to 1. */
  readonly similarity: number;
}

export interface Index {
  readonly neighbours: Neighbour[];
  readonly byKey: Map<string, Neighbour>;
  readonly numbers: Map<string, number>;
  /** For each term number, the neighbours that bear it and how often. */
  readonly postings: { readonly at: number[]; readonly counts: number[] }[];
  /** The weight of each term, and the length of each neighbour's vector, as of the last search. */
  weights: Float64Array;
  norms: Float64Array;
  stale: boolean;
}

export function emptyIndex(): Index {
  return {
    neighbours: [],
    byKey: new Map(),
    numbers: new Map(),
    postings: [],
    weights: new Float64Array(),
    norms: new Float64Array(),
    stale: true,
  };
}

/** Counts of terms in the order of their first use; the order decides how sums round, so it must not vary. */
function countTerms(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A text without case, accents and runs of space: what two texts that read the same have in common. */
export function readingOf(text: string): string {
  return fold(text)
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** The coded passage that reads so, if there is one. */
export function sameAs(index: Index, reading: string): Neighbour | undefined {
  return index.byKey.get(keyOf({ reading, entryOf: null }));
}

/** Entries stand apart from passages that happen to read like them. */
function keyOf({ reading, entryOf }: { readonly reading: string; readonly entryOf: string | null }): string {
  return `${entryOf ?? ""}\u0001${reading}`;
}

/**
 * Adds a coding of a text, or the codebook's entry for a code. A text that reads like one already there adds its
 * votes to it: a campaign of a thousand identical letters is one neighbour. Linear in the text.
 */
export function add(
  index: Index,
  coding: {
    readonly reading: string;
    readonly keys: readonly string[];
    readonly codes: readonly CodeGiven[];
    readonly source: string | null;
    readonly entryOf: string | null;
  },
): Neighbour {
  const key = keyOf(coding);
  const neighbour = index.byKey.get(key) ?? insert(index, key, coding);
  neighbour.codings++;
  if (coding.source !== null) neighbour.sources.push(coding.source);
  const given = new Set<string>();
  for (const { code, position } of coding.codes) {
    const votes = neighbour.votes.get(code) ?? { given: 0, positions: positions.map(() => 0) };
    neighbour.votes.set(code, votes);
    // A passage may be coded twice under one code, once for and once against: one vote, two positions.
    if (!given.has(code)) votes.given++;
    given.add(code);
    if (position) votes.positions[positions.indexOf(position)]!++;
  }
  return neighbour;
}

function insert(
  index: Index,
  key: string,
  { keys, entryOf }: { readonly keys: readonly string[]; readonly entryOf: string | null },
): Neighbour {
  const terms: number[] = [];
  const counts: number[] = [];
  const at = index.neighbours.length;
  for (const [term, count] of countTerms(keys)) {
    let number = index.numbers.get(term);
    if (number === undefined) {
      number = index.postings.length;
      index.numbers.set(term, number);
      index.postings.push({ at: [], counts: [] });
    }
    terms.push(number);
    counts.push(count);
    index.postings[number]!.at.push(at);
    index.postings[number]!.counts.push(count);
  }
  const neighbour: Neighbour = {
    key,
    keys,
    lot: lotOf(key),
    sources: [],
    entryOf,
    votes: new Map(),
    codings: 0,
    terms,
    counts,
    cues: null,
  };
  index.neighbours.push(neighbour);
  index.byKey.set(key, neighbour);
  index.stale = true;
  return neighbour;
}

/** The cues of a neighbour; folding its text has moved their places but not their sides. */
export function cuesOf(neighbour: Neighbour): readonly Cue[] {
  neighbour.cues ??= readCues(neighbour.key);
  return neighbour.cues;
}

/** A word said twice does not say twice as much. Most are said once, and their logarithm need not be taken. */
export const frequencyOf = (count: number) => (count === 1 ? 1 : 1 + Math.log(count));

/** Inverse document frequency, never negative, as in BM25 (Robertson and Zaragoza, 2009, eq. 3.3, plus one). */
function weigh(index: Index): void {
  const n = index.neighbours.length;
  const weights = new Float64Array(index.postings.length);
  for (let term = 0; term < weights.length; term++) {
    const bearers = index.postings[term]!.at.length;
    weights[term] = Math.log(1 + (n - bearers + 0.5) / (bearers + 0.5));
  }
  const norms = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const { terms, counts } = index.neighbours[i]!;
    let squares = 0;
    for (let k = 0; k < terms.length; k++) {
      const product = frequencyOf(counts[k]!) * weights[terms[k]!]!;
      squares += product * product;
    }
    norms[i] = Math.sqrt(squares);
  }
  index.weights = weights;
  index.norms = norms;
  index.stale = false;
}

/** A text as a vector in the index: the weight of each of its terms over the length of the whole. */
export function vectorOf(index: Index, keys: readonly string[]): Map<string, number> {
  if (index.stale) weigh(index);
  const unseen = Math.log(1 + (index.neighbours.length + 0.5) / 0.5);
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [key, count] of countTerms(keys)) {
    const number = index.numbers.get(key);
    const weight = frequencyOf(count) * (number === undefined ? unseen : index.weights[number]!);
    vector.set(key, weight);
    squares += weight ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [key, weight] of vector) vector.set(key, weight / length);
  return vector;
}

/**
 * The neighbours most similar to a text by the cosine of their tf-idf vectors (Salton and Buckley, 1988), nearest
 * first, equals by key, `except` left out; and of the codebook's entries as many, which may be others. Costs the
 * postings of the text's terms: proportional to the text and to how many neighbours share words with it.
 */
export function nearest(
  index: Index,
  vector: ReadonlyMap<string, number>,
  { atMost, except }: { readonly atMost: number; readonly except?: Neighbour },
): { readonly all: readonly Found[]; readonly entries: readonly Found[] } {
  if (index.stale) weigh(index);
  const sums = new Float64Array(index.neighbours.length);
  for (const [key, weight] of vector) {
    const number = index.numbers.get(key);
    if (number === undefined) continue;
    const { at, counts } = index.postings[number]!;
    const product = weight * index.weights[number]!;
    for (let i = 0; i < at.length; i++) {
      const count = counts[i]!;
      sums[at[i]!]! += count === 1 ? product : product * frequencyOf(count);
    }
  }
  const all: Found[] = [];
  const entries: Found[] = [];
  for (let i = 0; i < sums.length; i++) {
    if (sums[i] === 0) continue;
    const neighbour = index.neighbours[i]!;
    if (neighbour === except) continue;
    const similarity = Math.min(1, sums[i]! / index.norms[i]!);
    if (leads(all, similarity, atMost)) place(all, { neighbour, similarity }, atMost);
    if (neighbour.entryOf !== null && leads(entries, similarity, atMost)) {
      place(entries, { neighbour, similarity }, atMost);
    }
  }
  return { all, entries };
}

/** Most do not, so this is asked before anything is made of them. */
function leads(leading: readonly Found[], similarity: number, atMost: number): boolean {
  return leading.length < atMost || similarity >= leading[atMost - 1]!.similarity;
}

function place(leading: Found[], found: Found, atMost: number): void {
  const before = leading.findIndex((each) => isNearer(found, each));
  leading.splice(before < 0 ? leading.length : before, 0, found);
  if (leading.length > atMost) leading.pop();
}

const isNearer = (a: Found, b: Found) =>
  a.similarity > b.similarity || (a.similarity === b.similarity && a.neighbour.key < b.neighbour.key);

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo; RFC 9923). */
function lotOf(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

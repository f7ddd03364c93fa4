import { boundWords, fold } from "./words.ts";

/** Words in a shingle: five, as is usual for prose (Broder 1997; Henzinger 2006 compares). */
export const SHINGLE_WORDS = 5;

/** How signatures are cut: `bands` groups of `rows` minima, so that bands × rows functions are computed. */
export interface Bands {
  readonly bands: number;
  readonly rows: number;
}

/** As many functions as fit in 128, which cost a text of 225 words about 30 µs. */
const FUNCTIONS = 128;
const RECALL_AT_THRESHOLD = 0.999;

/** The probability that two texts of this Jaccard similarity share a band: 1 − (1 − sʳ)ᵇ (Leskovec et al. 2020, §3.4). */
export function bandRecall(similarity: number, { bands, rows }: Bands): number {
  return 1 - (1 - similarity ** rows) ** bands;
}

/** The bands of most rows, so of fewest false candidates, that find 99.9% of the pairs at the threshold. */
export function bandsFor(jaccardAtLeast: number): Bands {
  for (let rows = 16; rows > 1; rows--) {
    const bands = { bands: Math.floor(FUNCTIONS / rows), rows };
    if (bandRecall(jaccardAtLeast, bands) >= RECALL_AT_THRESHOLD) return bands;
  }
  return { bands: FUNCTIONS, rows: 1 };
}

/** A run of this many shingles in common always gives a common fingerprint (Schleimer, Wilkerson and Aiken 2003). */
const WINNOW_WINDOW = 8;

/** The finalizer of MurmurHash3 (Appleby, public domain): every bit of the input moves every bit of the output. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Coefficients of the functions h ↦ a·h + b mod 2³², a odd: fixed, from a counter, the same on every machine. */
const MULTIPLIERS = Int32Array.from({ length: FUNCTIONS }, (_, i) => mix(2 * i + 1) | 1);
const ADDENDS = Int32Array.from({ length: FUNCTIONS }, (_, i) => mix(0x5bd1e995 ^ (2 * i)));

/** What is kept of a text to find its likes: 4 bytes a band, 4 a fingerprint, 16 more. */
export interface Sketch {
  readonly words: number;
  /** Two hashes of the whole text's words: equal for copies. */
  readonly content: readonly [number, number];
  readonly bands: Uint32Array;
  readonly fingerprints: Uint32Array;
}

/**
 * A sketcher with working memory of its own, for one thread. A sketch has a hash for each band of its MinHash
 * signature (Broder 1997; banding: Indyk and Motwani 1998) and winnowed fingerprints of its shingles. Hashes are of 32
 * bits: they make candidates, never a verdict. About 70 µs for 225 words; linear in the text.
 */
export function createSketcher({ bands, rows }: Bands): (text: string) => Sketch {
  let bounds = new Uint32Array(1 << 14);
  let hashes = new Int32Array(1 << 13);
  return (text) => {
    const folded = fold(text);
    if (bounds.length < 2 * folded.length) {
      bounds = new Uint32Array(4 * folded.length);
      hashes = new Int32Array(2 * folded.length);
    }
    const words = boundWords(folded, bounds);
    hashWords(folded, bounds, words, hashes);
    const content = hashContent(hashes, words);
    const shingles = hashShingles(hashes, words);
    return {
      words,
      content,
      bands: hashBands(hashes, shingles, { bands, rows }),
      fingerprints: winnow(hashes, shingles),
    };
  };
}

function hashWords(folded: string, bounds: Uint32Array, words: number, hashes: Int32Array): void {
  for (let word = 0; word < words; word++) {
    let hash = 0x811c9dc5;
    const end = bounds[2 * word + 1]!;
    for (let i = bounds[2 * word]!; i < end; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
    hashes[word] = mix(hash);
  }
}

function hashContent(hashes: Int32Array, words: number): [number, number] {
  let first = words;
  let second = ~words;
  for (let word = 0; word < words; word++) {
    first = Math.imul(first ^ hashes[word]!, 0x01000193);
    second = Math.imul(second, 0x5bd1e995) + hashes[word]!;
    second ^= second >>> 15;
  }
  return [mix(first) >>> 0, mix(second) >>> 0];
}

/** Turns the hashes of words, in place, into those of their shingles; a text shorter than a shingle is one. */
function hashShingles(hashes: Int32Array, words: number): number {
  if (words === 0) return 0;
  const shingles = Math.max(1, words - SHINGLE_WORDS + 1);
  for (let i = 0; i < shingles; i++) {
    let hash = 0;
    const end = Math.min(i + SHINGLE_WORDS, words);
    for (let word = i; word < end; word++) hash = Math.imul(hash, 0x01000193) + hashes[word]!;
    hashes[i] = mix(hash);
  }
  return shingles;
}

function hashBands(hashes: Int32Array, shingles: number, { bands, rows }: Bands): Uint32Array {
  const minima = leastHashes(hashes, shingles, bands * rows);
  return Uint32Array.from({ length: bands }, (_, band) => {
    let hash = band;
    for (let row = 0; row < rows; row++) hash = mix(Math.imul(hash, 0x01000193) ^ minima[band * rows + row]!);
    return hash;
  });
}

/** The least value of each function over the shingles; four functions at a time, which halves the time. */
function leastHashes(hashes: Int32Array, shingles: number, functions: number): Int32Array {
  const minima = new Int32Array(functions + 3);
  for (let i = 0; i < functions; i += 4) {
    const [a, b, c, d] = [MULTIPLIERS[i]!, MULTIPLIERS[i + 1]!, MULTIPLIERS[i + 2]!, MULTIPLIERS[i + 3]!];
    const [e, f, g, h] = [ADDENDS[i]!, ADDENDS[i + 1]!, ADDENDS[i + 2]!, ADDENDS[i + 3]!];
    let first = 0x7fffffff;
    let second = 0x7fffffff;
    let third = 0x7fffffff;
    let fourth = 0x7fffffff;
    for (let k = 0; k < shingles; k++) {
      const hash = hashes[k]!;
      first = Math.min(first, (Math.imul(hash, a) + e) | 0);
      second = Math.min(second, (Math.imul(hash, b) + f) | 0);
      third = Math.min(third, (Math.imul(hash, c) + g) | 0);
      fourth = Math.min(fourth, (Math.imul(hash, d) + h) | 0);
    }
    minima[i] = first;
    minima[i + 1] = second;
    minima[i + 2] = third;
    minima[i + 3] = fourth;
  }
  return minima;
}

/** The least hash of every window of shingles, the rightmost of equals, each once, sorted. */
function winnow(hashes: Int32Array, shingles: number): Uint32Array {
  const chosen: number[] = [];
  let least = -1;
  for (let end = Math.min(WINNOW_WINDOW, shingles) - 1; end < shingles && end >= 0; end++) {
    const start = Math.max(0, end - WINNOW_WINDOW + 1);
    if (least >= start && hashes[end]! > hashes[least]!) continue;
    if (least >= start) {
      least = end;
    } else {
      least = start;
      for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[least]!) least = i;
    }
    chosen.push(mix(hashes[least]! ^ 0x2545f491));
  }
  return Uint32Array.from(chosen)
    .sort()
    .filter((fingerprint, i, all) => i === 0 || fingerprint !== all[i - 1]);
}

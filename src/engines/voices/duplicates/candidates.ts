import type { Sketches } from "./sketches.ts";

/** Texts that may be duplicates of each other, and which pairs of them to verify. */
export interface CandidateGroup {
  /** Places in the sketches, ascending. */
  readonly members: Uint32Array;
  /** Pairs of positions in `members`, flat. */
  readonly edges: Uint32Array;
}

/** Texts of a bucket are all paired up to here; in a larger one each is paired with its neighbour and with the first. */
const PAIRED_IN_BUCKET = 50;
/** Holders of a fingerprint are all paired up to here; of more, each is paired with the shortest, which may lie in it. */
const PAIRED_BY_FINGERPRINT = 8;
const SHORTEST_HOLDERS = 4;
/** The share of a shorter text's fingerprints that a longer one must hold to be verified; at containment .8 it is .7. */
const SHARED_FINGERPRINTS = 0.35;
/** Of a larger group of likes so many stand for the others when texts that contain one another are looked for. */
const REPRESENTATIVES = 32;
/** Fingerprints sorted at once: bounds the working memory to 32 MB. */
const SORTED_AT_ONCE = 1 << 22;

/**
 * Groups of texts to verify: copies (equal content), likes (a band of the MinHash signature in common) and texts that
 * may contain one another (fingerprints in common). Depends on the set of texts and on their order in the sketches
 * only. Blank texts are nobody's duplicate. Sorts of the bands and fingerprints: O(n log n), about 8 s a million texts.
 */
export function candidateGroups(sketches: Sketches): CandidateGroup[] {
  const copyOf = firstCopies(sketches);
  const likes = likePairs(sketches, copyOf);
  const contained = containmentPairs(sketches, representatives(sketches.size, copyOf, likes));
  return groups(sketches.size, copyOf, [likes, contained]);
}

/** The parts of a group that the given ones of its edges connect; for a group too large to be verified at once. */
export function regroup({ members }: CandidateGroup, edges: ArrayLike<number>): CandidateGroup[] {
  const keys = new Keys();
  for (let i = 0; i < edges.length; i += 2) {
    const [a, b] = [Math.min(edges[i]!, edges[i + 1]!), Math.max(edges[i]!, edges[i + 1]!)];
    keys.push(a * members.length + b);
  }
  const itself = Uint32Array.from(members, (_, i) => i);
  return groups(members.length, itself, [keys.distinct()]).map((part) => ({
    members: part.members.map((position) => members[position]!),
    edges: part.edges,
  }));
}

/**
 * Pairs worth verifying between new texts and known ones, as keys fresh × known.size + known, ascending, by a scan of
 * what is kept of the known ones: linear in both, seconds for a thousand against a million.
 */
export function candidatesAgainst(fresh: Sketches, known: Sketches): Float64Array {
  const pairs = new Keys();
  for (let band = 0; band < fresh.bandsPerText; band++) {
    const holders = new Holders();
    for (let text = 0; text < fresh.size; text++) {
      if (fresh.words[text]! > 0) holders.add(fresh.bands[text * fresh.bandsPerText + band]!, text);
    }
    for (let old = 0; old < known.size; old++) {
      if (known.words[old] === 0) continue;
      for (const text of holders.of(known.bands[old * known.bandsPerText + band]!)) {
        pairs.push(text * known.size + old);
      }
    }
  }
  const holders = new Holders();
  for (let text = 0; text < fresh.size; text++) {
    for (const fingerprint of fingerprintsOf(fresh, text)) holders.add(fingerprint, text);
  }
  const shared = new Map<number, number>();
  for (let old = 0; old < known.size; old++) {
    shared.clear();
    for (let at = known.starts[old]!; at < known.starts[old + 1]!; at++) {
      for (const text of holders.of(known.fingerprints[at]!)) shared.set(text, (shared.get(text) ?? 0) + 1);
    }
    for (const [text, count] of shared) {
      const least = Math.min(fingerprintsOf(fresh, text).length, fingerprintsOf(known, old).length);
      if (count >= SHARED_FINGERPRINTS * least) pairs.push(text * known.size + old);
    }
  }
  return pairs.distinct();
}

/** The texts that hold a hash; most hashes asked for are held by none, which a bit for its low half tells at once. */
class Holders {
  readonly #texts = new Map<number, number[]>();
  readonly #present = new Uint8Array(1 << 20);

  add(hash: number, text: number): void {
    this.#present[hash & 0xfffff] = 1;
    const texts = this.#texts.get(hash);
    if (texts) texts.push(text);
    else this.#texts.set(hash, [text]);
  }

  of(hash: number): readonly number[] {
    return (this.#present[hash & 0xfffff] && this.#texts.get(hash)) || NONE;
  }
}
const NONE: readonly number[] = [];

function fingerprintsOf({ fingerprints, starts }: Sketches, text: number): Uint32Array {
  return fingerprints.subarray(starts[text]!, starts[text + 1]!);
}

/** For each text the first one of equal content: itself, or the one that it is a copy of. Blank ones are no copies. */
function firstCopies({ size, content, words }: Sketches): Uint32Array {
  const first = new Map<number, number>();
  return Uint32Array.from({ length: size }, (_, text) => {
    if (words[text] === 0) return text;
    const key = content[2 * text]! * 2 ** 21 + (content[2 * text + 1]! & 0x1fffff);
    const known = first.get(key);
    if (known === undefined) first.set(key, text);
    return known ?? text;
  });
}

/** Pairs with a band in common, as sorted keys a × size + b with a < b. */
function likePairs(sketches: Sketches, copyOf: Uint32Array): Float64Array {
  const { size, bandsPerText, bands, words } = sketches;
  const originals = Uint32Array.from(copyOf.filter((first, text) => first === text && words[text]! > 0));
  const pairs = new Keys();
  const keys = new Float64Array(originals.length);
  const packed = packing(size);
  for (let band = 0; band < bandsPerText; band++) {
    for (let i = 0; i < originals.length; i++) {
      keys[i] = packed.key(bands[originals[i]! * bandsPerText + band]!, originals[i]!);
    }
    forEachRun(keys.sort(), packed, (bucket) => {
      if (bucket.length <= PAIRED_IN_BUCKET) return pairAll(bucket, size, pairs);
      for (let i = 1; i < bucket.length; i++) {
        pairs.push(bucket[i - 1]! * size + bucket[i]!);
        if (i > 1) pairs.push(bucket[0]! * size + bucket[i]!);
      }
    });
  }
  return pairs.distinct();
}

/** The originals whose fingerprints are compared: all of a group of likes, or 32 of a larger one. */
function representatives(size: number, copyOf: Uint32Array, likes: Float64Array): Uint32Array {
  const sets = new DisjointSets(size);
  for (const key of likes) sets.join(Math.floor(key / size), key % size);
  const groupSize = new Uint32Array(size);
  for (let text = 0; text < size; text++) if (copyOf[text] === text) groupSize[sets.find(text)]!++;
  const seen = new Uint32Array(size);
  return copyOf.filter((first, text) => {
    if (first !== text) return false;
    const root = sets.find(text);
    const every = Math.ceil(groupSize[root]! / REPRESENTATIVES);
    return seen[root]!++ % every === 0;
  });
}

/** Pairs with enough fingerprints in common for one text to lie in the other, as sorted keys. */
function containmentPairs(sketches: Sketches, texts: Uint32Array): Float64Array {
  const { size, starts, fingerprints, words } = sketches;
  const total = texts.reduce((sum, text) => sum + starts[text + 1]! - starts[text]!, 0);
  const partitions = 2 ** Math.max(0, Math.ceil(Math.log2(total / SORTED_AT_ONCE)));
  const packed = packing(size);
  const shared = new Keys();
  for (let partition = 0; partition < partitions; partition++) {
    const keys = new Keys();
    for (const text of texts) {
      for (let at = starts[text]!; at < starts[text + 1]!; at++) {
        const fingerprint = fingerprints[at]!;
        if (fingerprint % partitions === partition) keys.push(packed.key(fingerprint, text));
      }
    }
    forEachRun(keys.sorted(), packed, (holders) => {
      if (holders.length <= PAIRED_BY_FINGERPRINT) return pairAll(holders, size, shared);
      const shortest = [...holders].sort((a, b) => words[a]! - words[b]! || a - b).slice(0, SHORTEST_HOLDERS);
      for (const text of holders) {
        for (const short of shortest) {
          if (short !== text) shared.push(Math.min(short, text) * size + Math.max(short, text));
        }
      }
    });
  }
  const pairs = new Keys();
  const keys = shared.sorted();
  for (let start = 0, end = 0; start < keys.length; start = end) {
    while (end < keys.length && keys[end] === keys[start]) end++;
    const a = Math.floor(keys[start]! / size);
    const b = keys[start]! % size;
    const least = Math.min(starts[a + 1]! - starts[a]!, starts[b + 1]! - starts[b]!);
    if (end - start >= SHARED_FINGERPRINTS * least) pairs.push(keys[start]!);
  }
  return pairs.sorted();
}

/** Connected texts, with the pairs that connect them; a copy is paired with the first of its content. */
function groups(size: number, copyOf: Uint32Array, pairs: readonly Float64Array[]): CandidateGroup[] {
  const sets = new DisjointSets(size);
  const paired = new Uint8Array(size);
  const visit = (each: (a: number, b: number) => void) => {
    for (let text = 0; text < size; text++) if (copyOf[text] !== text) each(copyOf[text]!, text);
    for (const keys of pairs) for (const key of keys) each(Math.floor(key / size), key % size);
  };
  visit((a, b) => {
    sets.join(a, b);
    paired[a] = paired[b] = 1;
  });
  const found = new Map<number, { members: number[]; edges: number[] }>();
  const position = new Uint32Array(size);
  for (let text = 0; text < size; text++) {
    if (!paired[text]) continue;
    const root = sets.find(text);
    const group = found.get(root) ?? { members: [], edges: [] };
    position[text] = group.members.length;
    group.members.push(text);
    found.set(root, group);
  }
  visit((a, b) => found.get(sets.find(a))!.edges.push(position[a]!, position[b]!));
  return Array.from(found.values(), ({ members, edges }) => ({
    members: Uint32Array.from(members),
    edges: Uint32Array.from(edges),
  }));
}

function pairAll(texts: Uint32Array, size: number, pairs: Keys): void {
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) pairs.push(texts[i]! * size + texts[j]!);
  }
}

interface Packing {
  readonly key: (hash: number, text: number) => number;
  readonly text: (key: number) => number;
  readonly hash: (key: number) => number;
}

/** A hash and a text's place in one number below 2⁵³; hashes lose low bits beyond two million texts. */
function packing(size: number): Packing {
  const spare = 2 ** Math.max(0, Math.ceil(Math.log2(size)) - 21);
  return {
    key: (hash, text) => Math.floor(hash / spare) * size + text,
    text: (key) => key % size,
    hash: (key) => Math.floor(key / size),
  };
}

/** Visits the texts of each hash that several share, ascending. */
function forEachRun(keys: Float64Array, { hash, text }: Packing, visit: (texts: Uint32Array) => void): void {
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const shared = hash(keys[start]!);
    while (end < keys.length && hash(keys[end]!) === shared) end++;
    if (end - start > 1) visit(Uint32Array.from(keys.subarray(start, end), text));
  }
}

/** A growing column of numbers. */
class Keys {
  #values = new Float64Array(1 << 12);
  #length = 0;

  push(key: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Float64Array(2 * this.#length);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = key;
  }

  sorted(): Float64Array {
    return this.#values.subarray(0, this.#length).sort();
  }

  distinct(): Float64Array {
    return this.sorted().filter((key, i, all) => i === 0 || key !== all[i - 1]);
  }
}

/** Union–find with path halving; the root of a set is its least member. */
export class DisjointSets {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  find(member: number): number {
    const parent = this.#parent;
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.#parent[Math.max(first, second)] = Math.min(first, second);
  }
}

import { emptyRoot, type Hash, nodeHash } from "./merkle.ts";

/**
 * The place of a stored hash: the perfect subtree over the leaves [index·2^level, (index+1)·2^level).
 * Level 0 holds the leaf hashes. A stored node never changes: only full subtrees are stored.
 */
export interface NodeAddress {
  readonly level: number;
  readonly index: number;
}

export interface StoredNode extends NodeAddress {
  readonly hash: Hash;
}

/**
 * Gives the hash stored at a place. The functions ending in `Nodes` say which places a call will ask for, so
 * that a caller over a database loads them all in one query first.
 */
export type NodeReader = (level: number, index: number) => Hash;

/**
 * The right edge of a tree of `size` leaves: its maximal perfect subtrees from left to right. Their hashes are
 * all that appending and the root need. At most log2(size)+1 places.
 * Throws RangeError unless `size` is a safe non-negative integer. Cost: O(log size).
 */
export function edgeNodes(size: number): NodeAddress[] {
  requireSize(size);
  return perfectSubtrees(0, size);
}

/**
 * The nodes that appending `leaves` (leaf hashes, in order) to a tree of `size` leaves adds to the store: the
 * leaves and every subtree that they complete, children before parents. About two nodes a leaf.
 * `read` is asked for `edgeNodes(size)` only. Throws RangeError unless the sizes are safe integers.
 * Cost: O(leaves + log size) hashes and memory.
 */
export function append(size: number, leaves: readonly Hash[], read: NodeReader): StoredNode[] {
  requireSize(size + leaves.length);
  const edge: StoredNode[] = edgeNodes(size).map((at) => ({ ...at, hash: read(at.level, at.index) }));
  const added: StoredNode[] = [];
  leaves.forEach((hash, offset) => {
    let node: StoredNode = { level: 0, index: size + offset, hash };
    added.push(node);
    // A node with an odd index is a right child: its left sibling ends the edge, and together they are full.
    while (node.index % 2 === 1) {
      const left = edge.pop()!;
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(left.hash, node.hash) };
      added.push(node);
    }
    edge.push(node);
  });
  return added;
}

/**
 * The root hash of the tree of `size` leaves. `read` is asked for `edgeNodes(size)` only, so any earlier size
 * can be asked of a grown store. Source: MTH in RFC 9162 §2.1.1. Throws RangeError unless `size` is a safe
 * non-negative integer. Cost: O(log size) hashes.
 */
export function rootHash(size: number, read: NodeReader): Hash {
  requireSize(size);
  return size === 0 ? emptyRoot() : rangeHash(0, size, read);
}

/**
 * The hashes that lead from leaf `index` to the root of the tree of `size` leaves, from the leaf upwards; at
 * most ⌈log2 size⌉. `read` is asked for `inclusionNodes(index, size)` only. Source: PATH in RFC 9162 §2.1.3.1.
 * Throws RangeError unless 0 ≤ index < size. Cost: O(log size) hashes.
 */
export function inclusionProof(index: number, size: number, read: NodeReader): Hash[] {
  return inclusionRanges(index, size).map(([start, end]) => rangeHash(start, end, read));
}

/** The stored nodes that `inclusionProof` reads. Throws as it does. Cost: O(log size). */
export function inclusionNodes(index: number, size: number): NodeAddress[] {
  return inclusionRanges(index, size).flatMap(([start, end]) => perfectSubtrees(start, end));
}

/**
 * The hashes that show that the tree of `second` leaves begins with the tree of `first` leaves; empty when the
 * sizes are equal. `read` is asked for `consistencyNodes(first, second)` only.
 * Source: PROOF in RFC 9162 §2.1.4.1. Throws RangeError unless 0 < first ≤ second. Cost: O(log second) hashes.
 */
export function consistencyProof(first: number, second: number, read: NodeReader): Hash[] {
  return consistencyRanges(first, second).map(([start, end]) => rangeHash(start, end, read));
}

/** The stored nodes that `consistencyProof` reads. Throws as it does. Cost: O(log second). */
export function consistencyNodes(first: number, second: number): NodeAddress[] {
  return consistencyRanges(first, second).flatMap(([start, end]) => perfectSubtrees(start, end));
}

/** Leaves from the first number up to, not including, the second. */
type LeafRange = readonly [start: number, end: number];

function inclusionRanges(index: number, size: number): LeafRange[] {
  requireSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`leaf ${index} is not in a tree of ${size} leaves`);
  }
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push([middle, end]);
      end = middle;
    } else {
      ranges.push([start, middle]);
      start = middle;
    }
  }
  return ranges.reverse();
}

function consistencyRanges(first: number, second: number): LeafRange[] {
  requireSize(second);
  if (!Number.isSafeInteger(first) || first < 1 || first > second) {
    throw new RangeError(`no consistency proof from ${first} to ${second} leaves`);
  }
  const ranges: LeafRange[] = [];
  let [start, end] = [0, second];
  while (end !== first) {
    const middle = start + splitOf(end - start);
    if (first <= middle) {
      ranges.push([middle, end]);
      end = middle;
    } else {
      ranges.push([start, middle]);
      start = middle;
    }
  }
  // The old tree itself need not be proven when it stands whole at the left (SUBPROOF with b true).
  if (start > 0) ranges.push([start, end]);
  return ranges.reverse();
}

/** The hash over a range that RFC 9162's splits produce: perfect subtrees folded from the right. */
function rangeHash(start: number, end: number, read: NodeReader): Hash {
  return perfectSubtrees(start, end)
    .map(({ level, index }) => read(level, index))
    .reduceRight((right, left) => nodeHash(left, right));
}

/** The stored subtrees that make up a range whose start is aligned to its first subtree, largest first. */
function perfectSubtrees(start: number, end: number): NodeAddress[] {
  const subtrees: NodeAddress[] = [];
  for (let at = start; at < end; ) {
    const level = floorLog2(end - at);
    const leaves = 2 ** level;
    subtrees.push({ level, index: at / leaves });
    at += leaves;
  }
  return subtrees;
}

/** The largest power of two below `leaves` (at least 2). */
function splitOf(leaves: number): number {
  return 2 ** floorLog2(leaves - 1);
}

/** Exact up to 2^53, where bitwise operators stop at 2^31 and Math.log2 rounds. */
function floorLog2(value: number): number {
  let level = 0;
  for (let power = 2; power <= value; power *= 2) level += 1;
  return level;
}

function requireSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not a number of leaves`);
}

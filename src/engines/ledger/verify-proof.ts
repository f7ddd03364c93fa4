import { emptyRoot, equalBytes, type Hash, nodeHash } from "./merkle.ts";

/**
 * Whether `proof` shows that the tree of `size` leaves with root `root` holds `leaf` (a leaf hash) at `index`.
 * False for numbers that make no sense; never throws.
 * Source: RFC 9162 §2.1.3.2. Cost: one hash for each entry of the proof.
 */
export function verifyInclusion(claim: {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}): boolean {
  if (!isCount(claim.index) || !isCount(claim.size) || claim.index >= claim.size) return false;
  let node = claim.index;
  let last = claim.size - 1;
  let hash = claim.leaf;
  for (const sibling of claim.proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(hash, claim.root);
}

/**
 * Whether `proof` shows that the tree of `second` leaves begins with the tree of `first` leaves: nothing was
 * removed or changed in between. Equal sizes need an empty proof and equal roots; a tree without leaves is
 * consistent with every tree, by an empty proof. False for numbers that make no sense; never throws.
 * Source: RFC 9162 §2.1.4.2. Cost: two hashes for each entry of the proof.
 */
export function verifyConsistency(claim: {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Hash;
  readonly secondRoot: Hash;
  readonly proof: readonly Hash[];
}): boolean {
  const { first, second, firstRoot, secondRoot } = claim;
  if (!isCount(first) || !isCount(second) || first > second) return false;
  if (first === second) return claim.proof.length === 0 && equalBytes(firstRoot, secondRoot);
  if (first === 0) return claim.proof.length === 0 && equalBytes(firstRoot, emptyRoot());
  const proof = isPowerOfTwo(first) ? [firstRoot, ...claim.proof] : claim.proof;
  const [start, ...rest] = proof;
  if (!start || claim.proof.length === 0) return false;
  let node = first - 1;
  let last = second - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [firstHash, secondHash] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      firstHash = nodeHash(sibling, firstHash);
      secondHash = nodeHash(sibling, secondHash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      secondHash = nodeHash(secondHash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(firstHash, firstRoot) && equalBytes(secondHash, secondRoot);
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isPowerOfTwo(value: number): boolean {
  let power = 1;
  while (power < value) power *= 2;
  return power === value;
}

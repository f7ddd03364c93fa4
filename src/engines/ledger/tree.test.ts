import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Hash, leafHash, nodeHash, toHex } from "./merkle.ts";
import {
  append,
  consistencyNodes,
  consistencyProof,
  edgeNodes,
  inclusionNodes,
  inclusionProof,
  type NodeAddress,
  type NodeReader,
  rootHash,
} from "./tree.ts";
import { verifyConsistency, verifyInclusion } from "./verify-proof.ts";

// The leaves, roots and proofs of Certificate Transparency's own tests (google/certificate-transparency,
// cpp/merkletree/merkle_tree_test.cc).
const ctLeaves = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map((hex) => leafHash(fromHex(hex)));
const ctRoots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the vectors of Certificate Transparency", () => {
  const read = storeOf(ctLeaves).read;

  test("the root of each size", () => {
    expect(ctRoots.map((_, size) => toHex(rootHash(size, read)))).toEqual(ctRoots);
  });

  test("the way from the first leaf to the root of eight", () => {
    expect(inclusionProof(0, 8, read).map(toHex)).toEqual([
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]);
  });

  test("the consistency of six leaves with eight", () => {
    expect(consistencyProof(6, 8, read).map(toHex)).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });

  test("a single leaf and equal sizes need no proof", () => {
    expect(inclusionProof(0, 1, read)).toEqual([]);
    expect(consistencyProof(5, 5, read)).toEqual([]);
  });
});

/** RFC 9162 §2.1.1 as it is written, to check the stored tree against. */
function definedRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)));
}

const size = fc.integer({ min: 1, max: 300 });

describe("a stored tree", () => {
  test("has the root that the standard defines, whatever the batches", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }), (batches) => {
        const total = batches.reduce((sum, batch) => sum + batch, 0);
        const leaves = leavesOf(total);
        const nodes = new Map<string, Hash>();
        let at = 0;
        for (const batch of batches) {
          const read = readerOf(nodes, edgeNodes(at));
          for (const node of append(at, leaves.slice(at, at + batch), read)) {
            expect(nodes.has(`${node.level}/${node.index}`)).toBe(false);
            nodes.set(`${node.level}/${node.index}`, node.hash);
          }
          at += batch;
        }
        fc.pre(total > 0);
        expect(rootHash(total, readerOf(nodes, edgeNodes(total)))).toEqual(definedRoot(leaves));
      }),
      { numRuns: 60 },
    );
  });

  test("holds two nodes a leaf, less one for each subtree at its edge", () => {
    fc.assert(
      fc.property(size, (total) => {
        expect(storeOf(leavesOf(total)).count).toBe(2 * total - edgeNodes(total).length);
      }),
    );
  });

  test("is addressed exactly beyond 2^31 leaves", () => {
    const huge = 2 ** 45 + 2 ** 33 + 1;
    expect(edgeNodes(huge)).toEqual([
      { level: 45, index: 0 },
      { level: 33, index: 2 ** 12 },
      { level: 0, index: 2 ** 45 + 2 ** 33 },
    ]);
    const hashes = (level: number, index: number) => leafHash(new TextEncoder().encode(`${level}/${index}`));
    const leaf = hashes(0, 2 ** 45 + 2 ** 33);
    const proof = inclusionProof(huge - 1, huge, hashes);
    expect(proof.length).toBe(2);
    const claim = { leaf, index: huge - 1, size: huge, proof, root: rootHash(huge, hashes) };
    expect(verifyInclusion(claim)).toBe(true);
    expect(verifyInclusion({ ...claim, index: huge - 2 })).toBe(false);
  });

  test("refuses sizes and places that do not exist", () => {
    const { read } = storeOf(leavesOf(3));
    expect(() => rootHash(-1, read)).toThrow(RangeError);
    expect(() => rootHash(1.5, read)).toThrow(RangeError);
    expect(() => inclusionProof(3, 3, read)).toThrow("leaf 3 is not in a tree of 3 leaves");
    expect(() => consistencyProof(0, 3, read)).toThrow("no consistency proof from 0 to 3 leaves");
    expect(() => consistencyProof(4, 3, read)).toThrow(RangeError);
    expect(() => edgeNodes(2 ** 53)).toThrow(RangeError);
  });
});

describe("a proof of inclusion", () => {
  test("verifies for every leaf of every size up to 70", () => {
    const leaves = leavesOf(70);
    const store = storeOf(leaves);
    for (let total = 1; total <= 70; total += 1) {
      const root = definedRoot(leaves.slice(0, total));
      for (let index = 0; index < total; index += 1) {
        const proof = inclusionProof(index, total, readerOf(store.nodes, inclusionNodes(index, total)));
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(total)));
        expect(verifyInclusion({ leaf: leaves[index]!, index, size: total, proof, root })).toBe(true);
      }
    }
  });

  test("breaks when any byte or the index changes, or a hash is added or left out", () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (total, leafAt, at, flip) => {
        const leaves = leavesOf(total);
        const index = leafAt % total;
        const proof = inclusionProof(index, total, storeOf(leaves).read);
        const claim = { leaf: leaves[index]!, index, size: total, proof, root: definedRoot(leaves) };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf, at, flip) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(claim.root, at, flip) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, leaves[0]!] })).toBe(false);
        for (let other = 0; other < total; other += 1) {
          if (other !== index) expect(verifyInclusion({ ...claim, index: other })).toBe(false);
        }
        if (proof.length === 0) return;
        expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
        const changed = proof.map((hash, which) =>
          which === at % proof.length ? flipped(hash, at, flip) : hash,
        );
        expect(verifyInclusion({ ...claim, proof: changed })).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test("is false for numbers that make no sense", () => {
    const [leaf] = leavesOf(1);
    const claim = { leaf: leaf!, index: 0, size: 1, proof: [], root: leaf! };
    expect(verifyInclusion(claim)).toBe(true);
    for (const [index, total] of [
      [-1, 1],
      [1, 1],
      [0, 0],
      [0.5, 1],
      [0, Number.NaN],
      [0, 1.5],
    ] as const) {
      expect(verifyInclusion({ ...claim, index, size: total })).toBe(false);
    }
  });
});

describe("a proof of consistency", () => {
  test("verifies between all sizes up to 70", () => {
    const leaves = leavesOf(70);
    const store = storeOf(leaves);
    const roots = leaves.map((_, at) => definedRoot(leaves.slice(0, at + 1)));
    for (let second = 1; second <= 70; second += 1) {
      for (let first = 1; first <= second; first += 1) {
        const proof = consistencyProof(first, second, readerOf(store.nodes, consistencyNodes(first, second)));
        const claim = { first, second, firstRoot: roots[first - 1]!, secondRoot: roots[second - 1]!, proof };
        expect(verifyConsistency(claim)).toBe(true);
      }
    }
  });

  test("breaks when any byte changes, or a hash is added or left out", () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (second, from, at, flip) => {
        const leaves = leavesOf(second);
        const first = 1 + (from % second);
        const proof = consistencyProof(first, second, storeOf(leaves).read);
        const claim = {
          first,
          second,
          firstRoot: definedRoot(leaves.slice(0, first)),
          secondRoot: definedRoot(leaves),
          proof,
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, firstRoot: flipped(claim.firstRoot, at, flip) })).toBe(false);
        expect(verifyConsistency({ ...claim, secondRoot: flipped(claim.secondRoot, at, flip) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, leaves[0]!] })).toBe(false);
        if (proof.length === 0) return;
        expect(verifyConsistency({ ...claim, proof: proof.slice(1) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
        const changed = proof.map((hash, which) =>
          which === at % proof.length ? flipped(hash, at, flip) : hash,
        );
        expect(verifyConsistency({ ...claim, proof: changed })).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test("fails when an earlier leaf was changed or removed", () => {
    const leaves = leavesOf(23);
    const firstRoot = definedRoot(leaves.slice(0, 11));
    const rewritten = leaves.map((leaf, at) => (at === 4 ? flipped(leaf, 0, 1) : leaf));
    const without = leaves.filter((_, at) => at !== 4);
    for (const forged of [rewritten, without]) {
      const proof = consistencyProof(11, forged.length, storeOf(forged).read);
      const claim = { first: 11, second: forged.length, firstRoot, secondRoot: definedRoot(forged), proof };
      expect(verifyConsistency(claim)).toBe(false);
    }
  });

  test("every tree begins with the empty one", () => {
    const leaves = leavesOf(3);
    const claim = {
      first: 0,
      second: 3,
      firstRoot: fromHex(ctRoots[0]!),
      secondRoot: definedRoot(leaves),
      proof: [],
    };
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, firstRoot: leaves[0]! })).toBe(false);
    expect(verifyConsistency({ ...claim, first: 4 })).toBe(false);
  });
});

function leavesOf(count: number): Hash[] {
  return Array.from({ length: count }, (_, at) => leafHash(new TextEncoder().encode(`leaf ${at}`)));
}

function storeOf(leaves: readonly Hash[]) {
  const nodes = new Map<string, Hash>();
  for (const node of append(0, leaves, readerOf(nodes))) nodes.set(`${node.level}/${node.index}`, node.hash);
  return { nodes, count: nodes.size, read: readerOf(nodes) };
}

/** Reads the stored nodes; when `announced` is given, refuses any that a query would not have loaded. */
function readerOf(nodes: ReadonlyMap<string, Hash>, announced?: readonly NodeAddress[]): NodeReader {
  const allowed = announced && new Set(announced.map(({ level, index }) => `${level}/${index}`));
  return (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash || allowed?.has(`${level}/${index}`) === false) throw new Error(`no node ${level}/${index}`);
    return hash;
  };
}

function flipped(hash: Hash, at: number, flip: number): Hash {
  return hash.map((byte, place) => (place === at % hash.length ? byte ^ flip : byte));
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

import { type Leaf, leafProblem } from "./leaf.ts";
import { fromBase64, type Hash, toBase64 } from "./merkle.ts";
import { printKey, type VerifyingKey } from "./signed-note.ts";

/**
 * The proof that a leaf is in the log, as the contributor keeps it (JSON). It verifies without the server that
 * gave it: see `verifyReceipt`.
 */
export interface Receipt {
  readonly format: "acuerdo-receipt";
  readonly v: 1;
  readonly leaf: Leaf;
  /** The place of the leaf in the log, from 0. */
  readonly index: number;
  /** How many leaves the log had when the tree head was signed. */
  readonly size: number;
  /** The hashes from the leaf up to the root, each in base64. */
  readonly inclusion: readonly string[];
  /** The signed tree head of `size` leaves, in C2SP checkpoint format. */
  readonly treeHead: string;
  /** The key that signed, with its id, in C2SP verifier key format. */
  readonly key: string;
  /** The files that `leaf.content` commits to, in its order. */
  readonly files: readonly ReceiptFile[];
  /** Where the receipt can be checked in a browser. */
  readonly verifyAt: string;
}

export interface ReceiptFile {
  readonly name: string;
  /** Length in bytes. */
  readonly bytes: number;
  /** SHA-256 in lowercase hexadecimal. */
  readonly sha256: string;
}

/** Puts a receipt together from what the log gives. Cost: linear in the proof. */
export function makeReceipt(parts: {
  readonly leaf: Leaf;
  readonly index: number;
  readonly size: number;
  readonly inclusion: readonly Hash[];
  readonly treeHead: string;
  readonly key: VerifyingKey;
  readonly files: readonly ReceiptFile[];
  readonly verifyAt: string;
}): Receipt {
  const { inclusion, key, ...rest } = parts;
  return {
    format: "acuerdo-receipt",
    v: 1,
    ...rest,
    inclusion: inclusion.map(toBase64),
    key: printKey(key),
  };
}

/** The field that keeps a value from being a receipt, or undefined for a receipt. Never throws. Cost: linear. */
export function receiptProblem(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "receipt";
  const receipt = value as Readonly<Record<string, unknown>>;
  if (receipt.format !== "acuerdo-receipt") return "format";
  if (receipt.v !== 1) return "v";
  const problem = leafProblem(receipt.leaf);
  if (problem !== undefined) return problem === "leaf" ? "leaf" : `leaf.${problem}`;
  for (const field of ["index", "size"]) if (!isCount(receipt[field])) return field;
  for (const field of ["treeHead", "key", "verifyAt"]) if (typeof receipt[field] !== "string") return field;
  if (!parseHashes(receipt.inclusion)) return "inclusion";
  return Array.isArray(receipt.files) && receipt.files.every(isFile) ? undefined : "files";
}

/**
 * Reads a proof from JSON: a list of SHA-256 hashes in base64, no more than a log of 2^53 leaves could need.
 * Undefined for anything else. Never throws. Cost: linear.
 */
export function parseHashes(value: unknown): readonly Hash[] | undefined {
  if (!Array.isArray(value) || value.length > longestProof) return undefined;
  const hashes = value.map((text) => (typeof text === "string" ? fromBase64(text) : undefined));
  return hashes.every((hash): hash is Hash => hash?.length === 32) ? hashes : undefined;
}

/** A consistency proof in a tree of 2^53 leaves has at most this many hashes. */
const longestProof = 54;

function isFile(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { name, bytes, sha256 } = value as Readonly<Record<string, unknown>>;
  return typeof name === "string" && isCount(bytes) && typeof sha256 === "string";
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

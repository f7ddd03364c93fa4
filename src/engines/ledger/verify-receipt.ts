import { hashLeaf, type Leaf } from "./leaf.ts";
import { parseHashes, type Receipt, receiptProblem } from "./receipt.ts";
import { parseKey, printKey, type VerifyingKey } from "./signed-note.ts";
import { type OpenedTreeHead, openTreeHead, type TreeHead } from "./tree-head.ts";
import { verifyConsistency, verifyInclusion } from "./verify-proof.ts";

/** One question about a receipt and its answer. `unchecked` means that nothing was given to check it with. */
export interface Check {
  /**
   * - `form`: it is a receipt of a version that is known here
   * - `key`: the key in it is the one that the reader trusts
   * - `signature`: the tree head was signed with that key, for that size
   * - `content`: the files listed are those that the leaf commits to
   * - `inclusion`: the leaf is in the signed tree, at its index
   * - `published-head`: the tree head published elsewhere continues, or is, the tree of the receipt
   * - `file`: a file at hand is one that the leaf commits to (one check for each file)
   */
  readonly name: "form" | "key" | "signature" | "content" | "inclusion" | "published-head" | "file";
  readonly outcome: "passed" | "failed" | "unchecked";
  readonly reason?: Reason;
  /** The field at fault in `form`, the name of the file in `file`. */
  readonly subject?: string;
}

export type Reason =
  | "not-a-receipt"
  | "no-trusted-key"
  | "malformed-key"
  | "other-key"
  | "malformed"
  | "unsigned"
  | "forged"
  | "other-size"
  | "other-files"
  | "not-included"
  | "other-log"
  | "no-consistency-proof"
  | "inconsistent"
  | "not-in-leaf";

export interface ReceiptVerification {
  /** No check failed. Who signed is known only if the check `key` passed. */
  readonly valid: boolean;
  readonly checks: readonly Check[];
  /** What the receipt proves; absent when it is not a receipt. */
  readonly leaf?: Leaf;
  /** The signed tree head of the receipt; absent when its signature does not verify. */
  readonly head?: TreeHead;
}

/**
 * Checks a receipt without the server that gave it, and says what came of every check.
 *
 * `publicKey` is the log's key in text, from a source other than the receipt; without it the receipt is checked
 * with its own key, and `key` stays `unchecked`. `treeHead` is a signed tree head from elsewhere (published,
 * witnessed, in an export); when it is of another size it needs the consistency proof between the two sizes,
 * hashes in base64. `files` are files at hand with their SHA-256 in hexadecimal.
 *
 * Never throws, whatever the receipt. Cost: two signatures (a few milliseconds each) and O(log size) hashes.
 */
export function verifyReceipt(
  input: unknown,
  {
    publicKey,
    treeHead,
    files = [],
  }: {
    readonly publicKey?: string | undefined;
    readonly treeHead?: { readonly note: string; readonly consistency?: unknown } | undefined;
    readonly files?: readonly { readonly name: string; readonly sha256: string }[];
  } = {},
): ReceiptVerification {
  const problem = receiptProblem(input);
  if (problem !== undefined) {
    return { valid: false, checks: [failed("form", "not-a-receipt", problem)] };
  }
  const receipt = input as Receipt;
  const key = parseKey(publicKey ?? receipt.key);
  const opened = key ? openTreeHead(receipt.treeHead, key) : undefined;
  const head = opened?.status === "verified" ? opened.head : undefined;
  const checks: Check[] = [
    passed("form"),
    checkKey(receipt, publicKey),
    checkSignature(receipt, opened, key),
    checkContent(receipt),
    checkInclusion(receipt, head),
  ];
  if (treeHead) checks.push(checkPublishedHead(treeHead, head, key));
  for (const file of files) {
    checks.push(answer("file", receipt.leaf.content.includes(file.sha256), "not-in-leaf", file.name));
  }
  return {
    valid: checks.every(({ outcome }) => outcome !== "failed"),
    checks,
    leaf: receipt.leaf,
    ...(head && { head }),
  };
}

function checkKey(receipt: Receipt, trusted: string | undefined): Check {
  const own = parseKey(receipt.key);
  if (!own) return failed("key", "malformed-key");
  if (trusted === undefined) return { name: "key", outcome: "unchecked", reason: "no-trusted-key" };
  const key = parseKey(trusted);
  if (!key) return failed("key", "malformed-key");
  return answer("key", printKey(key) === printKey(own), "other-key");
}

function checkSignature(
  receipt: Receipt,
  opened: OpenedTreeHead | undefined,
  key: VerifyingKey | undefined,
): Check {
  if (!opened || !key) return failed("signature", "malformed-key");
  if (opened.status !== "verified") return failed("signature", opened.status);
  if (opened.head.origin !== key.name) return failed("signature", "other-log");
  return answer("signature", opened.head.size === receipt.size, "other-size");
}

function checkContent({ files, leaf }: Receipt): Check {
  const same =
    files.length === leaf.content.length && files.every(({ sha256 }, at) => sha256 === leaf.content[at]);
  return answer("content", same, "other-files");
}

function checkInclusion(receipt: Receipt, head: TreeHead | undefined): Check {
  const proof = parseHashes(receipt.inclusion);
  const included =
    head !== undefined &&
    proof !== undefined &&
    verifyInclusion({
      leaf: hashLeaf(receipt.leaf),
      index: receipt.index,
      size: head.size,
      proof,
      root: head.root,
    });
  return answer("inclusion", included, "not-included");
}

function checkPublishedHead(
  published: { readonly note: string; readonly consistency?: unknown },
  head: TreeHead | undefined,
  key: VerifyingKey | undefined,
): Check {
  if (!key) return failed("published-head", "malformed-key");
  const opened = openTreeHead(published.note, key);
  if (opened.status !== "verified") return failed("published-head", opened.status);
  if (!head) return failed("published-head", "inconsistent");
  if (opened.head.origin !== head.origin) return failed("published-head", "other-log");
  const [earlier, later] = opened.head.size < head.size ? [opened.head, head] : [head, opened.head];
  const proof = earlier.size === later.size ? [] : parseHashes(published.consistency);
  if (!proof) return failed("published-head", "no-consistency-proof");
  const consistent = verifyConsistency({
    first: earlier.size,
    second: later.size,
    firstRoot: earlier.root,
    secondRoot: later.root,
    proof,
  });
  return answer("published-head", consistent, "inconsistent");
}

function passed(name: Check["name"], subject?: string): Check {
  return { name, outcome: "passed", ...(subject !== undefined && { subject }) };
}

function failed(name: Check["name"], reason: Reason, subject?: string): Check {
  return { name, outcome: "failed", reason, ...(subject !== undefined && { subject }) };
}

function answer(name: Check["name"], holds: boolean, reason: Reason, subject?: string): Check {
  return holds ? passed(name, subject) : failed(name, reason, subject);
}

import { equalBytes, type Hash, leafHash, nodeHash } from "./merkle.ts";
import type { TreeHead } from "./tree-head.ts";

/** A leaf as it is kept: its hash, and the bytes that were hashed until they are erased. */
export interface KeptLeaf {
  readonly hash: Hash;
  readonly bytes: Uint8Array | null;
}

export type AuditProblem =
  /** The bytes of a leaf are not those that its hash was made of. */
  | { readonly kind: "leaf-changed"; readonly index: number }
  /** The leaves do not make the tree that was signed: one of them, or the head, is not as it was. */
  | { readonly kind: "other-root"; readonly size: number }
  /** A head was signed over more leaves than are kept. */
  | { readonly kind: "leaves-missing"; readonly size: number };

/**
 * Reads a whole log from its first leaf, in order, and checks every leaf and every tree head (their signatures
 * are checked by `openTreeHead`). The earliest head at fault tells after which head the log was changed.
 * Throws what reading `leaves` throws.
 * Cost: one hash a leaf and one of its bytes, log2(leaves) hashes a head; memory O(heads + log leaves).
 */
export async function auditLog(
  leaves: AsyncIterable<KeptLeaf> | Iterable<KeptLeaf>,
  heads: readonly TreeHead[],
): Promise<{ readonly size: number; readonly problems: readonly AuditProblem[] }> {
  const headsBySize = new Map(heads.map((head) => [head.size, head]));
  const problems: AuditProblem[] = [];
  const edge: Hash[] = [];
  let size = 0;
  for await (const { hash, bytes } of leaves) {
    if (bytes && !equalBytes(leafHash(bytes), hash)) problems.push({ kind: "leaf-changed", index: size });
    let node = hash;
    for (let index = size; index % 2 === 1; index = (index - 1) / 2) node = nodeHash(edge.pop()!, node);
    edge.push(node);
    size += 1;
    const head = headsBySize.get(size);
    const root = head && edge.reduceRight((right, left) => nodeHash(left, right));
    if (head && root && !equalBytes(root, head.root)) problems.push({ kind: "other-root", size });
  }
  for (const head of heads) if (head.size > size) problems.push({ kind: "leaves-missing", size: head.size });
  return { size, problems };
}

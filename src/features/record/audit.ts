import { type AuditProblem, auditLog, type KeptLeaf } from "#engines/ledger/audit.ts";
import type { VerifyingKey } from "#engines/ledger/signed-note.ts";
import { openTreeHead } from "#engines/ledger/tree-head.ts";
import type { Db } from "#platform/database.ts";
import { findHead, leavesFrom } from "./queries.ts";

/** Leaves that one query reads: a few megabytes at a time, whatever the length of the log. */
const pageOfLeaves = 5000;

export type LedgerProblem =
  | AuditProblem
  /** The newest tree head is not signed with the log's key, or says another size than it is kept under. */
  | { readonly kind: "head-changed"; readonly size: number };

/** Reads the whole log and checks every leaf, and their tree against the newest signed head. */
export async function auditLedger(
  db: Db,
  key: VerifyingKey,
): Promise<{ readonly size: number; readonly problems: readonly LedgerProblem[] }> {
  const newest = await findHead(db);
  if (!newest) return { size: 0, problems: [] };
  const opened = openTreeHead(newest.note, key);
  const head = opened.status === "verified" && opened.head.size === newest.size ? opened.head : undefined;
  const { size, problems } = await auditLog(keptLeaves(db, newest.size), head ? [head] : []);
  return { size, problems: head ? problems : [{ kind: "head-changed", size: newest.size }, ...problems] };
}

async function* keptLeaves(db: Db, size: number): AsyncGenerator<KeptLeaf> {
  for (let start = 0; start < size; ) {
    const rows = await leavesFrom(db, start, Math.min(pageOfLeaves, size - start));
    for (const { hash, entry } of rows) {
      yield {
        hash: Buffer.from(hash, "hex"),
        bytes: entry === null ? null : new TextEncoder().encode(entry),
      };
    }
    const last = rows.at(-1)?.index;
    if (last === undefined || last === null) return;
    start = last + 1;
  }
}

import { type Leaf, leafProblem } from "#engines/ledger/leaf.ts";
import type { Installation } from "#features/record/installation.ts";
import { leavesFrom } from "#features/record/queries.ts";
import { committedOf } from "./audit-queries.ts";
import { sha256Hex } from "./submission.ts";

/** Something kept here that is not what the ledger committed to. */
export interface ContentProblem {
  readonly kind: "row-changed" | "text-changed" | "file-changed" | "file-missing";
  /** Place of the leaf, from 0. */
  readonly index: number;
  /** The contribution, or the report. */
  readonly subject: string;
  /** What of it: the columns that differ, or the hash of the file. */
  readonly what: string;
}

/** Leaves that are read at once; their files one after the other. */
const together = 200;

/**
 * Reads everything that the ledger commits to, rows, texts and files, and checks each against its leaf. What was
 * withdrawn has no content any more. That the leaves themselves are as they were is for `auditLedger` to say.
 */
export async function auditContents({ db, files }: Installation): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = [];
  for (let start = 0; ; ) {
    const rows = await leavesFrom(db, start, together);
    const codes = rows.flatMap(({ subjectKind, subjectId }) =>
      subjectKind === "contribution" ? [subjectId] : [],
    );
    const kept = new Map((await committedOf(db, codes)).map((row) => [row.code, row]));
    for (const { index, subjectId: subject, entry } of rows) {
      if (entry === null || index === null) continue;
      const leaf = leafOf(entry);
      if (!leaf) continue;
      const tell = (kind: ContentProblem["kind"], what: string) =>
        problems.push({ kind, index, subject, what });
      if (leaf.kind === "contribution") {
        const row = kept.get(subject);
        const now = row && { ...row, receivedAt: row.receivedAt.toISOString() };
        const differing = (["process", "group", "channel", "receivedAt"] as const).filter(
          (field) => now?.[field] !== leaf[field] && !(field === "group" && row?.isRegrouped),
        );
        if (differing.length > 0) tell("row-changed", differing.join(", "));
        if (sha256Hex(row?.statement ?? "") !== leaf.content[0]) tell("text-changed", leaf.content[0]!);
      }
      for (const sha256 of leaf.kind === "contribution" ? leaf.content.slice(1) : leaf.content) {
        if (!(await files.exists(sha256))) tell("file-missing", sha256);
        else if (sha256Hex(await files.bytes(sha256)) !== sha256) tell("file-changed", sha256);
      }
    }
    const last = rows.at(-1)?.index;
    if (rows.length < together || last === undefined || last === null) return problems;
    start = last + 1;
  }
}

/** The leaf of an entry; undefined for one that was changed until it is none, which the audit of the ledger tells. */
function leafOf(entry: string): Leaf | undefined {
  try {
    const value: unknown = JSON.parse(entry);
    return leafProblem(value) === undefined ? (value as Leaf) : undefined;
  } catch {
    return undefined;
  }
}

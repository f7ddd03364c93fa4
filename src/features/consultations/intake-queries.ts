import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Db } from "#platform/database.ts";
import type { NewContribution } from "./queries.ts";
import { contributionAnswers, contributionFiles, contributions, contributionTexts } from "./schema.ts";

export async function codesByKeys(
  tx: Db,
  processId: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ key: contributions.submissionKey, code: contributions.code })
    .from(contributions)
    .where(and(eq(contributions.processId, processId), inArray(contributions.submissionKey, [...keys])));
  return new Map(rows.map(({ key, code }) => [key, code]));
}

/** Inserts those whose submission key is new in the process; gives their ids by key. */
export async function insertContributions(
  tx: Db,
  rows: readonly NewContribution[],
): Promise<ReadonlyMap<string, number>> {
  const inserted = await tx
    .insert(contributions)
    .values([...rows])
    .onConflictDoNothing({ target: [contributions.processId, contributions.submissionKey] })
    .returning({ id: contributions.id, key: contributions.submissionKey });
  return new Map(inserted.map(({ id, key }) => [key, id]));
}

export async function insertTexts(
  tx: Db,
  rows: readonly { contributionId: number; typed: string; statement: string; search: SQL<string> }[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(contributionTexts).values([...rows]);
}

export async function insertAnswers(
  tx: Db,
  rows: readonly (typeof contributionAnswers.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(contributionAnswers).values([...rows]);
}

export async function insertFiles(
  tx: Db,
  rows: readonly (typeof contributionFiles.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(contributionFiles).values([...rows]);
}

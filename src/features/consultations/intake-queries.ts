import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#platform/database.ts";
import { insertRows, rowsAsJson } from "#platform/insert-rows.ts";
import type { NewContribution } from "./queries.ts";
import { contributionAnswers, contributionFiles, contributions } from "./schema.ts";
import { type Searchable, vectorOfRow } from "./search.ts";

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
  const inserted = await tx.execute(
    sql`${insertRows(contributions, rows)} on conflict (process_id, submission_key) do nothing returning id, submission_key as key`,
  );
  return new Map(inserted.rows.map(({ id, key }) => [String(key), Number(id)]));
}

export async function insertTexts(
  tx: Db,
  rows: readonly ({ contributionId: number; typed: string; statement: string } & Searchable)[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into contribution_texts (contribution_id, typed, statement, search)
    select "contributionId", typed, statement, ${vectorOfRow}
    from json_to_recordset(${rowsAsJson(rows)}::json)
      as row("contributionId" bigint, typed text, statement text, dictionary text, title text, plain text)`);
}

export async function insertAnswers(
  tx: Db,
  rows: readonly (typeof contributionAnswers.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.execute(insertRows(contributionAnswers, rows));
}

export async function insertFiles(
  tx: Db,
  rows: readonly (typeof contributionFiles.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.execute(insertRows(contributionFiles, rows));
}

import { eq, inArray, sql } from "drizzle-orm";
import { processes } from "#features/mandates/schema.ts";
import { events } from "#features/record/schema.ts";
import type { Db } from "#platform/database.ts";
import { contributions, contributionTexts } from "./schema.ts";

/** What the ledger commits to of each of these contributions, as the database has it now. */
export function committedOf(db: Db, codes: readonly string[]) {
  return db
    .select({
      code: contributions.code,
      process: processes.slug,
      group: contributions.groupCode,
      channel: contributions.channel,
      receivedAt: contributions.receivedAt,
      statement: contributionTexts.statement,
      /** The group may be put right after it was received; its history then tells. */
      isRegrouped: sql<boolean>`exists (select 1 from ${events} where ${events.subjectKind} = 'contribution'
        and ${events.subjectId} = ${contributions.code} and ${events.action} = 'contribution.corrected'
        and ${events.changes} -> 'groupCode' is not null)`,
    })
    .from(contributions)
    .innerJoin(processes, eq(processes.id, contributions.processId))
    .leftJoin(contributionTexts, eq(contributionTexts.contributionId, contributions.id))
    .where(inArray(contributions.code, [...codes]));
}

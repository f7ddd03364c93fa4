import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#platform/database.ts";
import type { Contribution } from "./queries.ts";
import { contributionFiles, contributions, contributionTexts } from "./schema.ts";

/** Contributions with files whose text was not extracted yet, oldest first; of one process, or of all. */
export async function contributionsToExtract(
  db: Db,
  { processId, ids }: { processId?: number; ids?: readonly number[] },
): Promise<number[]> {
  const rows = await db
    .selectDistinct({ id: contributionFiles.contributionId })
    .from(contributionFiles)
    .innerJoin(contributions, eq(contributions.id, contributionFiles.contributionId))
    .where(
      and(
        eq(contributionFiles.extraction, "waiting"),
        processId === undefined ? undefined : eq(contributions.processId, processId),
        ids === undefined ? undefined : inArray(contributions.id, [...ids]),
      ),
    )
    .orderBy(asc(contributionFiles.contributionId));
  return rows.map(({ id }) => id);
}

export async function contributionById(
  db: Db,
  id: number,
): Promise<{ contribution: Contribution; typed: string; statement: string } | undefined> {
  const [row] = await db
    .select({
      contribution: contributions,
      typed: contributionTexts.typed,
      statement: contributionTexts.statement,
    })
    .from(contributions)
    .innerJoin(contributionTexts, eq(contributionTexts.contributionId, contributions.id))
    .where(eq(contributions.id, id));
  return row;
}

export async function updateFile(
  tx: Db,
  id: number,
  changes: Partial<typeof contributionFiles.$inferInsert>,
): Promise<void> {
  await tx.update(contributionFiles).set(changes).where(eq(contributionFiles.id, id));
}

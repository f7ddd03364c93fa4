import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#platform/database.ts";
import { contributions, imports } from "./schema.ts";

export async function insertImport(tx: Db, row: typeof imports.$inferInsert): Promise<number> {
  const [made] = await tx.insert(imports).values(row).returning({ id: imports.id });
  return made!.id;
}

export async function findImport(db: Db, id: number) {
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  return row;
}

export async function updateImport(
  tx: Db,
  id: number,
  changes: Partial<typeof imports.$inferInsert>,
): Promise<void> {
  await tx.update(imports).set(changes).where(eq(imports.id, id));
}

/** An import, held against a second request until the transaction ends. */
export async function lockImport(tx: Db, id: number) {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id)).for("update");
  return row;
}

/** Regions, as written, from which no State could be read, with how many contributions have each. */
export function unresolvedRegions(
  db: Db,
  processId: number,
): Promise<{ region: string | null; count: number }[]> {
  return db
    .select({ region: contributions.regionAsWritten, count: count() })
    .from(contributions)
    .where(
      and(
        eq(contributions.processId, processId),
        isNull(contributions.state),
        sql`${contributions.regionAsWritten} is not null`,
      ),
    )
    .groupBy(contributions.regionAsWritten)
    .orderBy(desc(count()));
}

import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import { contributions } from "#features/consultations/schema.ts";
import { organisations, persons } from "#features/people/schema.ts";
import type { Subject } from "#features/record/queries.ts";
import { events, ledgerLeaves } from "#features/record/schema.ts";
import type { Db } from "#platform/database.ts";
import { reportBlocks, reports } from "./schema.ts";

export type Report = typeof reports.$inferSelect;
export type ReportBlock = typeof reportBlocks.$inferSelect;
export type BlockKind = ReportBlock["kind"];

/** Someone who contributed, under the name that is public. */
export interface Contributor {
  readonly group: string;
  /** The organisation, or the person who agreed to be named; null for those who did not. */
  readonly name: string | null;
  readonly states: readonly string[];
  readonly codes: readonly string[];
}

export async function findReport(db: Db, processId: number, language: string): Promise<Report | undefined> {
  const [report] = await db
    .select()
    .from(reports)
    .where(and(eq(reports.processId, processId), eq(reports.language, language)));
  return report;
}

/** The reports of a process, one a language, in the order in which they were begun. */
export function reportsOf(db: Db, processId: number): Promise<Report[]> {
  return db.select().from(reports).where(eq(reports.processId, processId)).orderBy(asc(reports.id));
}

/** Begins a report; undefined where the process has one in the language. */
export async function insertReport(tx: Db, report: typeof reports.$inferInsert): Promise<Report | undefined> {
  const [row] = await tx
    .insert(reports)
    .values(report)
    .onConflictDoNothing({ target: [reports.processId, reports.language] })
    .returning();
  return row;
}

export async function updateReport(
  tx: Db,
  id: number,
  changes: Partial<typeof reports.$inferInsert>,
): Promise<void> {
  await tx.update(reports).set(changes).where(eq(reports.id, id));
}

export function blocksOf(db: Db, reportId: number): Promise<ReportBlock[]> {
  return db
    .select()
    .from(reportBlocks)
    .where(eq(reportBlocks.reportId, reportId))
    .orderBy(asc(reportBlocks.place), asc(reportBlocks.id));
}

export async function findBlock(db: Db, id: number): Promise<ReportBlock | undefined> {
  const [block] = await db.select().from(reportBlocks).where(eq(reportBlocks.id, id));
  return block;
}

/** Lets one transaction at a time change a report: saves follow one another, and so do moves. */
export async function lockReport(tx: Db, id: number): Promise<Report | undefined> {
  const [row] = await tx.select().from(reports).where(eq(reports.id, id)).for("update");
  return row;
}

export async function insertBlocks(
  tx: Db,
  rows: readonly (typeof reportBlocks.$inferInsert)[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const made = await tx
    .insert(reportBlocks)
    .values([...rows])
    .returning({ id: reportBlocks.id });
  return made.map(({ id }) => id);
}

/** Puts a block back under the id that it had; false where it is there. */
export async function restoreBlock(
  tx: Db,
  block: typeof reportBlocks.$inferInsert & { id: number },
): Promise<boolean> {
  const made = await tx
    .insert(reportBlocks)
    .overridingSystemValue()
    .values(block)
    .onConflictDoNothing({ target: reportBlocks.id })
    .returning({ id: reportBlocks.id });
  return made.length > 0;
}

export async function updateBlock(
  tx: Db,
  id: number,
  changes: Partial<typeof reportBlocks.$inferInsert>,
): Promise<void> {
  await tx
    .update(reportBlocks)
    .set({ ...changes, updatedAt: new Date() })
    .where(eq(reportBlocks.id, id));
}

export async function deleteBlock(tx: Db, id: number): Promise<void> {
  await tx.delete(reportBlocks).where(eq(reportBlocks.id, id));
}

/** The places of the blocks next to a place, nearest first, on one side of it. */
export async function placesBeside(
  tx: Db,
  reportId: number,
  place: number,
  side: "before" | "after",
): Promise<number[]> {
  const rows = await tx
    .select({ place: reportBlocks.place })
    .from(reportBlocks)
    .where(
      and(
        eq(reportBlocks.reportId, reportId),
        side === "before" ? lt(reportBlocks.place, place) : gt(reportBlocks.place, place),
      ),
    )
    .orderBy(side === "before" ? desc(reportBlocks.place) : asc(reportBlocks.place))
    .limit(2);
  return rows.map((row) => row.place);
}

/** Sets the blocks of a report 1 apart, in their order: middles run out after some fifty halvings. */
export async function spreadPlaces(tx: Db, reportId: number): Promise<void> {
  await tx.execute(sql`
    update report_blocks set place = spread.ordinal
    from (select id, row_number() over (order by place, id) as ordinal from report_blocks where report_id = ${reportId}) as spread
    where report_blocks.id = spread.id`);
}

/** Who is behind the published contributions of a process, each once in each group. */
export function contributorsOf(db: Db, processId: number): Promise<Contributor[]> {
  const name = sql<
    string | null
  >`coalesce(${organisations.name}, case when ${contributions.namePublished} then ${persons.name} end)`;
  return db
    .select({
      group: contributions.groupCode,
      name,
      states: sql<
        string[]
      >`coalesce(array_agg(distinct ${contributions.state}) filter (where ${contributions.state} is not null), '{}')`,
      codes: sql<
        string[]
      >`array_agg(${contributions.code} order by ${contributions.receivedAt}, ${contributions.id})`,
    })
    .from(contributions)
    .leftJoin(organisations, eq(organisations.id, contributions.organisationId))
    .leftJoin(persons, eq(persons.id, contributions.personId))
    .where(and(eq(contributions.processId, processId), eq(contributions.status, "published")))
    .groupBy(contributions.groupCode, name)
    .orderBy(asc(contributions.groupCode), asc(name));
}

/** When the newest published contribution was received; null while there is none. */
export async function newestReceived(db: Db, processId: number): Promise<Date | null> {
  const [row] = await db
    .select({ at: contributions.receivedAt })
    .from(contributions)
    .where(and(eq(contributions.processId, processId), eq(contributions.status, "published")))
    .orderBy(desc(contributions.receivedAt))
    .limit(1);
  return row?.at ?? null;
}

/** The newest leaf of a subject: what was published last. */
export async function newestLeaf(db: Db, subject: Subject) {
  const [leaf] = await db
    .select()
    .from(ledgerLeaves)
    .where(and(eq(ledgerLeaves.subjectKind, subject.kind), eq(ledgerLeaves.subjectId, subject.id)))
    .orderBy(desc(ledgerLeaves.id))
    .limit(1);
  return leaf;
}

/** An event about a report, by its number. */
export async function eventOf(db: Db, subject: Subject, id: number) {
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.subjectKind, subject.kind), eq(events.subjectId, subject.id), eq(events.id, id)));
  return event;
}

/** Events of a report, newest first; of one block, or continued from an older one. */
export function reportEvents(
  db: Db,
  subject: Subject,
  { block, before, atMost }: { block?: number | undefined; before?: number | undefined; atMost: number },
) {
  return db
    .select()
    .from(events)
    .where(
      and(
        eq(events.subjectKind, subject.kind),
        eq(events.subjectId, subject.id),
        before === undefined ? undefined : lt(events.id, before),
        block === undefined ? undefined : sql`${events.changes} ->> 'block' = ${String(block)}`,
      ),
    )
    .orderBy(desc(events.id))
    .limit(atMost);
}

import { and, asc, desc, eq, gt, inArray, isNull, like, lt, sql } from "drizzle-orm";
import type { Db } from "#platform/database.ts";
import { insertRows } from "#platform/insert-rows.ts";
import { mails, tasks } from "#platform/schema.ts";
import { events, ledgerHeads, ledgerLeaves, ledgerNodes } from "./schema.ts";

export type EventRow = typeof events.$inferSelect;
export type NewEvent = typeof events.$inferInsert;
export type LeafRow = typeof ledgerLeaves.$inferSelect;

/** What an event is about. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

export async function insertEvent(tx: Db, event: NewEvent): Promise<void> {
  await tx.insert(events).values(event);
}

export async function insertEvents(tx: Db, rows: readonly NewEvent[]): Promise<void> {
  if (rows.length > 0) await tx.execute(insertRows(events, rows));
}

/** Events about a subject, newest first. */
export function eventsOf(db: Db, subject: Subject, { atMost = 100 } = {}): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.subjectKind, subject.kind), eq(events.subjectId, subject.id)))
    .orderBy(desc(events.id))
    .limit(atMost);
}

/** Events of a process and of all that is in it, newest first; `before` continues where a page ended. */
export function eventsOfProcess(
  db: Db,
  processSlug: string,
  { before, atMost = 50 }: { before?: number; atMost?: number } = {},
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.processSlug, processSlug), before === undefined ? undefined : lt(events.id, before)))
    .orderBy(desc(events.id))
    .limit(atMost);
}

export async function insertLeaves(
  tx: Db,
  leaves: readonly { entry: string; hash: string; subject: Subject }[],
): Promise<void> {
  if (leaves.length === 0) return;
  const rows = leaves.map(({ entry, hash, subject }) => ({
    entry,
    hash,
    subjectKind: subject.kind,
    subjectId: subject.id,
  }));
  await tx.execute(insertRows(ledgerLeaves, rows));
}

/** Leaves that have no place in the tree yet, oldest first. */
export function leavesWaiting(tx: Db, atMost: number): Promise<{ id: number; hash: string }[]> {
  return tx
    .select({ id: ledgerLeaves.id, hash: ledgerLeaves.hash })
    .from(ledgerLeaves)
    .where(isNull(ledgerLeaves.index))
    .orderBy(asc(ledgerLeaves.id))
    .limit(atMost);
}

/** Gives the leaves consecutive places from `first`, in one statement. */
export async function placeLeaves(tx: Db, ids: readonly number[], first: number, at: Date): Promise<void> {
  await tx.execute(sql`
    update ledger_leaves set "index" = ${first}::bigint + placed.ordinal - 1, appended_at = ${at.toISOString()}::timestamptz
    from unnest(${sql.param(`{${ids.join(",")}}`)}::bigint[]) with ordinality as placed(id, ordinal)
    where ledger_leaves.id = placed.id`);
}

/** Only one server at a time appends; the lock ends with the transaction. */
export async function lockLedger(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7223418)`);
}

export async function insertNodes(
  tx: Db,
  nodes: readonly { level: number; index: number; hash: string }[],
): Promise<void> {
  if (nodes.length > 0) await tx.execute(insertRows(ledgerNodes, nodes));
}

/** Hashes of the nodes asked for; each must be there. */
export async function nodeHashes(
  db: Db,
  nodes: readonly { level: number; index: number }[],
): Promise<string[]> {
  if (nodes.length === 0) return [];
  const found = await db
    .select()
    .from(ledgerNodes)
    .where(
      sql`(${ledgerNodes.level}, ${ledgerNodes.index}) in (${sql.join(
        nodes.map(({ level, index }) => sql`(${level}, ${index})`),
        sql`, `,
      )})`,
    );
  const byPlace = new Map(found.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return nodes.map(({ level, index }) => {
    const hash = byPlace.get(`${level}/${index}`);
    if (!hash) throw new Error(`the ledger lacks node ${level}/${index}`);
    return hash;
  });
}

export async function insertHead(tx: Db, head: typeof ledgerHeads.$inferInsert): Promise<void> {
  await tx.insert(ledgerHeads).values(head);
}

/** The newest signed head, or the one of a given size; undefined before the first batch. */
export async function findHead(db: Db, size?: number) {
  const [head] = await db
    .select()
    .from(ledgerHeads)
    .where(size === undefined ? undefined : eq(ledgerHeads.size, size))
    .orderBy(desc(ledgerHeads.size))
    .limit(1);
  return head;
}

/** The smallest head that holds a leaf. */
export async function headHolding(db: Db, index: number) {
  const [head] = await db
    .select()
    .from(ledgerHeads)
    .where(gt(ledgerHeads.size, index))
    .orderBy(asc(ledgerHeads.size))
    .limit(1);
  return head;
}

/** The first leaf that commits to a subject. */
export async function leafOf(db: Db, subject: Subject): Promise<LeafRow | undefined> {
  const [leaf] = await db
    .select()
    .from(ledgerLeaves)
    .where(and(eq(ledgerLeaves.subjectKind, subject.kind), eq(ledgerLeaves.subjectId, subject.id)))
    .orderBy(asc(ledgerLeaves.id))
    .limit(1);
  return leaf;
}

/** Places of the leaves of several subjects, by the subject's id. */
export async function leafIndexes(
  db: Db,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: ledgerLeaves.subjectId, index: ledgerLeaves.index })
    .from(ledgerLeaves)
    .where(and(eq(ledgerLeaves.subjectKind, kind), inArray(ledgerLeaves.subjectId, [...ids])));
  return new Map(rows.flatMap(({ id, index }) => (index === null ? [] : [[id, index]])));
}

/** Leaves in the order of the tree. */
export function leavesFrom(db: Db, start: number, atMost: number): Promise<LeafRow[]> {
  return db
    .select()
    .from(ledgerLeaves)
    .where(and(sql`${ledgerLeaves.index} >= ${start}`))
    .orderBy(asc(ledgerLeaves.index))
    .limit(atMost);
}

/** Forgets what a subject's leaves held; their hashes stay in the tree. */
export async function eraseEntry(tx: Db, subject: Subject): Promise<void> {
  await tx
    .update(ledgerLeaves)
    .set({ entry: null })
    .where(and(eq(ledgerLeaves.subjectKind, subject.kind), eq(ledgerLeaves.subjectId, subject.id)));
}

/** Takes out of a subject's events who it was for and what it was called; that it happened, and when, stays. */
export async function eraseFromEvents(tx: Db, subject: Subject): Promise<void> {
  await tx
    .update(events)
    .set({ onBehalfOf: null, changes: sql`${events.changes} - 'title'` })
    .where(and(eq(events.subjectKind, subject.kind), eq(events.subjectId, subject.id)));
}

/** Forgets the letters whose subject names a code: they hold an address and a title. */
export async function eraseLetters(tx: Db, code: string): Promise<void> {
  await tx.delete(mails).where(like(mails.subject, `%${code}%`));
}

export function listTasks(
  db: Db,
  { failedOnly = false, processSlug }: { failedOnly?: boolean; processSlug?: string } = {},
) {
  return db
    .select()
    .from(tasks)
    .where(
      and(
        failedOnly ? eq(tasks.state, "failed") : undefined,
        processSlug ? eq(tasks.processSlug, processSlug) : undefined,
      ),
    )
    .orderBy(desc(tasks.createdAt))
    .limit(100);
}

export async function findTask(db: Db, id: string) {
  const [task] = await db.select().from(tasks).where(eq(tasks.id, id));
  return task;
}

export function listMails(db: Db) {
  return db.select().from(mails).orderBy(desc(mails.createdAt)).limit(100);
}

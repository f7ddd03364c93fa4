import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, ne, sql } from "drizzle-orm";
import type { Process } from "#features/mandates/queries.ts";
import { processes, processRoles } from "#features/mandates/schema.ts";
import { events } from "#features/record/schema.ts";
import type { Db } from "#platform/database.ts";
import { desks, deskTexts } from "./schema.ts";

export type Desk = typeof desks.$inferSelect;
export type TextRole = (typeof deskTexts.$inferSelect)["role"];
/** A text as lists show it: without its content. */
export type ListedText = Pick<
  typeof deskTexts.$inferSelect,
  "position" | "name" | "role" | "proponents" | "about" | "sha256" | "mediaType" | "bytes"
> & {
  /** Whether its file lies on the desk too. */
  readonly hasFile: boolean;
};

export async function insertDesk(tx: Db, desk: typeof desks.$inferInsert): Promise<number> {
  const [row] = await tx.insert(desks).values(desk).returning({ id: desks.id });
  return row!.id;
}

export async function insertTexts(tx: Db, rows: readonly (typeof deskTexts.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(deskTexts).values([...rows]);
}

/** A desk by what its token comes down to, while it has not expired. */
export async function findDesk(db: Db, tokenHash: string, now: Date): Promise<Desk | undefined> {
  const [desk] = await db
    .select()
    .from(desks)
    .where(and(eq(desks.tokenHash, tokenHash), gt(desks.expiresAt, now)));
  return desk;
}

export async function findSavedDesk(db: Db, processId: number, number: number): Promise<Desk | undefined> {
  const [desk] = await db
    .select()
    .from(desks)
    .where(and(eq(desks.processId, processId), eq(desks.number, number)));
  return desk;
}

export function textsOf(db: Db, deskId: number): Promise<ListedText[]> {
  const { position, name, role, proponents, about, sha256, mediaType, bytes, file } = deskTexts;
  const hasFile = sql<boolean>`${file} is not null`;
  return db
    .select({ position, name, role, proponents, about, sha256, mediaType, bytes, hasFile })
    .from(deskTexts)
    .where(eq(deskTexts.deskId, deskId))
    .orderBy(asc(position));
}

/** The contents of some texts of a desk, by position. */
export async function packedOf(
  db: Db,
  deskId: number,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Uint8Array>> {
  const rows = await db
    .select({ position: deskTexts.position, packed: deskTexts.packed })
    .from(deskTexts)
    .where(and(eq(deskTexts.deskId, deskId), inArray(deskTexts.position, [...positions])));
  return new Map(rows.map(({ position, packed }) => [position, packed]));
}

/** All that is kept of the texts of a desk. */
export function wholeTextsOf(db: Db, deskId: number) {
  return db.select().from(deskTexts).where(eq(deskTexts.deskId, deskId)).orderBy(asc(deskTexts.position));
}

export async function updateText(
  tx: Db,
  deskId: number,
  position: number,
  changes: { role: TextRole; proponents: string[] },
): Promise<void> {
  await tx
    .update(deskTexts)
    .set(changes)
    .where(and(eq(deskTexts.deskId, deskId), eq(deskTexts.position, position)));
}

export async function deleteTexts(tx: Db, deskId: number, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  await tx
    .delete(deskTexts)
    .where(and(eq(deskTexts.deskId, deskId), inArray(deskTexts.position, [...positions])));
}

export async function renameDesk(tx: Db, deskId: number, title: string): Promise<void> {
  await tx.update(desks).set({ title }).where(eq(desks.id, deskId));
}

export async function deleteDesk(tx: Db, deskId: number): Promise<void> {
  await tx.delete(desks).where(eq(desks.id, deskId));
}

/** Deletes the desks whose hour is over; says how many. */
export async function deleteExpiredDesks(db: Db, now: Date): Promise<number> {
  const gone = await db.delete(desks).where(lt(desks.expiresAt, now)).returning({ id: desks.id });
  return gone.length;
}

/**
 * The number that the next texts saved to a process get: no number that texts bore which were removed, since addresses
 * and the record name them by it. The process is locked until the transaction ends.
 */
export async function nextNumber(tx: Db, { id, slug }: Process): Promise<number> {
  await tx.select({ id: processes.id }).from(processes).where(eq(processes.id, id)).for("update");
  const saved = and(
    eq(events.subjectKind, "texts"),
    eq(events.action, "texts.saved"),
    eq(events.processSlug, slug),
  );
  return (await tx.$count(events, saved)) + 1;
}

export interface SavedDesk {
  readonly desk: Desk;
  readonly texts: number;
}

/** What was saved to a process, newest first. */
export async function savedTo(
  db: Db,
  processId: number,
  { page = 1, perPage = 50 } = {},
): Promise<SavedDesk[]> {
  return db
    .select({ desk: desks, texts: count(deskTexts.position) })
    .from(desks)
    .leftJoin(deskTexts, eq(deskTexts.deskId, desks.id))
    .where(eq(desks.processId, processId))
    .groupBy(desks.id)
    .orderBy(desc(desks.number))
    .limit(perPage)
    .offset((page - 1) * perPage);
}

/** What was saved last to processes that the public sees. */
export function lastSaved(db: Db, atMost: number): Promise<{ desk: Desk; process: Process }[]> {
  return db
    .select({ desk: desks, process: processes })
    .from(desks)
    .innerJoin(processes, eq(processes.id, desks.processId))
    .where(and(isNotNull(desks.number), ne(processes.state, "draft")))
    .orderBy(desc(desks.id))
    .limit(atMost);
}

/** Processes in which someone is of the secretariat, newest first. */
export async function processesServedBy(db: Db, userId: string, atMost: number): Promise<Process[]> {
  const rows = await db
    .select({ process: processes })
    .from(processRoles)
    .innerJoin(processes, eq(processes.id, processRoles.processId))
    .where(and(eq(processRoles.userId, userId), eq(processRoles.role, "secretariat")))
    .orderBy(desc(processes.createdAt))
    .limit(atMost);
  return rows.map(({ process }) => process);
}

export function countSaved(db: Db, processId: number): Promise<number> {
  return db.$count(desks, eq(desks.processId, processId));
}

import { and, arrayOverlaps, asc, desc, eq, exists, inArray, ne, or, sql } from "drizzle-orm";
import { users } from "#features/people/schema.ts";
import type { Db } from "#platform/database.ts";
import { instruments, mandates, phases, processes, processRoles, questions } from "./schema.ts";

export type Process = typeof processes.$inferSelect;
export type Phase = typeof phases.$inferSelect;
export type Question = typeof questions.$inferSelect;
type Instrument = typeof instruments.$inferSelect;
export type ProcessRole = (typeof processRoles.$inferSelect)["role"];

/** The instrument that orders a process, and its paragraphs. */
export interface Mandate {
  readonly instrument: Instrument;
  readonly paragraphs: string | null;
}

export async function findProcess(db: Db, slug: string): Promise<Process | undefined> {
  const [process] = await db.select().from(processes).where(eq(processes.slug, slug));
  return process;
}

/** Whose drafts a list of processes holds: everyone's, or those that someone prepares. */
interface Drafts {
  readonly withDrafts?: boolean;
  readonly draftsOf?: string | undefined;
}

function listed(db: Db, { withDrafts = false, draftsOf }: Drafts) {
  if (withDrafts) return undefined;
  const own =
    draftsOf === undefined
      ? undefined
      : exists(
          db
            .select()
            .from(processRoles)
            .where(
              and(
                eq(processRoles.processId, processes.id),
                eq(processRoles.userId, draftsOf),
                inArray(processRoles.role, ["secretariat", "rapporteur"]),
              ),
            ),
        );
  return or(ne(processes.state, "draft"), own);
}

/** Processes that the public sees, newest first; with drafts for those who prepare them. */
export function listProcesses(
  db: Db,
  { page = 1, perPage = 20, ...drafts }: Drafts & { readonly page?: number; readonly perPage?: number } = {},
): Promise<Process[]> {
  return db
    .select()
    .from(processes)
    .where(listed(db, drafts))
    .orderBy(desc(processes.createdAt), desc(processes.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
}

export function countProcesses(db: Db, drafts: Drafts = {}): Promise<number> {
  return db.$count(processes, listed(db, drafts));
}

export async function insertProcess(
  tx: Db,
  process: typeof processes.$inferInsert,
): Promise<Process | undefined> {
  const [row] = await tx
    .insert(processes)
    .values(process)
    .onConflictDoNothing({ target: processes.slug })
    .returning();
  return row;
}

/** A process as it is now, held against another edit until the transaction ends. */
export async function lockProcess(tx: Db, id: number): Promise<Process> {
  const [process] = await tx.select().from(processes).where(eq(processes.id, id)).for("update");
  return process!;
}

export async function updateProcess(
  tx: Db,
  id: number,
  changes: Partial<typeof processes.$inferInsert>,
): Promise<void> {
  await tx.update(processes).set(changes).where(eq(processes.id, id));
}

export function phasesOf(db: Db, processId: number): Promise<Phase[]> {
  return db
    .select()
    .from(phases)
    .where(eq(phases.processId, processId))
    .orderBy(asc(phases.opensAt), asc(phases.id));
}

/** Phases of several processes in one query. */
export function phasesOfAll(db: Db, processIds: readonly number[]): Promise<Phase[]> {
  if (processIds.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(phases)
    .where(inArray(phases.processId, [...processIds]))
    .orderBy(asc(phases.opensAt));
}

export async function insertPhase(tx: Db, phase: typeof phases.$inferInsert): Promise<number> {
  const [row] = await tx.insert(phases).values(phase).returning({ id: phases.id });
  return row!.id;
}

export async function updatePhase(
  tx: Db,
  id: number,
  changes: Partial<typeof phases.$inferInsert>,
): Promise<void> {
  await tx.update(phases).set(changes).where(eq(phases.id, id));
}

/** Takes a phase away, unless a contribution names it; says whether it is gone. */
export function deletePhase(tx: Db, id: number): Promise<boolean> {
  return unlessReferred(tx, (inner) => inner.delete(phases).where(eq(phases.id, id)));
}

/** The contributions that refer to a row are kept by a feature that this one does not know: the database refuses for it. */
async function unlessReferred(tx: Db, remove: (inner: Db) => Promise<unknown>): Promise<boolean> {
  try {
    await tx.transaction(remove);
    return true;
  } catch (error) {
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    if (code === "23503") return false; // foreign_key_violation
    throw error;
  }
}

export function questionsOf(db: Db, processId: number): Promise<Question[]> {
  return db
    .select()
    .from(questions)
    .where(eq(questions.processId, processId))
    .orderBy(asc(questions.position));
}

export async function insertQuestions(
  tx: Db,
  rows: readonly (typeof questions.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(questions).values([...rows]);
}

export async function updateQuestion(tx: Db, id: number, titles: Question["titles"]): Promise<void> {
  await tx.update(questions).set({ titles }).where(eq(questions.id, id));
}

/** Takes a question away, unless someone answered it; says whether it is gone. */
export function deleteQuestion(tx: Db, id: number): Promise<boolean> {
  return unlessReferred(tx, (inner) => inner.delete(questions).where(eq(questions.id, id)));
}

export async function mandatesOf(db: Db, processId: number): Promise<Mandate[]> {
  const rows = await db
    .select({ instrument: instruments, paragraphs: mandates.paragraphs })
    .from(mandates)
    .innerJoin(instruments, eq(instruments.id, mandates.instrumentId))
    .where(eq(mandates.processId, processId))
    .orderBy(asc(mandates.position));
  return rows;
}

/** The instrument of a symbol, made when it is not known yet. What is given anew replaces what was there. */
export async function ensureInstrument(tx: Db, instrument: typeof instruments.$inferInsert): Promise<number> {
  const [row] = await tx
    .insert(instruments)
    .values(instrument)
    .onConflictDoUpdate({
      target: instruments.symbol,
      set: {
        titles: sql`${instruments.titles} || excluded.titles`,
        link: sql`coalesce(excluded.link, ${instruments.link})`,
      },
    })
    .returning({ id: instruments.id });
  return row!.id;
}

export async function insertMandate(tx: Db, mandate: typeof mandates.$inferInsert): Promise<void> {
  await tx
    .insert(mandates)
    .values(mandate)
    .onConflictDoUpdate({
      target: [mandates.processId, mandates.instrumentId],
      set: { paragraphs: mandate.paragraphs ?? null },
    });
}

export async function deleteMandates(tx: Db, processId: number): Promise<void> {
  await tx.delete(mandates).where(eq(mandates.processId, processId));
}

/** Instruments that any of the keys names, with the processes that they order. */
export async function instrumentsByKeys(db: Db, keys: readonly string[]) {
  return db
    .select({ instrument: instruments, process: processes })
    .from(instruments)
    .leftJoin(mandates, eq(mandates.instrumentId, instruments.id))
    .leftJoin(processes, and(eq(processes.id, mandates.processId), ne(processes.state, "draft")))
    .where(arrayOverlaps(instruments.symbolKeys, [...keys]));
}

export async function rolesIn(db: Db, processId: number, userId: string): Promise<ProcessRole[]> {
  const rows = await db
    .select({ role: processRoles.role })
    .from(processRoles)
    .where(and(eq(processRoles.processId, processId), eq(processRoles.userId, userId)));
  return rows.map(({ role }) => role);
}

/** Says whether the role is new. */
export async function grantRole(tx: Db, grant: typeof processRoles.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(processRoles)
    .values(grant)
    .onConflictDoNothing()
    .returning({ userId: processRoles.userId });
  return made.length > 0;
}

/** Who does what in a process, by name. */
export function rolesOf(db: Db, processId: number) {
  return db
    .select({ userId: users.id, name: users.name, email: users.email, role: processRoles.role })
    .from(processRoles)
    .innerJoin(users, eq(users.id, processRoles.userId))
    .where(eq(processRoles.processId, processId))
    .orderBy(asc(users.name), asc(processRoles.role));
}

export async function revokeRole(tx: Db, grant: typeof processRoles.$inferInsert): Promise<boolean> {
  const gone = await tx
    .delete(processRoles)
    .where(
      and(
        eq(processRoles.processId, grant.processId),
        eq(processRoles.userId, grant.userId),
        eq(processRoles.role, grant.role),
      ),
    )
    .returning({ userId: processRoles.userId });
  return gone.length > 0;
}

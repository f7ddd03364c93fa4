import { and, asc, eq, ilike, inArray, ne, notExists, or } from "drizzle-orm";
import type { Db } from "#platform/database.ts";
import {
  accounts,
  accreditations,
  memberships,
  organisations,
  persons,
  regionalGroups,
  stakeholderGroups,
  users,
} from "./schema.ts";

export type Organisation = typeof organisations.$inferSelect;
export type StakeholderGroup = typeof stakeholderGroups.$inferSelect;
export type RegionalGroup = typeof regionalGroups.$inferSelect;

/** The groups of a scheme, in its order. */
export function groupsOf(db: Db, scheme: string): Promise<StakeholderGroup[]> {
  return db
    .select()
    .from(stakeholderGroups)
    .where(eq(stakeholderGroups.scheme, scheme))
    .orderBy(asc(stakeholderGroups.position));
}

export function regionsOf(db: Db, scheme: string): Promise<RegionalGroup[]> {
  return db
    .select()
    .from(regionalGroups)
    .where(eq(regionalGroups.scheme, scheme))
    .orderBy(asc(regionalGroups.position));
}

/** The groups of all schemes: few rows. An organisation keeps the code of its group without the scheme. */
export function listGroups(db: Db): Promise<StakeholderGroup[]> {
  return db
    .select()
    .from(stakeholderGroups)
    .orderBy(asc(stakeholderGroups.scheme), asc(stakeholderGroups.position));
}

export async function groupSchemes(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ scheme: stakeholderGroups.scheme })
    .from(stakeholderGroups)
    .orderBy(asc(stakeholderGroups.scheme));
  return rows.map(({ scheme }) => scheme);
}

/** Puts the groups and regions that come with the program into an installation that lacks them; its own changes stay. */
export async function insertMissingGroups(
  db: Db,
  groups: readonly (typeof stakeholderGroups.$inferInsert)[],
  regions: readonly (typeof regionalGroups.$inferInsert)[],
): Promise<void> {
  await db
    .insert(stakeholderGroups)
    .values([...groups])
    .onConflictDoNothing();
  await db
    .insert(regionalGroups)
    .values([...regions])
    .onConflictDoNothing();
}

export interface OrganisationNamed {
  readonly name: string;
  readonly nameKey: string;
  readonly groupCode: string;
  readonly state: string | null;
}

export async function insertMembership(tx: Db, membership: typeof memberships.$inferInsert): Promise<void> {
  await tx.insert(memberships).values(membership).onConflictDoNothing();
}

/** Organisations by name, those whose name or acronym holds the words. */
export function listOrganisations(
  db: Db,
  { words, page, perPage }: { words: string; page: number; perPage: number },
): Promise<Organisation[]> {
  return db
    .select()
    .from(organisations)
    .where(holding(words))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
}

export function countOrganisations(db: Db, words: string): Promise<number> {
  return db.$count(organisations, holding(words));
}

function holding(words: string) {
  if (words === "") return undefined;
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(organisations.name, pattern), ilike(organisations.acronym, pattern));
}

export async function findOrganisation(db: Db, id: number): Promise<Organisation | undefined> {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  return row;
}

/** Puts an organisation into the register; undefined where one of its name and group is there. */
export async function insertOrganisation(
  tx: Db,
  organisation: typeof organisations.$inferInsert,
): Promise<Organisation | undefined> {
  const [row] = await tx
    .insert(organisations)
    .values(organisation)
    .onConflictDoNothing({ target: [organisations.nameKey, organisations.groupCode] })
    .returning();
  return row;
}

/** Another organisation of the same name and group. */
export async function otherOfName(
  tx: Db,
  { id, nameKey, groupCode }: Pick<Organisation, "id" | "nameKey" | "groupCode">,
): Promise<Organisation | undefined> {
  const [row] = await tx
    .select()
    .from(organisations)
    .where(
      and(
        eq(organisations.nameKey, nameKey),
        eq(organisations.groupCode, groupCode),
        ne(organisations.id, id),
      ),
    );
  return row;
}

export async function updateOrganisation(
  tx: Db,
  id: number,
  changes: Partial<typeof organisations.$inferInsert>,
): Promise<void> {
  await tx.update(organisations).set(changes).where(eq(organisations.id, id));
}

export function accreditationsOf(db: Db, organisationId: number) {
  return db
    .select()
    .from(accreditations)
    .where(eq(accreditations.organisationId, organisationId))
    .orderBy(asc(accreditations.id));
}

export async function insertAccreditation(
  tx: Db,
  accreditation: typeof accreditations.$inferInsert,
): Promise<void> {
  await tx.insert(accreditations).values(accreditation);
}

export async function deleteAccreditation(
  tx: Db,
  { id, organisationId }: { id: number; organisationId: number },
) {
  const [gone] = await tx
    .delete(accreditations)
    .where(and(eq(accreditations.id, id), eq(accreditations.organisationId, organisationId)))
    .returning();
  return gone;
}

export function membersOf(db: Db, organisationId: number) {
  return db
    .select({
      personId: persons.id,
      name: persons.name,
      email: persons.email,
      capacity: memberships.capacity,
      represents: memberships.represents,
    })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(eq(memberships.organisationId, organisationId))
    .orderBy(asc(persons.name));
}

/** Takes a person out of an organisation, and forgets those who are in no other; says whether they were in it. */
export async function deleteMembership(
  tx: Db,
  { personId, organisationId }: { personId: number; organisationId: number },
): Promise<boolean> {
  const gone = await tx
    .delete(memberships)
    .where(and(eq(memberships.personId, personId), eq(memberships.organisationId, organisationId)))
    .returning({ personId: memberships.personId });
  const others = tx.select().from(memberships).where(eq(memberships.personId, personId));
  if (gone.length > 0) await tx.delete(persons).where(and(eq(persons.id, personId), notExists(others)));
  return gone.length > 0;
}

/** Whether an account can be entered by password. */
export async function hasPassword(db: Db, userId: string): Promise<boolean> {
  return (
    (await db.$count(accounts, and(eq(accounts.userId, userId), eq(accounts.providerId, "credential")))) > 0
  );
}

export async function findUserByEmail(db: Db, email: string) {
  const [user] = await db.select().from(users).where(eq(users.email, email.toLowerCase()));
  return user;
}

export async function makeSecretariat(db: Db, userId: string): Promise<void> {
  await db.update(users).set({ secretariat: true }).where(eq(users.id, userId));
}

/** Organisations in whose name someone may speak: they are known by their account, or by the address that they were entered with. */
export async function representedBy(
  db: Db,
  { id, email }: { id: string; email: string },
): Promise<Organisation[]> {
  const rows = await db
    .selectDistinct({ organisation: organisations })
    .from(organisations)
    .innerJoin(memberships, eq(memberships.organisationId, organisations.id))
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(and(or(eq(persons.userId, id), eq(persons.email, email)), eq(memberships.represents, true)))
    .orderBy(asc(organisations.name));
  return rows.map(({ organisation }) => organisation);
}

/** Ids of organisations by `nameKey` and group, made when they are not there yet: two statements for any number. */
export async function ensureOrganisations(
  tx: Db,
  named: readonly OrganisationNamed[],
): Promise<(one: OrganisationNamed) => number> {
  const key = ({ nameKey, groupCode }: Pick<OrganisationNamed, "nameKey" | "groupCode">) =>
    `${groupCode} ${nameKey}`;
  // In one order everywhere, so that two batches never wait for each other's rows.
  const wanted = [...new Map(named.map((one) => [key(one), one])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
  if (wanted.length > 0) {
    await tx
      .insert(organisations)
      .values(wanted)
      .onConflictDoNothing({ target: [organisations.nameKey, organisations.groupCode] });
  }
  const rows = await tx
    .select({ id: organisations.id, nameKey: organisations.nameKey, groupCode: organisations.groupCode })
    .from(organisations)
    .where(
      inArray(
        organisations.nameKey,
        wanted.map(({ nameKey }) => nameKey),
      ),
    );
  const ids = new Map(rows.map((row) => [key(row), row.id]));
  return (one) => ids.get(key(one))!;
}

export async function insertPersons(
  tx: Db,
  rows: readonly { name: string; email: string | null; userId: string | null }[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const made = await tx
    .insert(persons)
    .values([...rows])
    .returning({ id: persons.id });
  return made.map(({ id }) => id);
}

/** Forgets someone who is known from one contribution only. */
export async function deletePerson(tx: Db, id: number): Promise<void> {
  await tx.delete(persons).where(eq(persons.id, id));
}

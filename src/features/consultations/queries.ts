import { and, asc, count, desc, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { organisations, persons } from "#features/people/schema.ts";
import type { Db } from "#platform/database.ts";
import { contributionAnswers, contributionFiles, contributions, contributionTexts } from "./schema.ts";
import { searchQuery } from "./search.ts";

export type Contribution = typeof contributions.$inferSelect;
export type NewContribution = typeof contributions.$inferInsert;
export type ContributionFile = typeof contributionFiles.$inferSelect;
export type Channel = Contribution["channel"];
export type Status = Contribution["status"];

/** What narrows a list of contributions; every field of it stands in the list's address. */
export interface Filter {
  readonly group?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly language?: string | undefined;
  /** ISO 3166-1 alpha-2 codes: one State, or those of a regional group. */
  readonly states?: readonly string[] | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** Words to find in title, text and files, in any of `searchLanguages`. */
  readonly words?: string | undefined;
  readonly searchLanguages?: readonly string[] | undefined;
  /** Only these contributions. */
  readonly ids?: readonly number[] | undefined;
  readonly statuses: readonly Status[];
}

export type Order = "newest" | "oldest" | "title" | "organisation";

/** A contribution as lists show it. */
export interface Entry
  extends Pick<
    Contribution,
    | "id"
    | "code"
    | "title"
    | "channel"
    | "groupCode"
    | "state"
    | "language"
    | "status"
    | "late"
    | "receivedAt"
    | "spokenAt"
    | "publishedAt"
    | "demonstration"
  > {
  readonly organisation: string | null;
  readonly person: string | null;
}

const entryFields = {
  id: contributions.id,
  code: contributions.code,
  title: contributions.title,
  channel: contributions.channel,
  groupCode: contributions.groupCode,
  state: contributions.state,
  language: contributions.language,
  status: contributions.status,
  late: contributions.late,
  receivedAt: contributions.receivedAt,
  spokenAt: contributions.spokenAt,
  publishedAt: contributions.publishedAt,
  demonstration: contributions.demonstration,
  organisation: organisations.name,
  /** Only the name that its bearer agreed to publish. */
  person: sql<string | null>`case when ${contributions.namePublished} then ${persons.name} end`,
};

function conditions(processId: number, filter: Filter): SQL | undefined {
  return and(
    eq(contributions.processId, processId),
    inArray(contributions.status, [...filter.statuses]),
    filter.group ? eq(contributions.groupCode, filter.group) : undefined,
    filter.channel ? eq(contributions.channel, filter.channel) : undefined,
    filter.language ? eq(contributions.language, filter.language) : undefined,
    filter.states ? inArray(contributions.state, [...filter.states]) : undefined,
    filter.from ? gte(contributions.receivedAt, filter.from) : undefined,
    filter.until ? lte(contributions.receivedAt, filter.until) : undefined,
    filter.words
      ? sql`exists (select 1 from contribution_texts t where t.contribution_id = ${contributions.id} and t.search @@ ${searchQuery(filter.words, filter.searchLanguages ?? [])})`
      : undefined,
    filter.ids ? inArray(contributions.id, [...filter.ids]) : undefined,
  );
}

/** Up to so many contributions that hold a word are looked up by it; for more, a list is read in its order until a page is full. */
const rareAtMost = 1000;

/**
 * The same filter with its words looked up, when few contributions hold them: the database, which cannot know how many do,
 * would otherwise read the list from its newest entry on until it has found a page of them.
 */
export async function withWordsFound(db: Db, filter: Filter): Promise<Filter> {
  const { words, searchLanguages = [], ...rest } = filter;
  if (!words) return filter;
  const found = await db
    .select({ id: contributionTexts.contributionId })
    .from(contributionTexts)
    .where(sql`${contributionTexts.search} @@ ${searchQuery(words, searchLanguages)}`)
    .limit(rareAtMost + 1);
  return found.length > rareAtMost ? filter : { ...rest, ids: found.map(({ id }) => id) };
}

const orders: Record<Order, SQL[]> = {
  newest: [desc(contributions.receivedAt), desc(contributions.id)],
  oldest: [asc(contributions.receivedAt), asc(contributions.id)],
  title: [asc(contributions.title), asc(contributions.id)],
  organisation: [sql`${organisations.name} asc nulls last`, asc(contributions.id)],
};

export function listContributions(
  db: Db,
  processId: number,
  filter: Filter,
  { order = "newest", page = 1, perPage = 25 }: { order?: Order; page?: number; perPage?: number } = {},
): Promise<Entry[]> {
  return db
    .select(entryFields)
    .from(contributions)
    .leftJoin(organisations, eq(organisations.id, contributions.organisationId))
    .leftJoin(persons, eq(persons.id, contributions.personId))
    .where(conditions(processId, filter))
    .orderBy(...orders[order])
    .limit(perPage)
    .offset((page - 1) * perPage);
}

export function countContributions(db: Db, processId: number, filter: Filter): Promise<number> {
  return db.$count(contributions, conditions(processId, filter));
}

/** Codes of the published contributions of a process, in the order in which they came. */
export async function listCodes(
  db: Db,
  processId: number,
  { page, perPage }: { page: number; perPage: number },
): Promise<string[]> {
  const rows = await db
    .select({ code: contributions.code })
    .from(contributions)
    .where(and(eq(contributions.processId, processId), eq(contributions.status, "published")))
    .orderBy(asc(contributions.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return rows.map(({ code }) => code);
}

/** Which languages and States contributions of a process have: what its filters offer. */
export async function valuesPresent(
  db: Db,
  processId: number,
): Promise<{ languages: string[]; states: string[] }> {
  const published = and(eq(contributions.processId, processId), eq(contributions.status, "published"));
  const languages = await db
    .selectDistinct({ value: contributions.language })
    .from(contributions)
    .where(published);
  const states = await db.selectDistinct({ value: contributions.state }).from(contributions).where(published);
  return {
    languages: languages.map(({ value }) => value).sort(),
    states: states.flatMap(({ value }) => (value ? [value] : [])).sort(),
  };
}

export interface TallyRow {
  readonly group: string;
  readonly channel: Channel;
  readonly count: number;
}

/** How many published contributions each group sent through each channel. */
export function tallyRows(db: Db, processId: number): Promise<TallyRow[]> {
  return db
    .select({ group: contributions.groupCode, channel: contributions.channel, count: count() })
    .from(contributions)
    .where(and(eq(contributions.processId, processId), eq(contributions.status, "published")))
    .groupBy(contributions.groupCode, contributions.channel);
}

/** How many contributions there are in each state of their life: the reconciliation of received with counted. */
export async function statusCounts(
  db: Db,
  processId: number,
): Promise<Readonly<Partial<Record<Status, number>>>> {
  const rows = await db
    .select({ status: contributions.status, count: count() })
    .from(contributions)
    .where(eq(contributions.processId, processId))
    .groupBy(contributions.status);
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

/** Everything that a contribution's own page shows. */
export interface ContributionInFull extends Contribution {
  readonly organisation: string | null;
  readonly person: string | null;
  readonly typed: string;
  readonly statement: string;
  readonly answers: readonly { readonly questionId: number; readonly text: string }[];
  readonly files: readonly ContributionFile[];
}

export async function findContribution(db: Db, code: string): Promise<ContributionInFull | undefined> {
  const [row] = await db
    .select({
      contribution: contributions,
      organisation: organisations.name,
      person: persons.name,
      typed: contributionTexts.typed,
      statement: contributionTexts.statement,
    })
    .from(contributions)
    .leftJoin(organisations, eq(organisations.id, contributions.organisationId))
    .leftJoin(persons, eq(persons.id, contributions.personId))
    .leftJoin(contributionTexts, eq(contributionTexts.contributionId, contributions.id))
    .where(eq(contributions.code, code));
  if (!row) return undefined;
  const answers = await db
    .select({ questionId: contributionAnswers.questionId, text: contributionAnswers.text })
    .from(contributionAnswers)
    .where(eq(contributionAnswers.contributionId, row.contribution.id))
    .orderBy(asc(contributionAnswers.questionId));
  const files = await filesOf(db, [row.contribution.id]);
  return {
    ...row.contribution,
    organisation: row.organisation,
    person: row.person,
    typed: row.typed ?? "",
    statement: row.statement ?? "",
    answers,
    files,
  };
}

export function filesOf(db: Db, contributionIds: readonly number[]): Promise<ContributionFile[]> {
  if (contributionIds.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(contributionFiles)
    .where(inArray(contributionFiles.contributionId, [...contributionIds]))
    .orderBy(asc(contributionFiles.contributionId), asc(contributionFiles.position));
}

export async function updateContribution(
  tx: Db,
  id: number,
  changes: Partial<NewContribution>,
): Promise<void> {
  await tx.update(contributions).set(changes).where(eq(contributions.id, id));
}

export async function updateSearch(tx: Db, contributionId: number, search: SQL<string>): Promise<void> {
  await tx
    .update(contributionTexts)
    .set({ search })
    .where(eq(contributionTexts.contributionId, contributionId));
}

/** How many contributions that still have their content use a file. */
export function usesOfFile(db: Db, sha256: string): Promise<number> {
  return db.$count(contributionFiles, eq(contributionFiles.sha256, sha256));
}

export async function eraseContent(tx: Db, contributionId: number): Promise<void> {
  await tx.delete(contributionFiles).where(eq(contributionFiles.contributionId, contributionId));
  await tx.delete(contributionAnswers).where(eq(contributionAnswers.contributionId, contributionId));
  await tx.delete(contributionTexts).where(eq(contributionTexts.contributionId, contributionId));
}

/** How many files the published contributions of a process have, and how large they are together. */
export async function filesPublished(db: Db, processId: number): Promise<{ count: number; bytes: number }> {
  const [row] = await db
    .select({
      count: count(),
      bytes: sql<number>`coalesce(sum(${contributionFiles.bytes}), 0)`.mapWith(Number),
    })
    .from(contributionFiles)
    .innerJoin(contributions, eq(contributions.id, contributionFiles.contributionId))
    .where(and(eq(contributions.processId, processId), eq(contributions.status, "published")));
  return row!;
}

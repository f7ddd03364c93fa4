import { desc, eq, or } from "drizzle-orm";
import { processes } from "#features/mandates/schema.ts";
import { persons } from "#features/people/schema.ts";
import type { Db } from "#platform/database.ts";
import { contributions } from "./schema.ts";

/** What someone sent, newest first: signed in, or with the address of their account. */
export function ownContributions(
  db: Db,
  { id, email }: { id: string; email: string },
  { atMost = 200 } = {},
) {
  return db
    .select({
      code: contributions.code,
      title: contributions.title,
      status: contributions.status,
      receivedAt: contributions.receivedAt,
      slug: processes.slug,
      processTitles: processes.titles,
      timeZone: processes.timeZone,
    })
    .from(contributions)
    .innerJoin(persons, eq(persons.id, contributions.personId))
    .innerJoin(processes, eq(processes.id, contributions.processId))
    .where(or(eq(persons.userId, id), eq(persons.email, email)))
    .orderBy(desc(contributions.receivedAt), desc(contributions.id))
    .limit(atMost);
}

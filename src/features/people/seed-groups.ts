import type { Db } from "#platform/database.ts";
import groups from "./groups.json" with { type: "json" };
import { insertMissingGroups } from "./queries.ts";

/** Brings the groups and regions that come with the program into the database. */
export function seedGroups(db: Db): Promise<void> {
  return insertMissingGroups(
    db,
    Object.entries(groups.schemes).flatMap(([scheme, rows]) =>
      rows.map((row, position) => ({ scheme, position, ...row })),
    ),
    Object.entries(groups.regions).flatMap(([scheme, rows]) =>
      rows.map((row, position) => ({ scheme, position, ...row })),
    ),
  );
}

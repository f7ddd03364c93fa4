import type { Process } from "#features/mandates/queries.ts";
import type { Subject } from "#features/record/queries.ts";

/** What events and leaves call a report. Drafts are not public: their events carry no process, so that its history does not tell. */
export const subjectOf = (process: Pick<Process, "slug">, language: string): Subject => ({
  kind: "report",
  id: `${process.slug}/${language}`,
});

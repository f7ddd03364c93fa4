import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { processes } from "#features/mandates/schema.ts";
import { moment } from "#platform/schema.ts";

/** A report on a process, with what its masthead says. */
export const reports = pgTable(
  "reports",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    processId: bigint("process_id", { mode: "number" })
      .notNull()
      .references(() => processes.id),
    language: text("language").notNull(),
    title: text("title").notNull(),
    organ: text("organ").notNull(),
    session: text("session").notNull().default(""),
    agendaItem: text("agenda_item").notNull().default(""),
    symbol: text("symbol").notNull().default(""),
    distribution: text("distribution", { enum: ["general", "limited", "restricted"] })
      .notNull()
      .default("general"),
    originalLanguage: text("original_language").notNull(),
    datedOn: date("dated_on"),
    summary: text("summary").notNull().default(""),
    state: text("state", { enum: ["draft", "published"] })
      .notNull()
      .default("draft"),
    publishedAt: moment("published_at"),
    /** Grows with each edit of the masthead, as a block's does. */
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [unique("reports_one_a_language").on(t.processId, t.language)],
);

/**
 * What a report is made of, in order. A paragraph's number is its place among paragraphs and is never stored.
 * Footnotes stand in the text where their mark stands: `[^ words of the note]`.
 */
export const reportBlocks = pgTable(
  "report_blocks",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    reportId: bigint("report_id", { mode: "number" })
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    /** Order within the report; a block put between two others takes the middle. */
    place: doublePrecision("place").notNull(),
    kind: text("kind", { enum: ["heading", "paragraph", "tally", "contributors"] }).notNull(),
    /** Depth of a heading, from 1. */
    level: integer("level").notNull().default(1),
    text: text("text").notNull().default(""),
    /** Grows with each change: a save that started from an older one is shown both. */
    version: integer("version").notNull().default(1),
    options: jsonb("options").$type<Record<string, unknown>>().notNull(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("report_blocks_in_order").on(t.reportId, t.place)],
);

import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { Localized } from "#features/people/schema.ts";
import { users } from "#features/people/schema.ts";
import { moment } from "#platform/schema.ts";

/** Documents that order, inform or close a process, by their symbols: a resolution, a report, a contribution paper. */
export const instruments = pgTable(
  "instruments",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** As printed: "A/66/77–E/2011/103". */
    symbol: text("symbol").notNull(),
    /** What each way of writing the symbol comes down to; a joint symbol has a key for each of its parts. */
    symbolKeys: text("symbol_keys").array().notNull(),
    titles: jsonb("titles").$type<Localized>().notNull(),
    adoptedOn: date("adopted_on"),
    link: text("link"),
  },
  (t) => [
    unique("instruments_by_symbol").on(t.symbol),
    index("instruments_by_key").using("gin", t.symbolKeys),
  ],
);

/** One run of a mandate. */
export const processes = pgTable("processes", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  slug: text("slug").notNull().unique(),
  kind: text("kind", { enum: ["consultation", "revision", "forum", "reporting"] })
    .notNull()
    .default("consultation"),
  titles: jsonb("titles").$type<Localized>().notNull(),
  descriptions: jsonb("descriptions").$type<Localized>().notNull(),
  /** Languages in which contributions are asked for; any other is accepted. */
  languages: text("languages").array().notNull(),
  timeZone: text("time_zone").notNull().default("UTC"),
  /** How its contributors are grouped: see stakeholder_groups. */
  groupScheme: text("group_scheme").notNull().default("ecosoc"),
  regionScheme: text("region_scheme").notNull().default("un"),
  state: text("state", { enum: ["draft", "published", "closed"] })
    .notNull()
    .default("draft"),
  /** Whether contributions are published as they come, or after someone of the secretariat has looked. */
  publishes: text("publishes", { enum: ["at-once", "after-review"] })
    .notNull()
    .default("at-once"),
  invitations: jsonb("invitations").$type<Localized>().notNull(),
  demonstration: boolean("demonstration").notNull().default(false),
  /** Grows with each edit: one that started from an older version is shown what changed meanwhile. */
  version: integer("version").notNull().default(1),
  createdAt: moment("created_at").notNull().defaultNow(),
});

/** The paragraphs of an instrument under which a process runs. */
export const mandates = pgTable(
  "mandates",
  {
    processId: bigint("process_id", { mode: "number" })
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    instrumentId: bigint("instrument_id", { mode: "number" })
      .notNull()
      .references(() => instruments.id),
    paragraphs: text("paragraphs"),
    position: bigint("position", { mode: "number" }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.instrumentId] }),
    index("mandates_by_instrument").on(t.instrumentId),
  ],
);

/** Steps of a process, each with its dates; a meeting has a place. */
export const phases = pgTable(
  "phases",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    processId: bigint("process_id", { mode: "number" })
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["call", "meeting", "drafting", "report", "follow-up"] }).notNull(),
    titles: jsonb("titles").$type<Localized>().notNull(),
    opensAt: moment("opens_at").notNull(),
    closesAt: moment("closes_at"),
    /** Where a meeting is held. */
    places: jsonb("places").$type<Localized>().notNull().default({}),
  },
  (t) => [index("phases_by_process").on(t.processId, t.opensAt)],
);

/** What a consultation asks. */
export const questions = pgTable(
  "questions",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    processId: bigint("process_id", { mode: "number" })
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).notNull(),
    titles: jsonb("titles").$type<Localized>().notNull(),
  },
  (t) => [index("questions_by_process").on(t.processId, t.position)],
);

/** Who does what in a process. */
export const processRoles = pgTable(
  "process_roles",
  {
    processId: bigint("process_id", { mode: "number" })
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["secretariat", "rapporteur", "chair", "translator"] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.processId, t.userId, t.role] }),
    index("process_roles_by_user").on(t.userId),
  ],
);

import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { phases, processes, questions } from "#features/mandates/schema.ts";
import { organisations, persons, users } from "#features/people/schema.ts";
import { moment } from "#platform/schema.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** What a stakeholder said to a process. */
export const contributions = pgTable(
  "contributions",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    processId: bigint("process_id", { mode: "number" })
      .notNull()
      .references(() => processes.id),
    /** Its public name: ten characters that cannot be mistaken for one another, unique everywhere. */
    code: text("code").notNull().unique(),
    /** The same submission sent again carries the same key, and is not a second contribution. */
    submissionKey: text("submission_key").notNull(),
    channel: text("channel", { enum: ["written", "presentation", "intervention"] }).notNull(),
    /** How it reached the secretariat. */
    source: text("source", { enum: ["form", "paper", "meeting", "import", "api"] }).notNull(),
    groupCode: text("group_code").notNull(),
    organisationId: bigint("organisation_id", { mode: "number" }).references(() => organisations.id),
    /** Who sent or spoke it. */
    personId: bigint("person_id", { mode: "number" }).references(() => persons.id),
    /** Whether the person agreed to their name being published. */
    namePublished: boolean("name_published").notNull().default(false),
    capacity: text("capacity"),
    /** ISO 3166-1 alpha-2; null when not known. */
    state: text("state"),
    /** The region as it was written, kept when no State could be read from it. */
    regionAsWritten: text("region_as_written"),
    language: text("language").notNull(),
    languageConfidence: integer("language_confidence"),
    title: text("title").notNull(),
    status: text("status", { enum: ["received", "published", "withheld", "withdrawn"] }).notNull(),
    late: boolean("late").notNull().default(false),
    /** The meeting at which it was presented or spoken, and when. */
    meetingId: bigint("meeting_id", { mode: "number" }).references(() => phases.id),
    spokenAt: moment("spoken_at"),
    enteredBy: text("entered_by").references(() => users.id),
    /** Its identifier in the file from which it was imported. */
    importedId: text("imported_id"),
    receivedAt: moment("received_at").notNull(),
    publishedAt: moment("published_at"),
    demonstration: boolean("demonstration").notNull().default(false),
  },
  (t) => [
    unique("contributions_once").on(t.processId, t.submissionKey),
    index("contributions_listed").on(t.processId, t.status, t.receivedAt, t.id),
    index("contributions_counted").on(t.processId, t.status, t.groupCode, t.channel),
    index("contributions_by_state").on(t.processId, t.status, t.state),
    index("contributions_by_language").on(t.processId, t.status, t.language),
    index("contributions_by_title").on(t.processId, t.status, t.title, t.id),
    index("contributions_by_organisation").on(t.organisationId),
    index("contributions_by_person").on(t.personId),
    index("contributions_by_meeting").on(t.meetingId),
  ],
);

/** Its words, apart from its row so that lists stay light: as typed, and as read from its files. */
export const contributionTexts = pgTable(
  "contribution_texts",
  {
    contributionId: bigint("contribution_id", { mode: "number" })
      .primaryKey()
      .references(() => contributions.id, { onDelete: "cascade" }),
    /** Typed in the form; paragraphs apart by an empty line. */
    typed: text("typed").notNull(),
    /** Title, answers and typed words as one text: the bytes that the ledger's leaf hashes. */
    statement: text("statement").notNull(),
    /** Everything that can be searched: title, typed words, answers, files. */
    search: tsvector("search"),
  },
  (t) => [index("contribution_texts_search").using("gin", t.search)],
);

export const contributionAnswers = pgTable(
  "contribution_answers",
  {
    contributionId: bigint("contribution_id", { mode: "number" })
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    questionId: bigint("question_id", { mode: "number" })
      .notNull()
      .references(() => questions.id),
    text: text("text").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.questionId] }),
    index("contribution_answers_by_question").on(t.questionId),
  ],
);

/** The files that came with it, kept as they came. */
export const contributionFiles = pgTable(
  "contribution_files",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    contributionId: bigint("contribution_id", { mode: "number" })
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    /** SHA-256 of its bytes, lower-case hexadecimal: its address in the file store. */
    sha256: text("sha256").notNull(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    extraction: text("extraction", { enum: ["waiting", "extracted", "none"] })
      .notNull()
      .default("waiting"),
    /** Why no text could be extracted. */
    extractionReason: text("extraction_reason"),
    pages: integer("pages"),
    text: text("text"),
    /** The text goes on in the file, beyond what was read of it. */
    truncated: boolean("truncated").notNull().default(false),
    /** Names of what an e-mail carried. */
    attachments: text("attachments").array().notNull().default([]),
  },
  (t) => [
    unique("contribution_files_in_order").on(t.contributionId, t.position),
    index("contribution_files_by_hash").on(t.sha256),
    index("contribution_files_waiting").on(t.id).where(sql`extraction = 'waiting'`),
  ],
);

/** A table of contributions that is being brought in: the file, what its columns mean, and what came of each row. */
export const imports = pgTable(
  "imports",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    processId: bigint("process_id", { mode: "number" })
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    sha256: text("sha256").notNull(),
    fileName: text("file_name").notNull(),
    /** Files that go with the table: name as given → SHA-256. */
    files: jsonb("files").$type<Readonly<Record<string, string>>>().notNull(),
    mapping: jsonb("mapping").$type<Readonly<Record<string, string>>>().notNull(),
    summary: jsonb("summary").$type<Record<string, unknown>>(),
    createdBy: text("created_by").references(() => users.id),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [index("imports_by_process").on(t.processId, t.createdAt)],
);

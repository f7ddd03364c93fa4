import { isNull } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "#platform/schema.ts";

/** What each action did: who, when, for whom, on what, and what changed. Rows are only ever added. */
export const events = pgTable(
  "events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment("at").notNull().defaultNow(),
    actorKind: text("actor_kind", { enum: ["person", "public", "system"] }).notNull(),
    /** The account that acted; null for the public and the system. */
    actorId: text("actor_id"),
    actorName: text("actor_name"),
    /** The organisation in whose name it was done. */
    onBehalfOf: text("on_behalf_of"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    processSlug: text("process_slug"),
    /** The fields that changed, each as `{from, to}` or as its new value. */
    changes: jsonb("changes").$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index("events_by_subject").on(t.subjectKind, t.subjectId, t.id),
    index("events_by_process").on(t.processSlug, t.id),
  ],
);

/**
 * Leaves of the public log, durable from the transaction of the action that they commit to. The sequencer gives
 * them their place in the tree, in batches; until then `index` is null.
 */
export const ledgerLeaves = pgTable(
  "ledger_leaves",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    index: bigint("index", { mode: "number" }).unique(),
    /** The canonical bytes that the leaf hashes, as text; null once its content was erased. */
    entry: text("entry"),
    /** Hash of the leaf (RFC 9162 §2.1.1), lower-case hexadecimal. */
    hash: text("hash").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    appendedAt: moment("appended_at"),
  },
  (t) => [
    index("ledger_leaves_by_subject").on(t.subjectKind, t.subjectId, t.id),
    index("ledger_leaves_waiting").on(t.id).where(isNull(t.index)),
    index("ledger_leaves_by_hash").on(t.hash),
  ],
);

/** Hashes of the complete subtrees, by level above the leaves and place within the level. */
export const ledgerNodes = pgTable(
  "ledger_nodes",
  {
    level: integer("level").notNull(),
    index: bigint("index", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.index] })],
);

/** Signed tree heads, one for each batch that was appended. */
export const ledgerHeads = pgTable("ledger_heads", {
  size: bigint("size", { mode: "number" }).primaryKey(),
  root: text("root").notNull(),
  /** The signed head as published, in the checkpoint format of C2SP. */
  note: text("note").notNull(),
  at: moment("at").notNull().defaultNow(),
});

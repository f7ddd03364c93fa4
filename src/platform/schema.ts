import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A moment, kept in UTC. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Long work that someone asked for: what they see of it while it runs and afterwards. */
export const tasks = pgTable(
  "tasks",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
    /** The process that it works for, by slug; null for the installation's own. */
    processSlug: text("process_slug"),
    state: text("state", { enum: ["queued", "running", "done", "failed", "cancelled"] })
      .notNull()
      .default("queued"),
    done: integer("done").notNull().default(0),
    total: integer("total"),
    result: jsonb("result").$type<Record<string, unknown>>(),
    problem: text("problem"),
    attempts: integer("attempts").notNull().default(0),
    requestedBy: text("requested_by"),
    createdAt: moment("created_at").notNull().defaultNow(),
    startedAt: moment("started_at"),
    finishedAt: moment("finished_at"),
  },
  (t) => [
    index("tasks_by_process").on(t.processSlug, t.createdAt),
    index("tasks_by_state").on(t.state, t.createdAt),
  ],
);

/** Mail that goes out: written in the transaction that causes it, sent afterwards; without SMTP it stays as the outbox. */
export const mails = pgTable(
  "mails",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    to: text("to").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    state: text("state", { enum: ["queued", "sent", "failed", "kept"] })
      .notNull()
      .default("queued"),
    problem: text("problem"),
    createdAt: moment("created_at").notNull().defaultNow(),
    sentAt: moment("sent_at"),
  },
  (t) => [
    index("mails_by_time").on(t.createdAt),
    index("mails_waiting").on(t.id).where(sql`state = 'queued'`),
  ],
);

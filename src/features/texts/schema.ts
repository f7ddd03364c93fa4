import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { processes } from "#features/mandates/schema.ts";
import { moment } from "#platform/schema.ts";
import type { AboutText } from "./work/read-text.ts";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
  toDriver: (bytes) => Buffer.from(bytes),
  fromDriver: (bytes) => new Uint8Array(bytes),
});

/** Texts laid side by side: for an hour under an address that only its maker knows, or saved to a process for good. */
export const desks = pgTable(
  "desks",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** SHA-256 of the token in its address: who reads the database cannot open it. Null once saved. */
    tokenHash: text("token_hash").unique(),
    expiresAt: moment("expires_at"),
    processId: bigint("process_id", { mode: "number" }).references(() => processes.id, {
      onDelete: "cascade",
    }),
    /** Its number among those of its process. */
    number: bigint("number", { mode: "number" }),
    title: text("title").notNull().default(""),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("desks_by_process").on(t.processId, t.number),
    index("desks_expiring").on(t.expiresAt),
    check(
      "desks_expire_or_are_saved",
      sql`(token_hash is null) = (process_id is not null) and (expires_at is null) = (process_id is not null)
        and (number is null) = (process_id is null)`,
    ),
  ],
);

/** The texts of a desk, as they were read. */
export const deskTexts = pgTable(
  "desk_texts",
  {
    deskId: bigint("desk_id", { mode: "number" })
      .notNull()
      .references(() => desks.id, { onDelete: "cascade" }),
    position: bigint("position", { mode: "number" }).notNull(),
    name: text("name").notNull(),
    /** The text under negotiation, a proposal to change it, or a text that stands aside, as a translation does. */
    role: text("role", { enum: ["base", "proposal", "aside"] }).notNull(),
    proponents: text("proponents").array().notNull(),
    about: jsonb("about").$type<AboutText>().notNull(),
    packed: bytea("packed").notNull(),
    /** The file itself: on a desk of someone who may save it, its bytes; saved, its address in the store of files. */
    file: bytea("file"),
    sha256: text("sha256"),
    mediaType: text("media_type").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.deskId, t.position] })],
);

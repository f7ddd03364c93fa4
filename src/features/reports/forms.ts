import { z } from "zod";
import { localeCodes } from "#platform/http/route.ts";

const text = (longest: number) => z.string().trim().max(longest, "reports.form.too-long").default("");

/** Characters of a block at most: some 30 pages. A report of the Secretariat has 8,500 words in all. */
const blockAtMost = 60_000;

export const languageForm = z.object({
  language: z.enum(localeCodes, { error: "reports.form.language.missing" }),
});

/** What stands around the text of a report. */
export const mastheadForm = z.object({
  title: z.string().trim().min(1, "reports.form.title.missing").max(500, "reports.form.too-long"),
  organ: z.string().trim().min(1, "reports.form.organ.missing").max(500, "reports.form.too-long"),
  session: text(500),
  agendaItem: text(500),
  symbol: text(100),
  distribution: z.enum(["general", "limited", "restricted"], { error: "reports.form.distribution.missing" }),
  originalLanguage: z.enum(localeCodes, { error: "reports.form.language.missing" }),
  datedOn: z
    .union([z.literal(""), z.iso.date({ error: "reports.form.date" })], { error: "reports.form.date" })
    .default("")
    .transform((day) => day || null),
  summary: text(20_000),
});

export const blockKinds = ["paragraph", "heading", "tally", "contributors"] as const;
const blockActs = ["save", "before", "after", "up", "down", "delete"] as const;

/** A block as it is sent: its words with whatever is to be done with it, so that no button loses what was typed. */
export const blockForm = z.object({
  act: z.enum(blockActs).default("save"),
  version: z.coerce.number().int().positive(),
  text: z
    .string()
    .max(blockAtMost, "reports.form.too-long")
    .transform((value) => value.trimEnd())
    .default(""),
  level: z.coerce.number().int().min(1).max(3).optional(),
  /** What is put before or after it. */
  kind: z.enum(blockKinds).default("paragraph"),
});

export type MastheadForm = z.output<typeof mastheadForm>;

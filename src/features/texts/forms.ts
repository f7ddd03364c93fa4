import { z } from "zod";

/** What texts are sent for. */
const purposes = ["compare", "consolidate", "read", "add"] as const;
export type Purpose = (typeof purposes)[number];

/** Which form of the first page was sent. */
export const purposeForm = z.object({ for: z.enum(purposes).catch("compare") });

const roles = ["base", "proposal", "aside"] as const;

/** What is said of one text: its part, and who proposes it, parted by commas. */
export const correctionForm = z.object({
  role: z.enum(roles, "texts.role.missing"),
  proponents: z
    .string()
    .max(500, "texts.proponents.too-long")
    .default("")
    .transform((names) => [...new Set(names.split(/[,;،、，]/u).map((name) => name.trim()))].filter(Boolean)),
});

/** Saves the texts of a desk to a process. */
export const saveForm = z.object({
  process: z.string("texts.save.process.missing").trim().min(1, "texts.save.process.missing"),
  title: z
    .string("texts.save.title.missing")
    .trim()
    .min(1, "texts.save.title.missing")
    .max(500, "texts.save.title.long"),
});

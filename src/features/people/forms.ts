import { z } from "zod";
import { isEmailAddress } from "./email.ts";

/** To sign in: an address, and a password unless a link is asked for. */
export const signInForm = z.object({
  email: z
    .string("people.sign-in.email.missing")
    .trim()
    .min(1, "people.sign-in.email.missing")
    .refine((value) => value === "" || isEmailAddress(value), "people.email.invalid"),
  password: z.string().default(""),
});

/** The standings under which an organisation takes part. */
export const accreditationKinds = [
  "member-state",
  "sector-member",
  "associate",
  "ecosoc-consultative",
  "wsis",
  "observer",
] as const;

const day = z.union([z.literal(""), z.iso.date("people.accreditation.date")]).default("");

export const accreditationForm = z.object({
  kind: z.enum(accreditationKinds, "people.accreditation.kind.missing"),
  reference: z.string().trim().max(200, "people.too-long").default(""),
  since: day,
  until: day,
});

export const memberForm = z.object({
  name: z
    .string("people.member.name.missing")
    .trim()
    .min(1, "people.member.name.missing")
    .max(200, "people.too-long"),
  email: z
    .string()
    .trim()
    .default("")
    .refine((value) => value === "" || isEmailAddress(value), "people.email.invalid"),
  capacity: z.string().trim().max(200, "people.too-long").default(""),
  represents: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
});

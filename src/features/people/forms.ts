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

/** What someone may change about their own account. */
export const nameForm = z.object({
  name: z
    .string("people.member.name.missing")
    .trim()
    .min(1, "people.member.name.missing")
    .max(200, "people.too-long"),
});

/** Source: NIST SP 800-63B-4, 3.1.1.2; a passphrase of many words is welcome. */
export const passwordCharacters = { least: 12, most: 128 } as const;

export const passwordForm = z.object({
  current: z.string().default(""),
  password: z
    .string("people.password.short")
    .min(passwordCharacters.least, "people.password.short")
    .max(passwordCharacters.most, "people.too-long"),
});

/** An organisation in the register. */
export const organisationForm = z.object({
  name: z
    .string("people.organisation.name.missing")
    .trim()
    .min(1, "people.organisation.name.missing")
    .max(300, "people.too-long"),
  acronym: z.string().trim().max(50, "people.too-long").default(""),
  group: z.string("people.organisation.group.missing").min(1, "people.organisation.group.missing"),
  state: z
    .union([z.literal(""), z.string().regex(/^[A-Z]{2}$/, "people.organisation.state.unknown")])
    .default(""),
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

export const accreditationForm = z
  .object({
    kind: z.enum(accreditationKinds, "people.accreditation.kind.missing"),
    reference: z.string().trim().max(200, "people.too-long").default(""),
    since: day,
    until: day,
  })
  .refine(({ since, until }) => since === "" || until === "" || since <= until, {
    path: ["until"],
    message: "people.accreditation.ends-before",
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

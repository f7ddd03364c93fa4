import { z } from "zod";
import type { Localized } from "#features/people/schema.ts";
import { isTimeZone } from "#platform/time.ts";

/** Languages in which the words of a process are written. */
export const writtenIn = ["es", "en", "fr", "ar", "zh", "ru"] as const;

type WrittenIn = (typeof writtenIn)[number];

const words = (longest: number) => z.string().trim().max(longest, "mandates.form.too-long").default("");

/** What a process says in each language: `title_es`, `title_en`, … */
const localized = <Name extends string>(name: Name, longest: number) =>
  Object.fromEntries(writtenIn.map((locale) => [`${name}_${locale}`, words(longest)])) as Record<
    `${Name}_${WrittenIn}`,
    ReturnType<typeof words>
  >;

const wallClock = z.union([
  z.literal(""),
  z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, "mandates.form.time"),
]);

/** A process as its form asks for it. Titles in at least one language; dates are wall-clock times in the zone. */
export const processForm = z
  .object({
    slug: z
      .string("mandates.form.slug")
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "mandates.form.slug")
      .max(80, "mandates.form.too-long"),
    ...localized("title", 500),
    ...localized("description", 5000),
    ...localized("meetingPlace", 200),
    ...localized("invitations", 500),
    // One a line; the same line in each language is the same question.
    ...localized("questions", 10_000),
    mandateSymbol: words(200),
    mandateParagraphs: words(200),
    mandateLink: z
      .union([z.literal(""), z.url({ protocol: /^https?$/, error: "mandates.form.link" })])
      .default(""),
    languages: words(200)
      .transform((text) =>
        text
          .toLowerCase()
          .split(/[\s,;]+/)
          .filter((code) => code !== ""),
      )
      .refine((codes) => codes.every((code) => /^[a-z]{2,3}$/.test(code)), "mandates.form.languages.invalid"),
    timeZone: z.string().trim().refine(isTimeZone, "mandates.form.zone").default("UTC"),
    groupScheme: z.string().trim().min(1, "mandates.form.scheme").default("wsis"),
    publishes: z.enum(["at-once", "after-review"]).default("at-once"),
    opensAt: wallClock.default(""),
    closesAt: wallClock.default(""),
    meetingAt: wallClock.default(""),
  })
  .superRefine((form, problems) => {
    const add = (field: string, message: string) =>
      problems.addIssue({ code: "custom", path: [field], message });
    if (writtenIn.every((locale) => !form[`title_${locale}`])) add("title", "mandates.form.title");
    if (form.closesAt && !form.opensAt) add("opensAt", "mandates.form.opens-missing");
    if (form.opensAt && form.closesAt && form.closesAt <= form.opensAt)
      add("closesAt", "mandates.form.closes-before");
    if (!form.meetingAt && writtenIn.some((locale) => form[`meetingPlace_${locale}`]))
      add("meetingAt", "mandates.form.meeting-missing");
    if (!form.mandateSymbol && (form.mandateParagraphs || form.mandateLink))
      add("mandateSymbol", "mandates.form.symbol-missing");
  });

export type ProcessForm = z.output<typeof processForm>;

/** The words that the form gives under a name, by language; languages without words are left out. */
export function localizedOf(
  form: ProcessForm,
  name: "title" | "description" | "meetingPlace" | "invitations" | "questions",
): Localized {
  return Object.fromEntries(
    writtenIn.flatMap((locale) => {
      const text = form[`${name}_${locale}`];
      return text ? [[locale, text]] : [];
    }),
  );
}

/** The language in which a process was first written. */
export function mainLanguage(titles: Localized): string {
  return writtenIn.find((locale) => titles[locale]) ?? Object.keys(titles)[0] ?? "en";
}

export const processRoleNames = ["secretariat", "rapporteur", "chair", "translator"] as const;

/** Who is given, or loses, a role in a process. */
export const roleForm = z.object({
  email: z.string("people.sign-in.email.missing").trim().toLowerCase().min(1, "people.sign-in.email.missing"),
  role: z.enum(processRoleNames, "mandates.role.missing"),
});

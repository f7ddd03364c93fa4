import { z } from "zod";
import { isTimeZone } from "#platform/time.ts";

/** Languages in which the words of a process are written in its form; others come by the command line and imports. */
export const writtenIn = ["es", "en", "fr", "ar", "zh", "ru"] as const;

const words = (longest: number) => z.string().trim().max(longest, "mandates.form.too-long").default("");
const localized = (name: string, longest: number) =>
  Object.fromEntries(writtenIn.map((locale) => [`${name}_${locale}`, words(longest)]));

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
    mandateSymbol: words(200),
    mandateParagraphs: words(200),
    mandateLink: z
      .union([z.literal(""), z.url({ protocol: /^https?$/, error: "mandates.form.link" })])
      .default(""),
    languages: words(200),
    timeZone: z.string().trim().refine(isTimeZone, "mandates.form.zone").default("UTC"),
    groupScheme: z.string().trim().min(1, "mandates.form.scheme").default("wsis"),
    publishes: z.enum(["at-once", "after-review"]).default("at-once"),
    opensAt: wallClock.default(""),
    closesAt: wallClock.default(""),
    meetingAt: wallClock.default(""),
    meetingPlace: words(200),
    invitations: words(500),
    questions: words(10_000),
  })
  .superRefine((form, problems) => {
    const titles = form as unknown as Record<string, string>;
    if (writtenIn.every((locale) => !titles[`title_${locale}`])) {
      problems.addIssue({ code: "custom", path: ["title_es"], message: "mandates.form.title" });
    }
    if (form.opensAt && form.closesAt && form.closesAt <= form.opensAt) {
      problems.addIssue({ code: "custom", path: ["closesAt"], message: "mandates.form.closes-before" });
    }
  });

export type ProcessForm = z.output<typeof processForm>;

/** The language in which a process is first written: that of its questions and of what stands in one language only. */
export function mainLanguage(titles: Readonly<Record<string, string>>): string {
  return writtenIn.find((locale) => titles[locale]) ?? Object.keys(titles)[0] ?? "en";
}

export const processRoleNames = ["secretariat", "rapporteur", "chair", "translator"] as const;

/** Who is given, or loses, a role in a process. */
export const roleForm = z.object({
  email: z.string("people.sign-in.email.missing").trim().toLowerCase().min(1, "people.sign-in.email.missing"),
  role: z.enum(processRoleNames, "mandates.role.missing"),
});

import { z } from "zod";
import { isEmailAddress } from "#features/people/email.ts";

const text = (longest: number) => z.string().trim().max(longest, "consultations.form.too-long").default("");
const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

/** Characters of typed text at most: some 300 pages; more comes as a file. */
export const typedAtMost = 600_000;

const author = {
  group: z.string("consultations.form.group.missing").min(1, "consultations.form.group.missing"),
  organisation: text(300),
  name: text(200),
  capacity: text(200),
  state: z
    .union([z.literal(""), z.string().regex(/^[A-Z]{2}$/, "consultations.form.state.unknown")])
    .default(""),
  title: z
    .string("consultations.form.title.missing")
    .trim()
    .min(1, "consultations.form.title.missing")
    .max(300, "consultations.form.too-long"),
  text: text(typedAtMost),
};

/** What a contributor is asked. Whether there is anything in it at all is asked by `emptiness`, which knows the files. */
export const contributionForm = z
  .object({
    submissionKey: z.string("consultations.form.key").regex(/^[\w-]{16,64}$/, "consultations.form.key"),
    ...author,
    email: text(320).refine((value) => value === "" || isEmailAddress(value), "people.email.invalid"),
    namePublished: ticked,
  })
  .superRefine((form, problems) => {
    if (form.organisation === "" && form.name === "") {
      problems.addIssue({
        code: "custom",
        path: ["organisation"],
        message: "consultations.form.organisation.missing",
      });
    }
  });

/** What the secretariat enters for someone: from paper, or spoken at a meeting. */
export const registrationForm = z
  .object({
    submissionKey: z.string("consultations.form.key").regex(/^[\w-]{16,64}$/, "consultations.form.key"),
    ...author,
    channel: z.enum(["written", "presentation", "intervention"], {
      error: "consultations.form.channel.missing",
    }),
    meeting: z.string().regex(/^\d*$/).default(""),
    spokenAt: z
      .union([z.literal(""), z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, "mandates.form.time")])
      .default(""),
    receivedAt: z
      .union([z.literal(""), z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, "mandates.form.time")])
      .default(""),
  })
  .superRefine((form, problems) => {
    const add = (field: string, message: string) =>
      problems.addIssue({ code: "custom", path: [field], message });
    if (form.organisation === "" && form.name === "")
      add("organisation", "consultations.form.organisation.missing");
    if (form.channel !== "written" && form.meeting === "")
      add("meeting", "consultations.form.meeting.missing");
    if (form.channel !== "written" && form.spokenAt === "")
      add("spokenAt", "consultations.form.spoken.missing");
  });

/** What the secretariat may put right; a field that is not sent stays. */
export const correctionForm = z.object({
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "consultations.form.language")
    .optional(),
  group: z.string().min(1, "consultations.form.group.missing").optional(),
  state: z
    .union([z.literal(""), z.string().regex(/^[A-Z]{2}$/, "consultations.form.state.unknown")])
    .optional(),
});

/** Why a contribution is kept from the public: nobody withholds without a reason that the history tells. */
export const withholdingForm = z.object({
  reason: z
    .string("consultations.form.reason.missing")
    .trim()
    .min(1, "consultations.form.reason.missing")
    .max(1000, "consultations.form.too-long"),
});

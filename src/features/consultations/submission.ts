import { createHash } from "node:crypto";
import type { Question } from "#features/mandates/queries.ts";
import { organisationKey } from "#features/people/organisations.ts";
import type { Channel, Contribution } from "./queries.ts";

/** A file that came with a contribution, already in the file store. */
export interface SubmittedFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What a stakeholder submits, by whichever way it reached the secretariat. */
export interface Submission {
  /** The same key a second time is the same submission. */
  readonly submissionKey: string;
  readonly channel: Channel;
  readonly source: Contribution["source"];
  readonly groupCode: string;
  readonly organisation: string | null;
  readonly person: { readonly name: string; readonly email: string | null } | null;
  readonly namePublished: boolean;
  readonly capacity: string | null;
  readonly state: string | null;
  readonly regionAsWritten: string | null;
  /** Known beforehand, or null to be identified from the words. */
  readonly language: string | null;
  readonly title: string;
  readonly typed: string;
  readonly answers: readonly { readonly question: Question; readonly text: string }[];
  readonly files: readonly SubmittedFile[];
  readonly meetingId: number | null;
  readonly spokenAt: Date | null;
  readonly importedId: string | null;
  /** When it reached the secretariat; null for now. */
  readonly receivedAt: Date | null;
}

/**
 * Title, answers and typed words as one text: what the ledger's leaf commits to beside the files. Anyone who
 * has it can hash it again.
 */
export function statementOf({
  title,
  answers,
  typed,
}: Pick<Submission, "title" | "answers" | "typed">): string {
  const parts = [title, ...answers.map(({ question, text }) => `${question.position}. ${text}`), typed];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

export const sha256Hex = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");

/** The organisation that speaks, as the register of organisations knows it; null for someone in their own name. */
export function organisationNamed({ organisation, groupCode, state }: Submission) {
  return organisation === null
    ? null
    : { name: organisation, nameKey: organisationKey(organisation), groupCode, state };
}

/** The language of some words. What knows all languages is large, and loaded when first asked. */
export async function identify(words: string): Promise<{ language: string; confidence: number }> {
  const { identifyLanguage } = await import("#engines/voices/language.ts");
  return identifyLanguage(words);
}

/** Enough to tell a language (120 words or so) without keeping other senders waiting, in characters. */
const sampledPart = 300;

/** The beginning, the middle and the end of long words, so that a letterhead does not decide. */
function sampleOf(words: string): string {
  if (words.length <= 3 * sampledPart) return words;
  const middle = Math.floor((words.length - sampledPart) / 2);
  return [0, middle, words.length - sampledPart].map((at) => words.slice(at, at + sampledPart)).join("\n\n");
}

export interface IdentifiedLanguage {
  readonly language: string;
  /** From 0 to 1; null when the language was given, not identified. */
  readonly confidence: number | null;
}

/** The language of a submission: as given, or of the words that were typed; "und" when there are none, until files have been read. */
export async function languageOf(submission: Submission): Promise<IdentifiedLanguage> {
  if (submission.language) return { language: submission.language, confidence: null };
  const words = [...submission.answers.map(({ text }) => text), submission.typed].join("\n\n").trim();
  return words === "" ? { language: "und", confidence: 0 } : identify(sampleOf(words));
}

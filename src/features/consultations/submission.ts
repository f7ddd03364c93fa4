import { createHash } from "node:crypto";
import type { Question } from "#features/mandates/queries.ts";
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

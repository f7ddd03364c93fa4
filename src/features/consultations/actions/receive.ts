import { mayManage, type Participant } from "#features/mandates/policy.ts";
import { type Phase, type Process, phasesOf } from "#features/mandates/queries.ts";
import { ensureOrganisations, insertPersons } from "#features/people/queries.ts";
import { eventRow } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { insertEvents } from "#features/record/queries.ts";
import type { Db } from "#platform/database.ts";
import { Refusal } from "#platform/refusal.ts";
import { newCode } from "../code.ts";
import { extractTask } from "../extraction.ts";
import * as intake from "../intake-queries.ts";
import { leafOf } from "../leaf.ts";
import { searchable } from "../search.ts";
import {
  type IdentifiedLanguage,
  languageOf,
  organisationNamed,
  type Submission,
  sha256Hex,
  statementOf,
} from "../submission.ts";
import { Batch } from "./batch.ts";

export interface Received {
  /** The public name of the contribution, by which its receipt is found. */
  readonly code: string;
  /** Whether the same submission had been received before. */
  readonly repeated: boolean;
}

/** The topic that watchers of a consultation hear. */
export const consultationTopic = (slug: string) => `consultation:${slug}`;

/**
 * Receives a contribution: it is acknowledged once it is committed with its event and its leaf in the ledger,
 * and its receipt can be read at once. Submissions that arrive together are committed together.
 */
export async function receiveContribution(
  installation: Installation,
  {
    process,
    participant,
    submission,
  }: { process: Process; participant: Participant; submission: Submission },
): Promise<Received> {
  const phases = await phasesOf(installation.db, process.id);
  refuseUnlessOpen(process, phases, participant, submission);
  const identified = await languageOf(submission);
  const received = await batchOf(installation).add({ process, phases, participant, submission, identified });
  await installation.ledger.integrate();
  return received;
}

/** Receives many at once, as an import does; all of them or none. The ledger is left to the caller's `integrate`. */
export async function receiveAll(
  installation: Installation,
  {
    process,
    phases,
    participant,
    submissions,
  }: {
    process: Process;
    phases: readonly Phase[];
    participant: Participant;
    submissions: readonly Submission[];
  },
): Promise<Received[]> {
  for (const submission of submissions) refuseUnlessOpen(process, phases, participant, submission);
  const waiting: Waiting[] = [];
  for (const submission of submissions) {
    waiting.push({ process, phases, participant, submission, identified: await languageOf(submission) });
  }
  return commit(installation, waiting);
}

interface Waiting {
  readonly process: Process;
  readonly phases: readonly Phase[];
  readonly participant: Participant;
  readonly submission: Submission;
  readonly identified: IdentifiedLanguage;
}

/** Anyone may contribute while a process takes contributions; for others, and from other times, only the secretariat. */
function refuseUnlessOpen(
  process: Process,
  phases: readonly Phase[],
  participant: Participant,
  submission: Submission,
): void {
  if (mayManage(participant)) return;
  if (submission.source !== "form" && submission.source !== "api") throw new Refusal("not-yours");
  if (process.state !== "published" || !callHasOpened(phases, new Date())) throw new Refusal("not-open");
}

const callHasOpened = (phases: readonly Phase[], at: Date): boolean =>
  phases.some((phase) => phase.kind === "call" && phase.opensAt <= at);

/** Late: after every call of the process had closed. It is accepted, and says so. */
function isLate(phases: readonly Phase[], at: Date): boolean {
  const calls = phases.filter(({ kind }) => kind === "call");
  return calls.length > 0 && calls.every(({ closesAt }) => closesAt !== null && closesAt < at);
}

async function commit(installation: Installation, batch: readonly Waiting[]): Promise<Received[]> {
  return installation.db.transaction(async (tx) => {
    const received = new Array<Received>(batch.length);
    const byProcess = Map.groupBy(batch.keys(), (i) => batch[i]!.process.id);
    for (const indexes of byProcess.values()) {
      const those = [...indexes];
      const results = await insertAll(
        installation,
        tx,
        those.map((i) => batch[i]!),
      );
      those.forEach((i, n) => {
        received[i] = results[n]!;
      });
    }
    return received;
  });
}

/** Writes the contributions of one process: a fixed number of statements for any number of contributions. */
async function insertAll(installation: Installation, tx: Db, all: readonly Waiting[]): Promise<Received[]> {
  const { process } = all[0]!;
  const keys = all.map(({ submission }) => submission.submissionKey);
  const earlier = await intake.codesByKeys(tx, process.id, keys);
  const batch = all.filter(
    ({ submission }, i) =>
      !earlier.has(submission.submissionKey) && keys.indexOf(submission.submissionKey) === i,
  );
  const made = batch.length === 0 ? new Map<string, string>() : await insertNew(installation, tx, batch);
  // Another server may have taken the same submission between our look and our insert.
  const missed = keys.filter((key) => !earlier.has(key) && !made.has(key));
  const meanwhile =
    missed.length > 0 ? await intake.codesByKeys(tx, process.id, missed) : new Map<string, string>();
  return keys.map((key, i) => {
    const first = keys.indexOf(key) === i;
    return {
      code: made.get(key) ?? earlier.get(key) ?? meanwhile.get(key)!,
      repeated: !first || !made.has(key),
    };
  });
}

/** Gives the codes of those that were new, by submission key. */
async function insertNew(
  installation: Installation,
  tx: Db,
  batch: readonly Waiting[],
): Promise<ReadonlyMap<string, string>> {
  const { process } = batch[0]!;
  const now = new Date();
  const organisationOf = await ensureOrganisations(
    tx,
    batch.flatMap(({ submission }) => organisationNamed(submission) ?? []),
  );
  const people = batch.filter(({ submission }) => submission.person);
  const personIds = await insertPersons(
    tx,
    people.map(({ submission, participant }) => ({
      name: submission.person!.name,
      email: submission.person!.email,
      userId:
        submission.source === "form" && participant.actor.kind === "person" ? participant.actor.id : null,
    })),
  );
  const rows = batch.map((waiting) => {
    const { submission, participant, phases, identified } = waiting;
    const receivedAt = submission.receivedAt ?? now;
    const named = organisationNamed(submission);
    const published = process.publishes === "at-once" || submission.source !== "form";
    return {
      processId: process.id,
      code: newCode(),
      submissionKey: submission.submissionKey,
      channel: submission.channel,
      source: submission.source,
      groupCode: submission.groupCode,
      organisationId: named ? organisationOf(named) : null,
      personId: submission.person ? personIds[people.indexOf(waiting)]! : null,
      namePublished: submission.namePublished,
      capacity: submission.capacity,
      state: submission.state,
      regionAsWritten: submission.regionAsWritten,
      language: identified.language,
      languageConfidence: identified.confidence === null ? null : Math.round(identified.confidence * 100),
      title: submission.title,
      status: published ? ("published" as const) : ("received" as const),
      late: submission.channel === "written" && isLate(phases, receivedAt),
      meetingId: submission.meetingId,
      spokenAt: submission.spokenAt,
      enteredBy:
        submission.source !== "form" && participant.actor.kind === "person" ? participant.actor.id : null,
      importedId: submission.importedId,
      receivedAt,
      publishedAt: published ? now : null,
      demonstration: process.demonstration,
    };
  });
  const ids = await intake.insertContributions(tx, rows);
  const fresh = batch.flatMap(({ submission, participant }, i) => {
    const id = ids.get(submission.submissionKey);
    return id === undefined
      ? []
      : [{ id, submission, participant, row: rows[i]!, statement: statementOf(submission) }];
  });
  await intake.insertTexts(
    tx,
    fresh.map(({ id, submission, statement, row }) => ({
      contributionId: id,
      typed: submission.typed,
      statement,
      ...searchable(row.language, submission.title, statement),
    })),
  );
  await intake.insertAnswers(
    tx,
    fresh.flatMap(({ id, submission }) =>
      submission.answers.map(({ question, text }) => ({ contributionId: id, questionId: question.id, text })),
    ),
  );
  await intake.insertFiles(
    tx,
    fresh.flatMap(({ id, submission }) =>
      submission.files.map((file, position) => ({ contributionId: id, position: position + 1, ...file })),
    ),
  );
  await insertEvents(
    tx,
    fresh.map(({ submission, participant, row }) =>
      eventRow({
        actor: participant.actor,
        action: "contribution.received",
        subject: { kind: "contribution", id: row.code },
        processSlug: process.slug,
        onBehalfOf: submission.organisation,
        changes: {
          title: row.title,
          channel: row.channel,
          group: row.groupCode,
          files: submission.files.length,
          late: row.late,
        },
      }),
    ),
  );
  await installation.ledger.addAll(
    tx,
    fresh.map(({ submission, row, statement }) => ({
      leaf: leafOf(process, row, [sha256Hex(statement), ...submission.files.map(({ sha256 }) => sha256)]),
      subject: { kind: "contribution", id: row.code },
    })),
  );
  const withFiles = fresh.filter(({ submission }) => submission.files.length > 0);
  if (withFiles.length > 0)
    await installation.jobs.enqueue(
      tx,
      extractTask(
        process.slug,
        withFiles.map(({ id }) => id),
      ),
    );
  await installation.live.publish(tx, consultationTopic(process.slug));
  return new Map(fresh.map(({ row }) => [row.submissionKey, row.code]));
}

/** Contributions that one commit carries, and commits beside one another: while one waits for the disk, another is read. */
const togetherAtMost = 100;
const lanes = 2;

const batches = new WeakMap<Installation, Batch<Waiting, Received>>();

function batchOf(installation: Installation): Batch<Waiting, Received> {
  const known =
    batches.get(installation) ??
    new Batch((entries) => commit(installation, entries), { atMost: togetherAtMost, lanes });
  batches.set(installation, known);
  return known;
}

import { mayManage, type Participant } from "#features/mandates/policy.ts";
import { type Process, phasesOf } from "#features/mandates/queries.ts";
import { groupsOf } from "#features/people/queries.ts";
import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { sniffFormat } from "#platform/extract/sniff.ts";
import type { Progress } from "#platform/jobs.ts";
import { Refusal } from "#platform/refusal.ts";
import { type ImportPlan, type PlannedRow, planImport } from "../import-plan.ts";
import type { Mapping, Table } from "../import-table.ts";
import { type Submission, type SubmittedFile, sha256Hex } from "../submission.ts";
import { type Received, receiveAll } from "./receive.ts";

/** Rows that one transaction brings in. */
const rowsTogether = 100;

/** Files that come with a table, by the name that its rows give them. */
export interface ImportedFiles {
  readonly names: ReadonlySet<string>;
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** What an import of the table would do, without doing it. */
export async function planImportInto(
  installation: Installation,
  {
    process,
    table,
    mapping,
    files,
  }: { process: Process; table: Table; mapping: Mapping; files: ImportedFiles },
): Promise<ImportPlan> {
  const groups = await groupsOf(installation.db, process.groupScheme);
  return planImport(table, {
    mapping,
    groups: groups.map(({ code }) => code),
    files: files.names,
    timeZone: process.timeZone,
  });
}

/**
 * Brings the rows of a plan in as contributions, with their files. A row that was imported before is not brought in
 * again, so that an import that was cut, or whose table grew, can be run again: rows are known by their identifier
 * in a table of that name or, without one, by all that they hold.
 */
export async function importContributions(
  installation: Installation,
  options: {
    process: Process;
    participant: Participant;
    plan: ImportPlan;
    files: ImportedFiles;
    fileName: string;
    report: Progress["report"];
  },
): Promise<{ readonly received: number; readonly repeated: number }> {
  const { process, participant, plan, files, fileName, report } = options;
  if (!mayManage(participant)) throw new Refusal("not-yours");
  const phases = await phasesOf(installation.db, process.id);
  const all: Received[] = [];
  for (let start = 0; start < plan.rows.length; start += rowsTogether) {
    const batch = plan.rows.slice(start, start + rowsTogether);
    const submissions = await Promise.all(
      batch.map(async (row) => submissionOf(row, await storedFiles(installation, row, files), fileName)),
    );
    all.push(...(await receiveAll(installation, { process, phases, participant, submissions })));
    await installation.ledger.integrate();
    await report(all.length, plan.rows.length);
  }
  const repeated = all.filter((each) => each.repeated).length;
  await recordEvent(installation.db, {
    actor: participant.actor,
    action: "consultation.imported",
    subject: { kind: "process", id: process.slug },
    processSlug: process.slug,
    changes: { file: fileName, received: all.length - repeated, repeated, problems: plan.problems.length },
  });
  return { received: all.length - repeated, repeated };
}

async function storedFiles(
  installation: Installation,
  row: PlannedRow,
  files: ImportedFiles,
): Promise<SubmittedFile[]> {
  return Promise.all(
    row.files.map(async (name) => {
      const bytes = await files.read(name);
      const { mediaType } = sniffFormat(bytes, name);
      return { sha256: await installation.files.put(bytes), name, mediaType, bytes: bytes.length };
    }),
  );
}

function contentOf({ line: _, ...row }: PlannedRow): string {
  return sha256Hex(JSON.stringify(row));
}

function submissionOf(row: PlannedRow, files: readonly SubmittedFile[], fileName: string): Submission {
  return {
    submissionKey: `import:${row.id === null ? contentOf(row) : `${fileName}:${row.id}`}`,
    channel: row.channel,
    source: "import",
    groupCode: row.groupCode,
    organisation: row.organisation,
    person: row.person ? { name: row.person, email: row.email } : null,
    // A table does not say that its persons agreed.
    namePublished: false,
    capacity: row.capacity,
    state: row.state,
    regionAsWritten: row.regionAsWritten,
    language: row.language,
    title: row.title,
    typed: row.text,
    answers: [],
    files,
    meetingId: null,
    spokenAt: row.channel === "written" ? null : row.receivedAt,
    importedId: row.id,
    receivedAt: row.receivedAt,
  };
}

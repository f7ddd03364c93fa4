import { mayManage, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import { importTask } from "../import-job.ts";
import * as queries from "../import-queries.ts";
import type { Mapping } from "../import-table.ts";

/** Keeps a table and its files, already in the store, until someone has looked at what an import would bring. */
export async function prepareImport(
  installation: Installation,
  given: {
    process: Process;
    participant: Participant;
    fileName: string;
    sha256: string;
    files: Readonly<Record<string, string>>;
    mapping: Mapping;
  },
): Promise<number> {
  const { process, participant, ...row } = given;
  if (!mayManage(participant)) throw new Refusal("not-yours");
  const createdBy = participant.actor.kind === "person" ? participant.actor.id : null;
  return installation.db.transaction(async (tx) => {
    const id = await queries.insertImport(tx, { processId: process.id, createdBy, ...row });
    await recordEvent(tx, {
      actor: participant.actor,
      action: "import.prepared",
      subject: { kind: "import", id: String(id) },
      processSlug: process.slug,
      changes: { file: row.fileName, files: Object.keys(row.files).length },
    });
    return id;
  });
}

/** Says what the columns hold. */
export async function setMapping(
  installation: Installation,
  {
    process,
    participant,
    id,
    mapping,
  }: { process: Process; participant: Participant; id: number; mapping: Mapping },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    await queries.updateImport(tx, id, { mapping });
    await recordEvent(tx, {
      actor: participant.actor,
      action: "import.mapped",
      subject: { kind: "import", id: String(id) },
      processSlug: process.slug,
      changes: { mapping },
    });
  });
}

/** Asks for the import to be done; once is enough, and a second request changes nothing. */
export async function startImport(
  installation: Installation,
  { process, participant, id }: { process: Process; participant: Participant; id: number },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    const row = await queries.lockImport(tx, id);
    if (!row || row.summary) return;
    const name = participant.actor.kind === "person" ? participant.actor.name : null;
    const taskId = await installation.jobs.enqueue(tx, importTask(process.slug, id, name));
    await queries.updateImport(tx, id, { summary: { taskId } });
    await recordEvent(tx, {
      actor: participant.actor,
      action: "import.started",
      subject: { kind: "import", id: String(id) },
      processSlug: process.slug,
    });
  });
}

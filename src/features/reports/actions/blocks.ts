import { mayReport, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { changedFields, recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Db } from "#platform/database.ts";
import { Refusal } from "#platform/refusal.ts";
import * as queries from "../queries.ts";
import { subjectOf } from "../subject.ts";

interface Given {
  readonly process: Process;
  readonly participant: Participant;
  readonly id: number;
}

/** What became of a save: a block that someone else changed meanwhile is left as they left it. */
export type Saved =
  | { readonly outcome: "saved"; readonly block: queries.ReportBlock }
  | { readonly outcome: "conflict"; readonly block: queries.ReportBlock };

/** Changes the words of a block, if it is still as `version` was. */
export function saveBlock(
  installation: Installation,
  { version, text, level, ...given }: Given & { version: number; text: string; level?: number | undefined },
): Promise<Saved> {
  return onBlock(installation, given, async (tx, { block, record }) => {
    const wanted = { text, ...(level === undefined || block.kind !== "heading" ? {} : { level }) };
    const changes = changedFields(block as unknown as Record<string, unknown>, wanted);
    if (Object.keys(changes).length === 0) return { outcome: "saved", block };
    if (block.version !== version) return { outcome: "conflict", block };
    const changed = { ...wanted, version: block.version + 1 };
    await queries.updateBlock(tx, block.id, changed);
    await record("report.block.edited", changes);
    return { outcome: "saved", block: { ...block, ...changed } };
  });
}

/** Puts a new, empty block before or after another; gives its id. */
export function addBlock(
  installation: Installation,
  { side, kind, ...given }: Given & { side: "before" | "after"; kind: queries.BlockKind },
): Promise<number> {
  return onBlock(installation, given, async (tx, { block, report, process, participant }) => {
    const place = await placeBeside(tx, block, side);
    const level = kind === "heading" && block.kind === "heading" ? block.level : 1;
    const [id] = await queries.insertBlocks(tx, [{ reportId: report.id, place, kind, level, options: {} }]);
    await recordBlockEvent(tx, { process, participant, report, block: id! }, "report.block.added", { kind });
    return id!;
  });
}

/** Puts the first block into a report that has none. */
export async function addFirstBlock(
  installation: Installation,
  {
    process,
    participant,
    report,
    kind,
  }: Omit<Given, "id"> & { report: queries.Report; kind: queries.BlockKind },
): Promise<number> {
  if (!mayReport(participant)) throw new Refusal("not-yours");
  return installation.db.transaction(async (tx) => {
    await queries.lockReport(tx, report.id);
    const place = ((await queries.blocksOf(tx, report.id)).at(-1)?.place ?? 0) + 1;
    const [id] = await queries.insertBlocks(tx, [{ reportId: report.id, place, kind, options: {} }]);
    await recordBlockEvent(tx, { process, participant, report, block: id! }, "report.block.added", { kind });
    return id!;
  });
}

/** Moves a block past its neighbour; at the edge it stays. */
export function moveBlock(
  installation: Installation,
  { direction, ...given }: Given & { direction: "up" | "down" },
): Promise<void> {
  return onBlock(installation, given, async (tx, { block, report, record }) => {
    const side = direction === "up" ? "before" : "after";
    const [next] = await queries.placesBeside(tx, report.id, block.place, side);
    if (next === undefined) return;
    await queries.updateBlock(tx, block.id, {
      place: await placeBeside(tx, { ...block, place: next }, side),
    });
    await record("report.block.moved", { direction });
  });
}

/** Takes a block out. Its event keeps all of it, so that it can be put back. */
export function deleteBlock(installation: Installation, given: Given): Promise<void> {
  return onBlock(installation, given, async (tx, { block, record }) => {
    const { kind, level, text, place, version } = block;
    await queries.deleteBlock(tx, block.id);
    await record("report.block.deleted", {
      text: { from: text, to: "" },
      deleted: { kind, level, text, place, version },
    });
  });
}

interface OnBlock {
  readonly block: queries.ReportBlock;
  readonly report: queries.Report;
  readonly process: Process;
  readonly participant: Participant;
  readonly record: (action: string, changes: Record<string, unknown>) => Promise<void>;
}

/** Does something with a block of the process, for those who write its report, one at a time in each report. */
function onBlock<T>(
  installation: Installation,
  { process, participant, id }: Given,
  work: (tx: Db, on: OnBlock) => Promise<T>,
): Promise<T> {
  if (!mayReport(participant)) throw new Refusal("not-yours");
  return installation.db.transaction(async (tx) => {
    const found = await queries.findBlock(tx, id);
    const report = found && (await queries.lockReport(tx, found.reportId));
    // Read again: what changed it may have held the lock.
    const block = await queries.findBlock(tx, id);
    if (!block || report?.processId !== process.id) throw new Refusal("not-found");
    const record = (action: string, changes: Record<string, unknown>) =>
      recordBlockEvent(tx, { process, participant, report, block: id }, action, changes);
    return work(tx, { block, report, process, participant, record });
  });
}

export function recordBlockEvent(
  tx: Db,
  {
    process,
    participant,
    report,
    block,
  }: { process: Process; participant: Participant; report: queries.Report; block: number },
  action: string,
  changes: Record<string, unknown>,
): Promise<void> {
  return recordEvent(tx, {
    actor: participant.actor,
    action,
    subject: subjectOf(process, report.language),
    changes: { block, ...changes },
  });
}

/** A place between a block and its neighbour on one side. */
async function placeBeside(
  tx: Db,
  { reportId, id, place }: queries.ReportBlock,
  side: "before" | "after",
): Promise<number> {
  const [next] = await queries.placesBeside(tx, reportId, place, side);
  if (next === undefined) return side === "before" ? place - 1 : place + 1;
  const middle = (place + next) / 2;
  if (middle !== place && middle !== next) return middle;
  await queries.spreadPlaces(tx, reportId);
  const spread = (await queries.findBlock(tx, id))!;
  return placeBeside(tx, spread, side);
}

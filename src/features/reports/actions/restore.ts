import { mayReport, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import type { EventRow } from "#features/record/queries.ts";
import { Refusal } from "#platform/refusal.ts";
import * as queries from "../queries.ts";
import { subjectOf } from "../subject.ts";
import { recordBlockEvent } from "./blocks.ts";

/** What an event kept of a block, if it can be brought back: the words before an edit, or the whole of what was taken out. */
export type Restorable =
  | { readonly kind: "edited"; readonly block: number; readonly text: string }
  | {
      readonly kind: "deleted";
      readonly block: number;
      readonly was: Pick<queries.ReportBlock, "kind" | "level" | "text" | "place" | "version">;
    };

export function restorableOf({ action, changes }: EventRow): Restorable | null {
  const block = Number(changes.block);
  if (action === "report.block.deleted")
    return {
      kind: "deleted",
      block,
      was: changes.deleted as Extract<Restorable, { kind: "deleted" }>["was"],
    };
  const text = changes.text as { from: string } | undefined;
  return action === "report.block.edited" && text ? { kind: "edited", block, text: text.from } : null;
}

/** Undoes what an event did to a block. That too is an event, and can be undone. */
export async function restoreBlock(
  installation: Installation,
  {
    process,
    participant,
    report,
    event,
  }: { process: Process; participant: Participant; report: queries.Report; event: number },
): Promise<number> {
  if (!mayReport(participant)) throw new Refusal("not-yours");
  return installation.db.transaction(async (tx) => {
    await queries.lockReport(tx, report.id);
    const row = await queries.eventOf(tx, subjectOf(process, report.language), event);
    const restorable = row && restorableOf(row);
    if (!restorable) throw new Refusal("not-found");
    const given = { process, participant, report, block: restorable.block };
    if (restorable.kind === "deleted") {
      const { version, ...was } = restorable.was;
      const restored = await queries.restoreBlock(tx, {
        ...was,
        id: restorable.block,
        reportId: report.id,
        version: version + 1,
        options: {},
      });
      if (!restored) throw new Refusal("already-done");
      await recordBlockEvent(tx, given, "report.block.restored", { text: { from: "", to: was.text } });
      return restorable.block;
    }
    const block = await queries.findBlock(tx, restorable.block);
    if (!block) throw new Refusal("not-found");
    if (block.text === restorable.text) throw new Refusal("already-done");
    await queries.updateBlock(tx, block.id, { text: restorable.text, version: block.version + 1 });
    await recordBlockEvent(tx, given, "report.block.edited", {
      text: { from: block.text, to: restorable.text },
    });
    return block.id;
  });
}

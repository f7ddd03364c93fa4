import { mayReport, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { changedFields, recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import type { MastheadForm } from "../forms.ts";
import * as queries from "../queries.ts";
import { subjectOf } from "../subject.ts";

/** Changes what stands around the text; what stood there before is kept by the event. */
export async function editMasthead(
  installation: Installation,
  {
    process,
    participant,
    report,
    form,
  }: { process: Process; participant: Participant; report: queries.Report; form: MastheadForm },
): Promise<void> {
  if (!mayReport(participant)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    const current = await queries.lockReport(tx, report.id);
    const changes = changedFields(current as unknown as Record<string, unknown>, form);
    if (Object.keys(changes).length === 0) return;
    await queries.updateReport(tx, report.id, form);
    await recordEvent(tx, {
      actor: participant.actor,
      action: "report.edited",
      subject: subjectOf(process, report.language),
      changes,
    });
  });
}

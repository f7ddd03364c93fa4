import { mayReport, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { changedFields, recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import type { MastheadForm } from "../forms.ts";
import * as queries from "../queries.ts";
import { subjectOf } from "../subject.ts";

/** Changes what stands around the text, if it is still as `version` was; what stood there before is kept by the event. */
export async function editMasthead(
  installation: Installation,
  {
    process,
    participant,
    report,
    form,
    version,
  }: {
    process: Process;
    participant: Participant;
    report: queries.Report;
    form: MastheadForm;
    version: number;
  },
): Promise<"saved" | "conflict"> {
  if (!mayReport(participant)) throw new Refusal("not-yours");
  return installation.db.transaction(async (tx) => {
    const current = (await queries.lockReport(tx, report.id))!;
    const changes = changedFields(current as unknown as Record<string, unknown>, form);
    if (Object.keys(changes).length === 0) return "saved";
    if (current.version !== version) return "conflict";
    await queries.updateReport(tx, report.id, { ...form, version: version + 1 });
    await recordEvent(tx, {
      actor: participant.actor,
      action: "report.edited",
      subject: subjectOf(process, report.language),
      changes,
    });
    return "saved";
  });
}

import { mayReport, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import type { Locale } from "#ui/locale.ts";
import { skeletonFor } from "../build.ts";
import { insertBlocks, insertReport, type Report } from "../queries.ts";
import { dayIn, type Skeleton } from "../skeleton.ts";
import { subjectOf } from "../subject.ts";

/** Begins the report of a process in a language, as a draft that already says what is known. One report a language. */
export async function beginReport(
  installation: Installation,
  {
    process,
    participant,
    language,
    skeleton,
  }: { process: Process; participant: Participant; language: Locale; skeleton?: Skeleton },
): Promise<Report> {
  if (!mayReport(participant)) throw new Refusal("not-yours");
  const { report, blocks } =
    skeleton ?? (await skeletonFor(installation, process, language, dayIn(process, new Date())));
  return installation.db.transaction(async (tx) => {
    const begun = await insertReport(tx, { ...report, language, processId: process.id });
    if (!begun) throw new Refusal("already-done", `there is already a report in ${language}`);
    await insertBlocks(
      tx,
      blocks.map((block) => ({ ...block, reportId: begun.id })),
    );
    await recordEvent(tx, {
      actor: participant.actor,
      action: "report.begun",
      subject: subjectOf(process, language),
      processSlug: process.slug,
    });
    return begun;
  });
}

import { mayManage, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { changedFields, recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import * as queries from "../queries.ts";
import { searchVector } from "../search.ts";
import { consultationTopic } from "./receive.ts";

/** What the secretariat may put right about a contribution. What its author said is not among it. */
export interface Correction {
  readonly language?: string | undefined;
  readonly groupCode?: string | undefined;
  readonly state?: string | null | undefined;
}

/** Corrects what was identified or entered wrongly; the old value stays in the history. */
export async function correctContribution(
  installation: Installation,
  {
    process,
    participant,
    code,
    correction,
  }: { process: Process; participant: Participant; code: string; correction: Correction },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  await installation.db.transaction(async (tx) => {
    const found = await queries.findContribution(tx, code);
    if (!found || found.processId !== process.id) throw new Refusal("not-found");
    const given = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));
    const changes = changedFields(found as unknown as Record<string, unknown>, given);
    if (Object.keys(changes).length === 0) return;
    await queries.updateContribution(tx, found.id, {
      ...given,
      ...(correction.language ? { languageConfidence: null } : {}),
    });
    if (correction.language) {
      const words = [found.statement, ...found.files.flatMap(({ text }) => text ?? [])].join("\n\n");
      await queries.updateSearch(tx, found.id, searchVector(correction.language, found.title, words));
    }
    await recordEvent(tx, {
      actor: participant.actor,
      action: "contribution.corrected",
      subject: { kind: "contribution", id: code },
      processSlug: process.slug,
      changes,
    });
    await installation.live.publish(tx, consultationTopic(process.slug));
  });
}

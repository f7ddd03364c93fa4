import { mayManage, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import * as queries from "../queries.ts";
import { consultationTopic } from "./receive.ts";

/** What the secretariat does with a contribution after looking at it; and the way back from withholding it. */
const transitions = {
  publish: { from: ["received", "withheld"], to: "published", event: "contribution.published" },
  withhold: { from: ["received", "published"], to: "withheld", event: "contribution.withheld" },
} as const satisfies Record<string, { from: readonly queries.Status[]; to: queries.Status; event: string }>;

export type Decision = keyof typeof transitions;

/** Publishes or withholds a contribution. `reason` is kept with the event, and shown in the history. */
export async function decideOn(
  installation: Installation,
  {
    process,
    participant,
    code,
    decision,
    reason,
  }: { process: Process; participant: Participant; code: string; decision: Decision; reason: string },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  const { from, to, event } = transitions[decision];
  await installation.db.transaction(async (tx) => {
    const found = await queries.findContribution(tx, code);
    if (!found || found.processId !== process.id) throw new Refusal("not-found");
    if (!(from as readonly queries.Status[]).includes(found.status)) throw new Refusal("already-done");
    await queries.updateContribution(tx, found.id, {
      status: to,
      ...(to === "published" ? { publishedAt: new Date() } : {}),
    });
    await recordEvent(tx, {
      actor: participant.actor,
      action: event,
      subject: { kind: "contribution", id: code },
      processSlug: process.slug,
      changes: { status: { from: found.status, to }, ...(reason ? { reason } : {}) },
    });
    await installation.live.publish(tx, consultationTopic(process.slug));
  });
}

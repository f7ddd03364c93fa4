import { mayManage, type Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { deletePerson } from "#features/people/queries.ts";
import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { eraseEntry, eraseFromEvents, eraseLetters } from "#features/record/queries.ts";
import { Refusal } from "#platform/refusal.ts";
import * as queries from "../queries.ts";
import { consultationTopic } from "./receive.ts";

/**
 * Withdraws a contribution at its author's request: its words and files are erased, with who sent it, the letter about it
 * and the salt of its leaf, so that the leaf that stays in the ledger tells nothing. That something was received, and
 * when, remains.
 */
export async function withdrawContribution(
  installation: Installation,
  {
    process,
    participant,
    code,
    reason,
  }: { process: Process; participant: Participant; code: string; reason: string },
): Promise<void> {
  if (!mayManage(participant)) throw new Refusal("not-yours");
  const erased = await installation.db.transaction(async (tx) => {
    const found = await queries.findContribution(tx, code);
    if (!found || found.processId !== process.id) throw new Refusal("not-found");
    if (found.status === "withdrawn") throw new Refusal("already-done");
    await queries.eraseContent(tx, found.id);
    await queries.updateContribution(tx, found.id, {
      status: "withdrawn",
      title: "",
      organisationId: null,
      personId: null,
      capacity: null,
      regionAsWritten: null,
      importedId: null,
    });
    const subject = { kind: "contribution", id: code };
    await eraseEntry(tx, subject);
    await eraseFromEvents(tx, subject);
    await eraseLetters(tx, code);
    if (found.personId !== null) await deletePerson(tx, found.personId);
    await recordEvent(tx, {
      actor: participant.actor,
      action: "contribution.withdrawn",
      subject,
      processSlug: process.slug,
      changes: { status: { from: found.status, to: "withdrawn" }, ...(reason ? { reason } : {}) },
    });
    await installation.live.publish(tx, consultationTopic(process.slug));
    return found.files;
  });
  for (const { sha256 } of erased) {
    if ((await queries.usesOfFile(installation.db, sha256)) === 0) await installation.files.remove(sha256);
  }
}

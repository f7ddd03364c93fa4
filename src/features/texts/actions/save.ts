import type { Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import type { OpenDesk } from "../desk.ts";
import { maySaveTo } from "../policy.ts";
import { insertDesk, insertTexts, nextNumber, wholeTextsOf } from "../queries.ts";

/** Saves the texts of a desk to a process, with their files where these are still there; gives their number in it. */
export async function saveTexts(
  { db, files }: Installation,
  {
    desk,
    process,
    participant,
    title,
  }: { desk: OpenDesk; process: Process; participant: Participant; title: string },
): Promise<number> {
  if (!maySaveTo(participant)) throw new Refusal("not-yours");
  if (desk.id === null) throw new Refusal("invalid", "the demonstration is not saved");
  const texts = await wholeTextsOf(db, desk.id);
  // Files first: a row never names a file that is not in the store.
  const kept = await Promise.all(texts.map(({ file, sha256 }) => (file ? files.put(file) : sha256)));
  return db.transaction(async (tx) => {
    const number = await nextNumber(tx, process);
    const deskId = await insertDesk(tx, { processId: process.id, number, title });
    await insertTexts(
      tx,
      texts.map((text, at) => ({ ...text, deskId, file: null, sha256: kept[at] ?? null })),
    );
    await recordEvent(tx, {
      actor: participant.actor,
      action: "texts.saved",
      subject: { kind: "texts", id: `${process.slug}/${number}` },
      processSlug: process.slug,
      changes: { title: { from: null, to: title }, texts: texts.length },
    });
    return number;
  });
}

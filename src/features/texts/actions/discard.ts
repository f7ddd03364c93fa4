import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Actor } from "#platform/actor.ts";
import { Refusal } from "#platform/refusal.ts";
import type { OpenDesk } from "../desk.ts";
import { deleteDesk, deleteExpiredDesks } from "../queries.ts";

/** Deletes a desk before its hour is over, or takes saved texts out of their process. */
export async function discard(
  { db }: Installation,
  { actor, desk }: { actor: Actor; desk: OpenDesk },
): Promise<void> {
  if (!desk.mayChange || desk.id === null) throw new Refusal("not-yours");
  const deskId = desk.id;
  await db.transaction(async (tx) => {
    await deleteDesk(tx, deskId);
    if (desk.place.kind !== "saved") return;
    await recordEvent(tx, {
      actor,
      action: "texts.removed",
      subject: { kind: "texts", id: `${desk.place.slug}/${desk.place.number}` },
      processSlug: desk.place.slug,
      changes: { title: desk.title },
    });
  });
}

/** How often desks are looked at whose hour is over, in milliseconds. */
const sweepMs = 5 * 60 * 1000;

/** Deletes desks whose hour is over, every few minutes; the returned function ends it. They cannot be opened meanwhile. */
export function sweepDesks({ db, log }: Installation): () => void {
  const timer = setInterval(() => {
    deleteExpiredDesks(db, new Date()).catch((error) => log.warn({ error }, "expired desks wait"));
  }, sweepMs);
  timer.unref();
  return () => clearInterval(timer);
}

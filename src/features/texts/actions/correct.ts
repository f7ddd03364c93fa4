import { recordEvent } from "#features/record/events.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Actor } from "#platform/actor.ts";
import { Refusal } from "#platform/refusal.ts";
import type { OpenDesk } from "../desk.ts";
import { type TextRole, updateText } from "../queries.ts";

export interface Correction {
  readonly position: number;
  readonly role: TextRole;
  readonly proponents: readonly string[];
}

/** Says anew which text is the base and who proposes what. Of saved texts, the history tells it. */
export async function correctTexts(
  { db }: Installation,
  { actor, desk, corrections }: { actor: Actor; desk: OpenDesk; corrections: readonly Correction[] },
): Promise<void> {
  if (!desk.mayChange || desk.id === null) throw new Refusal("not-yours");
  const deskId = desk.id;
  await db.transaction(async (tx) => {
    for (const { position, role, proponents } of corrections)
      await updateText(tx, deskId, position, { role, proponents: [...proponents] });
    if (desk.place.kind !== "saved") return;
    await recordEvent(tx, {
      actor,
      action: "texts.corrected",
      subject: { kind: "texts", id: `${desk.place.slug}/${desk.place.number}` },
      processSlug: desk.place.slug,
      changes: Object.fromEntries(corrections.flatMap((correction) => changeOf(desk, correction))),
    });
  });
}

/** What a correction changes, by the name of the text; nothing where it says what stood there. */
function changeOf({ texts }: OpenDesk, { position, role, proponents }: Correction) {
  const text = texts.find((each) => each.position === position);
  if (!text) return [];
  const [from, to] = [
    [text.role, ...text.proponents],
    [role, ...proponents],
  ].map((parts) => parts.join(", "));
  return from === to ? [] : [[text.name, { from, to }] as const];
}

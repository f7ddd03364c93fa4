import type { Installation } from "#features/record/installation.ts";
import { Refusal } from "#platform/refusal.ts";
import type { WebContext } from "#ui/web.tsx";
import { maySee, type Participant } from "./policy.ts";
import { findProcess, type Process, rolesIn } from "./queries.ts";

/** The process that a request is about, and who asks. A draft is not found by those who may not see it. */
export async function processOf(
  installation: Installation,
  c: WebContext,
  slug: string,
): Promise<{ process: Process; participant: Participant }> {
  const process = await findProcess(installation.db, slug);
  const actor = c.get("actor");
  const roles =
    process && actor.kind === "person" ? await rolesIn(installation.db, process.id, actor.id) : [];
  const participant = { actor, roles };
  if (!process || !maySee(participant, process)) throw new Refusal("not-found");
  return { process, participant };
}

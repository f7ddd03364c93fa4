import type { Actor } from "#platform/actor.ts";
import { Refusal } from "#platform/refusal.ts";
import { recordEvent } from "./events.ts";
import type { Installation } from "./installation.ts";
import { maySeeInstallation } from "./policy.ts";
import { findTask } from "./queries.ts";

export type TaskAct = "cancel" | "retry";

/**
 * Cancels a task, or starts one again that failed or was cancelled: for the installation's secretariat and, of the
 * tasks of `managed`, for those who manage that process. A task that is past it stays as it is.
 */
export async function changeTask(
  installation: Installation,
  { actor, id, act, managed }: { actor: Actor; id: string; act: TaskAct; managed?: string },
): Promise<void> {
  const { db, jobs } = installation;
  await db.transaction(async (tx) => {
    const task = /^[0-9a-f-]{36}$/.test(id) ? await findTask(tx, id) : undefined;
    if (!maySeeInstallation(actor) && (managed === undefined || task?.processSlug !== managed))
      throw new Refusal("not-yours");
    if (!task) throw new Refusal("not-found");
    if (!(await jobs[act](tx, id))) throw new Refusal("already-done");
    await recordEvent(tx, {
      actor,
      action: act === "cancel" ? "task.cancelled" : "task.retried",
      subject: { kind: "task", id },
      processSlug: task.processSlug,
    });
  });
}

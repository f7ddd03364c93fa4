import { parentPort } from "node:worker_threads";
import { type Answer, operations } from "./operations.ts";
import type { WorkRequest } from "./pool.ts";

parentPort!.on("message", async (request: WorkRequest) => {
  parentPort!.postMessage(await answer(request));
});

async function answer({ name, given }: WorkRequest): Promise<Answer> {
  try {
    const operation = operations[name] as (given: unknown) => unknown;
    return { ok: true, value: await operation(given) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const reason = error instanceof Error && "reason" in error ? String(error.reason) : "failed";
    return { ok: false, reason, detail };
  }
}

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Tasks } from "./messages.ts";

/** In the build every worker stands beside the bundle; in the sources, beside this file. */
const script = new URL(
  import.meta.url.endsWith(".ts") ? "./duplicates.worker.ts" : "./duplicates.worker.js",
  import.meta.url,
);
/** Texts are mostly read from disk and hashed: more threads than this wait for the main one. */
const MOST_WORKERS = 4;

/** Worker threads that take tasks as they become free. Owns the threads: `close` it. */
export class Crew {
  readonly #workers: readonly Worker[] = Array.from(
    { length: Math.min(MOST_WORKERS, availableParallelism()) },
    () => new Worker(script),
  );
  readonly #free = [...this.#workers];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /** How many tasks keep every worker busy while the next are prepared. */
  get #tasksAhead(): number {
    return 2 * this.#workers.length;
  }

  async #run<Kind extends keyof Tasks>(
    task: Tasks[Kind]["task"],
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<Tasks[Kind]["result"]> {
    const worker = this.#free.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    try {
      return await new Promise((resolve, reject) => {
        const settle = () => worker.off("message", onMessage).off("error", onError);
        const onMessage = (result: Tasks[Kind]["result"]) => {
          settle();
          resolve(result);
        };
        const onError = (error: Error) => {
          settle();
          reject(error);
        };
        worker.on("message", onMessage).on("error", onError);
        worker.postMessage(task, transfer);
      });
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#free.push(worker);
    }
  }

  /** Results in the order of the tasks; tasks are drawn only as workers can take them. */
  async *inOrder<Kind extends keyof Tasks>(
    tasks: AsyncIterable<Tasks[Kind]["task"]> | Iterable<Tasks[Kind]["task"]>,
    transfer: (task: Tasks[Kind]["task"]) => readonly ArrayBuffer[] = () => [],
  ): AsyncGenerator<Tasks[Kind]["result"]> {
    const ahead: Promise<Tasks[Kind]["result"]>[] = [];
    for await (const task of tasks) {
      const running = this.#run<Kind>(task, transfer(task));
      running.catch(() => {}); // Reported when its turn comes, below.
      ahead.push(running);
      if (ahead.length >= this.#tasksAhead) yield await ahead.shift()!;
    }
    for (const running of ahead) yield await running;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

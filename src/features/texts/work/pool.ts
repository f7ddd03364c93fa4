import { Worker } from "node:worker_threads";
import { Refusal } from "#platform/refusal.ts";
import type { Answer, Work, WorkName } from "./operations.ts";

/** The worker stands beside this file as it was written; in dist/, where all bundles lie flat, beside the bundle. */
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./text.worker.ts" : "./text.worker.js",
  import.meta.url,
);

/** Work that takes longer is given up, in milliseconds: reading the longest file that is taken takes five seconds. */
const slowMs = 20_000;
/** JavaScript heap of the worker: a text of 2 million characters compared with another takes some 300 MB. */
const heapMegabytes = 768;
/** A worker without work ends after this, in milliseconds. */
const idleMs = 60_000;
/** More than this many waiting are more than can be served before their readers give up. */
const waitingAtMost = 60;

export type WorkRequest = {
  [Name in WorkName]: { readonly name: Name; readonly given: Work[Name]["given"] };
}[WorkName];

interface Job {
  readonly request: WorkRequest;
  readonly settle: (answer: Answer) => void;
}

/** What a worker answers for work that went over a limit. */
const gaveUp = (reason: "too-slow" | "too-large"): Answer => ({ ok: false, reason, detail: reason });

/**
 * One thread reads, compares and prints texts, one piece of work after another, so that pages go on being answered
 * whatever a file holds. A thread that takes too long or too much memory is ended and the next work gets a new one.
 */
let worker: Worker | null = null;
let current: Job | null = null;
let idle: NodeJS.Timeout | undefined;
const queue: Job[] = [];

/** Does a piece of work in the thread; the answer says why when it could not be done. */
export function work<Name extends WorkName>(
  name: Name,
  given: Work[Name]["given"],
): Promise<Answer<Work[Name]["gives"]>> {
  if (queue.length >= waitingAtMost) throw new Refusal("unavailable", "too many texts wait to be read");
  const { promise, resolve } = Promise.withResolvers<Answer>();
  queue.push({ request: { name, given } as WorkRequest, settle: resolve });
  next();
  return promise as Promise<Answer<Work[Name]["gives"]>>;
}

function next(): void {
  if (current || queue.length === 0) return;
  clearTimeout(idle);
  const job = queue.shift()!;
  const thread = (worker ??= start());
  thread.ref();
  const slow = setTimeout(() => end(thread, gaveUp("too-slow")), slowMs);
  current = {
    request: job.request,
    settle: (answer) => {
      clearTimeout(slow);
      current = null;
      job.settle(answer);
      if (queue.length > 0) next();
      else rest();
    },
  };
  thread.postMessage(job.request);
}

function start(): Worker {
  const thread = new Worker(workerFile, {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64 },
    env: {},
  });
  thread.on("message", (answer: Answer) => current?.settle(answer));
  thread.on("error", (error: NodeJS.ErrnoException) =>
    end(
      thread,
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? gaveUp("too-large")
        : { ok: false, reason: "failed", detail: error.message },
    ),
  );
  thread.on("exit", () => end(thread, { ok: false, reason: "failed", detail: "the thread ended" }));
  return thread;
}

function end(thread: Worker, answer: Answer): void {
  if (worker !== thread) return;
  worker = null;
  void thread.terminate();
  current?.settle(answer);
}

function rest(): void {
  const thread = worker;
  if (!thread) return;
  thread.unref();
  idle = setTimeout(() => end(thread, gaveUp("too-slow")), idleMs);
  idle.unref();
}

import { Worker } from "node:worker_threads";
import { Refusal } from "#platform/refusal.ts";
import type { Answer, Work, WorkName } from "./operations.ts";

/** The worker stands beside this file as it was written; in dist/, where all bundles lie flat, beside the bundle. */
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./text.worker.ts" : "./text.worker.js",
  import.meta.url,
);

/**
 * Work that takes longer is given up, in milliseconds. The longest text that is taken, 2 million characters, is read in 2
 * seconds, compared in 3, and written to Word with its changes in 14 (two cores, November 2026).
 */
const slowMs = 20_000;
/** JavaScript heap of a thread: two texts of 2 million characters are compared within half of it. */
const heapMegabytes = 768;
/** A thread without work ends after this, in milliseconds. */
const idleMs = 60_000;
/** More than this many waiting are more than can be served before their readers give up. */
const waitingAtMost = 60;
/** Of one desk, so that nobody who asks for the same long text again and again keeps all others waiting. */
const waitingOfOneAtMost = 4;

export type WorkRequest = {
  [Name in WorkName]: { readonly name: Name; readonly given: Work[Name]["given"] };
}[WorkName];

interface Job {
  readonly request: WorkRequest;
  /** For whose pages; null where they are everyone's. */
  readonly desk: string | null;
  readonly settle: (answer: Answer) => void;
}

const failed = (reason: string, detail: string): Answer => ({ ok: false, reason, detail });

/** One piece of work after another, in a thread that is ended and replaced when one takes too long or too much. */
class WorkThread {
  #worker: Worker | null = null;
  #current: Job | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #queue: Job[] = [];

  do(request: WorkRequest, desk: string | null): Promise<Answer> {
    if (this.#queue.length >= waitingAtMost) throw new Refusal("unavailable", "too many texts wait");
    const own = this.#queue.filter((job) => desk !== null && job.desk === desk).length;
    if (own >= waitingOfOneAtMost) throw new Refusal("too-many", "too much of one desk waits");
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#queue.push({ request, desk, settle: resolve });
    this.#next();
    return promise;
  }

  #next(): void {
    if (this.#current) return;
    const job = this.#queue.shift();
    if (!job) {
      this.#rest();
      return;
    }
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.ref();
    const slow = setTimeout(
      () => this.#end(worker, failed("too-slow", `it takes over ${slowMs / 1000} seconds`)),
      slowMs,
    );
    this.#current = {
      ...job,
      settle: (answer) => {
        clearTimeout(slow);
        this.#current = null;
        job.settle(answer);
        this.#next();
      },
    };
    worker.postMessage(job.request);
  }

  #start(): Worker {
    const worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64 },
      env: {},
    });
    worker.on("message", (answer: Answer) => {
      if (this.#worker === worker) this.#current?.settle(answer);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.#end(worker, failed(isFull ? "too-large" : "failed", error.message));
    });
    worker.on("exit", () => this.#end(worker, failed("failed", "the thread ended")));
    return worker;
  }

  #end(worker: Worker, answer: Answer): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    void worker.terminate();
    this.#current?.settle(answer);
  }

  #rest(): void {
    const worker = this.#worker;
    if (!worker) return;
    // An idle thread keeps no process alive.
    worker.unref();
    this.#idle = setTimeout(() => this.#end(worker, failed("failed", "idle")), idleMs);
    this.#idle.unref();
  }
}

/** Files that strangers send are read in one thread, pages are made in another: neither waits for the other. */
const threads = { reading: new WorkThread(), showing: new WorkThread() };

/** Does a piece of work on texts; the answer says why when it could not be done. Refuses when too much waits. */
export function work<Name extends WorkName>(
  name: Name,
  given: Work[Name]["given"],
  { desk = null }: { readonly desk?: string | null } = {},
): Promise<Answer<Work[Name]["gives"]>> {
  const thread = name === "read" ? threads.reading : threads.showing;
  return thread.do({ name, given } as WorkRequest, desk) as Promise<Answer<Work[Name]["gives"]>>;
}

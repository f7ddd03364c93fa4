import { Worker } from "node:worker_threads";
import type { Extraction, Reason } from "./model.ts";
import type { ReadRequest } from "./read.ts";

/** The worker stands beside this file as it was written; in dist/, where all bundles lie flat, beside the bundle. */
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./extract.worker.ts" : "./extract.worker.js",
  import.meta.url,
);

/** How often the buffers of a busy worker are weighed: inflating fills some 100 MB in this time. */
const weighEveryMilliseconds = 100;

/** A worker that keeps more than this after a file, or has read this many, is replaced. */
const keptMegabytes = 256;
const filesEach = 500;

const tooMuch = "reading it takes too much memory";
const closed = "text extraction was closed";

interface Job {
  readonly request: ReadRequest;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads files in worker threads, one file at a time in each. A worker that goes over a limit is ended and replaced; the others,
 * and this thread, go on. Idle workers keep no process alive.
 */
export class WorkerPool {
  readonly #size: number;
  readonly #queue: Job[] = [];
  readonly #idle: PooledWorker[] = [];
  readonly #all = new Set<PooledWorker>();
  #closed = false;

  constructor(size: number) {
    this.#size = size;
  }

  read(request: ReadRequest): Promise<Extraction> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, resolve, reject });
      this.#next();
    });
  }

  /** Ends all workers; what was not read yet is rejected, to be tried again by whoever asked. */
  async close(): Promise<void> {
    this.#closed = true;
    const waiting = this.#queue.splice(0);
    for (const { reject } of waiting) reject(new Error(closed));
    await Promise.all(Array.from(this.#all, (worker) => worker.end()));
  }

  #next(): void {
    if (this.#closed || this.#queue.length === 0) return;
    const worker = this.#takeIdle() ?? (this.#all.size < this.#size ? this.#start() : null);
    if (!worker) return;
    const job = this.#queue.shift()!;
    worker.run(job).then((reusable) => {
      if (reusable) this.#idle.push(worker);
      else this.#all.delete(worker);
      this.#next();
    });
  }

  #takeIdle(): PooledWorker | null {
    for (let worker = this.#idle.pop(); worker; worker = this.#idle.pop()) {
      if (!worker.ended) return worker;
      this.#all.delete(worker);
    }
    return null;
  }

  #start(): PooledWorker {
    // The heap's size is fixed when a thread starts: the first file's limit holds for those after it.
    const worker = new PooledWorker(this.#queue[0]!.request.limits.heapMegabytes);
    this.#all.add(worker);
    return worker;
  }
}

type Outcome = { readonly extraction: Extraction; readonly worker: "well" | "spent" } | "closed";

class PooledWorker {
  readonly #worker: Worker;
  #files = 0;
  #ended = false;
  #settle: (outcome: Outcome) => void = () => {};

  constructor(heapMegabytes: number) {
    this.#worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64 },
      // What a library prints about a file does not belong in the server's log, nor any secret in this thread.
      stdout: true,
      stderr: true,
      env: {},
    });
    this.#worker.on("message", (extraction: Extraction) => this.#settle({ extraction, worker: "well" }));
    this.#worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") this.#refuse("too-large", tooMuch);
      else this.#refuse("corrupt", error.message);
    });
    this.#worker.on("exit", () => {
      this.#ended = true;
      this.#refuse("corrupt", "the reader stopped");
    });
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Reads one file and settles its job; tells whether this worker can take another. */
  async run({ request, resolve, reject }: Job): Promise<boolean> {
    this.#worker.ref();
    const outcome = await this.#read(request);
    const well = outcome !== "closed" && outcome.worker === "well" && (await this.#isFit());
    if (well) this.#worker.unref();
    else await this.#worker.terminate();
    if (outcome === "closed") reject(new Error(closed));
    else resolve(outcome.extraction);
    return well;
  }

  async end(): Promise<void> {
    this.#settle("closed");
    await this.#worker.terminate();
  }

  #refuse(reason: Reason, detail: string): void {
    this.#settle({ extraction: { status: "none", reason, detail }, worker: "spent" });
  }

  #read(request: ReadRequest): Promise<Outcome> {
    const { seconds, bufferMegabytes } = request.limits;
    return new Promise((resolve) => {
      const tooSlow = setTimeout(
        () => this.#refuse("too-slow", `reading it takes over ${seconds} seconds`),
        seconds * 1000,
      );
      const weigh = setInterval(async () => {
        const held = await this.#held();
        if (held && held.buffers > bufferMegabytes) this.#refuse("too-large", tooMuch);
      }, weighEveryMilliseconds);
      this.#settle = (outcome) => {
        clearTimeout(tooSlow);
        clearInterval(weigh);
        this.#settle = () => {};
        resolve(outcome);
      };
      // A copy: what is sent is gone here, and a Buffer may share its memory with others.
      const bytes = new Uint8Array(request.bytes);
      this.#worker.postMessage({ ...request, bytes }, [bytes.buffer]);
    });
  }

  async #isFit(): Promise<boolean> {
    const held = await this.#held();
    return ++this.#files < filesEach && held !== null && held.heap + held.buffers < keptMegabytes;
  }

  /** What the worker holds, in megabytes; null while it starts and when it has ended. It answers in mid-file. */
  async #held(): Promise<{ readonly heap: number; readonly buffers: number } | null> {
    try {
      const { used_heap_size, external_memory } = await this.#worker.getHeapStatistics();
      return { heap: used_heap_size / 1e6, buffers: external_memory / 1e6 };
    } catch {
      return null;
    }
  }
}

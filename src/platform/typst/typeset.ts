import { Worker } from "node:worker_threads";
import { Refusal } from "../refusal.ts";

/** What is set: a template in Typst's language, and what it reads as `json("data.json")`. */
export interface Typesetting {
  readonly template: string;
  /** Anything that JSON can say; strings in it are words, and never read as markup. */
  readonly data: unknown;
}

export interface TypesetRequest extends Typesetting {
  readonly id: number;
}

export type TypesetAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly problem: string };

/** The thread ends after this without work, in milliseconds: the fonts and the compiler hold some 150 MB. */
const idleMs = 60_000;
/** A document that takes longer is given up, in milliseconds. */
const slowMs = 60_000;

/** The worker stands beside this file as it was written; in dist/, where all bundles lie flat, beside the bundle. */
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./typst.worker.ts" : "./typst.worker.js",
  import.meta.url,
);

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The thread in which documents are set, while there is one, and who waits for it. */
let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();
let idle: NodeJS.Timeout | undefined;

/**
 * A document as PDF/UA-1; the same data gives the same bytes. It is set in a thread of its own, so that the server goes
 * on answering. Refuses what takes too long. Cost: some 20 ms a page, and a second for the first document.
 */
export async function typeset({ template, data }: Typesetting): Promise<Uint8Array> {
  const id = ++last;
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  waiting.set(id, { resolve, reject });
  clearTimeout(idle);
  const thread = (worker ??= start());
  thread.ref();
  const tooSlow = new Refusal("too-large", `setting the document takes over ${slowMs / 1000} seconds`);
  const slow = setTimeout(() => stop(thread, tooSlow), slowMs);
  thread.postMessage({ id, template, data } satisfies TypesetRequest);
  try {
    return await promise;
  } finally {
    clearTimeout(slow);
    if (waiting.size === 0) rest(thread);
  }
}

function start(): Worker {
  const thread = new Worker(workerFile, { env: {} });
  thread.on("message", (answer: TypesetAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("pdf" in answer) one?.resolve(answer.pdf);
    else one?.reject(new Error(`the document could not be set: ${answer.problem}`));
  });
  thread.on("error", (error) => stop(thread, error));
  thread.on("exit", () => stop(thread, new Error("the thread that sets documents ended")));
  return thread;
}

function rest(thread: Worker): void {
  thread.unref();
  idle = setTimeout(() => stop(thread, new Error("the thread that sets documents ended")), idleMs);
  idle.unref();
}

function stop(thread: Worker, error: Error): void {
  if (worker !== thread) return;
  worker = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
  void thread.terminate();
}

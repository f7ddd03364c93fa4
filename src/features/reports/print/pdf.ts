import { Worker } from "node:worker_threads";
import type { ReportDocument } from "../document.ts";

export interface PdfRequest {
  readonly id: number;
  readonly report: unknown;
}

export type PdfAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly problem: string };

/** A worker without work ends after this, in milliseconds: the fonts and the compiler hold some 150 MB. */
const idleMs = 60_000;
/** A report that takes longer is given up, in milliseconds. */
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

/** The thread in which PDF files are set, while there is one, and who waits for it. */
let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();
let idle: NodeJS.Timeout | undefined;

/** The report as PDF/UA-1. It is set in a thread of its own, so that the server goes on answering. */
export async function printPdf(report: ReportDocument, { base }: { base: string }): Promise<Uint8Array> {
  const id = ++last;
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  waiting.set(id, { resolve, reject });
  clearTimeout(idle);
  const thread = (worker ??= start());
  thread.ref();
  const slow = setTimeout(() => stop(thread, new Error("setting the report takes too long")), slowMs);
  const heading = [report.masthead.symbol, report.title].filter((part) => part !== "").join(" ");
  thread.postMessage({ id, report: { ...withBase(report, base), heading } } satisfies PdfRequest);
  try {
    return await promise;
  } finally {
    clearTimeout(slow);
    if (waiting.size === 0) rest(thread);
  }
}

/** Addresses in a file that travels are whole. */
function withBase(report: ReportDocument, base: string): ReportDocument {
  return JSON.parse(JSON.stringify(report), (key, value) => {
    if (key === "href" && typeof value === "string") return base + value;
    return key === "hrefs" ? (value as string[]).map((href) => base + href) : value;
  });
}

function start(): Worker {
  const thread = new Worker(workerFile, { env: {} });
  thread.on("message", (answer: PdfAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("pdf" in answer) one?.resolve(answer.pdf);
    else one?.reject(new Error(`the report could not be set: ${answer.problem}`));
  });
  thread.on("error", (error) => stop(thread, error));
  thread.on("exit", () => stop(thread, new Error("the thread that sets reports ended")));
  return thread;
}

function rest(thread: Worker): void {
  thread.unref();
  idle = setTimeout(() => stop(thread, new Error("the thread that sets reports ended")), idleMs);
  idle.unref();
}

function stop(thread: Worker, error: Error): void {
  if (worker !== thread) return;
  worker = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
  void thread.terminate();
}

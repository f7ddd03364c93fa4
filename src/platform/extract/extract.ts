import { availableParallelism } from "node:os";
import { defaultLimits, type Extraction, type ExtractionLimits } from "./model.ts";
import { WorkerPool } from "./worker-pool.ts";

let pool: WorkerPool | null = null;

/** One reads while another waits for nothing; more would take the processors that answer requests. */
const workers = Math.min(2, Math.max(1, availableParallelism() - 1));

/**
 * The text of a file in any format, read in a worker thread within limits. Whatever the file holds, this resolves:
 * with its text, or with the reason why there is none. It rejects only when `closeExtraction` comes first; the
 * caller then tries again later. The format is told by content; `mediaType`, what the sender declared, decides only
 * between kinds of plain text when the name has no extension.
 */
export async function extractText(
  bytes: Uint8Array,
  options: {
    readonly fileName: string;
    readonly mediaType?: string;
    readonly limits?: Partial<ExtractionLimits>;
  },
): Promise<Extraction> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.inputBytes) {
    return { status: "none", reason: "too-large", detail: `the file has over ${limits.inputBytes} bytes` };
  }
  pool ??= new WorkerPool(workers);
  return pool.read({ bytes, fileName: named(options.fileName, options.mediaType), limits });
}

/** Ends the worker threads, at shutdown. A later `extractText` starts new ones. */
export async function closeExtraction(): Promise<void> {
  const closing = pool;
  pool = null;
  await closing?.close();
}

const extensions: Readonly<Record<string, string>> = {
  "text/csv": ".csv",
  "text/markdown": ".md",
  "text/html": ".html",
  "message/rfc822": ".eml",
};

function named(fileName: string, mediaType = ""): string {
  const type = mediaType.split(";")[0]!.trim().toLowerCase();
  return /\.\w+$/.test(fileName) ? fileName : fileName + (extensions[type] ?? "");
}

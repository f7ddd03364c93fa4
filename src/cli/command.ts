import { readFile } from "node:fs/promises";
import { partlyFailed, pathOf } from "./caller.ts";

/** One command of the `acuerdo` program. `usage` is what follows the command's name. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** What `--help` says below the usage: what it reads, and what its options do. */
  readonly details?: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

/** Ends the program with one line on stderr: exit code 1 for refused or invalid input, 2 for wrong usage. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Reads a file named on the command line; a missing or unreadable one is refused with its name. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(path));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CommandError(code === "ENOENT" ? `${path}: no such file` : `${path}: cannot be read (${code})`);
  }
}

/**
 * Prints the JSON that `work` gives for each file: one document for one file, otherwise a line a file in the
 * order given, where a failed file is `{"file","error"}` and the rest go on. Exit code 1 if any failed.
 */
export async function printEach(
  files: readonly string[],
  work: (file: string) => Promise<unknown>,
): Promise<void> {
  if (files.length === 1) return printJson(await work(files[0]!));
  for (const file of files) {
    try {
      printJson(await work(file));
    } catch (error) {
      printJson({ file, error: error instanceof Error ? error.message : String(error) });
      partlyFailed();
    }
  }
}

import { AsyncLocalStorage } from "node:async_hooks";
import { resolve } from "node:path";
import type { OpenInstallation } from "../installation.ts";

/** For whom a command runs: this process's own user, or someone whose command a running server carries out. */
export interface Caller {
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly write: (stream: "out" | "err", text: string) => void;
  readonly open: OpenInstallation;
  exitCode: number;
}

export const callers = new AsyncLocalStorage<Caller>();

/** A path as the caller means it. */
export function pathOf(given: string): string {
  return resolve(callers.getStore()?.folder ?? process.cwd(), given);
}

/** The exit code of a command that goes on to its end although a part of it failed. */
export function partlyFailed(): void {
  const caller = callers.getStore();
  if (caller) caller.exitCode = 1;
  else process.exitCode = 1;
}

/** From now on, what a caller's command prints goes to that caller, and all else where it went before. */
export function divertOutput(): void {
  for (const [name, stream] of [
    ["out", process.stdout],
    ["err", process.stderr],
  ] as const) {
    const own = stream.write.bind(stream);
    stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
      const caller = callers.getStore();
      if (!caller) return own(chunk, ...rest);
      caller.write(name, typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk));
      return true;
    }) as typeof stream.write;
  }
}

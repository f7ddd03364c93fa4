import { writeFile } from "node:fs/promises";
import { pathOf } from "../caller.ts";
import { CommandError } from "../command.ts";

/** The options by which a command is told what to print, and where. */
export const outputOptions = {
  to: { type: "string" },
  json: { type: "boolean" },
  out: { type: "string" },
} as const;

/** What to print: JSON where nothing is said, and with `--json`. */
export function formatOption({ to, json }: { readonly to?: string; readonly json?: boolean }): string {
  if (json && (to ?? "json") !== "json") throw new CommandError(`--json and --to ${to}: one of them`, 2);
  return to ?? "json";
}

/** Prints on stdout, or into the file that `--out` names. */
export async function printTo(out: string | undefined, printed: string | Uint8Array): Promise<void> {
  if (out === undefined) {
    process.stdout.write(printed);
    return;
  }
  try {
    await writeFile(pathOf(out), printed);
  } catch (cause) {
    throw new CommandError(`${out}: cannot be written (${(cause as NodeJS.ErrnoException).code})`);
  }
}

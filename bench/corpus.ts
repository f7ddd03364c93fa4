import { existsSync } from "node:fs";
import { join } from "node:path";

/** The folder of real documents that scores are measured on; it stands beside the project, not in it. */
export const corpus = process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus");

/** Whether the corpus is there; when it is not, says so, for whoever asked for a score. */
export function corpusPresent(): boolean {
  const present = existsSync(corpus);
  if (!present) process.stdout.write(`The corpus is not at ${corpus}: set ACUERDO_CORPUS. Skipped.\n`);
  return present;
}

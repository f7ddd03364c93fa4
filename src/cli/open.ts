import { readConfig } from "#platform/config.ts";
import { type OpenInstallation, openInstallation } from "../installation.ts";
import { callers } from "./caller.ts";
import { CommandError } from "./command.ts";
import { askHolder, claimFolder } from "./data-folder.ts";

/** How long a command waits for another to finish with the data folder, in milliseconds. */
const patienceMs = 60_000;

/**
 * Opens the installation for one command, and closes it whatever becomes of it. When a server has the data folder, it
 * carries the whole command out, and this process ends with its exit code.
 */
export async function withInstallation<T>(work: (open: OpenInstallation) => Promise<T>): Promise<T> {
  const caller = callers.getStore();
  if (caller) return work(caller.open);
  const config = readConfig({ LOG_LEVEL: "warn", ...process.env });
  const claim = config.databaseUrl ? null : await claimOrHandOver(config.dataFolder);
  const open = await openInstallation(config);
  try {
    return await work(open);
  } finally {
    await open.close();
    claim?.release();
  }
}

async function claimOrHandOver(dataFolder: string) {
  for (const started = Date.now(); Date.now() - started < patienceMs; ) {
    const claim = await claimFolder(dataFolder);
    if (claim) return claim;
    const answer = await askHolder(dataFolder, { words: process.argv.slice(2), folder: process.cwd() });
    if (typeof answer === "number") process.exit(answer);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new CommandError(`another command is using ${dataFolder}; try again when it has finished`);
}

/** Whoever may run the command holds the database: what they do is the system's doing, under this name. */
export const operator = { actor: { kind: "system", name: "acuerdo" }, roles: [] } as const;

import { readConfig } from "#platform/config.ts";
import { openInstallation, type OpenInstallation } from "../installation.ts";

/** Opens the installation for one command, and closes it whatever becomes of it. */
export async function withInstallation<T>(work: (open: OpenInstallation) => Promise<T>): Promise<T> {
  const open = await openInstallation(readConfig({ LOG_LEVEL: "warn", ...process.env }));
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

/** Whoever may run the command holds the database: what they do is the system's doing, under this name. */
export const operator = { actor: { kind: "system", name: "acuerdo" }, roles: [] } as const;

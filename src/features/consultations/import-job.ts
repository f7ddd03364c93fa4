import { findProcess } from "#features/mandates/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import type { Files } from "#platform/files.ts";
import type { TaskHandler, TaskRequest } from "#platform/jobs.ts";
import { type ImportedFiles, importContributions, planImportInto } from "./actions/import.ts";
import { findImport } from "./import-queries.ts";
import { type ImportField, readTable } from "./import-table.ts";

const taskName = "consultations.import";

export function importTask(processSlug: string, importId: number, requestedBy: string | null): TaskRequest {
  return { name: taskName, processSlug, requestedBy, data: { processSlug, importId } };
}

/** The files that were sent with a table, by the name that its rows give. */
export function importedFiles(files: Files, sent: Readonly<Record<string, string>>): ImportedFiles {
  return { names: new Set(Object.keys(sent)), read: (name) => files.bytes(sent[name]!) };
}

/** The import that someone looked at and asked for. Done twice, it brings nothing in twice. */
export function importHandlers(installation: Installation): Readonly<Record<string, TaskHandler>> {
  return {
    [taskName]: async ({ processSlug, importId }, { report }) => {
      const process = await findProcess(installation.db, String(processSlug));
      const row = await findImport(installation.db, Number(importId));
      if (!process || !row) return undefined;
      const files = importedFiles(installation.files, row.files);
      const table = readTable(await installation.files.bytes(row.sha256));
      const mapping = row.mapping as Readonly<Record<string, ImportField>>;
      const plan = await planImportInto(installation, { process, table, mapping, files });
      const participant = { actor: { kind: "system", name: "import" }, roles: [] } as const;
      return importContributions(installation, {
        process,
        participant,
        plan,
        files,
        fileName: row.fileName,
        report,
      });
    },
  };
}

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  type ImportedFiles,
  importContributions,
  planImportInto,
} from "#features/consultations/actions/import.ts";
import { extractEach } from "#features/consultations/extraction.ts";
import { contributionsToExtract } from "#features/consultations/extraction-queries.ts";
import type { RowProblem } from "#features/consultations/import-plan.ts";
import { unresolvedRegions } from "#features/consultations/import-queries.ts";
import {
  guessMapping,
  type ImportField,
  importFields,
  type Mapping,
  readTable,
} from "#features/consultations/import-table.ts";
import { openData } from "#features/consultations/open-data.ts";
import { tallyRows } from "#features/consultations/queries.ts";
import { tallyOf } from "#features/consultations/tally.ts";
import { findProcess, type Process } from "#features/mandates/queries.ts";
import { groupsOf } from "#features/people/queries.ts";
import type { Db } from "#platform/database.ts";
import { partlyFailed, pathOf } from "./caller.ts";
import { type Command, CommandError, printJson, readInput } from "./command.ts";
import { operator, withInstallation } from "./open.ts";

/** Files below a folder that may be given by a row; links and hidden files are none. */
async function folderFiles(folder: string | undefined): Promise<ImportedFiles> {
  if (!folder)
    return { names: new Set(), read: () => Promise.reject(new Error("no folder of files was given")) };
  const entries = await readdir(pathOf(folder), { withFileTypes: true }).catch(() => {
    throw new CommandError(`${folder}: no such folder`);
  });
  const names = new Set(
    entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({ name }) => name),
  );
  return { names, read: (name) => readFile(join(pathOf(folder), basename(name))) };
}

async function processNamed(db: Db, slug: string): Promise<Process> {
  const process = await findProcess(db, slug);
  if (!process) throw new CommandError(`there is no process "${slug}": make it with acuerdo process create`);
  return process;
}

function mappingOf(columns: readonly string[], given: readonly string[]): Mapping {
  const guessed = { ...guessMapping(columns) };
  for (const each of given) {
    const [column = "", field = ""] = each.split(/=(?=[^=]*$)/);
    if (!columns.includes(column))
      throw new CommandError(`the table has no column "${column}"; it has ${columns.join(", ")}`, 2);
    if (field !== "" && !importFields.includes(field as ImportField)) {
      throw new CommandError(`there is no field "${field}"; fields are ${importFields.join(", ")}`, 2);
    }
    for (const [other, taken] of Object.entries(guessed)) if (taken === field) delete guessed[other];
    if (field === "") delete guessed[column];
    else guessed[column] = field as ImportField;
  }
  return guessed;
}

const importTable: Command = {
  usage: "CSV --files DIR --process SLUG [--map column=field…] [--dry-run] [--json]",
  summary: "Bring in a table of contributions with its files",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        files: { type: "string" },
        process: { type: "string" },
        map: { type: "string", multiple: true, default: [] },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const [csv] = positionals;
    if (!csv || !values.process || positionals.length > 1)
      throw new CommandError("usage: acuerdo consultation import CSV --files DIR --process SLUG", 2);
    const table = readTable(await readInput(csv));
    const mapping = mappingOf(table.columns, values.map);
    const files = await folderFiles(values.files);
    await withInstallation(async ({ installation }) => {
      const process_ = await processNamed(installation.db, values.process!);
      const plan = await planImportInto(installation, { process: process_, table, mapping, files });
      const words = installation.words("en");
      const told = (problem: RowProblem) =>
        `line ${problem.line}${problem.column ? `, ${problem.column}` : ""}: ${words(`consultations.import.problem.${problem.code}`, { value: problem.value })}`;
      const summary = {
        rows: table.rows.length,
        planned: plan.rows.length,
        mapping,
        problems: plan.problems,
      };
      if (values["dry-run"]) {
        if (values.json) return printJson({ ...summary, received: 0, repeated: 0 });
        for (const problem of plan.problems) console.log(told(problem));
        console.log(`${plan.rows.length} of ${table.rows.length} rows would come in.`);
        return;
      }
      const say = (what: string) => async (done: number, total: number) => {
        if (process.stderr.isTTY)
          process.stderr.write(`\r${what} ${done} of ${total}${done === total ? "\n" : ""}`);
      };
      const result = await importContributions(installation, {
        process: process_,
        participant: operator,
        plan,
        files,
        fileName: basename(csv),
        report: say("received"),
      });
      const ids = await contributionsToExtract(installation.db, { processId: process_.id });
      await extractEach(installation, { processSlug: process_.slug, ids, report: say("read") });
      const regions = await unresolvedRegions(installation.db, process_.id);
      if (values.json) return printJson({ ...summary, ...result, unresolvedRegions: regions });
      for (const problem of plan.problems) console.log(told(problem));
      console.log(
        `${result.received} of ${table.rows.length} rows came in${result.repeated > 0 ? `, ${result.repeated} were there already` : ""}.`,
      );
      if (regions.length > 0)
        console.log(
          `Regions that name no one State: ${regions.map(({ region, count }) => `${region} (${count})`).join("; ")}`,
        );
      if (plan.problems.some(({ level }) => level === "error")) partlyFailed();
    });
  },
};

const tally: Command = {
  usage: "SLUG [--json]",
  summary: "Count contributions by group and channel",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const [slug] = positionals;
    if (!slug) throw new CommandError("usage: acuerdo consultation tally SLUG", 2);
    await withInstallation(async ({ installation: { db } }) => {
      const process = await processNamed(db, slug);
      const counted = tallyOf(await tallyRows(db, process.id), await groupsOf(db, process.groupScheme));
      if (values.json) return printJson(counted);
      const line = (name: string, row: typeof counted.total) =>
        console.log(
          [name.padEnd(28), row.written, row.presentation, row.intervention, row.total]
            .map((cell) => String(cell).padStart(6))
            .join(" "),
        );
      console.log(["group".padEnd(28), "written", "presented", "debate", "total"].join("  "));
      for (const row of counted.groups) line(row.group, row);
      line("total", counted.total);
    });
  },
};

const exportData: Command = {
  usage: "SLUG --out DIR",
  summary: "Write the open data of a process",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: "string" } },
    });
    const [slug] = positionals;
    if (!slug || !values.out) throw new CommandError("usage: acuerdo consultation export SLUG --out DIR", 2);
    const out = pathOf(values.out);
    await withInstallation(async ({ installation }) => {
      const process = await processNamed(installation.db, slug);
      let files = 0;
      for await (const { path, bytes } of openData(installation, process)) {
        const target = join(out, path);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, bytes);
        files += 1;
      }
      console.log(`${files} files in ${out}`);
    });
  },
};

export const commands = { import: importTable, tally, export: exportData };

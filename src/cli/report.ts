import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { mainLanguage } from "#features/mandates/forms.ts";
import { findProcess } from "#features/mandates/queries.ts";
import {
  draftDocument,
  type Format,
  formats,
  printReport,
  skeletonDocument,
} from "#features/reports/build.ts";
import { reportsOf } from "#features/reports/queries.ts";
import { type LocaleCode, localeCodes } from "#platform/http/route.ts";
import { pathOf } from "./caller.ts";
import { type Command, CommandError } from "./command.ts";
import { withInstallation } from "./open.ts";

const usage = "SLUG --to docx|pdf|html --out F [--language xx]";

const isLocale = (code: string | undefined): code is LocaleCode =>
  (localeCodes as readonly string[]).includes(code ?? "");

const build: Command = {
  usage,
  summary: "Print the report of a process; where it has none, a first one made of what is known",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: "string" }, out: { type: "string" }, language: { type: "string" } },
    });
    const [slug] = positionals;
    const { to, out, language } = values;
    if (!slug || positionals.length > 1 || !out || !formats.includes(to as Format))
      throw new CommandError(`usage: acuerdo report build ${usage}`, 2);
    if (language !== undefined && !isLocale(language))
      throw new CommandError(`reports are in ${localeCodes.join(", ")}`, 2);
    await withInstallation(async ({ installation }) => {
      const process = await findProcess(installation.db, slug);
      if (!process) throw new CommandError(`there is no process "${slug}"`);
      const reports = await reportsOf(installation.db, process.id);
      const report = language ? reports.find((each) => each.language === language) : reports[0];
      const main = mainLanguage(process.titles);
      const written = language ?? (isLocale(main) ? main : "en");
      const document = report
        ? await draftDocument(installation, process, report)
        : await skeletonDocument(installation, process, written);
      const bytes = await printReport(installation, document, to as Format);
      await writeFile(pathOf(out), bytes).catch((cause: NodeJS.ErrnoException) => {
        throw new CommandError(`${out}: cannot be written (${cause.code})`);
      });
      console.log(
        `${out}: ${report ? `the report in ${report.language}` : `a first report in ${written}`}, ${bytes.length} bytes`,
      );
    });
  },
};

export const commands = { build };

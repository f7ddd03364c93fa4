import { parseArgs } from "node:util";
import { createProcess } from "#features/mandates/actions.ts";
import { mainLanguage, processForm } from "#features/mandates/forms.ts";
import {
  findProcess,
  listProcesses,
  mandatesOf,
  type Process,
  phasesOf,
} from "#features/mandates/queries.ts";
import { check } from "#platform/http/form.ts";
import { type Command, CommandError, printJson } from "./command.ts";
import { operator, withInstallation } from "./open.ts";

const firstTitle = ({ titles }: Process) => titles[mainLanguage(titles)] ?? "";

const list: Command = {
  usage: "[--json]",
  summary: "List processes",
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean", default: false } } });
    const processes = await withInstallation(({ installation }) =>
      listProcesses(installation.db, { withDrafts: true, perPage: 10_000 }),
    );
    if (values.json)
      return printJson(processes.map(({ slug, titles, state, kind }) => ({ slug, titles, state, kind })));
    for (const process of processes) console.log(`${process.slug}\t${process.state}\t${firstTitle(process)}`);
  },
};

const create: Command = {
  usage:
    "SLUG --title TITLE [--language en] [--description TEXT] [--symbol SYMBOL] [--scheme wsis|ecosoc|itu] [--zone UTC] [--opens TIME] [--closes TIME] [--draft]",
  summary: "Open a process",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: "string" },
        language: { type: "string", default: "en" },
        description: { type: "string", default: "" },
        symbol: { type: "string", default: "" },
        scheme: { type: "string", default: "wsis" },
        zone: { type: "string", default: "UTC" },
        opens: { type: "string", default: "" },
        closes: { type: "string", default: "" },
        draft: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const [slug] = positionals;
    if (!slug || !values.title || positionals.length > 1)
      throw new CommandError("usage: acuerdo process create SLUG --title TITLE", 2);
    const checked = check(processForm, {
      slug,
      [`title_${values.language}`]: values.title,
      [`description_${values.language}`]: values.description,
      mandateSymbol: values.symbol,
      groupScheme: values.scheme,
      timeZone: values.zone,
      opensAt: values.opens,
      closesAt: values.closes,
    });
    await withInstallation(async ({ installation }) => {
      const words = installation.words("en");
      if (!checked.ok)
        throw new CommandError(
          checked.problems.map(({ field, message }) => `${field}: ${words(message)}`).join("; "),
        );
      const process = await createProcess(installation, {
        actor: operator.actor,
        form: checked.data,
        state: values.draft ? "draft" : "published",
      });
      if (values.json) printJson({ slug: process.slug, state: process.state });
      else console.log(`${process.slug}\t${process.state}\t${firstTitle(process)}`);
    });
  },
};

const show: Command = {
  usage: "SLUG [--json]",
  summary: "Show a process",
  run: async (args) => {
    const { positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const [slug] = positionals;
    if (!slug) throw new CommandError("usage: acuerdo process show SLUG", 2);
    await withInstallation(async ({ installation: { db } }) => {
      const process = await findProcess(db, slug);
      if (!process) throw new CommandError(`there is no process "${slug}"`);
      const [phases, mandates] = [await phasesOf(db, process.id), await mandatesOf(db, process.id)];
      const { titles, descriptions, kind, state, languages, timeZone, groupScheme } = process;
      printJson({
        slug,
        kind,
        state,
        titles,
        descriptions,
        languages,
        timeZone,
        groupScheme,
        mandates: mandates.map(({ instrument, paragraphs }) => ({ symbol: instrument.symbol, paragraphs })),
        phases: phases.map(({ kind: phase, opensAt, closesAt, places }) => ({
          kind: phase,
          opensAt,
          closesAt,
          places,
        })),
      });
    });
  },
};

export const commands = { list, create, show };

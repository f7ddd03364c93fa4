import { parseArgs } from "node:util";
import { findDuties } from "#engines/texts/duties/duties.ts";
import { type Command, CommandError, printEach } from "../command.ts";
import { languageOption, loadText, viewed, viewOption } from "./load.ts";

export const duties: Command = {
  usage: "FILE… [--json] [--view base|revised] [--language xx]",
  summary: "what a text asks of whom, how often, by when, and to whom it is reported",
  async run(args) {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean", default: true },
        view: { type: "string" },
        language: { type: "string" },
      },
      allowPositionals: true,
    });
    if (files.length === 0) throw new CommandError(`usage: acuerdo text duties ${duties.usage}`, 2);
    const view = viewOption(values.view);
    const language = languageOption(values.language);
    await printEach(files, async (file) => ({
      file,
      duties: findDuties(viewed(await loadText(file, language ? { language } : {}), view)),
    }));
  },
};

import { parseArgs } from "node:util";
import { cite as citeText } from "#engines/texts/cite/cite.ts";
import { type Command, CommandError, printEach } from "../command.ts";
import { languageOption, loadText, viewed, viewOption } from "./load.ts";

export const cite: Command = {
  usage: "FILE… [--json] [--view base|revised] [--language xx]",
  summary: "the documents that a text cites, with their symbols and paragraphs",
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
    if (files.length === 0) throw new CommandError(`usage: acuerdo text cite ${cite.usage}`, 2);
    const view = viewOption(values.view);
    const language = languageOption(values.language);
    await printEach(files, async (file) => ({
      file,
      citations: citeText(viewed(await loadText(file, language ? { language } : {}), view)),
    }));
  },
};

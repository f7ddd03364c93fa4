import { parseArgs } from "node:util";
import type { Resolution } from "#engines/texts/model.ts";
import { type Command, CommandError, printEach } from "../command.ts";
import { languageOption, loadText, viewed, viewOption } from "./load.ts";

/** A command that prints for each text `{"file", …}` with what `analyse` finds in it. */
export function analysisCommand(
  name: string,
  { summary, analyse }: { summary: string; analyse: (text: Resolution) => Record<string, unknown> },
): Command {
  const usage = "FILE… [--json] [--view base|revised] [--language xx]";
  return {
    usage,
    summary,
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
      if (files.length === 0) throw new CommandError(`usage: acuerdo text ${name} ${usage}`, 2);
      const view = viewOption(values.view);
      const language = languageOption(values.language);
      await printEach(files, async (file) => ({
        file,
        ...analyse(viewed(await loadText(file, language ? { language } : {}), view)),
      }));
    },
  };
}

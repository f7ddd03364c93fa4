import { once } from "node:events";
import { parseArgs } from "node:util";
import { type Command, CommandError } from "../command.ts";
import { readTexts } from "./texts.ts";

const usage = "FILE.jsonl|- [--json]";

const details = `FILE has a line {"id","text"} for each text; - is standard input. One line a text, in order:
{"id","language","confidence"}, the language as in "en", "und" where it cannot be told.`;

export const language: Command = {
  usage,
  details,
  summary: "the language of each text, with confidence",
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      throw new CommandError(`usage: acuerdo voices language ${usage}`, 2);
    }
    // Loaded here, not above: its tables of n-grams take 50 ms that the other verbs need not pay.
    const { identifyLanguage } = await import("#engines/voices/language.ts");
    for await (const { id, text } of readTexts(file)) {
      const identified = identifyLanguage(text);
      const line = values.json
        ? JSON.stringify({ id, ...identified })
        : `${id}\t${identified.language}\t${identified.confidence.toFixed(3)}`;
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
    }
  },
};

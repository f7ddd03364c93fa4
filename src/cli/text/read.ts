import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Command, CommandError, printEach } from "../command.ts";
import { asContract, type LoadedText, outputFormats } from "./formats.ts";
import { languageOption, loadText, type View, viewed, viewOption } from "./load.ts";

const usage = `FILE… [--language xx] [--to ${Object.keys(outputFormats).join("|")}] [--view base|revised|tracked] [--out F]`;

export const read: Command = {
  usage,
  summary: "a resolution as a tree of provisions",
  async run(args) {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      options: {
        language: { type: "string" },
        to: { type: "string", default: "json" },
        view: { type: "string" },
        out: { type: "string" },
      },
      allowPositionals: true,
    });
    const language = languageOption(values.language);
    const view = viewOption(values.view);
    const format = outputFormats[values.to];
    if (files.length === 0 || !format) throw new CommandError(`usage: acuerdo text read ${usage}`, 2);
    const load = (file: string) => loadText(file, language ? { language } : {});

    if (files.length > 1) {
      if (values.to !== "json" || values.out !== undefined) {
        throw new CommandError("several files are printed as lines of JSON, without --to and --out", 2);
      }
      await printEach(files, async (file) => inView(await load(file), view));
      return;
    }
    const loaded = await load(files[0]!);
    const printed =
      values.to === "json"
        ? `${JSON.stringify(inView(loaded, view))}\n`
        : view === "tracked" && format.printTracked
          ? await format.printTracked(loaded)
          : await format.print(viewed(loaded, view));
    if (values.out === undefined) process.stdout.write(printed);
    else await writeFile(values.out, printed);
  },
};

/** One view of a text, or with `tracked` both that it holds and what its changes do to each provision. */
function inView(loaded: LoadedText, view: View): unknown {
  if (view !== "tracked") return asContract(viewed(loaded, view));
  return { base: asContract(loaded.base), revised: asContract(loaded.revised), ...loaded.changes?.() };
}

import { parseArgs } from "node:util";
import { isDateOrYear } from "#engines/texts/akn/identification.ts";
import type { LoadedText } from "#features/texts/work/formats.ts";
import { pathOf } from "../caller.ts";
import { type Command, CommandError, printEach, readInput } from "../command.ts";
import { asContract, type OutputOptions, outputFormats } from "./formats.ts";
import { languageOption, loadText, type View, viewed, viewOption } from "./load.ts";
import { formatOption, outputOptions, printTo } from "./output.ts";

const usage = `FILE… [--language xx] [--to ${Object.keys(outputFormats).join("|")}] [--view base|revised|tracked] [--schema XSD] [--date YYYY[-MM-DD]] [--out F]`;

export const read: Command = {
  usage,
  summary: "a resolution as a tree of provisions",
  async run(args) {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      options: {
        language: { type: "string" },
        ...outputOptions,
        view: { type: "string" },
        schema: { type: "string" },
        date: { type: "string" },
      },
      allowPositionals: true,
    });
    const language = languageOption(values.language);
    const to = formatOption(values);
    const format = Object.hasOwn(outputFormats, to) ? outputFormats[to] : undefined;
    if (files.length === 0 || !format) throw new CommandError(`usage: acuerdo text read ${usage}`, 2);
    const view = viewOption(values.view, format.holdsBoth ? "tracked" : "revised");
    const options = dateOption(values.date);
    if (values.schema !== undefined && to !== "akn") {
      throw new CommandError("--schema checks what is printed with --to akn", 2);
    }
    const load = (file: string) => loadText(file, language ? { language } : {});

    if (files.length > 1) {
      if (to !== "json" || values.out !== undefined) {
        throw new CommandError("several files are printed as lines of JSON, without --to and --out", 2);
      }
      await printEach(files, async (file) => inView(await load(file), view));
      return;
    }
    const loaded = await load(files[0]!);
    const printed =
      to === "json"
        ? `${JSON.stringify(inView(loaded, view))}\n`
        : view === "tracked" && format.printTracked
          ? await format.printTracked(loaded, options)
          : await format.print(viewed(loaded, view), options);
    if (values.schema !== undefined) await refuseInvalid(String(printed), files[0]!, values.schema);
    await printTo(values.out, printed);
  },
};

function dateOption(date: string | undefined): OutputOptions {
  if (date === undefined) return {};
  if (!isDateOrYear(date)) throw new CommandError("--date: a day as in 2022-12-14, or a year", 2);
  return { date };
}

/** Refuses what a schema finds wrong, in one line: how much, and the first of it. */
async function refuseInvalid(xml: string, file: string, schemaFile: string): Promise<void> {
  const { loadSchema } = await import("./schema.ts");
  const errors = loadSchema(pathOf(schemaFile), await readInput(schemaFile)).errorsIn(xml);
  if (errors.length > 0) {
    throw new CommandError(`${file}: not valid against ${schemaFile} (${errors.length}): ${errors[0]}`);
  }
}

/** One view of a text, or with `tracked` both that it holds, what its changes do to each provision, and its proposals. */
function inView(loaded: LoadedText, view: View): unknown {
  if (view !== "tracked") return asContract(viewed(loaded, view));
  const { base, revised, changes, proposals = [] } = loaded;
  return {
    base: asContract(base),
    revised: asContract(revised),
    ...changes?.(),
    ...(proposals.length > 0 && {
      proposals: proposals.map((each) => ({ ...each, revised: asContract(each.revised) })),
    }),
  };
}

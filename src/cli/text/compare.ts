import { parseArgs } from "node:util";
import { amendmentToAkn } from "#engines/texts/akn/print-amendment.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { type Comparison, compare as compareTexts } from "#engines/texts/compare/compare.ts";
import { comparisonToHtml } from "#engines/texts/compare/to-html.ts";
import { htmlPage } from "#engines/texts/html.ts";
import type { Resolution } from "#engines/texts/model.ts";
import { setSheet } from "#features/texts/set-sheet.ts";
import { layOutComparison, toDocx, toSheet } from "#features/texts/work/laid-out.ts";
import { type Command, CommandError } from "../command.ts";
import { languageOption, loadText } from "./load.ts";
import { formatOption, outputOptions, printTo } from "./output.ts";
import { defaultAuthor } from "./word.ts";

interface Compared {
  readonly base: Resolution;
  readonly revised: Resolution;
  readonly comparison: Comparison;
  /** Of a page, one text or two beside one another; of Akoma Ntoso, the text or the proposal to amend it. */
  readonly layout: "inline" | "side-by-side" | "amendment";
  readonly show: "all" | "changes";
  /** To whom tracked changes are laid. */
  readonly author: string;
}

/** How a comparison is printed, by the value of `--to`. */
const outputs: Readonly<Record<string, (compared: Compared) => Promise<string | Uint8Array>>> = {
  json: async ({ comparison }) => `${JSON.stringify(comparison)}\n`,
  html: async ({ base, revised, comparison, layout, show }) => {
    const title = revised.title ?? revised.number ?? "";
    return htmlPage(
      title,
      revised.language,
      comparisonToHtml(
        comparison,
        { base, revised },
        { layout: layout === "side-by-side" ? layout : "inline", show },
      ),
    );
  },
  akn: async ({ base, revised, comparison, author, layout }) =>
    layout === "amendment"
      ? amendmentToAkn(comparison, { base, revised }, { proponent: author })
      : comparisonToAkn(comparison, { base, revised }, { proponent: author }),
  docx: async ({ base, revised, ...by }) => toDocx(layOutComparison({ base, revised }, by)),
  pdf: ({ base, revised, ...by }) => setSheet(toSheet(layOutComparison({ base, revised }, by))),
};

const usage = `BASE REVISED | TRACKED [--to ${Object.keys(outputs).join("|")}] [--layout inline|side-by-side|amendment] [--show all|changes] [--author NAME] [--language xx] [--out F]`;

export const compare: Command = {
  usage,
  summary: "what became of each provision of a text, and which words changed",
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        ...outputOptions,
        layout: { type: "string", default: "inline" },
        show: { type: "string", default: "all" },
        author: { type: "string", default: defaultAuthor },
        language: { type: "string" },
      },
      allowPositionals: true,
    });
    const to = formatOption(values);
    const print = Object.hasOwn(outputs, to) ? outputs[to] : undefined;
    const { layout, show, author } = values;
    const [first, second = first, ...more] = positionals;
    if (
      !print ||
      !first ||
      !second ||
      more.length > 0 ||
      (layout !== "inline" && layout !== "side-by-side" && (layout !== "amendment" || to !== "akn")) ||
      (show !== "all" && show !== "changes")
    ) {
      throw new CommandError(`usage: acuerdo text compare ${usage}`, 2);
    }
    const language = languageOption(values.language);
    const options = language ? { language } : {};
    const { base } = await loadText(first, options);
    const { revised } = await loadText(second, options);
    const printed = await print({
      base,
      revised,
      comparison: compareTexts(base, revised),
      layout,
      show,
      author,
    });
    await printTo(values.out, printed);
  },
};

import { basename } from "node:path";
import { parseArgs } from "node:util";
import { consolidationToAkn } from "#engines/texts/akn/print-consolidation.ts";
import { asProposals } from "#engines/texts/akn/read-kept.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { adopt } from "#engines/texts/consolidate/adopt.ts";
import {
  type Consolidation,
  consolidate as consolidateProposals,
} from "#engines/texts/consolidate/consolidate.ts";
import { isInstructions, readInstructions } from "#engines/texts/consolidate/instructions.ts";
import { consolidationJson } from "#engines/texts/consolidate/json.ts";
import type { Proposal } from "#engines/texts/consolidate/proposal.ts";
import { consolidationToHtml } from "#engines/texts/consolidate/to-html.ts";
import { htmlPage } from "#engines/texts/html.ts";
import type { OfficialLanguage } from "#engines/texts/model.ts";
import { printPlain } from "#engines/texts/print-plain.ts";
import { nameWithoutEnding, proponentsInName } from "#features/texts/proponents.ts";
import { setSheet } from "#features/texts/set-sheet.ts";
import { layOutConsolidation, toDocx, toSheet } from "#features/texts/work/laid-out.ts";
import { type Command, CommandError, readInput } from "../command.ts";
import { languageOption, loadText } from "./load.ts";
import { formatOption, outputOptions, printTo } from "./output.ts";

interface Outcome {
  readonly consolidation: Consolidation;
  readonly numbering: "renumber" | "keep";
  /** Of Word and PDF: the text with tracked changes by proponent, or a table of provisions by proponents. */
  readonly layout: "text" | "table";
}

/** How a consolidation is printed, by the value of `--to`; `txt` is the text with what is undisputed adopted. */
const outputs: Readonly<Record<string, (outcome: Outcome) => Promise<string | Uint8Array>>> = {
  json: async ({ consolidation }) => `${JSON.stringify(consolidationJson(consolidation))}\n`,
  html: async ({ consolidation }) => {
    const { title, number, language } = consolidation.base;
    return htmlPage(title ?? number ?? "", language, consolidationToHtml(consolidation));
  },
  docx: async ({ consolidation, layout }) =>
    toDocx(layOutConsolidation(consolidation, { table: layout === "table" })),
  pdf: ({ consolidation, layout }) =>
    setSheet(toSheet(layOutConsolidation(consolidation, { table: layout === "table" }))),
  akn: async ({ consolidation }) => consolidationToAkn(consolidation),
  txt: async ({ consolidation, numbering }) => printPlain(adopt(consolidation, {}, { numbering }).text),
};

const usage = `BASE [[NAMES=]PROPOSAL…] [--to ${Object.keys(outputs).join("|")}] [--layout text|table] [--numbering renumber|keep] [--language xx] [--out F]`;

export const consolidate: Command = {
  usage,
  summary: "any number of proposals beside one base, with every wording kept",
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        ...outputOptions,
        numbering: { type: "string", default: "renumber" },
        layout: { type: "string", default: "text" },
        language: { type: "string" },
      },
      allowPositionals: true,
    });
    const to = formatOption(values);
    const print = Object.hasOwn(outputs, to) ? outputs[to] : undefined;
    const [baseFile, ...files] = positionals;
    const { numbering, layout } = values;
    if (
      !print ||
      !baseFile ||
      (numbering !== "renumber" && numbering !== "keep") ||
      (layout !== "text" && layout !== "table")
    ) {
      throw new CommandError(`usage: acuerdo text consolidate ${usage}`, 2);
    }
    const language = languageOption(values.language);
    // A consolidation brings the proposals that it was made of.
    const { base, proposals: earlier = [] } = await loadText(baseFile, language ? { language } : {});
    if (files.length + earlier.length === 0)
      throw new CommandError(`usage: acuerdo text consolidate ${usage}`, 2);
    const proposals: Proposal[] = [...asProposals(base, earlier)];
    for (const file of files) proposals.push(await loadProposal(file, language));
    const printed = await print({ consolidation: consolidateProposals(base, proposals), numbering, layout });
    await printTo(values.out, printed);
  },
};

/** A proposal from a file: Word with tracked changes, a clean text, or instructions in plain text. */
async function loadProposal(argument: string, language: OfficialLanguage | undefined): Promise<Proposal> {
  const [, names, file] = /^(?:([^=/\\]+)=)?(.+)$/su.exec(argument)!;
  const named = names?.split(/[,+]/u).map((name) => name.trim()) ?? [];
  const bytes = await readInput(file!);
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith("PK") && isInstructions(text)) {
    const { proponents, instructions } = readInstructions(text);
    return { proponents: firstNames(named, proponents, namesIn(file!)), instructions };
  }
  const { base, revised } = await loadText(file!, language ? { language } : {});
  const proponents = firstNames(named, namesIn(file!));
  return isRevised(base, revised) ? { proponents, base, revised } : { proponents, revised };
}

function isRevised(...[base, revised]: Parameters<typeof compare>): boolean {
  if (base === revised) return false;
  const { changes, front, notes, summary } = compare(base, revised);
  return summary.same < changes.length || notes.length > 0 || front.some(({ op }) => op !== "same");
}

function firstNames(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((names) => names.length > 0)!;
}

/** The proponents that a file's name opens with, or all of it. */
function namesIn(file: string): readonly string[] {
  const name = basename(file);
  const named = proponentsInName(name);
  return named.length > 0 ? named : [nameWithoutEnding(name)];
}

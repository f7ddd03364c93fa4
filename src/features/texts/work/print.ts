import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { consolidationToAkn } from "#engines/texts/akn/print-consolidation.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { comparisonToHtml } from "#engines/texts/compare/to-html.ts";
import { consolidationJson } from "#engines/texts/consolidate/json.ts";
import { consolidationToHtml } from "#engines/texts/consolidate/to-html.ts";
import { htmlPage } from "#engines/texts/html.ts";
import type { Resolution } from "#engines/texts/model.ts";
import type { Sheet } from "#engines/texts/pdf/sheet.ts";
import { printPlain } from "#engines/texts/print-plain.ts";
import { resolutionToHtml } from "#engines/texts/to-html.ts";
import {
  adoptionOf,
  type Chosen,
  type Compared,
  comparisonOf,
  consolidationOf,
  type Proposed,
} from "./given.ts";
import {
  type LaidOut,
  layOutComparison,
  layOutConsolidation,
  layOutText,
  toDocx,
  toSheet,
} from "./laid-out.ts";
import { type VersionOf, versionOf } from "./read-text.ts";

/** A text as it is given out, by the ending of the file. What is set as PDF leaves the thread as a sheet. */
const textWriters = {
  docx: (text: Resolution) => toDocx(layOutText(text)),
  pdf: (text: Resolution) => toSheet(layOutText(text)),
  html: (text: Resolution) => pageOf(text, resolutionToHtml(text)),
  akn: (text: Resolution) => resolutionToAkn(text),
  json: (text: Resolution) => `${JSON.stringify(text)}\n`,
  txt: printPlain,
} as const;

const comparisonWriters = {
  docx: (compared: Compared, author: string) => toDocx(laidOutComparison(compared, author)),
  pdf: (compared: Compared, author: string) => toSheet(laidOutComparison(compared, author)),
  html: (compared: Compared) => {
    const { base, revised } = comparisonOf(compared);
    return pageOf(revised, comparisonToHtml(compare(base, revised), { base, revised }));
  },
  akn: (compared: Compared, author: string) => {
    const { told, base, revised, word } = comparisonOf(compared);
    return comparisonToAkn(told, { base, revised }, word ? { redline: word } : { proponent: author });
  },
  json: (compared: Compared) => `${JSON.stringify(comparisonOf(compared).told)}\n`,
} as const;

/** A file's own marks leave as they came, each under its author. */
function laidOutComparison(compared: Compared, author: string): LaidOut {
  const { base, revised, word } = comparisonOf(compared);
  return word ? { paragraphs: word, of: revised } : layOutComparison({ base, revised }, { author });
}

/** The text tells each proponent's changes as tracked; a table is of provisions by proponents. */
const consolidationWriters = {
  docx: (proposed: Proposed) => toDocx(layOutConsolidation(consolidationOf(proposed))),
  "table.docx": (proposed: Proposed) =>
    toDocx(layOutConsolidation(consolidationOf(proposed), { table: true })),
  pdf: (proposed: Proposed) => toSheet(layOutConsolidation(consolidationOf(proposed))),
  "table.pdf": (proposed: Proposed) =>
    toSheet(layOutConsolidation(consolidationOf(proposed), { table: true })),
  html: (proposed: Proposed) => {
    const consolidation = consolidationOf(proposed);
    return pageOf(consolidation.base, consolidationToHtml(consolidation));
  },
  akn: (proposed: Proposed) => consolidationToAkn(consolidationOf(proposed)),
  json: (proposed: Proposed) => `${JSON.stringify(consolidationJson(consolidationOf(proposed)))}\n`,
} as const;

export type TextFormat = keyof typeof textWriters;
export type ComparisonFormat = keyof typeof comparisonWriters;
export type ConsolidationFormat = keyof typeof consolidationWriters;
export const textFormats = Object.keys(textWriters) as readonly TextFormat[];
export const comparisonFormats = Object.keys(comparisonWriters) as readonly ComparisonFormat[];
export const consolidationFormats = Object.keys(consolidationWriters) as readonly ConsolidationFormat[];

/** Something on a desk, and the format in which it leaves. */
export type ToPrint =
  | { readonly what: "text"; readonly format: TextFormat; readonly version: VersionOf }
  | {
      readonly what: "adoption";
      readonly format: TextFormat;
      readonly adopted: Proposed & { readonly chosen: Chosen };
    }
  | {
      readonly what: "comparison";
      readonly format: ComparisonFormat;
      readonly compared: Compared;
      readonly author: string;
    }
  | { readonly what: "consolidation"; readonly format: ConsolidationFormat; readonly proposed: Proposed };

/** A file, or what is still to be set as one. */
export type Printed = { readonly bytes: Uint8Array } | { readonly sheet: Sheet };

/** Prints a text, a comparison, a consolidation or what was adopted of one. */
export function print(given: ToPrint): Printed {
  const printed = printedAs(given);
  if (typeof printed === "string") return { bytes: new TextEncoder().encode(printed) };
  return printed instanceof Uint8Array ? { bytes: printed } : { sheet: printed };
}

function printedAs(given: ToPrint): string | Uint8Array | Sheet {
  switch (given.what) {
    case "text":
      return textWriters[given.format](versionOf(given.version));
    case "adoption":
      return textWriters[given.format](adoptionOf(given.adopted).text);
    case "comparison":
      return comparisonWriters[given.format](given.compared, given.author);
    case "consolidation":
      return consolidationWriters[given.format](given.proposed);
  }
}

function pageOf({ title, number, language }: Resolution, body: string): string {
  return htmlPage(title ?? number ?? "", language, body);
}

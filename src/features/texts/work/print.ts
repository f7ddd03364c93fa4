import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { consolidationToAkn } from "#engines/texts/akn/print-consolidation.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { comparisonToHtml } from "#engines/texts/compare/to-html.ts";
import { consolidationJson } from "#engines/texts/consolidate/json.ts";
import { consolidationToHtml } from "#engines/texts/consolidate/to-html.ts";
import { printComparison } from "#engines/texts/docx/print-comparison.ts";
import { printConsolidation } from "#engines/texts/docx/print-consolidation.ts";
import { printResolution } from "#engines/texts/docx/print-resolution.ts";
import { printConsolidationTable } from "#engines/texts/docx/print-table.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import { htmlPage } from "#engines/texts/html.ts";
import { type OfficialLanguage, officialLanguages, type Resolution } from "#engines/texts/model.ts";
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
import { type VersionOf, versionOf } from "./read-text.ts";

/** A text as it is given out, by the ending of the file. */
const textWriters = {
  docx: (text: Resolution) => writeDocx(printResolution(text), { language: languageOf(text) }),
  html: (text: Resolution) => pageOf(text, resolutionToHtml(text)),
  akn: (text: Resolution) => resolutionToAkn(text),
  json: (text: Resolution) => `${JSON.stringify(text)}\n`,
  txt: printPlain,
} as const;

const comparisonWriters = {
  docx: (compared: Compared, author: string) => {
    const { base, revised, word } = comparisonOf(compared);
    // A file's own marks leave as they came, each under its author.
    const tracked =
      word ?? printComparison(compare(base, revised), { base, revised }, { author, date: null });
    return writeDocx(tracked, { language: languageOf(revised) });
  },
  html: (compared: Compared) => {
    const { base, revised } = comparisonOf(compared);
    return pageOf(revised, comparisonToHtml(compare(base, revised), { base, revised }));
  },
  akn: (compared: Compared, author: string) => {
    const { base, revised } = comparisonOf(compared);
    return comparisonToAkn(compare(base, revised), { base, revised }, { proponent: author });
  },
  json: (compared: Compared) => `${JSON.stringify(comparisonOf(compared).told)}\n`,
} as const;

/** `docx` tells each proponent's changes as tracked; `table.docx` is a table of provisions by proponents. */
const consolidationWriters = {
  docx: (proposed: Proposed) => {
    const consolidation = consolidationOf(proposed);
    return writeDocx(printConsolidation(consolidation, { date: null }), {
      language: languageOf(consolidation.base),
    });
  },
  "table.docx": (proposed: Proposed) => {
    const consolidation = consolidationOf(proposed);
    return writeDocx(printConsolidationTable(consolidation, { date: null }), {
      language: languageOf(consolidation.base),
      landscape: true,
    });
  },
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

export interface Printed {
  readonly bytes: Uint8Array;
}

/** Prints a text, a comparison, a consolidation or what was adopted of one. */
export function print(given: ToPrint): Printed {
  const printed = printedAs(given);
  return { bytes: typeof printed === "string" ? new TextEncoder().encode(printed) : printed };
}

function printedAs(given: ToPrint): string | Uint8Array {
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

/** The language of a text among those that Word files are set in. */
function languageOf({ language }: Resolution): OfficialLanguage {
  return officialLanguages.find((each) => each === language) ?? "en";
}

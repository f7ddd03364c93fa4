import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { readAkn } from "#engines/texts/akn/read.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { markupKind } from "#engines/texts/markup-kind.ts";
import type { InputFormat, OutputFormat } from "./formats.ts";

/** Akoma Ntoso; what is other XML is refused in its reader's words. */
export const aknInput: InputFormat = {
  recognises: (bytes) => markupKind(bytes) === "xml",
  async read(bytes, { language }) {
    const read = readAkn(bytes);
    const resolution = language ? { ...read, language } : read;
    return { base: resolution, revised: resolution };
  },
};

export const aknOutput: OutputFormat = {
  print: async (resolution, { date }) => resolutionToAkn(resolution, date ? { date } : {}),
  printTracked: async ({ base, revised }, { date }) =>
    base === revised
      ? resolutionToAkn(revised, date ? { date } : {})
      : comparisonToAkn(compare(base, revised), { base, revised }, date ? { date } : {}),
};

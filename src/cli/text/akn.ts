import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import type { OutputFormat } from "./formats.ts";

export const aknOutput: OutputFormat = {
  holdsBoth: true,
  print: async (resolution, { date }) => resolutionToAkn(resolution, date ? { date } : {}),
  printTracked: async ({ base, revised, word, changes }, { date }) =>
    base === revised
      ? resolutionToAkn(revised, date ? { date } : {})
      : comparisonToAkn(
          changes?.() ?? compare(base, revised),
          { base, revised },
          { ...(date && { date }), ...(word && { redline: word }) },
        ),
};

import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { consolidationToAkn } from "#engines/texts/akn/print-consolidation.ts";
import { asProposals } from "#engines/texts/akn/read-kept.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import type { OutputFormat } from "./formats.ts";

export const aknOutput: OutputFormat = {
  holdsBoth: true,
  print: async (resolution, { date }) => resolutionToAkn(resolution, date ? { date } : {}),
  async printTracked({ base, revised, word, changes, proposals = [] }, { date }) {
    const options = date ? { date } : {};
    if (proposals.length > 0)
      return consolidationToAkn(consolidate(base, asProposals(base, proposals)), options);
    if (base === revised) return resolutionToAkn(revised, options);
    const told = changes?.() ?? compare(base, revised);
    return comparisonToAkn(told, { base, revised }, { ...options, ...(word && { redline: word }) });
  },
};

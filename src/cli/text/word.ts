import { asProposals } from "#engines/texts/akn/read-kept.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import type { LoadedText } from "#features/texts/work/formats.ts";
import {
  type LaidOut,
  layOutComparison,
  layOutConsolidation,
  layOutText,
  toDocx,
} from "#features/texts/work/laid-out.ts";
import type { OutputFormat } from "./formats.ts";

export const wordOutput: OutputFormat = {
  print: async (resolution) => toDocx(layOutText(resolution)),
  printTracked: async (loaded) => toDocx(layOutTracked(loaded)),
};

/** A Word file's own marks, each under its author; the proposals of a consolidation; else what differs between the two views. */
export function layOutTracked({
  base,
  revised,
  word,
  author = defaultAuthor,
  proposals = [],
}: LoadedText): LaidOut {
  if (word) return { paragraphs: word, of: revised };
  if (proposals.length > 0) return layOutConsolidation(consolidate(base, asProposals(base, proposals)));
  return base === revised ? layOutText(revised) : layOutComparison({ base, revised }, { author });
}

/** To whom changes are laid of which nobody says whose they are. */
export const defaultAuthor = "Acuerdo";

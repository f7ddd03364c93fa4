import type { LoadedText } from "#features/texts/work/formats.ts";
import { type LaidOut, layOutComparison, layOutText, toDocx } from "#features/texts/work/laid-out.ts";
import type { OutputFormat } from "./formats.ts";

export const wordOutput: OutputFormat = {
  print: async (resolution) => toDocx(layOutText(resolution)),
  printTracked: async (loaded) => toDocx(layOutTracked(loaded)),
};

/** A Word file's own marks, each under its author; else what differs between the two views. */
export function layOutTracked({ base, revised, word, author = defaultAuthor }: LoadedText): LaidOut {
  if (word) return { paragraphs: word, of: revised };
  return base === revised ? layOutText(revised) : layOutComparison({ base, revised }, { author });
}

/** To whom changes are laid of which nobody says whose they are. */
export const defaultAuthor = "Acuerdo";

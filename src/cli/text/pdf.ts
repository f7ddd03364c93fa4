import { setSheet } from "#features/texts/set-sheet.ts";
import { layOutText, toSheet } from "#features/texts/work/laid-out.ts";
import type { OutputFormat } from "./formats.ts";
import { layOutTracked } from "./word.ts";

export const pdfOutput: OutputFormat = {
  print: (resolution) => setSheet(toSheet(layOutText(resolution))),
  printTracked: (loaded) => setSheet(toSheet(layOutTracked(loaded))),
};

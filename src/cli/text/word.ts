import { printResolution } from "#engines/texts/docx/print-resolution.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import { type OfficialLanguage, officialLanguages, type Resolution } from "#engines/texts/model.ts";
import type { OutputFormat } from "./formats.ts";

export const wordOutput: OutputFormat = {
  print: async (resolution) => writeDocx(printResolution(resolution), { language: languageOf(resolution) }),
  printTracked: async ({ word, revised }) =>
    writeDocx(word ?? printResolution(revised), { language: languageOf(revised) }),
};

/** The language of a text among those that Word files are set in. */
export function languageOf({ language }: Resolution): OfficialLanguage {
  return officialLanguages.find((each) => each === language) ?? "en";
}

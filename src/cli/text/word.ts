import { trackedChanges } from "#engines/texts/docx/changes.ts";
import { printResolution } from "#engines/texts/docx/print-resolution.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import { type OfficialLanguage, officialLanguages, type Resolution } from "#engines/texts/model.ts";
import type { InputFormat, OutputFormat } from "./formats.ts";

/** A ZIP archive, or the compound file that Word 97 wrote and that protected files are wrapped in. */
const signatures = ["PK\x03\x04", "PK\x05\x06", "\xd0\xcf\x11\xe0"];

export const wordInput: InputFormat = {
  recognises: (bytes) => signatures.includes(String.fromCharCode(...bytes.subarray(0, 4))),
  async read(bytes, options) {
    const word = readDocx(bytes);
    const views = readViews(word, options);
    return {
      base: views.base.resolution,
      revised: views.revised.resolution,
      word,
      changes: () => trackedChanges(views),
    };
  },
};

export const wordOutput: OutputFormat = {
  print: async (resolution) => writeDocx(printResolution(resolution), { language: languageOf(resolution) }),
  printTracked: async ({ word, revised }) =>
    writeDocx(word ?? printResolution(revised), { language: languageOf(revised) }),
};

/** The language of a text among those that Word files are set in. */
export function languageOf({ language }: Resolution): OfficialLanguage {
  return officialLanguages.find((each) => each === language) ?? "en";
}

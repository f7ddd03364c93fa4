import { readPlain } from "#engines/texts/read-plain.ts";
import { setSheet } from "#features/texts/set-sheet.ts";
import { layOutText, toSheet } from "#features/texts/work/laid-out.ts";
import { closeExtraction, extractText } from "#platform/extract/extract.ts";
import type { InputFormat, OutputFormat } from "./formats.ts";
import { layOutTracked } from "./word.ts";

const signature = "%PDF-";

/** PDF, by the paragraphs that the platform finds in its pages. */
export const pdfInput: InputFormat = {
  recognises: (bytes) => String.fromCharCode(...bytes.subarray(0, signature.length)) === signature,
  async read(bytes, { language }) {
    try {
      const extraction = await extractText(bytes, { fileName: "text.pdf" });
      if (extraction.status === "none") throw new Error(extraction.detail);
      if (extraction.truncated) throw new Error("the document is longer than what is read of it");
      const resolution = readPlain(extraction.text, language ? { language } : {});
      return { base: resolution, revised: resolution };
    } finally {
      await closeExtraction();
    }
  },
};

export const pdfOutput: OutputFormat = {
  print: (resolution) => setSheet(toSheet(layOutText(resolution))),
  printTracked: (loaded) => setSheet(toSheet(layOutTracked(loaded))),
};

import { readPlain } from "#engines/texts/read-plain.ts";
import { closeExtraction, extractText } from "#platform/extract/extract.ts";
import type { Format } from "#platform/extract/model.ts";
import { sniffFormat } from "#platform/extract/sniff.ts";
import type { InputFormat } from "./formats.ts";

/** A format of which the platform extracts the words: their paragraphs are then read as plain text. */
function extracted(name: Format & InputFormat["name"]): InputFormat {
  return {
    name,
    recognises: (bytes) => sniffFormat(bytes, "text").format === name,
    async read(bytes, { language }) {
      try {
        const extraction = await extractText(bytes, { fileName: `text.${name}` });
        if (extraction.status === "none") throw new Error(extraction.detail);
        if (extraction.truncated) throw new Error("the document is longer than what is read of it");
        const resolution = readPlain(extraction.text, language ? { language } : {});
        return { base: resolution, revised: resolution };
      } finally {
        await closeExtraction();
      }
    },
  };
}

export const extractedInputs: readonly InputFormat[] = [extracted("pdf"), extracted("odt"), extracted("rtf")];

import type { TrackedChanges } from "#engines/texts/docx/changes.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import type { OfficialLanguage, Resolution, TrackedResolution } from "#engines/texts/model.ts";
import { printPlain } from "#engines/texts/print-plain.ts";
import { aknInput, aknOutput } from "./akn.ts";
import { htmlInput, htmlOutput } from "./html.ts";
import { pdfInput } from "./pdf.ts";
import { plain } from "./plain.ts";
import { wordInput, wordOutput } from "./word.ts";

/** A file as one of the formats read it. A file without tracked changes is the same before and after them. */
export interface LoadedText extends TrackedResolution {
  /** The Word file that it came from, and what its tracked changes do; absent for other formats. */
  readonly word?: TrackedText;
  readonly changes?: () => TrackedChanges;
}

export interface InputFormat {
  /** Whether the bytes are in this format; the file's name is never asked. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** Throws `UnreadableText`, or an error of its own, with a message fit for whoever named the file. */
  readonly read: (
    bytes: Uint8Array,
    options: { readonly language?: OfficialLanguage },
  ) => Promise<LoadedText>;
}

/** In the order in which they are tried; plain text takes what is left. */
export const inputFormats: readonly InputFormat[] = [wordInput, pdfInput, aknInput, htmlInput, plain];

export interface OutputOptions {
  /** When the text was adopted, for its identification: "2022-12-14", or a year. */
  readonly date?: string;
}

export interface OutputFormat {
  readonly print: (resolution: Resolution, options: OutputOptions) => Promise<string | Uint8Array>;
  /** Prints both views, with who changed what; absent where the format has no way to say it. */
  readonly printTracked?: (loaded: LoadedText, options: OutputOptions) => Promise<string | Uint8Array>;
}

/** By the value of `--to`. */
export const outputFormats: Readonly<Record<string, OutputFormat>> = {
  json: { print: async (resolution) => `${JSON.stringify(asContract(resolution))}\n` },
  akn: aknOutput,
  html: htmlOutput,
  docx: wordOutput,
  txt: { print: async (resolution) => printPlain(resolution) },
};

/** The resolution in the order of fields that the contract gives; where notes stand in the words is kept as well. */
export function asContract(resolution: Resolution): unknown {
  const { language, number, title, enacting, provisions, notes } = resolution;
  return { language, number, title, enacting, provisions, notes };
}

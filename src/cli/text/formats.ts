import type { OfficialLanguage, Provision, Resolution } from "#engines/texts/model.ts";
import { printPlain } from "#engines/texts/print-plain.ts";
import { type LoadedText, inputFormats as textFormats } from "#features/texts/work/formats.ts";
import { aknOutput } from "./akn.ts";
import { extractedInputs } from "./extracted.ts";
import { htmlOutput } from "./html.ts";
import { pdfOutput } from "./pdf.ts";
import { wordOutput } from "./word.ts";

export interface InputFormat {
  readonly name: string;
  /** Whether the bytes are in this format; the file's name is never asked. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** Throws `UnreadableText`, or an error of its own, with a message fit for whoever named the file. */
  readonly read: (
    bytes: Uint8Array,
    options: { readonly language?: OfficialLanguage },
  ) => LoadedText | Promise<LoadedText>;
}

/** In the order in which they are tried; plain text, the last, takes what is left. */
export const inputFormats: readonly InputFormat[] = [...extractedInputs, ...textFormats];

export interface OutputOptions {
  /** When the text was adopted, for its identification: "2022-12-14", or a year. */
  readonly date?: string;
}

export interface OutputFormat {
  readonly print: (resolution: Resolution, options: OutputOptions) => Promise<string | Uint8Array>;
  /** Whether its files are read back in either view, so that none need be chosen for them. */
  readonly holdsBoth?: true;
  /** Prints both views, with who changed what; absent where the format has no way to say it. */
  readonly printTracked?: (loaded: LoadedText, options: OutputOptions) => Promise<string | Uint8Array>;
}

/** By the value of `--to`. */
export const outputFormats: Readonly<Record<string, OutputFormat>> = {
  json: { print: async (resolution) => `${JSON.stringify(asContract(resolution))}\n` },
  akn: aknOutput,
  html: htmlOutput,
  docx: wordOutput,
  pdf: pdfOutput,
  txt: { print: async (resolution) => printPlain(resolution) },
};

/** The resolution in the order of fields that the contract gives; where notes stand in the words is kept as well. */
export function asContract(resolution: Resolution): unknown {
  const { language, number, title, enacting, provisions, notes } = resolution;
  return { language, number, title, enacting, provisions: provisions.map(provisionAsContract), notes };
}

function provisionAsContract(provision: Provision): Provision {
  const { id, role, label, call, text, children, notes, noteOffsets } = provision;
  return { id, role, label, call, text, children: children.map(provisionAsContract), notes, noteOffsets };
}

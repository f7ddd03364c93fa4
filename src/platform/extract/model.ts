import type { TextWriter } from "./text-writer.ts";

/** The formats that text is read from. */
export type Format =
  | "docx"
  | "odt"
  | "rtf"
  | "pdf"
  | "html"
  | "txt"
  | "md"
  | "eml"
  | "pptx"
  | "odp"
  | "xlsx"
  | "ods"
  | "csv";

/** Why a file has no text: what the page says beside "no text extracted". */
export type Reason =
  | "empty"
  | "unknown-format"
  | "encrypted"
  | "corrupt"
  | "too-large"
  | "too-slow"
  | "no-text";

/**
 * What was read from a file. In `text`, paragraphs are parted by one blank line and hold none; a table row is a
 * paragraph with its cells parted by tabs; notes stand at the end, each after its mark in brackets. Bidirectional
 * controls stay where the author put them: whoever shows the text isolates it (`<bdi>`, `dir=auto`).
 */
export type Extraction =
  | {
      readonly status: "extracted";
      readonly text: string;
      readonly format: Format;
      /** Pages of a PDF, slides of a presentation, sheets of a workbook; as many as the file has. */
      readonly pages?: number;
      /** Names of the files that an e-mail carried, in its order; their text follows that of the message. */
      readonly attachments?: readonly string[];
      /** The text was cut at a limit (characters, pages, or the time set aside for pages). */
      readonly truncated: boolean;
    }
  | { readonly status: "none"; readonly reason: Reason; readonly detail: string };

export interface ExtractionLimits {
  /** After this the worker is ended, whatever it is doing. */
  readonly seconds: number;
  /** JavaScript heap of the worker. */
  readonly heapMegabytes: number;
  /** Buffers outside the heap, where decompressed streams live. */
  readonly bufferMegabytes: number;
  readonly inputBytes: number;
  /** Decompressed bytes read from one archive, all parts together. */
  readonly inflatedBytes: number;
  /** Decompressed to compressed size of one part, once it is over a million bytes. */
  readonly expansionRatio: number;
  readonly pages: number;
  readonly characters: number;
}

/**
 * Wide enough for any document that a person wrote: 5 million characters are some 1,700 pages. XML of office files
 * compresses 10 to 40 times; deflate cannot go over 1,032, which is what bombs come near.
 */
export const defaultLimits: ExtractionLimits = {
  seconds: 60,
  heapMegabytes: 512,
  bufferMegabytes: 768,
  inputBytes: 200_000_000,
  inflatedBytes: 256_000_000,
  expansionRatio: 250,
  pages: 2_000,
  characters: 5_000_000,
};

/** Thrown by a reader that must give up; becomes `status: "none"`. */
export class Unreadable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** What a reader is given, and what it tells besides the text. */
export interface Reading {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly writer: TextWriter;
  readonly limits: ExtractionLimits;
  /** Past this moment (`performance.now()`) a reader of pages stops and keeps what it has. */
  readonly stopAt: number;
  /** Documents around this one: an attachment has one. */
  readonly depth: number;
  pages?: number;
  attachments?: string[];
  truncated: boolean;
}

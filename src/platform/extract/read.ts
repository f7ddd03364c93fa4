import { readCsv } from "./csv.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { readMail } from "./mail.ts";
import { type Extraction, type ExtractionLimits, type Format, type Reading, Unreadable } from "./model.ts";
import { readOdf } from "./odf.ts";
import { readMarkdown, readTxt } from "./plain-text.ts";
import { readPptx } from "./pptx.ts";
import { readRtf } from "./rtf.ts";
import { sniffFormat } from "./sniff.ts";
import { TextFull, TextWriter } from "./text-writer.ts";
import { readXlsx } from "./xlsx.ts";

type Reader = (reading: Reading) => void | Promise<void>;

const readers: Readonly<Record<Format, Reader>> = {
  docx: readDocx,
  odt: readOdf,
  odp: readOdf,
  ods: readOdf,
  pptx: readPptx,
  xlsx: readXlsx,
  rtf: readRtf,
  html: readHtml,
  txt: readTxt,
  md: readMarkdown,
  csv: readCsv,
  eml: (reading) => readMail(reading, readAttachment),
  // PDF.js takes a quarter of a second to load; only what needs it pays.
  pdf: async (reading) => (await import("./pdf.ts")).readPdf(reading),
};

/** Messages within messages beyond this are named, not read. */
const deepestAttachment = 3;

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: ExtractionLimits;
}

/** Reads one file, in the thread that calls it. Never throws on input. */
export async function read({ bytes, fileName, limits }: ReadRequest): Promise<Extraction> {
  if (bytes.length === 0) return none("empty", "the file has no content");
  const { format, mediaType, encrypted } = sniffFormat(bytes, fileName);
  if (encrypted) return none("encrypted", "the document asks for a password");
  if (!format) return none("unknown-format", mediaType);
  const writer = new TextWriter(limits.characters);
  // Pages get three quarters of the time, so that what they gave can still be put together.
  const stopAt = performance.now() + limits.seconds * 750;
  const reading: Reading = { bytes, fileName, writer, limits, stopAt, depth: 0, truncated: false };
  try {
    await readers[format](reading);
  } catch (error) {
    if (error instanceof Unreadable) return none(error.reason, error.message);
    if (!(error instanceof TextFull))
      return none("corrupt", error instanceof Error ? error.message : String(error));
    reading.truncated = true;
  }
  const text = writer.finish();
  if (!text) return none("no-text", format);
  const { pages, attachments, truncated } = reading;
  return {
    status: "extracted",
    text,
    format,
    ...(pages === undefined ? {} : { pages }),
    ...(attachments ? { attachments } : {}),
    truncated,
  };
}

/** An attachment that cannot be read is named in its message and no more. */
async function readAttachment(reading: Reading): Promise<void> {
  const { format } = sniffFormat(reading.bytes, reading.fileName);
  if (!format || reading.bytes.length === 0 || reading.depth > deepestAttachment) return;
  try {
    await readers[format](reading);
  } catch (error) {
    if (error instanceof TextFull) throw error;
  }
}

const none = (reason: Extract<Extraction, { status: "none" }>["reason"], detail: string): Extraction => ({
  status: "none",
  reason,
  detail,
});

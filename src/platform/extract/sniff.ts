import { looksLikeText } from "./encoding.ts";
import type { Format } from "./model.ts";
import { Zip, zipNames } from "./zip.ts";

/** What a file is, by its content; `format` is null when no text can be read from such a file. */
export interface Sniffed {
  readonly format: Format | null;
  readonly mediaType: string;
  /** An Office file of any kind under a password: what it is cannot be seen. */
  readonly encrypted?: true;
}

const openXml = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

const mediaTypes: Readonly<Record<Format, string>> = {
  docx: `${openXml}.wordprocessingml.document`,
  pptx: `${openXml}.presentationml.presentation`,
  xlsx: `${openXml}.spreadsheetml.sheet`,
  odt: `${openDocument}.text`,
  odp: `${openDocument}.presentation`,
  ods: `${openDocument}.spreadsheet`,
  rtf: "application/rtf",
  pdf: "application/pdf",
  html: "text/html",
  txt: "text/plain",
  md: "text/markdown",
  eml: "message/rfc822",
  csv: "text/csv",
};

/** First bytes of formats that are kept and served, but hold no text that we read. */
const signatures: readonly (readonly [string, string, number?])[] = [
  ["\u0089PNG\r\n\u001a\n", "image/png"],
  ["\u00ff\u00d8\u00ff", "image/jpeg"],
  ["GIF8", "image/gif"],
  ["WEBP", "image/webp", 8],
  ["II*\u0000", "image/tiff"],
  ["MM\u0000*", "image/tiff"],
  ["ftypqt", "video/quicktime", 4],
  ["ftyp", "video/mp4", 4],
  ["OggS", "audio/ogg"],
  ["ID3", "audio/mpeg"],
  ["WAVE", "audio/wav", 8],
  ["7z\u00bc\u00af\u0027\u001c", "application/x-7z-compressed"],
  ["Rar!\u001a\u0007", "application/vnd.rar"],
  ["\u001f\u008b", "application/gzip"],
  ["%!PS", "application/postscript"],
  ["MZ", "application/vnd.microsoft.portable-executable"],
];

const unknown: Sniffed = { format: null, mediaType: "application/octet-stream" };
const known = (format: Format): Sniffed => ({ format, mediaType: mediaTypes[format] });

/** How much of a file is looked at to tell one kind of text from another. */
const headBytes = 8_192;

/**
 * Tells a file's format from its content. The name decides only between kinds of plain text (txt, md, csv), which
 * have no mark of their own.
 */
export function sniffFormat(bytes: Uint8Array, fileName: string): Sniffed {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString("latin1");
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return sniffZip(bytes);
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return sniffCompound(bytes);
  // Readers of PDF accept up to a kilobyte of something else before the mark (PDF 32000-1, note 13 of annex H).
  if (head.slice(0, 1024).includes("%PDF-")) return known("pdf");
  if (/^\s*\{\\rtf/.test(head)) return known("rtf");
  const media = signatures.find(([mark, , at = 0]) => head.startsWith(mark, at));
  if (media) return { format: null, mediaType: media[1] };
  if (!looksLikeText(bytes)) return unknown;
  return sniffText(head, fileName);
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const names = zipNames(bytes);
  const under = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (under("word/")) return known("docx");
  if (under("ppt/")) return known("pptx");
  if (under("xl/")) return known("xlsx");
  const declared = /opendocument\.(text|presentation|spreadsheet)/.exec(declaredType(bytes))?.[1];
  if (declared) return known(declared === "text" ? "odt" : declared === "presentation" ? "odp" : "ods");
  return { format: null, mediaType: "application/zip" };
}

/** A part of an OpenDocument file names its media type: the first, stored as it is (ODF 1.3 part 2, 3.3). */
function declaredType(bytes: Uint8Array): string {
  try {
    return (
      new Zip(bytes, { inflatedBytes: 200, expansionRatio: 1 }).read("mimetype")?.toString("latin1") ?? ""
    );
  } catch {
    // Cut off or damaged: it is where a whole file has it.
    return Buffer.from(bytes.subarray(30, 200)).toString("latin1");
  }
}

/** Compound files are Office files of before 2007, and later ones under a password. Names in them are UTF-16. */
function sniffCompound(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) {
    return { format: null, mediaType: "application/x-ole-storage", encrypted: true };
  }
  if (holds("WordDocument")) return { format: null, mediaType: "application/msword" };
  if (holds("Workbook")) return { format: null, mediaType: "application/vnd.ms-excel" };
  if (holds("PowerPoint Document")) return { format: null, mediaType: "application/vnd.ms-powerpoint" };
  if (holds("__substg1.0_")) return { format: null, mediaType: "application/vnd.ms-outlook" };
  return { format: null, mediaType: "application/x-ole-storage" };
}

const mailFields = /^(from|to|cc|subject|date|message-id|mime-version|received|return-path|content-type):/gim;

function sniffText(head: string, fileName: string): Sniffed {
  // UTF-16 has a NUL beside every Latin letter; without them its mark-up reads like any other.
  const plain = head
    .replaceAll("\u0000", "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "");
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(plain)) {
    return known("html");
  }
  if (/^html?|xhtml$/.test(extension) && /<\/?[a-z][^>]*>/i.test(plain)) return known("html");
  const fields = plain.split(/\r?\n[ \t]*\r?\n/, 1)[0]!;
  const headed = /^(?:From .*\r?\n)?[!-9;-~]+:[^\n]*\n/.test(plain);
  const names = new Set(Array.from(fields.matchAll(mailFields), ([, name]) => name!.toLowerCase()));
  if (headed && names.has("from") && names.size >= (extension === "eml" ? 1 : 3)) return known("eml");
  if (extension === "eml" && headed && names.size > 0) return known("eml");
  if (extension === "csv" || extension === "tsv") return known("csv");
  if (extension === "md" || extension === "markdown") return known("md");
  return known("txt");
}

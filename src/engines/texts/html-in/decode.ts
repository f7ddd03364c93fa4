import type { OfficialLanguage } from "../model.ts";

/** What a page that does not say its encoding is likely to be in, by the language asked for. */
const oldEncodings: Readonly<Partial<Record<OfficialLanguage, string>>> = {
  ru: "windows-1251",
  ar: "windows-1256",
  zh: "gb18030",
};

/** Where a page must say its encoding: in the first kilobyte (HTML Standard, 4.2.5.4). */
const declarationWithin = 1024;

/** A page's text: by its byte order mark, the encoding that it declares, as UTF-8, or as its language used to be written. */
export function decodeHtml(bytes: Uint8Array, language: OfficialLanguage | undefined): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, declarationWithin));
  const declared = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1];
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return (
      decodeAs(declared, bytes) ??
      new TextDecoder(oldEncodings[language ?? "en"] ?? "windows-1252").decode(bytes)
    );
  }
}

/** Whoever says UTF-8 or UTF-16 of bytes that are not is wrong about them. */
function decodeAs(label: string | undefined, bytes: Uint8Array): string | null {
  if (label === undefined || /^utf-?(?:8|16)/iu.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

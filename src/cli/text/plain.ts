import { longestText, readPlain } from "#engines/texts/read-plain.ts";
import { UnreadableText } from "#engines/texts/unreadable.ts";
import type { InputFormat } from "./formats.ts";

/** UTF-8 takes up to four bytes a character: more bytes than this cannot be a text that is read. */
const mostBytes = longestText * 4;

/** What a text that is not in Unicode is likely to be in, by the language asked for. */
const oldEncodings: Readonly<Record<string, string>> = {
  ru: "windows-1251",
  ar: "windows-1256",
  zh: "gb18030",
};

export const plain: InputFormat = {
  recognises: () => true,
  async read(bytes, { language }) {
    if (bytes.length > mostBytes)
      throw new UnreadableText("too-large", `the text has more than ${mostBytes} bytes`);
    const resolution = readPlain(decode(bytes, language), language ? { language } : {});
    return { base: resolution, revised: resolution };
  },
};

/** By its byte order mark, else as UTF-8, else in the encoding that its language used before Unicode. */
function decode(bytes: Uint8Array, language: string | undefined): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(oldEncodings[language ?? ""] ?? "windows-1252").decode(bytes);
  }
}

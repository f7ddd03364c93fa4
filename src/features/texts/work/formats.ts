import type { ProposedText } from "#engines/texts/akn/read-kept.ts";
import { readTrackedAkn } from "#engines/texts/akn/read-tracked.ts";
import { type TrackedChanges, trackedChanges } from "#engines/texts/docx/changes.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import { readHtml } from "#engines/texts/html-in/read.ts";
import { markupKind } from "#engines/texts/markup-kind.ts";
import type { OfficialLanguage, TrackedResolution } from "#engines/texts/model.ts";
import { longestText, readPlain } from "#engines/texts/read-plain.ts";
import { UnreadableText } from "#engines/texts/unreadable.ts";
import { decodeText as decodeAny } from "#platform/extract/encoding.ts";

/** A file as one of the formats read it. A file without tracked changes is the same before and after them. */
export interface LoadedText extends TrackedResolution {
  /** The marks of the Word file that it came from, and what its changes do, where the format keeps them. */
  readonly word?: TrackedText;
  readonly changes?: () => TrackedChanges;
  /** To whom the file lays its changes as a whole. */
  readonly author?: string;
  /** Of a consolidation: what the base becomes by each of its proposals. */
  readonly proposals?: readonly ProposedText[];
}

export interface InputFormat {
  readonly name: string;
  /** Whether the bytes are in this format; the file's name is never asked. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** Throws `UnreadableText`, or an error of its own, with a message fit for whoever named the file. */
  readonly read: (bytes: Uint8Array, options: { readonly language?: OfficialLanguage }) => LoadedText;
}

/** A ZIP archive, or the compound file that Word 97 wrote and that protected files are wrapped in. */
const wordSignatures = ["PK\x03\x04", "PK\x05\x06", "\xd0\xcf\x11\xe0"];

const word: InputFormat = {
  name: "docx",
  recognises: (bytes) => wordSignatures.includes(String.fromCharCode(...bytes.subarray(0, 4))),
  read(bytes, options) {
    const text = readDocx(bytes);
    const views = readViews(text, options);
    return {
      base: views.base.resolution,
      revised: views.revised.resolution,
      word: text,
      changes: () => trackedChanges(views),
    };
  },
};

/** Akoma Ntoso; what is other XML is refused in its reader's words. */
const akn: InputFormat = {
  name: "akn",
  recognises: (bytes) => markupKind(bytes) === "xml",
  read: readTrackedAkn,
};

/** A page of HTML: what it marks as inserted and deleted is its two views. */
const html: InputFormat = {
  name: "html",
  recognises: (bytes) => markupKind(bytes) === "html",
  read(bytes, { language }) {
    const view = (side: "base" | "revised") => readHtml(bytes, { side, ...(language && { language }) });
    const revised = view("revised");
    return { base: hasChanges(bytes) ? view("base") : revised, revised };
  },
};

function hasChanges(bytes: Uint8Array): boolean {
  return /<(?:ins|del)[\s>]/iu.test(new TextDecoder("latin1").decode(bytes));
}

/** UTF-8 takes up to four bytes a character: more bytes than this cannot be a text that is read. */
const mostBytes = longestText * 4;

/** What a text that is not in Unicode is likely to be in, by the language asked for. */
const oldEncodings: Readonly<Record<string, string>> = {
  ru: "windows-1251",
  ar: "windows-1256",
  zh: "gb18030",
};

const plain: InputFormat = {
  name: "txt",
  recognises: () => true,
  read(bytes, { language }) {
    if (bytes.length > mostBytes)
      throw new UnreadableText("too-large", `the text has more than ${mostBytes} bytes`);
    const resolution = readPlain(decodeText(bytes, language), language ? { language } : {});
    return { base: resolution, revised: resolution };
  },
};

/**
 * By its byte order mark, else as Unicode if it can be, else in the encoding that its language used before Unicode; where
 * no language is given, in the one that the bytes are most likely in.
 */
export function decodeText(bytes: Uint8Array, language: string | undefined): string {
  return decodeAny(bytes, bytes.length, oldEncodings[language ?? ""]);
}

/** In the order in which they are tried; plain text takes what is left. */
export const inputFormats: readonly InputFormat[] = [word, akn, html, plain];

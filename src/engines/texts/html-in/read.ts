import type { OfficialLanguage, Resolution } from "../model.ts";

/**
 * Reads a resolution from a page of HTML: our own, as saved from Word, or as the United Nations publish it.
 * Throws `UnreadableMarkup`.
 */
export function readHtml(
  html: string | Uint8Array,
  { language }: { readonly language?: OfficialLanguage } = {},
): Resolution {
  throw new Error(`not written yet: ${html.length} ${language}`);
}

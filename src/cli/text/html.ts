import { compare } from "#engines/texts/compare/compare.ts";
import { comparisonToHtml } from "#engines/texts/compare/to-html.ts";
import { htmlPage } from "#engines/texts/html.ts";
import { readHtml } from "#engines/texts/html-in/read.ts";
import { markupKind } from "#engines/texts/markup-kind.ts";
import type { Resolution } from "#engines/texts/model.ts";
import { resolutionToHtml } from "#engines/texts/to-html.ts";
import type { InputFormat, OutputFormat } from "./formats.ts";

/** A page of HTML: what it marks as inserted and deleted is its two views. */
export const htmlInput: InputFormat = {
  recognises: (bytes) => markupKind(bytes) === "html",
  async read(bytes, { language }) {
    const view = (side: "base" | "revised") => readHtml(bytes, { side, ...(language && { language }) });
    const revised = view("revised");
    return { base: hasChanges(bytes) ? view("base") : revised, revised };
  },
};

function hasChanges(bytes: Uint8Array): boolean {
  return /<(?:ins|del)[\s>]/iu.test(new TextDecoder("latin1").decode(bytes));
}

export const htmlOutput: OutputFormat = {
  print: async (resolution) => page(resolution, resolutionToHtml(resolution)),
  printTracked: async ({ base, revised }) =>
    base === revised
      ? page(revised, resolutionToHtml(revised))
      : page(revised, comparisonToHtml(compare(base, revised), { base, revised })),
};

function page({ title, number, language }: Resolution, body: string): string {
  return htmlPage(title ?? number ?? "", language, body);
}

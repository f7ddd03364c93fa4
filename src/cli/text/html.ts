import { compare } from "#engines/texts/compare/compare.ts";
import { comparisonToHtml } from "#engines/texts/compare/to-html.ts";
import { htmlPage } from "#engines/texts/html.ts";
import type { Resolution } from "#engines/texts/model.ts";
import { resolutionToHtml } from "#engines/texts/to-html.ts";
import type { OutputFormat } from "./formats.ts";

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

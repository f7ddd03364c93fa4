import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import type { OutputFormat } from "./formats.ts";

export const aknOutput: OutputFormat = {
  print: async (resolution, { date }) => resolutionToAkn(resolution, date ? { date } : {}),
  printTracked: async ({ base, revised, word }, { date }) =>
    base === revised
      ? resolutionToAkn(revised, date ? { date } : {})
      : comparisonToAkn(
          compare(base, revised),
          { base, revised },
          { ...(date && { date }), ...(word && { proponent: authorsOf(word).join(", ") }) },
        ),
};

/** Who made the tracked changes of a Word file, in order. */
function authorsOf({ paragraphs }: TrackedText): readonly string[] {
  const marks = paragraphs.flatMap(({ spans, markInserted, markDeleted }) => [
    ...spans.flatMap(({ inserted, deleted }) => [inserted, deleted]),
    ...[markInserted, markDeleted],
  ]);
  return [...new Set(marks.flatMap((mark) => mark?.author ?? []))];
}

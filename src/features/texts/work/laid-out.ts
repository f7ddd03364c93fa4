import { type Comparison, compare } from "#engines/texts/compare/compare.ts";
import type { Consolidation } from "#engines/texts/consolidate/consolidate.ts";
import { printComparison } from "#engines/texts/docx/print-comparison.ts";
import { printConsolidation } from "#engines/texts/docx/print-consolidation.ts";
import { printResolution } from "#engines/texts/docx/print-resolution.ts";
import { printConsolidationTable } from "#engines/texts/docx/print-table.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import { type OfficialLanguage, officialLanguages, type Resolution } from "#engines/texts/model.ts";
import { type Sheet, sheetOf } from "#engines/texts/pdf/sheet.ts";

/** A text in paragraphs with its changes, before it is written as Word or laid out for PDF: both show the same. */
export interface LaidOut {
  readonly paragraphs: TrackedText;
  /** Whose number, title and language the file bears. */
  readonly of: Resolution;
  readonly landscape?: boolean;
  /** Who made the changes, where several share some of them. */
  readonly who?: readonly string[];
}

export function layOutText(text: Resolution): LaidOut {
  return { paragraphs: printResolution(text), of: text };
}

export function layOutComparison(
  { base, revised }: { readonly base: Resolution; readonly revised: Resolution },
  {
    author,
    comparison = compare(base, revised),
  }: { readonly author: string; readonly comparison?: Comparison },
): LaidOut {
  return { paragraphs: printComparison(comparison, { base, revised }, { author, date: null }), of: revised };
}

/** One text with the changes of each proponent, or with `table` the provisions beside what each proposes of them. */
export function layOutConsolidation(consolidation: Consolidation, { table = false } = {}): LaidOut {
  const print = table ? printConsolidationTable : printConsolidation;
  return {
    paragraphs: print(consolidation, { date: null }),
    of: consolidation.base,
    landscape: table,
    who: [
      ...new Set(
        [...consolidation.front, ...consolidation.provisions].flatMap(({ positions }) =>
          positions.flatMap(({ proponents }) => proponents),
        ),
      ),
    ].toSorted(),
  };
}

export function toDocx({ paragraphs, of, landscape = false }: LaidOut): Uint8Array {
  return writeDocx(paragraphs, { language: languageOf(of), landscape });
}

export function toSheet({ paragraphs, of, landscape = false, who }: LaidOut): Sheet {
  const { number, title } = of;
  return sheetOf(paragraphs, {
    language: languageOf(of),
    number,
    title: title ?? "",
    landscape,
    ...(who && { who }),
  });
}

/** The language of a text among those that files are set in. */
function languageOf({ language }: Resolution): OfficialLanguage {
  return officialLanguages.find((each) => each === language) ?? "en";
}

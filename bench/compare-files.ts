import { type Comparison, compare } from "#engines/texts/compare/compare.ts";
import { printComparison } from "#engines/texts/docx/print-comparison.ts";
import { printResolution } from "#engines/texts/docx/print-resolution.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import type { OfficialLanguage, Resolution } from "#engines/texts/model.ts";
import { printPlain } from "#engines/texts/print-plain.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { type Checks, firstDifference, toTheLetter } from "./compare-proposals.ts";

/** Writes both versions of a text as files, reads them back, and compares what was read. */
export function checkFiles(
  {
    base,
    revised,
    comparison,
  }: { readonly base: Resolution; readonly revised: Resolution; readonly comparison: Comparison },
  of: string,
  checks: Checks,
): void {
  const language = base.language as OfficialLanguage;
  const word = (text: TrackedText) => readViews(readDocx(writeDocx(text, { language })), { language });
  const tracked = word(printComparison(comparison, { base, revised }, { author: "EUR", date: null }));
  const ways = {
    "Word with tracked changes": [tracked.base.resolution, tracked.revised.resolution],
    "two Word files": [base, revised].map((text) => word(printResolution(text)).revised.resolution),
    "two plain texts": [base, revised].map((text) => readPlain(printPlain(text), { language })),
  };
  for (const [way, [before, after]] of Object.entries(ways)) {
    const read = [
      [base, before!],
      [revised, after!],
    ] as const;
    checks.check(
      `${way}: read back as written`,
      read.every(([written, again]) => toTheLetter(written) === toTheLetter(again)),
      () =>
        `${of}\n${read.map(([written, again]) => firstDifference(toTheLetter(written), toTheLetter(again))).join("\n")}`,
    );
    const [there, here] = [toldBy(comparison), toldBy(compare(before!, after!))];
    checks.check(`${way}: the same changes`, there === here, () => `${of}\n${firstDifference(there, here)}`);
  }
}

/** The changes of a comparison, whatever ids its provisions bear. */
const toldBy = ({ changes }: Comparison): string =>
  changes
    .map(({ op, words }) => `${op} ${words.map((each) => `${each.op[0]}${each.text}`).join("|")}`)
    .join("\n");

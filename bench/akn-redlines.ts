import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { amendmentToAkn } from "#engines/texts/akn/print-amendment.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { consolidationToAkn } from "#engines/texts/akn/print-consolidation.ts";
import { marksIn } from "#engines/texts/akn/print-redline.ts";
import { asProposals } from "#engines/texts/akn/read-kept.ts";
import { readTrackedAkn } from "#engines/texts/akn/read-tracked.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import { consolidationJson } from "#engines/texts/consolidate/json.ts";
import type { Proposal } from "#engines/texts/consolidate/proposal.ts";
import { trackedChanges } from "#engines/texts/docx/changes.ts";
import { printComparison } from "#engines/texts/docx/print-comparison.ts";
import { printConsolidation } from "#engines/texts/docx/print-consolidation.ts";
import { printResolution } from "#engines/texts/docx/print-resolution.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import { type OfficialLanguage, officialLanguages, type Resolution } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import type { Schema } from "../src/cli/text/schema.ts";
import { corpus } from "./corpus.ts";
import { table } from "./markdown.ts";

/** Word files with tracked changes, printed as Akoma Ntoso and read back; and from there written as Word and read again. */
export function scoreRedlines(schema: Schema, report: (line: string) => void): void {
  const rows = redlineSets().map(({ name, words, language: only }) => {
    const tally = { changes: 0, marks: 0, errors: 0, base: 0, revised: 0, told: 0, again: 0 };
    for (const [at, word] of words.entries()) {
      const given = trackedIn(word);
      const xml =
        given.base === given.revised
          ? resolutionToAkn(given.revised)
          : comparisonToAkn(given.changes, given, { redline: word });
      const errors = schema.errorsIn(xml);
      for (const error of errors) report(`${name}, ${at}: ${error}`);
      const { base, revised, changes, word: kept } = readTrackedAkn(xml);
      const language = only ?? officialLanguages.find((each) => each === revised.language)!;
      const written = writeDocx(kept ?? printResolution(revised), { language });
      tally.changes += given.changes.changes.filter(({ op }) => op !== "same").length;
      tally.marks += kept ? marksIn(kept).length : 0;
      tally.errors += errors.length;
      tally.base += isDeepStrictEqual(base, given.base) ? 1 : 0;
      tally.revised += isDeepStrictEqual(revised, given.revised) ? 1 : 0;
      tally.told += isDeepStrictEqual(changes(), given.changes) ? 1 : 0;
      tally.again += isDeepStrictEqual(trackedIn(readDocx(written)), given) ? 1 : 0;
    }
    return [name, words.length, ...Object.values(tally)];
  });
  table(
    [
      ...["redline", "texts", "changes", "marks", "schema errors"],
      ...["the same base", "the same revised text", "every change", "again from Word"],
    ],
    rows,
  );
}

interface RedlineSet {
  readonly name: string;
  readonly words: readonly TrackedText[];
  readonly language?: OfficialLanguage;
}

/** The redlines of the corpus, and those that comparing and consolidating its resolutions gives in six languages. */
function redlineSets(): readonly RedlineSet[] {
  const date = "2026-03-01T09:00:00Z";
  const files = redlineFiles().map(
    (name): RedlineSet => ({
      name,
      words: [readDocx(readFileSync(join(redlines, name)))],
      language: "es",
    }),
  );
  const written = (text: TrackedText, { language }: Resolution): TrackedText =>
    readDocx(writeDocx(text, { language: officialLanguages.find((each) => each === language)! }));
  const compared = yearlyPairs().map(([base, revised]) =>
    written(printComparison(compare(base, revised), { base, revised }, { author: "G77", date }), base),
  );
  const consolidated = yearlyPairs().map(([base, revised], at, all) => {
    const [, rival] = all.filter(([other]) => other.language === base.language)[(at + 1) % 3]!;
    const proposals = [
      { proponents: ["EU"], revised },
      { proponents: ["G77", "中国"], revised: rival },
    ];
    return written(printConsolidation(consolidate(base, proposals), { date }), base);
  });
  return [
    ...files,
    { name: "unga, from year to year, as Word", words: compared },
    { name: "unga, rivals consolidated, as Word", words: consolidated },
  ];
}

const redlines = join(corpus, "redlines");

export function redlineFiles(): readonly string[] {
  return readdirSync(redlines)
    .filter((each) => each.endsWith(".docx"))
    .sort();
}

/** Both views of a Word file, and what its marks change. */
function trackedIn(word: TrackedText) {
  const views = readViews(word);
  return {
    base: views.base.resolution,
    revised: views.revised.resolution,
    changes: trackedChanges(views),
  };
}

/** Texts compared with one another: as changes in the text, and as an amendment. */
export function scoreComparisons(schema: Schema, report: (line: string) => void): void {
  const rows = comparedPairs().map(({ kind, pairs }) => {
    const tally = { pairs: 0, modifications: 0, errors: 0, differing: 0 };
    for (const [base, revised] of pairs) {
      const comparison = compare(base, revised);
      const proponent = "EUR";
      tally.pairs++;
      for (const print of [comparisonToAkn, amendmentToAkn]) {
        const xml = print(comparison, { base, revised }, { proponent });
        const errors = schema.errorsIn(xml);
        for (const error of errors) report(`${kind}, ${revised.number}: ${error}`);
        tally.errors += errors.length;
        tally.modifications += xml.match(/<textualMod /gu)?.length ?? 0;
        const back = readTrackedAkn(xml);
        const same =
          isDeepStrictEqual(back.base, base) &&
          isDeepStrictEqual(back.revised, revised) &&
          isDeepStrictEqual(back.changes().summary, comparison.summary) &&
          back.author === proponent;
        if (!same) {
          tally.differing++;
          report(`${kind}, ${revised.number}: read back otherwise`);
        }
      }
    }
    return [kind, tally.pairs, tally.modifications, tally.errors, tally.differing];
  });
  table(["compared", "pairs", "modifications", "schema errors", "read back otherwise"], rows);
}

interface Pairs {
  readonly kind: string;
  readonly pairs: readonly (readonly [base: Resolution, revised: Resolution])[];
}

/** One resolution of the General Assembly from year to year, in six languages. */
function yearlyPairs(): Pairs["pairs"] {
  const yearly = ["75-202", "76-189", "77-150", "78-132"];
  const read = (symbol: string, language: string): Resolution =>
    readPlain(readFileSync(join(corpus, "unga", `A-RES-${symbol}.${language}.txt`), "utf8"));
  return officialLanguages.flatMap((language) =>
    yearly.slice(1).map((symbol, at) => [read(yearly[at]!, language), read(symbol, language)] as const),
  );
}

function comparedPairs(): readonly Pairs[] {
  return [
    { kind: "unga, from year to year, six languages", pairs: yearlyPairs() },
    {
      kind: "redlines, their views",
      pairs: redlineFiles().map((name) => {
        const { base, revised } = trackedIn(readDocx(readFileSync(join(redlines, name))));
        return [base, revised] as const;
      }),
    },
  ];
}

/** The proposals to one base consolidated, and the consolidation taken up again from its file. */
export function scoreConsolidation(schema: Schema, report: (line: string) => void): void {
  const texts = redlineFiles().map((name) => ({
    name: name.split("-")[0]!,
    ...trackedIn(readDocx(readFileSync(join(redlines, name)))),
  }));
  const base = texts.find(({ name }) => name === "RES")!.base;
  const proposals = texts
    .filter(({ name }) => name !== "RES")
    .map(({ name, base: own, revised }): Proposal & { revised: Resolution } => ({
      proponents: [name],
      base: own,
      revised,
    }));
  const consolidation = consolidate(base, proposals);
  const xml = consolidationToAkn(consolidation);
  const errors = schema.errorsIn(xml);
  for (const error of errors) report(`consolidation: ${error}`);
  const back = readTrackedAkn(xml);
  const kept = proposals.filter(({ proponents, revised }) =>
    back.proposals.some((each) => isDeepStrictEqual(each, { proponents, revised, keeps: [] })),
  );
  const again = consolidationJson(consolidate(back.base, asProposals(back.base, back.proposals)));
  table(
    ["consolidated", "modifications", "schema errors", "base", "proposals", "consolidated again"],
    [
      [
        `${proposals.length} proposals`,
        xml.match(/<textualMod /gu)?.length ?? 0,
        errors.length,
        isDeepStrictEqual(back.base, base) ? "yes" : "no",
        `${kept.length} of ${proposals.length}`,
        isDeepStrictEqual(again, consolidationJson(consolidation)) ? "the same" : "other",
      ],
    ],
  );
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { amendmentToAkn } from "#engines/texts/akn/print-amendment.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { consolidationToAkn } from "#engines/texts/akn/print-consolidation.ts";
import { marksIn } from "#engines/texts/akn/print-redline.ts";
import { readAkn } from "#engines/texts/akn/read.ts";
import { readTrackedAkn } from "#engines/texts/akn/read-tracked.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import { consolidationJson } from "#engines/texts/consolidate/json.ts";
import type { Proposal } from "#engines/texts/consolidate/proposal.ts";
import { trackedChanges } from "#engines/texts/docx/changes.ts";
import { printResolution } from "#engines/texts/docx/print-resolution.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import { htmlPage } from "#engines/texts/html.ts";
import { readHtml } from "#engines/texts/html-in/read.ts";
import { officialLanguages, type Resolution } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { resolutionToHtml } from "#engines/texts/to-html.ts";
import { loadSchema, type Schema } from "../src/cli/text/schema.ts";
import { scoreTruth } from "./akn-truth.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { print, table } from "./markdown.ts";

/** The schema of Akoma Ntoso 3.0, beside the corpus. */
const schemaFile = join(corpus, "..", "schemas", "akomantoso30.xsd");

interface Source {
  readonly kind: string;
  readonly name: string;
  readonly text: Resolution;
}

/** Every text of the corpus, as its readers give it. */
function* sources(): Generator<Source> {
  const files = (folder: string, ending: string): readonly string[] =>
    readdirSync(join(corpus, folder))
      .filter((each) => each.endsWith(ending))
      .sort();
  const plain = (folder: string, name: string): Resolution =>
    readPlain(readFileSync(join(corpus, folder, name), "utf8"));
  for (const name of files("unga", ".txt")) {
    const kind = name.endsWith(".pdf.txt") ? "unga, text of PDFs" : "unga, plain text";
    yield { kind, name, text: plain("unga", name) };
  }
  for (const name of files("unga", ".akn.xml")) {
    yield { kind: "unga, Akoma Ntoso", name, text: readAkn(readFileSync(join(corpus, "unga", name))) };
  }
  for (const folder of ["itu", "process"]) {
    for (const name of files(folder, ".txt")) yield { kind: folder, name, text: plain(folder, name) };
  }
  for (const name of redlineFiles()) {
    const { base, revised } = readViews(readDocx(readFileSync(join(corpus, "redlines", name))));
    yield { kind: "redlines, base", name, text: base.resolution };
    yield { kind: "redlines, revised", name, text: revised.resolution };
  }
}

interface Tally {
  texts: number;
  errors: number;
  differing: number;
  /** As a page of HTML. */
  pagesDiffering: number;
}

function roundTrips(schema: Schema, report: (line: string) => void): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { kind, name, text } of sources()) {
    const tally = tallies.get(kind) ?? { texts: 0, errors: 0, differing: 0, pagesDiffering: 0 };
    tallies.set(kind, tally);
    const xml = resolutionToAkn(text);
    const errors = schema.errorsIn(xml);
    tally.texts++;
    tally.errors += errors.length;
    for (const error of errors) report(`${name}: ${error}`);
    if (!isDeepStrictEqual(readAkn(xml), text)) {
      tally.differing++;
      report(`${name}: read back otherwise`);
    }
    if (!isDeepStrictEqual(readHtml(htmlPage("", text.language, resolutionToHtml(text))), text)) {
      tally.pagesDiffering++;
      report(`${name}: read back otherwise from HTML`);
    }
  }
  return tallies;
}

/** Word files with tracked changes, printed as Akoma Ntoso and read back; and from there written as Word and read again. */
function scoreRedlines(schema: Schema, report: (line: string) => void): void {
  const rows = redlineFiles().map((name) => {
    const word = readDocx(readFileSync(join(redlines, name)));
    const given = trackedIn(word);
    const xml =
      given.base === given.revised
        ? resolutionToAkn(given.revised)
        : comparisonToAkn(given.changes, given, { redline: word });
    const errors = schema.errorsIn(xml);
    for (const error of errors) report(`${name}: ${error}`);
    const { base, revised, changes, word: marks } = readTrackedAkn(xml);
    const written = writeDocx(marks ?? printResolution(revised), { language: "es" });
    const again = trackedIn(readDocx(written));
    const { changes: told } = given.changes;
    const same = (one: unknown, other: unknown): string => (isDeepStrictEqual(one, other) ? "yes" : "no");
    return [
      name,
      told.filter(({ op }) => op !== "same").length,
      marks ? marksIn(marks).length : 0,
      errors.length,
      same(base, given.base),
      same(revised, given.revised),
      same(changes(), given.changes),
      same(again, given),
    ];
  });
  table(
    ["redline", "changes", "marks", "schema errors", "base", "revised", "every change", "again from Word"],
    rows,
  );
}

const redlines = join(corpus, "redlines");

function redlineFiles(): readonly string[] {
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
function scoreComparisons(schema: Schema, report: (line: string) => void): void {
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

/** One resolution of the General Assembly from year to year, in six languages, and the views of the redlines. */
function comparedPairs(): readonly Pairs[] {
  const yearly = ["75-202", "76-189", "77-150", "78-132"];
  const read = (symbol: string, language: string): Resolution =>
    readPlain(readFileSync(join(corpus, "unga", `A-RES-${symbol}.${language}.txt`), "utf8"));
  return [
    {
      kind: "unga, from year to year, six languages",
      pairs: officialLanguages.flatMap((language) =>
        yearly.slice(1).map((symbol, at) => [read(yearly[at]!, language), read(symbol, language)] as const),
      ),
    },
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
function scoreConsolidation(schema: Schema, report: (line: string) => void): void {
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
    back.proposals.some((each) => isDeepStrictEqual(each, { proponents, revised })),
  );
  const again = consolidationJson(consolidate(back.base, back.proposals));
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

export const part: Part = {
  summary: "Akoma Ntoso and HTML: valid, and read back without loss (argument: details)",
  async run(args) {
    if (!corpusPresent()) return;
    if (!existsSync(schemaFile)) {
      print(`The schema is not at ${schemaFile}. Skipped.`);
      return;
    }
    const report = (line: string): void => {
      if (args.includes("details")) print(line);
    };
    scoreTruth(report);
    const schema = loadSchema(schemaFile, readFileSync(schemaFile));
    const rows = [...roundTrips(schema, report)].map(([kind, tally]) => [
      kind,
      tally.texts,
      tally.errors,
      tally.differing,
      tally.pagesDiffering,
    ]);
    table(["texts", "number", "schema errors", "read back otherwise", "the same from HTML"], rows);
    scoreRedlines(schema, report);
    scoreComparisons(schema, report);
    scoreConsolidation(schema, report);
  },
};

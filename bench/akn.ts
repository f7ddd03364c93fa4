import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { readAkn } from "#engines/texts/akn/read.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import { htmlPage } from "#engines/texts/html.ts";
import { readHtml } from "#engines/texts/html-in/read.ts";
import type { Resolution } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { resolutionToHtml } from "#engines/texts/to-html.ts";
import { loadSchema, type Schema } from "../src/cli/text/schema.ts";
import { redlineFiles, scoreComparisons, scoreConsolidation, scoreRedlines } from "./akn-redlines.ts";
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
    table(["texts", "number", "schema errors", "read back otherwise", "from HTML otherwise"], rows);
    scoreRedlines(schema, report);
    scoreComparisons(schema, report);
    scoreConsolidation(schema, report);
  },
};

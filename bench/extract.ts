import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closeExtraction, extractText } from "#platform/extract/extract.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";

export const part: Part = {
  summary: "text of documents: word-level F1 by format, paragraphs of PDFs, files per second",
  async run() {
    if (!corpusPresent()) return;
    try {
      await measureWords(join(corpus, "netmundial"));
      await measureParagraphs(join(corpus, "unga"));
    } finally {
      await closeExtraction();
    }
  },
};

interface Score {
  files: number;
  common: number;
  got: number;
  expected: number;
  lowest: { f1: number; file: string };
  milliseconds: number[];
}

/** Contributions converted to seven formats, against the texts that they were converted from. */
async function measureWords(folder: string): Promise<void> {
  const texts = JSON.parse(readFileSync(join(folder, "texts.json"), "utf8")) as Record<string, string>;
  const scores = new Map<string, Score>();
  const files = readdirSync(join(folder, "files")).toSorted();
  for (const file of files) {
    const [id, format] = file.split(".") as [string, string];
    const bytes = readFileSync(join(folder, "files", file));
    const start = performance.now();
    const extraction = await extractText(bytes, { fileName: file });
    const milliseconds = performance.now() - start;
    const text = extraction.status === "extracted" ? extraction.text : "";
    const score: Score = scores.get(format) ?? {
      files: 0,
      common: 0,
      got: 0,
      expected: 0,
      lowest: { f1: 1, file: "" },
      milliseconds: [],
    };
    const counts = compareWords(text, texts[id]!);
    score.files++;
    score.common += counts.common;
    score.got += counts.got;
    score.expected += counts.expected;
    score.milliseconds.push(milliseconds);
    const f1 = (2 * counts.common) / (counts.got + counts.expected);
    if (f1 < score.lowest.f1) score.lowest = { f1, file };
    scores.set(format, score);
  }
  print(
    "| format | files | precision | recall | F1 | lowest file | median ms |",
    "|---|--:|--:|--:|--:|--:|--:|",
  );
  for (const [format, score] of [...scores].toSorted()) {
    const { files: count, common, got, expected, lowest, milliseconds } = score;
    const median = milliseconds.toSorted((a, b) => a - b)[Math.floor(milliseconds.length / 2)]!;
    const shares = [common / got, common / expected, (2 * common) / (got + expected)].map((n) =>
      n.toFixed(4),
    );
    print(
      `| ${format} | ${count} | ${shares.join(" | ")} | ${lowest.f1.toFixed(3)} | ${median.toFixed(1)} |`,
    );
  }
  const start = performance.now();
  await Promise.all(
    files.map((file) => extractText(readFileSync(join(folder, "files", file)), { fileName: file })),
  );
  const seconds = (performance.now() - start) / 1000;
  print(
    "",
    `${files.length} files at once in warm workers: ${(files.length / seconds).toFixed(0)} files a second.`,
  );
}

/** Words as multisets: order does not count, repetition does. */
function compareWords(text: string, truth: string): { common: number; got: number; expected: number } {
  const got = words(text);
  const expected = words(truth);
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return { common, got: got.length, expected: expected.length };
}

const words = (text: string): string[] =>
  text
    .normalize("NFC")
    .replaceAll("\u00ad", "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Provisions of resolutions that come out of a PDF as one paragraph each, word for word. */
async function measureParagraphs(folder: string): Promise<void> {
  const found = new Map<string, { whole: number; all: number }>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".pdf"))) {
    const extraction = await extractText(readFileSync(join(folder, file)), { fileName: file });
    const text = extraction.status === "extracted" ? extraction.text : "";
    const paragraphs = new Set(text.split("\n\n").map(letters));
    const [body] = readFileSync(join(folder, file.replace(/pdf$/, "txt")), "utf8").split(
      /\n-{3,}\n|\n_{3,}\n/,
    );
    const provisions = body!.split(/\n\s*\n/).filter((each) => letters(each).length >= 20);
    const language = file.split(".").at(-2)!;
    const counts = found.get(language) ?? { whole: 0, all: 0 };
    counts.all += provisions.length;
    counts.whole += provisions.filter((each) => paragraphs.has(letters(each))).length;
    found.set(language, counts);
  }
  print("", "| PDF of resolutions | provisions | whole | share |", "|---|--:|--:|--:|");
  for (const [language, { whole, all }] of found) {
    print(`| ${language} | ${all} | ${whole} | ${(whole / all).toFixed(3)} |`);
  }
}

/** Letters and hyphens only: marks of notes are digits, and spaces beside them differ. */
const letters = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\[\d+\]/g, "")
    .replace(/[^\p{L}\p{M}-]/gu, "");

const print = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

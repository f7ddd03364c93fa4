import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cite } from "#engines/texts/cite/cite.ts";
import { type OfficialLanguage, officialLanguages } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { parseSymbol, printSymbol, symbolPath } from "#features/mandates/symbols.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";

/**
 * Kinds that the mark-up never links, as they have no document of their own under their number there: decisions,
 * resolutions of the Economic and Social Council before 2012 and of its commissions, instruments cited by name or by
 * a conference.
 */
const neverLinked =
  /^(?:a|e)(?:\/hrc)?\/dec\/|^e\/(?:cn\.4\/)?res\/(?:(?:19|200|201[01])|\d+\()|^wsis|^[^/]*\(/u;

/** The symbols of one text: those linked in its mark-up, those found in its words. */
interface Symbols {
  readonly text: string;
  readonly linked: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

/** The symbols that resolutions cite, against the links in the mark-up of the United Nations, text by text. */
export const part: Part = {
  summary: "citations, against the links of the mark-up (argument: details)",
  run: async (args) => {
    if (!corpusPresent()) return;
    const byLanguage = new Map(officialLanguages.map((each) => [each, symbolsIn(each)]));
    const languagesLinking = countLinks([...byLanguage.values()].flat());
    process.stdout.write(
      "| language | symbols linked | precision | recall | F1 as linked | F1 without kinds never linked | precision | recall | F1 as languages agree |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    for (const [language, texts] of byLanguage) {
      const asLinked = score(texts, ({ linked }) => ({ required: linked, allowed: linked }));
      const ofKind = score(texts.map(ofLinkedKinds), ({ linked }) => ({ required: linked, allowed: linked }));
      const agreed = score(texts.map(ofLinkedKinds), ({ text }) => {
        const counts = [...(languagesLinking.get(text) ?? [])];
        const atLeast = (n: number) => new Set(counts.flatMap(([symbol, by]) => (by >= n ? [symbol] : [])));
        return { required: atLeast(4), allowed: atLeast(1) };
      });
      const linked = texts.reduce((sum, each) => sum + each.linked.size, 0);
      const columns = [
        linked,
        ...[asLinked.precision, asLinked.recall, asLinked.f1, ofKind.f1].map((each) => each.toFixed(3)),
        ...[agreed.precision, agreed.recall, agreed.f1].map((each) => each.toFixed(3)),
      ];
      process.stdout.write(`| ${language} | ${columns.join(" | ")} |\n`);
    }
    printAgreement();
    if (args.includes("details")) printDifferences(byLanguage, languagesLinking);
  },
};

/** Whether the processes' own reading of symbols, by which documents are stored and found, reads ours as the same. */
function printAgreement(): void {
  const folders = ["unga", "itu", "process"].map((each) => join(corpus, each));
  const files = folders.flatMap((folder) => readdirSync(folder).map((each) => join(folder, each)));
  const texts = files
    .filter((each) => each.endsWith(".txt"))
    .map((each) => readPlain(readFileSync(each, "utf8")));
  const symbols = new Set(texts.flatMap((text) => cite(text).map(({ symbol }) => symbol)));
  const apart = [...symbols].filter((each) => {
    const parsed = parseSymbol(each);
    return (
      parsed.status !== "parsed" ||
      ![symbolPath(parsed.symbol), printSymbol(parsed.symbol, "en")].includes(each)
    );
  });
  process.stdout.write(
    `\n${symbols.size} distinct symbols cited in unga, itu and process; ${symbols.size - apart.length} are as the processes write them. Others: ${apart.sort().join("; ")}.\n\n`,
  );
}

function symbolsIn(language: OfficialLanguage): readonly Symbols[] {
  const folder = join(corpus, "unga");
  const ending = `.${language}.truth.json`;
  const files = readdirSync(folder).filter((each) => each.endsWith(ending));
  return files.sort().map((file) => {
    const truth = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
      citations: readonly { symbol: string }[];
    };
    const text = readFileSync(join(folder, file.replace(ending, `.${language}.txt`)), "utf8");
    return {
      text: file.slice(0, -ending.length),
      linked: new Set(truth.citations.map(({ symbol }) => tidy(symbol))),
      found: new Set(cite(readPlain(text, { language })).map(({ symbol }) => tidy(symbol))),
    };
  });
}

/** In how many languages each text links each symbol. */
function countLinks(texts: readonly Symbols[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, linked } of texts) {
    const ofText = counts.get(text) ?? new Map<string, number>();
    counts.set(text, ofText);
    for (const symbol of linked) ofText.set(symbol, (ofText.get(symbol) ?? 0) + 1);
  }
  return counts;
}

function ofLinkedKinds({ text, linked, found }: Symbols): Symbols {
  return {
    text,
    linked,
    found: new Set([...found].filter((each) => linked.has(each) || !neverLinked.test(each))),
  };
}

interface Expected {
  readonly required: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
}

function score(texts: readonly Symbols[], expected: (text: Symbols) => Expected) {
  let [all, right, required, recalled] = [0, 0, 0, 0];
  for (const text of texts) {
    const truth = expected(text);
    all += text.found.size;
    right += [...text.found].filter((each) => truth.allowed.has(each)).length;
    required += truth.required.size;
    recalled += [...truth.required].filter((each) => text.found.has(each)).length;
  }
  const [precision, recall] = [right / Math.max(1, all), recalled / Math.max(1, required)];
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall) };
}

function printDifferences(
  byLanguage: ReadonlyMap<string, readonly Symbols[]>,
  languagesLinking: ReadonlyMap<string, ReadonlyMap<string, number>>,
): void {
  for (const [language, texts] of byLanguage) {
    for (const { text, linked, found } of texts) {
      const by = (symbol: string): string =>
        `(linked in ${languagesLinking.get(text)?.get(symbol) ?? 0} of 6)`;
      for (const each of linked)
        if (!found.has(each)) process.stdout.write(`${text} ${language} - ${each} ${by(each)}\n`);
      for (const each of found)
        if (!linked.has(each)) process.stdout.write(`${text} ${language} + ${each} ${by(each)}\n`);
    }
  }
}

/** Case and spaces of symbols vary in the mark-up, and supplements are told apart there. */
function tidy(symbol: string): string {
  return symbol.toLowerCase().replace(/\s+|\(supp\)/gu, "");
}

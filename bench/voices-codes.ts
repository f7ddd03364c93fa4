import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { krippendorffAlpha } from "#engines/voices/agreement/alpha.ts";
import { cohenKappa } from "#engines/voices/agreement/kappa.ts";
import { readCodebook } from "#engines/voices/suggest/codebook.ts";
import { readExample } from "#engines/voices/suggest/examples.ts";
import { type Example, learn, startModel } from "#engines/voices/suggest/model.ts";
import { suggest } from "#engines/voices/suggest/suggest.ts";
import type { CodedCorpus } from "./coding-scores.ts";
import { compareCodes, comparePositions, printLearningCurve } from "./coding-tables.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { print, table, three } from "./markdown.ts";

export const part: Part = {
  summary:
    "suggested codes and positions, agreement of coders (`updates` or `languages`: the time of one more coding, or other languages, alone)",
  async run([only]) {
    if (!corpusPresent()) return;
    if (only === "updates") return updates();
    if (only === "languages") return acrossLanguages();
    const data = readThemes();
    print("### Codes, five-fold, five deals\n");
    compareCodes(data);
    print("### Positions, given the code: accuracy\n");
    comparePositions(data);
    print("### Learning curve: F1 by number of coded answers\n");
    printLearningCurve(data);
    acrossLanguages();
    updates();
    agreement();
  },
};

const lines = (path: string) =>
  readFileSync(join(corpus, path), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Answers to one question, with themes, stances and positions coded. */
export function readThemes(): CodedCorpus {
  const folder = "themes/question_1";
  const byId = <T>(path: string, field: (line: Record<string, unknown>) => T) =>
    new Map(lines(path).map((line) => [line.response_id, field(line)]));
  const given = byId(`${folder}/mapping.jsonl`, ({ labels, stances }) =>
    (labels as string[]).map((code, i) => ({ code, position: (stances as string[])[i] })),
  );
  const answers = byId(`${folder}/sentiment.jsonl`, ({ position }) => position as string);
  const groups = byId("themes/respondents.jsonl", (line) =>
    String((line.demographic_data as Record<string, string>)["Do you live in:"]),
  );
  return {
    codebook: readCodebook(JSON.parse(readFileSync(join(corpus, folder, "themes.json"), "utf8"))),
    answers: lines(`${folder}/responses.jsonl`).map(({ response_id: id, response: text }) => {
      const example = readExample({ id, text, codes: given.get(id) });
      const whole = readExample({ id, text, codes: [{ code: "", position: answers.get(id) }] });
      return { ...example, group: groups.get(id)!, answer: whole.codes[0]!.position };
    }),
  };
}

/** Which of 32 resolutions a provision is from, in six languages, by their titles and by codings in English. */
function acrossLanguages(): void {
  const languages = ["en", "es", "fr", "ru", "ar", "zh"];
  const symbols = readdirSync(join(corpus, "unga")).flatMap(
    (name) => /^(A-RES-[\d-]+)\.en\.txt$/.exec(name)?.[1] ?? [],
  );
  const read = (symbol: string, language: string) => {
    const parts = readFileSync(join(corpus, "unga", `${symbol}.${language}.txt`), "utf8").split(/\n\s*\n/);
    const long = language === "zh" ? 30 : 80;
    return {
      title: parts[0]!.replace(/^[\d/. -]+/, ""),
      provisions: parts.slice(2).filter((each) => each.length > long),
    };
  };
  const yearly = new Map<string, string[]>();
  for (const symbol of symbols) {
    const { title } = read(symbol, "en");
    yearly.set(title, [...(yearly.get(title) ?? []), symbol]);
  }
  const subjects = [...yearly.values()].map((group) => ({ id: group[0]!, symbols: group }));
  const codebook = readCodebook(
    subjects.map(({ id }) => ({
      id,
      labels: Object.fromEntries(languages.map((l) => [l, read(id, l).title])),
    })),
  );
  const provisions = (language: string, half: 0 | 1) =>
    subjects.flatMap(({ id, symbols: group }) =>
      group
        .flatMap((symbol) => read(symbol, language).provisions)
        .filter((_, i) => i % 2 === half)
        .slice(0, half === 0 ? 10 : 15)
        .map((text, i) => ({ id: `${id} ${i}`, text, codes: [{ code: id, position: null }] })),
    );
  const firstRight = (codings: readonly Example[], language: string) => {
    const model = startModel(codebook);
    learn(model, codings);
    const asked = provisions(language, 1);
    const right = asked.filter(
      ({ text, codes: [given] }) => suggest(model, text, { atLeast: 0 })[0]?.code === given!.code,
    );
    return three(right.length / asked.length);
  };
  print(`### Across languages: first suggestion right, of ${subjects.length} subjects\n`);
  table(
    ["", "titles alone", "and codings in English", "and codings in the same language"],
    languages.map((language) => [
      language,
      firstRight([], language),
      firstRight(provisions("en", 0), language),
      firstRight(provisions(language, 0), language),
    ]),
  );
}

interface UpdateTimes {
  readonly fromNothing: number;
  /** Medians of thirty, in milliseconds: by the clock, and of the processor. */
  readonly oneMore: number;
  readonly oneMoreProcessor: number;
}

/** One more coding with 10,000 known: sentences of real contributions, two to a passage, codes dealt by turns. */
export function updateTimes(): UpdateTimes {
  const texts = JSON.parse(readFileSync(join(corpus, "netmundial", "texts.json"), "utf8")) as Record<
    string,
    string
  >;
  const sentences = Object.values(texts)
    .flatMap((text) => text.split(/(?<=[.!?])\s+|\n{2,}/))
    .filter((sentence) => sentence.length > 40);
  const concepts = Array.from({ length: 20 }, (_, i) => ({
    id: `c${i}`,
    labels: sentences[i * 97]!.slice(0, 40),
  }));
  const coded = Array.from({ length: 10_030 }, (_, i): Example => {
    const [a, b] = [sentences[i % sentences.length]!, sentences[(i * 31 + 7) % sentences.length]!];
    return {
      id: `p${i}`,
      text: `${a} ${b}`,
      codes: [{ code: `c${i % 20}`, position: i % 3 ? "for" : "against" }],
    };
  });
  const model = startModel(readCodebook(concepts));
  const started = performance.now();
  learn(model, coded.slice(0, 10_000));
  suggest(model, sentences[5]!);
  const fromNothing = performance.now() - started;
  const each = coded.slice(10_000).map((coding) => {
    const [clock, processor] = [performance.now(), processorMs()];
    learn(model, [coding]);
    suggest(model, sentences[11]!);
    return { clock: performance.now() - clock, processor: processorMs() - processor };
  });
  const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length / 2]!;
  return {
    fromNothing,
    oneMore: median(each.map(({ clock }) => clock)),
    oneMoreProcessor: median(each.map(({ processor }) => processor)),
  };
}

function updates(): void {
  const { fromNothing, oneMore, oneMoreProcessor } = updateTimes();
  print("### One more coding, with 10,000 passages known: learning it, recalibrating and suggesting again\n");
  table(
    ["10,000 codings from nothing", "one more, median of 30", "of which processor"],
    [[fromNothing, oneMore, oneMoreProcessor].map((ms) => `${ms.toFixed(0)} ms`)],
  );
}

/** What a busy machine does not stretch. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Published worked examples of agreement, with their published values and ours. */
export function agreementExamples(): [example: string, published: number, ours: number][] {
  const rows = (text: string) =>
    text.split("\n").map((line) =>
      line
        .trim()
        .split(" ")
        .map((value) => (value === "." ? null : Number(value))),
    );
  const dataC = rows(`1 2 3 3 2 1 4 1 2 . . .
    1 2 3 3 2 2 4 1 2 5 . 3
    . 3 3 3 2 3 4 2 2 5 1 .
    1 2 3 3 2 4 4 1 2 5 1 .`);
  const fifteen = rows(`. . . . . 3 4 1 2 1 1 3 3 . 3
    1 . 2 1 3 3 4 3 . . . . . . .
    . . 2 1 3 4 4 . 2 1 1 3 3 . 4`);
  const table1 = [
    [20, 20],
    [10, 50],
  ];
  return [
    ["alpha, 4 coders × 12 units, nominal", 0.743, krippendorffAlpha(dataC).alpha!],
    ["alpha, 3 coders × 15 units, nominal", 0.691358, krippendorffAlpha(fifteen).alpha!],
    ["kappa, [[20, 20], [10, 50]]", 0.348, cohenKappa(table1)!],
  ];
}

function agreement(): void {
  print("### Agreement of coders, against published examples\n");
  table(
    ["", "published", "ours"],
    agreementExamples().map(([example, published, ours]) => [example, published, ours.toFixed(6)]),
  );
}

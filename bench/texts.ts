import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type OfficialLanguage,
  officialLanguages,
  type Provision,
  type Resolution,
} from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";

interface TrueProvision {
  readonly part: "preamble" | "body";
  readonly kind: "formula" | "recital" | "paragraph" | "point" | "heading" | "section";
  readonly num: string | null;
  readonly verb: string | null;
  readonly depth?: number;
  readonly text: string;
}

interface Item {
  readonly key: string;
  readonly verb: string | null;
}

interface Tally {
  matched: number;
  expected: number;
  found: number;
  verbs: number;
  verbsRight: number;
  notes: number;
  notesRight: number;
}

const asPrinted = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
const lettersOnly = (text: string): string => text.replace(/[^\p{L}]+/gu, "");

/**
 * What the mark-up says, as comparable lines. Its `section` elements hold no words and its `heading` elements in
 * sections include recitals (they end with a comma): the ones are left out, the others taken for what they are.
 */
function trueItems(file: string, comparable: (text: string) => string, repaired: boolean): readonly Item[] {
  const { provisions } = JSON.parse(readFileSync(file, "utf8")) as { provisions: readonly TrueProvision[] };
  return provisions.flatMap(({ part, kind, num, verb, depth, text }) => {
    const recitalInSection = kind === "heading" && /[,،，]$/.test(text);
    if (kind === "section" || (kind === "heading" && !recitalInSection)) return [];
    const slipped = depth === 0 && num !== null && /^\(?\p{L}+\)$/u.test(num);
    const fields = [
      recitalInSection ? "preamble" : part,
      num === null ? null : asPrinted(num),
      slipped && repaired ? 1 : (depth ?? 0),
      comparable(text),
    ];
    return [{ key: JSON.stringify(fields), verb }];
  });
}

function readItems(resolution: Resolution, comparable: (text: string) => string): readonly Item[] {
  const items: Item[] = [];
  const add = (
    part: string,
    label: string | null,
    depth: number,
    text: string,
    verb: string | null,
  ): void => {
    items.push({ key: JSON.stringify([part, label, depth, comparable(text)]), verb });
  };
  const walk = (provisions: readonly Provision[], depth: number): void => {
    for (const { role, label, text, call, children } of provisions) {
      if (role !== "heading") add(role === "recital" ? "preamble" : "body", label, depth, text, call);
      walk(children, depth + 1);
    }
  };
  if (resolution.enacting) add("preamble", null, 0, resolution.enacting, null);
  walk(resolution.provisions, 0);
  return items;
}

function compare(
  expected: readonly Item[],
  found: readonly Item[],
  tally: Tally,
  report: (line: string) => void,
): void {
  const left = new Map<string, Item[]>();
  for (const item of found) left.set(item.key, [...(left.get(item.key) ?? []), item]);
  tally.expected += expected.length;
  tally.found += found.length;
  for (const { key, verb } of expected) {
    const item = left.get(key)?.shift();
    if (!item) {
      report(`- ${key}`);
      if (verb !== null) tally.verbs++;
      continue;
    }
    tally.matched++;
    if (verb === null) continue;
    tally.verbs++;
    if (sameVerb(item.verb, verb)) tally.verbsRight++;
    else report(`verb: ${item.verb} | ${verb} | ${key.slice(0, 100)}`);
  }
  for (const items of left.values()) for (const item of items) report(`+ ${item.key}`);
}

/** A note is right when its marker and its letters and figures are. */
function compareNotes(file: string, { notes }: Resolution, tally: Tally): void {
  const truth = JSON.parse(readFileSync(file, "utf8")) as { notes: Resolution["notes"] };
  const key = ({ marker, text }: Resolution["notes"][number]): string =>
    `${marker} ${text.replace(/[^\p{L}\p{N}]+/gu, "")}`;
  const found = new Set(notes.map(key));
  tally.notes += truth.notes.length;
  tally.notesRight += truth.notes.filter((note) => found.has(key(note))).length;
}

/** A comma, or the accent of a tanween, is not part of a verb; the mark-up has them now and then. */
function sameVerb(found: string | null, expected: string): boolean {
  const bare = (verb: string): string => asPrinted(verb).replace(/[,،，]$/, "");
  return found !== null && bare(found) === bare(expected);
}

const f1 = ({ matched, expected, found }: Tally): number => (2 * matched) / Math.max(1, expected + found);

interface Scores {
  readonly asMarked: Tally;
  readonly repaired: Tally;
}

function score(
  kind: "txt" | "pdf.txt",
  language: OfficialLanguage,
  sessions: RegExp,
  report: (line: string) => void,
): Scores {
  const folder = join(corpus, "unga");
  const comparable = kind === "txt" ? asPrinted : lettersOnly;
  const scores: Scores = { asMarked: emptyTally(), repaired: emptyTally() };
  const ending = `.${language}.truth.json`;
  const truths = readdirSync(folder).filter((each) => each.endsWith(ending) && sessions.test(each));
  for (const truth of truths.sort()) {
    const name = `${truth.slice(0, -ending.length)}.${language}.${kind}`;
    const resolution = readPlain(readFileSync(join(folder, name), "utf8"));
    if (resolution.language !== language) report(`${name}: taken for ${resolution.language}`);
    const found = readItems(resolution, comparable);
    const expected = (repaired: boolean): readonly Item[] =>
      trueItems(join(folder, truth), comparable, repaired);
    compareNotes(join(folder, truth), resolution, scores.repaired);
    compare(expected(false), found, scores.asMarked, () => {});
    compare(expected(true), found, scores.repaired, (line) => report(`${name} ${line}`));
  }
  return scores;
}

function emptyTally(): Tally {
  return { matched: 0, expected: 0, found: 0, verbs: 0, verbsRight: 0, notes: 0, notesRight: 0 };
}

export const part: Part = {
  summary: "resolutions read into trees (arguments: a language, sessions as in 75,76, details)",
  async run(args) {
    if (!corpusPresent()) return;
    const sessions = new RegExp(
      `^A-RES-(?:${(args.find((each) => /^\d/.test(each)) ?? "\\d+").replaceAll(",", "|")})-`,
    );
    const chosen = args.find((each): each is OfficialLanguage =>
      officialLanguages.some((known) => known === each),
    );
    const details = args.includes("details");
    const report = (line: string): void => {
      if (details) process.stdout.write(`${line}\n`);
    };
    const rows = (chosen ? [chosen] : officialLanguages).map((language) => {
      const plain = score("txt", language, sessions, report);
      const paged = language === "ar" ? null : score("pdf.txt", language, sessions, report);
      const verbs = plain.repaired.verbsRight / Math.max(1, plain.repaired.verbs);
      const columns = [
        plain.repaired.expected,
        f1(plain.asMarked).toFixed(4),
        f1(plain.repaired).toFixed(4),
        paged ? f1(paged.asMarked).toFixed(4) : "—",
        paged ? f1(paged.repaired).toFixed(4) : "—",
        verbs.toFixed(4),
        paged ? `${paged.repaired.notesRight} of ${paged.repaired.notes}` : "—",
      ];
      return `| ${language} | ${columns.join(" | ")} |`;
    });
    process.stdout.write(
      "| language | provisions | F1 as marked | F1, slips repaired | F1 as marked, PDFs | F1, slips repaired, PDFs | verbs right | notes of PDFs |\n|---|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    process.stdout.write(`${rows.join("\n")}\n`);
  },
};

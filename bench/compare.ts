import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diffWords } from "diff";
import { type Comparison, compare } from "#engines/texts/compare/compare.ts";
import { flatten, wordingOf } from "#engines/texts/compare/flatten.ts";
import { adopt, choicesOf } from "#engines/texts/consolidate/adopt.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import { type ConsolidationJson, consolidationJson } from "#engines/texts/consolidate/json.ts";
import type { Provision, Resolution } from "#engines/texts/model.ts";
import { alignedLanguages } from "./compare-languages.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { type Redline, readRedline, redlines, type TruthChange } from "./redlines.ts";

/** Compares and consolidates the redlines of the corpus, whose changes are known, and times both. */
export const part: Part = {
  summary: "comparing and consolidating texts, against known changes",
  run: async () => {
    if (!corpusPresent()) return;
    const texts = redlines.map(readRedline);
    printChanges(texts);
    printWords(texts);
    printTimes(texts);
    const base = readRedline("RES-102-base.es").base;
    printConsolidation(base, texts);
    printRivals(base, texts);
    alignedLanguages();
  },
};

/** A change as `base > revised` with its kind, in the terms of the truth. */
function changesFound({ changes }: Comparison): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { op, base, revised } of changes) {
    const [from, to] = [[base ?? []].flat(), [revised ?? []].flat()];
    from.slice(1).forEach((id) => {
      found.set(`${id} > null`, op);
    });
    to.slice(1).forEach((id) => {
      found.set(`null > ${id}`, op);
    });
    found.set(`${from[0] ?? null} > ${to[0] ?? null}`, op);
  }
  return found;
}

function kindOf(change: TruthChange): string {
  if (change.split_into || change.split_from) return "split";
  if (change.merged_from || change.merged_into) return "merged";
  if (change.moved) return "moved";
  return { none: "same", renumber: "renumbered", modify: "modified", insert: "inserted", delete: "deleted" }[
    change.op
  ];
}

/** Number, title and enacting words are no provisions. */
function ofProvisions({ changes }: Redline): readonly TruthChange[] {
  return changes.filter((change) => !(change.base_path ?? change.revised_path)!.startsWith("~"));
}

function printChanges(texts: readonly Redline[]): void {
  const kinds = ["same", "renumbered", "modified", "inserted", "deleted", "moved", "split", "merged"];
  const counts = new Map(kinds.map((kind) => [kind, { truth: 0, found: 0, right: 0 }]));
  for (const text of texts) {
    const found = changesFound(compare(text.base, text.revised));
    const truth = new Map(
      ofProvisions(text).map((change) => [`${change.base_path} > ${change.revised_path}`, kindOf(change)]),
    );
    for (const kind of truth.values()) counts.get(kind)!.truth++;
    for (const [pair, kind] of found) {
      counts.get(kind)!.found++;
      if (truth.get(pair) === kind) counts.get(kind)!.right++;
    }
  }
  print(
    ["change", "in the truth", "found", "precision", "recall"],
    [...counts].map(([kind, { truth, found, right }]) => [
      kind,
      truth,
      found,
      share(right, found),
      share(right, truth),
    ]),
  );
}

/** The words marked, beside those that the drafters marked: fewer is a closer comparison. */
function printWords(texts: readonly Redline[]): void {
  const wordsIn = (text: string): number =>
    text.match(/[\p{L}\p{N}]+(?:[-‑'/.][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const rows = texts.map((text) => {
    const truth = ofProvisions(text).filter(
      ({ op, split_into: split, merged_from: merged }) => op === "modify" && !split && !merged,
    );
    const marked = new Map(compare(text.base, text.revised).changes.map((change) => [change.base, change]));
    let ours = 0;
    let theirs = 0;
    let exact = 0;
    for (const change of truth) {
      const { words, notes = [] } = marked.get(change.base_path)!;
      const all = [...words, ...notes.flatMap((note) => note.words)];
      const count = (op: string) =>
        all.filter((each) => each.op === op).reduce((sum, each) => sum + wordsIn(each.text), 0);
      const own = [count("inserted"), count("deleted")];
      if (own[0] === change.words_inserted && own[1] === change.words_deleted) exact++;
      ours += own[0]! + own[1]!;
      theirs += change.words_inserted + change.words_deleted;
    }
    return [text.document, truth.length, exact, theirs, ours];
  });
  print(
    [
      "text",
      "modified provisions",
      "as many words marked as by the drafter",
      "words marked by drafters",
      "words marked",
    ],
    rows,
  );
}

function printTimes(texts: readonly Redline[]): void {
  const rows = texts.map((text) => {
    const words = (resolution: Resolution) =>
      flatten(resolution)
        .map(({ provision }) => `${provision.label ?? ""} ${wordingOf(provision)}`)
        .join("\n");
    const [base, revised] = [words(text.base), words(text.revised)];
    const ours = median(() => compare(text.base, text.revised));
    const theirs = median(() => diffWords(base, revised));
    const { summary } = compare(text.base, text.revised);
    const pieces = diffWords(base, revised).filter(({ added, removed }) => added || removed).length;
    return [text.document, summary.moved, ms(ours), ms(theirs), pieces, (ours / theirs).toFixed(2)];
  });
  print(
    ["text", "moves", "compare, ms", "`diff` on the words alone, ms", "changes that `diff` shows", "ratio"],
    rows,
  );
}

function printConsolidation(base: Resolution, texts: readonly Redline[]): void {
  const proposals = [...texts, texts[0]!].map(({ author, base: own, revised }, at) => ({
    proponents: [at < texts.length ? author : "APT"],
    base: own,
    revised,
  }));
  const took = median(() => consolidate(base, proposals));
  const consolidation = consolidate(base, proposals);
  const json = consolidationJson(consolidation);
  const lost = texts.reduce((sum, { revised }) => sum + wordingsLost(json, base, revised), 0);
  const exact = texts.filter(({ author, revised }) => {
    const { text } = adopt(consolidation, choicesOf(consolidation, author));
    return JSON.stringify(stripped(text)) === JSON.stringify(stripped(revised));
  }).length;
  const wordings = texts.reduce((sum, { revised }) => sum + flatten(revised).length, 0);
  print(
    ["five proposals", ""],
    [
      ["time, ms", ms(took)],
      ["wordings proposed", wordings],
      ["wordings lost", lost],
      ["proposals that come out of the consolidation exactly", `${exact} of ${texts.length}`],
      ...Object.entries(json.summary).map(([status, count]) => [status, count]),
      ["not placed", json.unplaced.length],
    ],
  );
}

/** Wordings of a proposal that are neither in a position nor in the base, but for the mark that closes them. */
function wordingsLost({ provisions }: ConsolidationJson, base: Resolution, revised: Resolution): number {
  const open = (text: string): string => text.replace(/[;,.]$/u, "");
  const kept = new Set([
    ...flatten(base).map(({ provision }) => open(wordingOf(provision))),
    ...provisions.flatMap(({ positions }) => positions.flatMap(({ text }) => text.split("\n").map(open))),
  ]);
  return flatten(revised).filter(({ provision }) => !kept.has(open(wordingOf(provision)))).length;
}

/** What is to be equal: labels, words, tree, notes. */
function stripped({ number, enacting, provisions, notes }: Resolution): unknown {
  const strip = ({ label, text, notes: markers, children }: Provision): unknown => [
    label,
    text,
    markers,
    children.map(strip),
  ];
  return [number, enacting, provisions.map(strip), notes.map(({ text }) => text)];
}

interface Rivals {
  readonly same_provision: Readonly<Record<string, { readonly pairs: Readonly<Record<string, string>> }>>;
  readonly insertions_after: Readonly<Record<string, unknown>>;
}

function printRivals(base: Resolution, texts: readonly Redline[]): void {
  const rivals: Rivals = JSON.parse(readFileSync(join(corpus, "redlines", "RES-102.rivals.json"), "utf8"));
  const by = new Map(
    texts.map(({ author, base: own, revised }) => [author, { proponents: [author], base: own, revised }]),
  );
  const together = new Map<string, ConsolidationJson>();
  const counts = new Map<string, { pairs: number; right: number }>();
  const wrong: string[] = [];
  for (const [path, { pairs }] of Object.entries(rivals.same_provision)) {
    for (const [pair, relation] of Object.entries(pairs)) {
      const json =
        together.get(pair) ??
        consolidationJson(
          consolidate(
            base,
            pair.split("|").map((name) => by.get(name)!),
          ),
        );
      together.set(pair, json);
      const front: Record<string, string> = {
        "~resno": "number",
        "~preamble": "enacting",
        "~title": "title",
      };
      const entry = path.startsWith("~")
        ? json.front.find(({ part }) => part === front[path])
        : json.provisions.find((each) => each.base === path);
      const found =
        { contested: "conflicting", compatible: "compatible" }[entry?.status as string] ?? "identical";
      const count = counts.get(relation) ?? { pairs: 0, right: 0 };
      count.pairs++;
      if (found === relation) count.right++;
      else wrong.push(`${path} ${pair}: ${relation}, found ${found}`);
      counts.set(relation, count);
    }
  }
  const all = consolidationJson(consolidate(base, [...by.values()]));
  const places = all.provisions
    .filter(({ status }) => status === "rival-insertions")
    .map(({ after }) => after);
  const expected = Object.keys(rivals.insertions_after);
  print(
    ["two proposals on one provision", "pairs", "found so"],
    [
      ...[...counts].map(([relation, { pairs, right }]) => [relation, pairs, right]),
      [
        "places with rival insertions",
        expected.length,
        expected.filter((place) => places.includes(place)).length,
      ],
    ],
  );
  for (const each of wrong) process.stdout.write(`- ${each}\n`);
}

/** The median of some runs, after some to warm up. */
function median(run: () => unknown): number {
  for (let n = 0; n < 5; n++) run();
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[7]!;
}

function ms(time: number): string {
  return time.toFixed(1);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}

function print(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |\n`;
  process.stdout.write(`${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}\n`);
}

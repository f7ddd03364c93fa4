import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import mammoth from "mammoth";
import type { ToldFrontChange } from "#engines/texts/compare/told-changes.ts";
import { type TrackedChange, trackedChanges } from "#engines/texts/docx/changes.ts";
import { printResolution } from "#engines/texts/docx/print-resolution.ts";
import { readDocx } from "#engines/texts/docx/read.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import { officialLanguages, type Provision, type Resolution } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { type TruthChange, type TruthTree, tellTruth } from "./redline-truth.ts";

const folder = join(corpus, "redlines");
const timedFile = "EUR-44A4-1.es.docx";
const warmRuns = 40;
const timedRuns = 101;

export const part: Part = {
  summary: "Word files with tracked changes, read and compared with their truth",
  run: async () => {
    if (!corpusPresent()) return;
    const files = (await readdir(folder)).filter((name) => name.endsWith(".docx"));
    process.stdout.write(
      "| file | base provisions | revised provisions | changes | wrong |\n|---|---|---|---|---|\n",
    );
    let wrong = 0;
    for (const file of files) {
      const score = await scoreFile(file);
      wrong += score.wrong.length;
      const of = ({ right, all }: Count): string => `${right}/${all}`;
      process.stdout.write(
        `| ${file} | ${of(score.base)} | ${of(score.revised)} | ${of(score.changes)} | ${score.wrong.length} |\n`,
      );
      for (const line of score.wrong) process.stderr.write(`${file}: ${line}\n`);
    }
    process.stdout.write(`\n${wrong === 0 ? "All are as the truth says." : `${wrong} differences.`}\n\n`);
    await writeAgain(files);
    await timeReading();
  },
};

/** Writes every text of the corpus as Word and reads it back. */
async function writeAgain(files: readonly string[]): Promise<void> {
  process.stdout.write(
    "| written again | insertions | deletions | moves | marks | the same |\n|---|---|---|---|---|---|\n",
  );
  for (const file of files) {
    const text = readDocx(await readFile(join(folder, file)));
    const language = "es";
    const again = readDocx(writeDocx(text, { language }));
    const counts = countMarks(again).map((count, at) => `${count}/${countMarks(text)[at]}`);
    const views = [text, again].map((each) => readViews(each, { language }));
    const [before, after] = views.map((each) => JSON.stringify([each.base.resolution, trackedChanges(each)]));
    process.stdout.write(`| ${file} | ${counts.join(" | ")} | ${before === after ? "yes" : "no"} |\n`);
  }
  for (const kind of ["unga", "itu"]) {
    const names = (await readdir(join(corpus, kind))).filter((name) =>
      /\.(?:ar|zh|en|fr|ru|es)\.txt$/.test(name),
    );
    let same = 0;
    for (const name of names) {
      const language = officialLanguages.find((each) => name.endsWith(`.${each}.txt`))!;
      const text = readPlain(await readFile(join(corpus, kind, name), "utf8"), { language });
      const again = readViews(readDocx(writeDocx(printResolution(text), { language })), { language });
      // A tab among words is a space in Word: a tab there parts a label from them.
      if (JSON.stringify(again.base.resolution) === JSON.stringify(text).replaceAll("\\t", " ")) same++;
    }
    process.stdout.write(`| ${kind}, ${names.length} plain texts | | | | | ${same}/${names.length} |\n`);
  }
  process.stdout.write("\n");
}

/** How many stretches are inserted, deleted and moved, and how many paragraph marks changed. */
function countMarks({ paragraphs, notes }: TrackedText): readonly number[] {
  const all = [...paragraphs, ...notes.flatMap((note) => note.paragraphs)];
  const spans = all.flatMap((paragraph) => paragraph.spans);
  return [
    spans.filter(({ inserted }) => inserted && inserted.move === null).length,
    spans.filter(({ deleted }) => deleted && deleted.move === null).length,
    spans.filter(({ inserted, deleted }) => inserted?.move != null || deleted?.move != null).length,
    all.filter(({ markInserted, markDeleted }) => markInserted ?? markDeleted).length,
  ];
}

interface Count {
  right: number;
  all: number;
}

interface Score {
  readonly base: Count;
  readonly revised: Count;
  readonly changes: Count;
  readonly wrong: readonly string[];
}

async function scoreFile(file: string): Promise<Score> {
  const truth = JSON.parse(await readFile(join(folder, file.replace(/docx$/, "truth.json")), "utf8")) as {
    base: TruthTree;
    revised?: TruthTree;
    changes?: readonly TruthChange[];
  };
  const views = readViews(readDocx(await readFile(join(folder, file))));
  const wrong: string[] = [];
  const told = tellTruth(truth);
  const count = (expected: readonly string[], found: readonly string[], what: string): Count => {
    const rest = [...found];
    let right = 0;
    for (const line of expected) {
      const at = rest.indexOf(line);
      if (at >= 0) {
        rest.splice(at, 1);
        right++;
      } else {
        wrong.push(`${what} missing: ${line.slice(0, 300)}`);
      }
    }
    for (const line of rest) wrong.push(`${what} not in the truth: ${line.slice(0, 300)}`);
    return { right, all: expected.length };
  };
  const base = count(told.base, tellTree(views.base.resolution), "base");
  const revised = count(told.revised, tellTree(views.revised.resolution), "revised");
  const found = trackedChanges(views);
  const changes = count(told.changes, tellChanges(found.changes, found.front, views), "change");
  return { base, revised, changes, wrong };
}

/** A line for each part of a tree, with all that the truth says of it, and its place by the labels above it. */
function tellTree(resolution: Resolution): readonly string[] {
  const notes = new Map<string, string[]>();
  for (const { marker, text } of resolution.notes) notes.set(marker, [...(notes.get(marker) ?? []), text]);
  const front = [resolution.number, resolution.title, resolution.enacting].filter((text) => text !== null);
  const lines = front.map((text) => ["", "", text].join(" | "));
  const walk = (provisions: readonly Provision[], above: string): void => {
    for (const each of provisions) {
      const bodies = each.notes.map((marker) => `${marker} ${notes.get(marker)?.shift()}`);
      lines.push([above, each.label ?? "", withNoteSigns(each), ...bodies].join(" | "));
      walk(each.children, `${above}/${each.role === "call" ? each.text : (each.label ?? "")}`);
    }
  };
  walk(resolution.provisions, "");
  return lines;
}

function withNoteSigns({ text, noteOffsets }: Provision): string {
  let signed = text;
  for (const at of noteOffsets.toReversed()) signed = `${signed.slice(0, at)}[^]${signed.slice(at)}`;
  return signed;
}

/** A line for each change, as `tellTruth` tells those of the truth: by the wording of both sides. */
function tellChanges(
  changes: readonly TrackedChange[],
  front: readonly ToldFrontChange[],
  { base, revised }: ReturnType<typeof readViews>,
): readonly string[] {
  const index = (resolution: Resolution): ReadonlyMap<string, string> => {
    const byId = new Map<string, string>();
    const walk = (provisions: readonly Provision[], above: string): void => {
      for (const each of provisions) {
        const here = `${above}/${each.role === "call" ? each.text : (each.label ?? "")}`;
        byId.set(each.id, `${here}:${each.text.slice(0, 40)}`);
        walk(each.children, here);
      }
    };
    walk(resolution.provisions, "");
    return byId;
  };
  const [before, after] = [index(base.resolution), index(revised.resolution)];
  const named = (ids: TrackedChange["base"], names: ReadonlyMap<string, string>): string =>
    (ids === null ? [] : [ids].flat()).map((id) => names.get(id)).join(" + ") || "nothing";
  return [
    ...front.map((each) => [`${each.op} ${each.part}`, ...countWords(each.words)].join(" | ")),
    ...changes.map((each) => {
      const inNotes = (each.notes ?? []).map(({ words }) => countWords(words));
      const counts = [countWords(each.words), ...inNotes];
      const sum = (at: 0 | 1): number => counts.reduce((total, count) => total + count[at], 0);
      const texts = edited(each.words);
      const moves = each.op === "moved" && !each.notes && texts.length === 0;
      return [
        moves ? "moved only" : each.op,
        named(each.base, before),
        named(each.revised, after),
        sum(0),
        sum(1),
        (each.withdrawn ?? [])
          .map((nested) => `${nested.insertedBy} ${nested.text} ${nested.deletedBy}`)
          .join(),
      ].join(" | ");
    }),
  ];
}

function edited(words: TrackedChange["words"]): readonly string[] {
  return words.filter(({ op, text }) => op !== "same" && !/^[;,.\s]*$/.test(text)).map(({ text }) => text);
}

const word = /[\p{L}\p{N}]+(?:[-‑'/.][\p{L}\p{N}]+)*/gu;

/** Whole words inserted and deleted; one changed in part counts once on each side. */
function countWords(words: TrackedChange["words"]): readonly [inserted: number, deleted: number] {
  const side = (other: "inserted" | "deleted"): readonly { text: string; kept: boolean }[] =>
    words.filter(({ op }) => op !== other).map(({ op, text }) => ({ text, kept: op === "same" }));
  const spans = (parts: readonly { text: string; kept: boolean }[]): ReadonlySet<string> => {
    const text = parts.map((each) => each.text).join("");
    const keptAt: number[] = [];
    let kept = 0;
    for (const each of parts) for (const _ of each.text) keptAt.push(each.kept ? kept++ : -1);
    const found = new Set<string>();
    const units = [...text];
    const joined = units.map((unit) => (unit.length > 1 ? "x" : unit)).join("");
    for (const match of joined.matchAll(word)) {
      const places = keptAt.slice(match.index, match.index + match[0].length);
      found.add(places.includes(-1) ? `changed ${match.index}` : `${places[0]}-${places.at(-1)}`);
    }
    return found;
  };
  const [from, to] = [spans(side("inserted")), spans(side("deleted"))];
  const missing = (these: ReadonlySet<string>, those: ReadonlySet<string>): number =>
    [...these].filter((each) => each.startsWith("changed") || !those.has(each)).length;
  return [missing(to, from), missing(from, to)];
}

async function timeReading(): Promise<void> {
  const bytes = await readFile(join(folder, timedFile));
  process.stdout.write(
    `| ${timedFile}, warm, ${timedRuns} times | median, ms | 95th percentile, ms | processor, ms |\n|---|---|---|---|\n`,
  );
  const time = async (what: string, read: () => unknown): Promise<void> => {
    const times: number[] = [];
    for (let n = 0; n < warmRuns; n++) await read();
    // Processor time tells more than the clock where other work shares the machine.
    const before = process.cpuUsage();
    for (let n = 0; n < timedRuns; n++) {
      const start = performance.now();
      await read();
      times.push(performance.now() - start);
    }
    const used = process.cpuUsage(before);
    const processor = (used.user + used.system) / 1000 / timedRuns;
    times.sort((a, b) => a - b);
    const at = (share: number): string => times[Math.floor(times.length * share)]!.toFixed(1);
    process.stdout.write(`| ${what} | ${at(0.5)} | ${at(0.95)} | ${processor.toFixed(1)} |\n`);
  };
  await time("both views as trees", () => readViews(readDocx(bytes)));
  await time("and every change", () => trackedChanges(readViews(readDocx(bytes))));
  await time("mammoth, to HTML, without changes", () => mammoth.convertToHtml({ buffer: bytes }));
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "#engines/texts/compare/compare.ts";
import { officialLanguages, type Resolution } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { briefEdits, shorten } from "./compare-draft-calls.ts";
import { addCitations, combined, edits } from "./compare-drafting.ts";
import { draftOf, type Expected, expectedOf, printed, settle } from "./compare-drafts.ts";
import { type Counts, type Marking, mark, ops, score } from "./compare-edits-scores.ts";
import { checkFiles } from "./compare-files.ts";
import { checkInstructions, checkOlder } from "./compare-instructed.ts";
import { randomFrom, type Vocabulary, vocabularyOf } from "./compare-phrases.ts";
import { Checks, checkCombined } from "./compare-proposals.ts";
import { checkDisagreements } from "./compare-rivals.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { print, table, three } from "./markdown.ts";
import { readRedline } from "./redlines.ts";

/** Edits the resolutions of the corpus in known ways, and counts what comparing and consolidating make of it. */
export const part: Part = {
  summary:
    "comparing and consolidating texts after many known edits (`failures` lists what was told wrongly)",
  run: async (args) => {
    if (!corpusPresent()) return;
    const failures = args.includes("failures");
    const texts = editableTexts();
    scoreEdits(texts, failures);
    const checks = new Checks();
    for (const [at, text] of texts.entries()) {
      const all = text.family === "itu";
      if (all || at % 11 === 0) checkCombined(text, at, checks);
      if (all || at % 7 === 1)
        for (const check of [checkDisagreements, checkInstructions, checkOlder]) check(text, at, checks);
    }
    tellChecks("proposals", checks, failures);
    const files = new Checks();
    for (const [at, text] of texts.entries()) {
      const edited =
        at % 11 === 2 || (text.family === "itu" && at % 2 === 0)
          ? edit(text, "many: one clause in twenty", at)
          : null;
      if (edited)
        checkFiles(
          { ...edited, comparison: compare(edited.base, edited.revised) },
          `${text.name} ${at}`,
          files,
        );
    }
    tellChecks("files", files, failures);
  },
};

function tellChecks(what: string, { counts, failures }: Checks, list: boolean): void {
  table(
    [what, "cases", "right"],
    [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([check, { made, passed }]) => [check, made, passed]),
  );
  if (list) for (const failure of failures) print(`- ${failure}`);
}

export interface EditableText {
  readonly name: string;
  readonly family: "unga" | "itu";
  readonly text: Resolution;
  readonly vocabulary: Vocabulary;
}

export function editableTexts(): readonly EditableText[] {
  const read = (family: EditableText["family"]) =>
    readdirSync(join(corpus, family))
      .filter((file) => /^[^.]+\.[a-z]{2}\.txt$/u.test(file))
      .map((file) => ({
        name: file.replace(/\.txt$/u, ""),
        family,
        text: readPlain(readFileSync(join(corpus, family, file), "utf8")),
      }));
  const base = { name: "RES-102-base.es", family: "itu" as const, text: readRedline("RES-102-base.es").base };
  const texts = [...read("unga"), ...read("itu"), base];
  const vocabularies = new Map<string, Vocabulary>();
  return texts.map(({ name, family, text }) => {
    const { language } = text;
    // In Spanish there is one text of the ITU: what is put into it comes from others.
    const near = texts.filter(
      (other) => other.text.language === language && (other.family === family || language === "es"),
    );
    const key = `${language} ${family}`;
    const vocabulary = vocabularies.get(key) ?? vocabularyOf(near.map((other) => other.text));
    vocabularies.set(key, vocabulary);
    return { name, family, text, vocabulary };
  });
}

const kinds: Readonly<Record<string, (typeof edits)[string]>> = {
  ...edits,
  ...briefEdits,
  "many: one clause in twenty": (draft, random, vocabulary) => combined(draft, random, vocabulary, 0.05),
  "many: three clauses in ten": (draft, random, vocabulary) => combined(draft, random, vocabulary, 0.3),
};

/** How many kinds of edits a text of the General Assembly is given; one of the ITU is given all. */
const kindsATime = 4;

interface Edited {
  readonly base: Resolution;
  readonly revised: Resolution;
  readonly expected: readonly Expected[];
}

/** A text edited in one way, drawn by the seed; null where it has no place for that edit. */
export function edit({ text, vocabulary }: EditableText, kind: string, seed: number): Edited | null {
  const random = randomFrom(seed);
  const draft = draftOf(text);
  if (kind in briefEdits) shorten(draft, random);
  addCitations(draft, random);
  const base = printed(draft);
  if (!kinds[kind]!(draft, random, vocabulary)) return null;
  settle(draft, base);
  const revised = printed(draft);
  return { base, revised, expected: expectedOf(base, revised, draft) };
}

interface OfKind extends Marking {
  texts: number;
  right: number;
  readonly wrong: Map<string, number>;
}

function scoreEdits(texts: readonly EditableText[], failures: boolean): void {
  const byLanguage = new Map<string, Map<string, Counts>>();
  const byKind = new Map<string, OfKind>();
  const names = Object.keys(kinds);
  for (const [at, text] of texts.entries()) {
    // The same text in six languages follows one another: each language comes to have every kind.
    const turn = Math.floor(at / 6) * kindsATime + (at % 6) * 8;
    for (const [n, kind] of names.entries()) {
      if (text.family === "unga" && (n + turn) % names.length >= kindsATime) continue;
      const seed = at * names.length + n + 1;
      const edited = edit(text, kind, seed);
      if (!edited) continue;
      const { base, revised, expected } = edited;
      const comparison = compare(base, revised);
      const { byOp, wrong } = score(comparison, expected, base, revised);
      const own = byKind.get(kind) ?? { texts: 0, right: 0, wrong: new Map(), ...unmarked };
      byKind.set(kind, own);
      own.texts++;
      if (wrong.length === 0) own.right++;
      for (const { told, of } of wrong) {
        own.wrong.set(told, (own.wrong.get(told) ?? 0) + 1);
        if (failures) print(`- ${seed} ${text.name}, ${kind}: ${told}, ${of}`);
      }
      mark(own, comparison, base, revised);
      addTo(byLanguage, text.text.language, byOp);
    }
  }
  tellLanguages(byLanguage);
  tellKinds(names, byKind);
}

const unmarked: Marking = { provisions: 0, marked: 0, least: 0, confetti: 0, unprintable: 0 };

function addTo(
  byLanguage: Map<string, Map<string, Counts>>,
  language: string,
  byOp: ReadonlyMap<string, Counts>,
): void {
  const counts = byLanguage.get(language) ?? new Map<string, Counts>();
  byLanguage.set(language, counts);
  for (const [op, { truth, found, right }] of byOp) {
    const sum = counts.get(op) ?? { truth: 0, found: 0, right: 0 };
    counts.set(op, { truth: sum.truth + truth, found: sum.found + found, right: sum.right + right });
  }
}

function tellLanguages(byLanguage: ReadonlyMap<string, ReadonlyMap<string, Counts>>): void {
  const languages = officialLanguages.filter((language) => byLanguage.has(language));
  table(
    ["change", "in the truth", ...languages.map((language) => `${language}: precision, recall`)],
    ops.map((op) => {
      const counts = languages.map((language) => byLanguage.get(language)!.get(op)!);
      const truths = counts.reduce((sum, { truth }) => sum + truth, 0);
      return [
        op,
        truths,
        ...counts.map(({ truth, found, right }) => `${share(right, found)} ${share(right, truth)}`),
      ];
    }),
  );
}

const share = (right: number, of: number): string => (of === 0 ? "–" : three(right / of));

function tellKinds(names: readonly string[], byKind: ReadonlyMap<string, OfKind>): void {
  table(
    [
      "edit",
      "texts",
      "told rightly",
      "words marked for each that must be",
      "kept runs of one or two words, per 100 clauses",
      "told wrongly",
    ],
    names.flatMap((kind) => {
      const own = byKind.get(kind);
      if (!own) return [];
      const wrong = [...own.wrong]
        .toSorted((a, b) => b[1] - a[1])
        .map(([told, count]) => `${told} (${count})`);
      const { texts, right, marked, least, confetti, provisions } = own;
      const runs = provisions === 0 ? "–" : ((100 * confetti) / provisions).toFixed(0);
      return [
        [kind, texts, right, least === 0 ? "–" : three(marked / least), runs, wrong.slice(0, 4).join(", ")],
      ];
    }),
  );
  const unprintable = [...byKind.values()].reduce((sum, own) => sum + own.unprintable, 0);
  print(`Changes whose words do not print both texts: ${unprintable}.\n`);
}

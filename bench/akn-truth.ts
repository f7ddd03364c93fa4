import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readAkn } from "#engines/texts/akn/read.ts";
import {
  type OfficialLanguage,
  officialLanguages,
  type Provision,
  type Resolution,
} from "#engines/texts/model.ts";
import { corpus } from "./corpus.ts";
import { four, table } from "./markdown.ts";

interface Truth {
  readonly provisions: readonly {
    readonly part: "preamble" | "body";
    readonly kind: "formula" | "recital" | "paragraph" | "point" | "heading" | "section";
    readonly num: string | null;
    readonly verb: string | null;
    readonly depth?: number;
    readonly text: string;
  }[];
  readonly notes: Resolution["notes"];
}

interface Item {
  readonly key: string;
  readonly verb: string | null;
}

interface Score {
  expected: number;
  found: number;
  matched: number;
  verbs: number;
  verbsRight: number;
  notes: number;
  notesRight: number;
}

const annex = /^(?:annexe?|anexo|приложение|(?:ال)?مرفق|附件)/iu;
const even = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
/** A comma is no part of a verb, though the mark-up has it among its italics now and then. */
const bare = (verb: string): string => even(verb).replace(/[,،，]$/u, "");
const keyOf = (part: string, label: string | null, depth: number, text: string): string =>
  JSON.stringify([part, label === null ? null : even(label), depth, even(text)]);

/** A recital under a section's title is marked as a heading, and told by its comma; sections and headings hold no words. */
function trueItems({ provisions }: Truth): readonly Item[] {
  return provisions.flatMap(({ part, kind, num, verb, depth, text }) => {
    const recital = kind === "heading" && /[,،，]$/u.test(text);
    if (kind === "section" || (kind === "heading" && !recital)) return [];
    return [{ key: keyOf(recital ? "preamble" : part, num, depth ?? 0, text), verb }];
  });
}

function readItems({ enacting, provisions }: Resolution): readonly Item[] {
  const items: Item[] = enacting === null ? [] : [{ key: keyOf("preamble", null, 0, enacting), verb: null }];
  const walk = (siblings: readonly Provision[], depth: number): void => {
    for (const { role, label, text, call, children } of siblings) {
      // What is annexed is not in the truth.
      if (role === "heading" && annex.test(text)) continue;
      const part = role === "recital" ? "preamble" : "body";
      if (role !== "heading") items.push({ key: keyOf(part, label, depth, text), verb: call });
      walk(children, depth + 1);
    }
  };
  walk(provisions, 0);
  return items;
}

/** Reads the United Nations' own mark-up, and scores it against the truth taken from it. */
export function scoreTruth(report: (line: string) => void): void {
  const folder = join(corpus, "unga");
  const rows = officialLanguages.map((language) => {
    const score = scoreLanguage(folder, language, report);
    const { matched, expected, found, verbs, verbsRight, notes, notesRight } = score;
    return [
      language,
      expected,
      four((2 * matched) / (expected + found)),
      expected - matched,
      four(verbsRight / verbs),
      `${notesRight} of ${notes}`,
    ];
  });
  table(["language", "provisions", "F1", "missed", "verbs right", "notes"], rows);
}

function scoreLanguage(folder: string, language: OfficialLanguage, report: (line: string) => void): Score {
  const score = { expected: 0, found: 0, matched: 0, verbs: 0, verbsRight: 0, notes: 0, notesRight: 0 };
  const ending = `.${language}.truth.json`;
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(ending))
    .sort()) {
    const truth = JSON.parse(readFileSync(join(folder, name), "utf8")) as Truth;
    const stem = name.slice(0, -".truth.json".length);
    const text = readAkn(readFileSync(join(folder, `${stem}.akn.xml`)));
    if (text.language !== language) report(`${stem}: taken for ${text.language}`);
    const [expected, found] = [trueItems(truth), readItems(text)];
    const left = new Map<string, Item[]>();
    for (const item of found) left.set(item.key, [...(left.get(item.key) ?? []), item]);
    score.expected += expected.length;
    score.found += found.length;
    for (const { key, verb } of expected) {
      const item = left.get(key)?.shift();
      if (verb !== null) score.verbs++;
      if (!item) {
        report(`${stem} - ${key}`);
        continue;
      }
      score.matched++;
      if (verb === null) continue;
      if (item.verb !== null && bare(item.verb) === bare(verb)) score.verbsRight++;
      else report(`${stem} verb ${item.verb} | ${verb}`);
    }
    for (const items of left.values()) for (const { key } of items) report(`${stem} + ${key}`);
    const key = ({ marker, text: words }: Resolution["notes"][number]): string => `${marker} ${even(words)}`;
    const notes = new Set(text.notes.map(key));
    score.notes += truth.notes.length;
    for (const note of truth.notes) {
      if (notes.has(key(note))) score.notesRight++;
      else report(`${stem} note ${key(note)}`);
    }
  }
  return score;
}

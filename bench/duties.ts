import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Duty, findDuties } from "#engines/texts/duties/duties.ts";
import { type OfficialLanguage, officialLanguages, type Provision } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import read from "./duties-truth.json" with { type: "json" };
import type { Part } from "./main.ts";

/** Strength, and from and to where in the words of the provision the act stands. */
type Wording = readonly [strength: string, start: number, end: number];

interface TrueDuty {
  /** Which item beneath the provision, where it is asked in items. */
  readonly item?: number;
  readonly actors: readonly string[];
  readonly recurrence: string | null;
  readonly recipients: readonly string[];
  readonly due: string | null;
  /** In the languages whose text asks it. */
  readonly in: Partial<Record<OfficialLanguage, Wording>>;
}

/** A sampled provision: the text, its place among the operative provisions of the English, and what it asks. */
interface Sampled {
  readonly text: string;
  readonly at: number;
  readonly duties: readonly TrueDuty[];
}

const halves = ["develop", "held", "fresh"] as const;
const fields = ["duty", "actors", "act", "strength", "recurrence", "recipients", "due"] as const;
type Field = (typeof fields)[number];

/** Duties of a sample of operative provisions, read by hand, in six languages; places and values, no sentences. */
export const part: Part = {
  summary: "duties, against a sample read by hand (argument: details)",
  run: async (args) => {
    if (!corpusPresent()) return;
    const truth = read as unknown as Record<(typeof halves)[number], readonly Sampled[]>;
    for (const half of halves) {
      const asked = truth[half].flatMap(({ duties }) => duties).length;
      process.stdout.write(
        `\n### ${half}: ${truth[half].length} provisions, ${asked} duties\n\n| language | ${fields.join(" | ")} |\n|---|${fields.map(() => "--:|").join("")}\n`,
      );
      for (const language of officialLanguages) {
        const { expected, found } = itemsOf(truth[half], language);
        const columns = fields.map((field) => scoreOf(expected[field], found[field]));
        process.stdout.write(`| ${language} | ${columns.join(" | ")} |\n`);
        if (args.includes("details")) printDifferences(language, expected, found);
      }
    }
  },
};

/** What is expected or found of each field, as comparable items: a duty's place and the value. */
type Items = Record<Field, Set<string>>;

function itemsOf(
  sample: readonly Sampled[],
  language: OfficialLanguage,
): { readonly expected: Items; readonly found: Items } {
  const [expected, found] = [emptyItems(), emptyItems()];
  for (const { text, at, duties } of sample) {
    const provision = sameProvision(text, at, language);
    if (!provision) continue;
    const said = findDuties(textOf(text, language)).filter(({ provision: id }) =>
      [provision, ...provision.children].some((each) => each.id === id),
    );
    const here = duties.filter((each) => each.in[language] !== undefined);
    const inItems = here.some(({ item }) => item !== undefined);
    const places = inItems ? here.map(({ item }) => provision.children[item!]!.id) : [provision.id];
    const considered = inItems ? said.filter((each) => places.includes(each.provision)) : said;
    const taken = new Set<Duty>();
    for (const [n, duty] of here.entries()) {
      const [strength, start, end] = duty.in[language]!;
      const place = duty.item === undefined ? provision.id : provision.children[duty.item]!.id;
      const match = considered.find(
        (each) => !taken.has(each) && each.provision === place && each.start < end && start < each.end,
      );
      const key = `${text} ${place} ${n}`;
      add(expected, key, { ...duty, strength, act: `${start}-${end}` });
      if (!match) continue;
      taken.add(match);
      add(found, key, asFields(match));
    }
    for (const [n, each] of considered.filter((one) => !taken.has(one)).entries()) {
      add(found, `${text} ${each.provision} more ${n}`, asFields(each));
    }
  }
  return { expected, found };
}

const emptyItems = (): Items =>
  Object.fromEntries(fields.map((field) => [field, new Set<string>()])) as Items;

interface Fields {
  readonly actors: readonly string[];
  readonly act: string;
  readonly strength: string;
  readonly recurrence: string | null;
  readonly recipients: readonly string[];
  readonly due: string | null;
}

function asFields({ actors, start, end, strength, recurrence, recipientKeys, dueBy }: Duty): Fields {
  return { actors, act: `${start}-${end}`, strength, recurrence, recipients: recipientKeys, due: dueBy };
}

function add(items: Items, key: string, duty: Fields): void {
  items.duty.add(key);
  for (const field of fields) {
    if (field === "duty") continue;
    const value = duty[field];
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== null) items[field].add(`${key}: ${each}`);
  }
}

function scoreOf(expected: ReadonlySet<string>, found: ReadonlySet<string>): string {
  const right = [...found].filter((each) => expected.has(each)).length;
  const share = (of: number): string => (of === 0 ? "—" : (right / of).toFixed(2));
  return `${share(found.size)} / ${share(expected.size)}`;
}

function printDifferences(language: string, expected: Items, found: Items): void {
  for (const field of fields) {
    for (const each of expected[field])
      if (!found[field].has(each)) process.stdout.write(`${language} ${field} - ${each}\n`);
    for (const each of found[field])
      if (!expected[field].has(each)) process.stdout.write(`${language} ${field} + ${each}\n`);
  }
}

const texts = new Map<string, ReturnType<typeof readPlain>>();

function textOf(text: string, language: OfficialLanguage): ReturnType<typeof readPlain> {
  const file = join(corpus, "unga", `${text}.${language}.txt`);
  const read = texts.get(file) ?? readPlain(readFileSync(file, "utf8"), { language });
  texts.set(file, read);
  return read;
}

/** The provision that in this language has the number that the one at a place has in English. */
function sameProvision(text: string, at: number, language: OfficialLanguage): Provision | undefined {
  const number = ({ label }: Provision): string => /\d+/.exec(label ?? "")?.[0] ?? "";
  const english = operative(textOf(text, "en").provisions);
  const sought = number(english[at]!);
  const before = english.slice(0, at).filter((each) => number(each) === sought).length;
  return operative(textOf(text, language).provisions).filter((each) => number(each) === sought)[before];
}

function operative(provisions: readonly Provision[]): readonly Provision[] {
  return provisions.flatMap((each) => {
    if (each.role === "operative") return [each];
    return each.role === "heading" ? operative(each.children) : [];
  });
}

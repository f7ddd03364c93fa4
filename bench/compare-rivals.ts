import { flatten } from "#engines/texts/compare/flatten.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import { type ConsolidationJson, consolidationJson } from "#engines/texts/consolidate/json.ts";
import type { Proposal } from "#engines/texts/consolidate/proposal.ts";
import type { Resolution } from "#engines/texts/model.ts";
import { freshClause } from "./compare-draft-places.ts";
import {
  type Clause,
  citation,
  draftOf,
  newClause,
  printed,
  type Site,
  settle,
  sites,
} from "./compare-drafts.ts";
import type { EditableText } from "./compare-edits.ts";
import { pick, type Random, randomFrom, type Vocabulary, wordsOf } from "./compare-phrases.ts";
import { type Checks, identical } from "./compare-proposals.ts";

/** What one proponent does to one clause, by the clause's place in the base. */
type Act =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "delete" }
  | { readonly kind: "move"; readonly by: number }
  | { readonly kind: "insert"; readonly texts: readonly string[] };

/** A disagreement with a known outcome: who does what to one clause, and what the consolidation must say of it. */
interface Case {
  readonly what: string;
  readonly acts: Readonly<Record<string, Act>>;
  readonly holds: (entries: Entries) => boolean;
}

type Entry = ConsolidationJson["provisions"][number];
interface Entries {
  readonly own: Entry;
  readonly added: readonly Entry[];
}

const proponents = ["ARB", "EUR", "RCC"];

/** A position by who holds it and its wording. */
export const holds = (entry: Entry, action: string, names: readonly string[], text?: string): boolean =>
  entry.positions.some(
    (position) =>
      position.action === action &&
      position.proponents.join() === names.join() &&
      (text === undefined || identical(position.text) === identical(text)),
  );

/** Three edits of one clause's words that stand apart, and their results alone and together. */
export function apartEdits(text: string, random: Random, { words: known, gap }: Vocabulary) {
  const words = wordsOf({ text, call: null });
  const step = Math.floor(words.length / 4);
  if (step < 3) return null;
  const fresh = (): string =>
    pick(
      random,
      known.filter((word) => !text.includes(word)),
    )!;
  const spots = [1, 2, 3].map((n) => words[n * step]!);
  if (spots.some(({ start, end }) => text.slice(start, end).includes(citation))) return null;
  const [first, second, third] = spots as [(typeof spots)[0], (typeof spots)[0], (typeof spots)[0]];
  const edits = [
    { start: first.start, end: first.end, put: fresh() },
    { start: second.start, end: second.start, put: fresh() + gap },
    { start: third.start, end: third.end, put: [fresh(), fresh()].join(gap) },
  ] as const;
  const apply = (chosen: readonly (typeof edits)[number][]): string =>
    chosen
      .toReversed()
      .reduce((now, { start, end, put }) => now.slice(0, start) + put + now.slice(end), text);
  const next = words[step + 1]!;
  if (text.slice(first.end, next.start).trim() !== "") return null;
  const touching = text.slice(0, next.start) + fresh() + text.slice(next.end);
  return {
    one: apply([edits[0]]),
    two: apply([edits[1]]),
    three: apply([edits[2]]),
    all: apply(edits),
    touching,
    other: apply([{ ...edits[0], put: fresh() }]),
  };
}

/** The same words typed otherwise: other quotes, doubled spaces, another case of the first letter. */
const retyped = (text: string, { gap }: Vocabulary): string =>
  text
    .replace(gap === "" ? /$^/u : / /u, "  ")
    .replace(/["“”]/gu, "«")
    .replace(/\p{L}/u, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    );

/** The words of a clause that resembles none of the text. */
export const strange = (
  base: Resolution,
  like: Clause,
  random: Random,
  vocabulary: Vocabulary,
): string | undefined => freshClause(draftOf(base), like, random, vocabulary)?.text;

function casesOf(base: Resolution, site: Site, random: Random, vocabulary: Vocabulary): readonly Case[] {
  const { text } = site.clause;
  const edits = apartEdits(text, random, vocabulary);
  if (!edits) return [];
  const [new1, new2, new3] = [0, 1, 2].map(() => strange(base, site.clause, random, vocabulary));
  if (!new1 || !new2 || !new3) return [];
  const say = (words: string): Act => ({ kind: "text", text: words });
  const remove: Act = { kind: "delete" };
  const same = (one: string, other: string): boolean =>
    one.replace(/[;,.؛،。；，]$/u, "") === other.replace(/[;,.؛،。；，]$/u, "");
  return [
    {
      what: "the same change by two, typed otherwise: agreed under both",
      acts: { ARB: say(edits.one), EUR: say(retyped(edits.one, vocabulary)) },
      holds: ({ own }) =>
        own.status === "agreed" && own.positions.length === 1 && holds(own, "MOD", ["ARB", "EUR"], edits.one),
    },
    {
      what: "changes apart by three: compatible, merged to the letter",
      acts: { ARB: say(edits.one), EUR: say(edits.two), RCC: say(edits.three) },
      holds: ({ own }) =>
        own.status === "compatible" &&
        same(own.merged ?? "", edits.all) &&
        holds(own, "MOD", ["EUR"], edits.two),
    },
    {
      what: "one word changed in two ways: contested, both kept",
      acts: { ARB: say(edits.one), RCC: say(edits.other) },
      holds: ({ own }) =>
        own.status === "contested" &&
        own.merged === null &&
        holds(own, "MOD", ["ARB"], edits.one) &&
        holds(own, "MOD", ["RCC"], edits.other),
    },
    {
      what: "neighbouring words changed: contested",
      acts: { ARB: say(edits.one), EUR: say(edits.touching) },
      holds: ({ own }) => own.status === "contested" && holds(own, "MOD", ["EUR"], edits.touching),
    },
    {
      what: "deletion against change: contested, both shown",
      acts: { ARB: remove, EUR: say(edits.two) },
      holds: ({ own }) =>
        own.status === "contested" && holds(own, "SUP", ["ARB"]) && holds(own, "MOD", ["EUR"], edits.two),
    },
    {
      what: "deletion by two: deleted under both",
      acts: { EUR: remove, RCC: remove },
      holds: ({ own }) => own.status === "deleted" && holds(own, "SUP", ["EUR", "RCC"]),
    },
    {
      what: "a move and another's change: together",
      acts: { ARB: { kind: "move", by: 2 }, EUR: say(edits.two) },
      holds: ({ own }) =>
        own.status === "compatible" &&
        same(own.merged ?? "", edits.two) &&
        own.positions.some(({ moved, proponents: by }) => moved !== undefined && by.join() === "ARB"),
    },
    {
      what: "moves to two places: contested",
      acts: { ARB: { kind: "move", by: 2 }, RCC: { kind: "move", by: -3 } },
      holds: ({ own }) =>
        own.status === "contested" && own.positions.filter(({ moved }) => moved).length === 2,
    },
    {
      what: "rival additions: listed in order of name, each with its text",
      acts: { RCC: { kind: "insert", texts: [new1] }, ARB: { kind: "insert", texts: [new2, new3] } },
      holds: ({ added }) => {
        const [entry] = added;
        return (
          added.length === 1 &&
          entry!.status === "rival-insertions" &&
          entry!.positions.map(({ proponents: by }) => by.join()).join() === "ARB,ARB,RCC" &&
          entry!.positions.map((each) => identical(each.text)).join("|") ===
            [new2, new3, new1].map((each) => identical(each)).join("|")
        );
      },
    },
    {
      what: "the same addition by two: agreed under both",
      acts: {
        EUR: { kind: "insert", texts: [new1] },
        RCC: { kind: "insert", texts: [retyped(new1, vocabulary)] },
      },
      holds: ({ added }) =>
        added.length === 1 && added[0]!.status === "agreed" && holds(added[0]!, "ADD", ["EUR", "RCC"], new1),
    },
  ];
}

/** Clauses far enough from one another for a disagreement each. */
export function places(base: Resolution, random: Random): readonly { readonly origin: number }[] {
  const chosen: { origin: number }[] = [];
  const all = sites(draftOf(base));
  const bearers = new Map<string, number>();
  for (const { clause } of all) bearers.set(clause.text, (bearers.get(clause.text) ?? 0) + 1);
  let last = -4;
  for (const { clause, list, at } of all) {
    const { origin, role, children, notes, cites, text } = clause;
    const around = [1, 2, 3].every(
      (n) => list[at + n]?.role === role && (list[at + n]?.label === null) === (clause.label === null),
    );
    const fits =
      children.length === 0 &&
      notes.length === 0 &&
      cites.length === 0 &&
      (role === "recital" || role === "operative" || role === "item") &&
      wordsOf({ text, call: null }).length >= 16;
    if (
      !fits ||
      !around ||
      bearers.get(text)! > 1 ||
      list[at - 3]?.role !== role ||
      origin! < last + 7 + random() * 3
    )
      continue;
    chosen.push({ origin: origin! });
    last = origin!;
  }
  return chosen;
}

/** Known disagreements, each upon a clause of its own, in as few consolidations as a text has room for. */
export function checkDisagreements(
  { name, text, vocabulary }: EditableText,
  seed: number,
  checks: Checks,
): void {
  const random = randomFrom(seed);
  const base = printed(draftOf(text));
  const nodes = flatten(base);
  const spots = places(base, random);
  if (spots.length === 0) return;
  let offset = seed;
  const chosen = spots.flatMap(({ origin }) => {
    const site = sites(draftOf(base))[origin]!;
    const cases = casesOf(base, site, random, vocabulary);
    return cases.length > 0 ? [{ origin, case: cases[offset++ % cases.length]! }] : [];
  });
  const proposals = proponents.map((proponent): Proposal => {
    const draft = draftOf(base);
    const all = sites(draft);
    for (const each of chosen) {
      const act = each.case.acts[proponent];
      if (act) perform(act, all[each.origin]!);
    }
    settle(draft, base);
    return { proponents: [proponent], revised: printed(draft) };
  });
  const json = consolidationJson(consolidate(base, proposals));
  for (const { origin, case: each } of chosen) {
    const { id } = nodes[origin]!.provision;
    const own = json.provisions.find((entry) => entry.base === id)!;
    const added = json.provisions.filter((entry) => entry.base === null && entry.after === id);
    checks.check(
      each.what,
      each.holds({ own, added }),
      () => `${name} ${seed} ${id} ${JSON.stringify({ own: { ...own, segments: [] }, added }).slice(0, 900)}`,
    );
  }
}

export function perform(act: Act, { list, clause }: Site): void {
  const at = list.indexOf(clause);
  if (act.kind === "text") clause.text = act.text;
  else if (act.kind === "delete") list.splice(at, 1);
  else if (act.kind === "move") {
    list.splice(at, 1);
    list.splice(at + act.by, 0, clause);
  } else {
    const { role, label } = clause;
    list.splice(at + 1, 0, ...act.texts.map((words) => newClause({ role, label, text: words, call: null })));
  }
}

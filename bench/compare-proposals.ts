import { compare } from "#engines/texts/compare/compare.ts";
import { flatten, wordingOf } from "#engines/texts/compare/flatten.ts";
import { adopt, choicesOf } from "#engines/texts/consolidate/adopt.ts";
import { type Consolidation, consolidate } from "#engines/texts/consolidate/consolidate.ts";
import { type ConsolidationJson, consolidationJson } from "#engines/texts/consolidate/json.ts";
import type { Proposal } from "#engines/texts/consolidate/proposal.ts";
import type { Provision, Resolution } from "#engines/texts/model.ts";
import { addCitations, combined } from "./compare-drafting.ts";
import { countsThroughout, draftOf, type Expected, printed, settle } from "./compare-drafts.ts";
import type { EditableText } from "./compare-edits.ts";
import { type Random, randomFrom, whole } from "./compare-phrases.ts";

/** Checks made and passed, by what was checked, with what failed. */
export class Checks {
  readonly counts = new Map<string, { made: number; passed: number }>();
  readonly failures: string[] = [];

  check(what: string, passed: boolean, failure: () => string): void {
    const count = this.counts.get(what) ?? { made: 0, passed: 0 };
    this.counts.set(what, count);
    count.made++;
    if (passed) count.passed++;
    else this.failures.push(`${what}: ${failure()}`);
  }
}

/** What two wordings share that are one proposal. */
export const identical = (text: string): string =>
  text
    .replace(/[“”„«»‘’‹›「」『』'"]/gu, '"')
    .replace(/\s+/gu, " ")
    .replace(/[;,.؛،。；，]\s*(?=\n|$)/gu, "")
    .replace(/\p{L}/u, (letter) => letter.toLowerCase())
    .trim();

/** What of a text is to come out of an adoption: front, labels, words, notes and tree. */
export function toTheLetter(text: Resolution): string {
  const bodies = new Map(text.notes.map(({ marker, text: body }) => [marker, body]));
  const told = ({ label, text: words, notes, children }: Provision): unknown => [
    label,
    words,
    notes.map((marker) => bodies.get(marker)),
    children.map(told),
  ];
  return JSON.stringify([text.number, text.title, text.enacting, text.provisions.map(told)], null, 1);
}

interface Drafted {
  readonly name: string;
  readonly revised: Resolution;
  readonly expected: readonly Omit<Expected, "still">[];
}

const names = ["APT", "ARB", "ATU", "EUR", "IAP", "RCC"];

/** Several proposals of many edits each upon one base: nothing lost, nothing laid to another, each adopted whole. */
export function checkCombined(
  { name: file, text, vocabulary }: EditableText,
  seed: number,
  checks: Checks,
): void {
  const random = randomFrom(seed);
  const start = draftOf(text);
  addCitations(start, random);
  const base = printed(start);
  const drafted = names.slice(0, whole(random, 2, 6)).map((name): Drafted => {
    const draft = draftOf(base);
    combined(draft, random, vocabulary, 0.12);
    settle(draft, base);
    const revised = printed(draft);
    // What comparing tells wrongly is counted where comparisons are.
    const expected = compare(base, revised).changes.map((change) => ({
      op: change.op,
      base: [change.base ?? []].flat(),
      revised: [change.revised ?? []].flat(),
    }));
    return { name, revised, expected };
  });
  const proposals = drafted.map(({ name, revised }): Proposal => ({ proponents: [name], revised }));
  const consolidation = consolidate(base, proposals);
  const json = consolidationJson(consolidation);
  for (const each of drafted) checkProposal(each, json, `${file} ${seed}`, checks);
  if (countsThroughout(base)) checkAdoptions(consolidation, drafted, `${file} ${seed}`, checks);
  checkOrder(base, proposals, json, random, `${file} ${seed}`, checks);
  const { text: kept } = adopt(consolidation, {}, { numbering: "keep" });
  const moved = new Set(
    consolidation.provisions.flatMap(({ base: at, positions }) =>
      positions.some(({ move }) => move) ? [consolidation.nodes[at!]!.provision.label] : [],
    ),
  );
  if (countsThroughout(base)) checkKeptLabels(base, kept, moved, `${file} ${seed}`, checks);
}

function checkProposal(
  { name, revised, expected }: Drafted,
  json: ConsolidationJson,
  of: string,
  checks: Checks,
): void {
  const wordings = new Map(flatten(revised).map(({ provision }) => [provision.id, wordingOf(provision)]));
  const own = json.provisions.flatMap(({ base, positions }) =>
    positions
      .filter(({ proponents }) => proponents.includes(name))
      .map((position) => ({ base, ...position })),
  );
  let wanted = 0;
  const want = (what: string, base: string | null, action: string, text: string | null): void => {
    wanted++;
    checks.check(
      `${what} kept under its proponent`,
      own.some(
        (each) =>
          each.base === base &&
          each.action === action &&
          (text === null || identical(each.text) === identical(text)),
      ),
      () => `${of} ${name} ${action} ${base} ${text?.slice(0, 60)}`,
    );
  };
  for (const { op, base, revised: to } of expected) {
    const text = to.map((id) => wordings.get(id)!).join("\n");
    if (op === "inserted") want("addition", null, "ADD", text);
    else if (op === "deleted") want("deletion", base[0]!, "SUP", null);
    else if (op === "merged") {
      const first =
        own.find((each) => base.includes(each.base ?? "") && each.action === "MOD")?.base ?? base[0]!;
      want("merger", first, "MOD", text);
      for (const id of base) if (id !== first) want("merger", id, "SUP", null);
    } else if (op === "modified" || op === "split" || op === "moved")
      want(op === "modified" ? "change" : op === "split" ? "split" : "move", base[0]!, "MOD", text);
  }
  checks.check(
    "no position laid to a proponent who has none",
    own.length === wanted,
    () => `${of} ${name}: ${own.length} for ${wanted}`,
  );
}

function checkAdoptions(
  consolidation: Consolidation,
  drafted: readonly Drafted[],
  of: string,
  checks: Checks,
): void {
  for (const { name, revised } of drafted) {
    const { text } = adopt(consolidation, choicesOf(consolidation, name));
    checks.check(
      "adopted whole, it is the proposal to the letter",
      toTheLetter(text) === toTheLetter(revised),
      () => `${of} ${name}\n${firstDifference(toTheLetter(revised), toTheLetter(text))}`,
    );
  }
}

export function firstDifference(one: string, other: string): string {
  const [a, b] = [one.split("\n"), other.split("\n")];
  const at = a.findIndex((line, n) => line !== b[n]);
  return `  - ${a
    .slice(Math.max(0, at - 2), at + 2)
    .join(" | ")
    .slice(0, 300)}\n  + ${b
    .slice(Math.max(0, at - 2), at + 2)
    .join(" | ")
    .slice(0, 300)}`;
}

/** The order in which proposals are given decides only the order of names. */
function checkOrder(
  base: Resolution,
  proposals: readonly Proposal[],
  json: ConsolidationJson,
  random: Random,
  of: string,
  checks: Checks,
): void {
  const shuffled = proposals.toSorted(() => random() - 0.5);
  const sorted = (each: ConsolidationJson): string =>
    JSON.stringify(each, (key, value) => (key === "proponents" ? [...value].sort() : value));
  checks.check(
    "order of proposals",
    sorted(consolidationJson(consolidate(base, shuffled))) === sorted(json),
    () => of,
  );
}

/** With the labels of the base kept, each list has every label once, and those of the base where they were. */
function checkKeptLabels(
  base: Resolution,
  kept: Resolution,
  moved: ReadonlySet<string | null>,
  of: string,
  checks: Checks,
): void {
  const before = new Map<string, string | null>();
  for (const { provision } of flatten(base)) {
    const key = identical(wordingOf(provision));
    before.set(key, before.has(key) ? null : provision.label);
  }
  const nodes = flatten(kept);
  const list = (parent: number): number => (nodes[parent]?.provision.role === "heading" ? -1 : parent);
  const repeated = nodes.flatMap(({ index, parent, provision: { role, label } }) => {
    if (label === null || role === "heading" || !/[\p{L}\p{N}]/u.test(label)) return [];
    const twin = nodes.find(
      (other) =>
        other.index < index && list(other.parent) === list(parent) && other.provision.label === label,
    );
    return twin
      ? [`${label} ${twin.provision.text.slice(0, 30)} / ${nodes[index]!.provision.text.slice(0, 30)}`]
      : [];
  });
  checks.check(
    "labels kept: none twice in a list",
    repeated.length === 0,
    () => `${of} ${repeated.join("; ")}`,
  );
  const changed = nodes.filter(({ provision }) => {
    const was = before.get(identical(wordingOf(provision)));
    return was !== undefined && was !== null && !moved.has(was) && was !== provision.label;
  });
  checks.check(
    "labels kept: those of the base",
    changed.length === 0,
    () =>
      `${of} ${changed.map(({ provision }) => `${before.get(identical(wordingOf(provision)))} ${provision.label}`).join("; ")}`,
  );
}

import { flatten, labelCore } from "#engines/texts/compare/flatten.ts";
import { findInternalReferences } from "#engines/texts/compare/internal-references.ts";
import { styleOf, writeLabel } from "#engines/texts/consolidate/numbering.ts";
import { ranksOf } from "#engines/texts/consolidate/ranks.ts";
import { identify } from "#engines/texts/identify.ts";
import type { Note, Provision, Resolution, Role } from "#engines/texts/model.ts";

/** A provision of a text under the hands of a drafter, who knows what became of it. */
export interface Clause {
  /** Its index in the base; null for what is new. */
  readonly origin: number | null;
  role: Role;
  label: string | null;
  call: string | null;
  /** Where it cites another provision, `citation` stands for the label cited. */
  text: string;
  notes: { offset: number; body: string }[];
  children: Clause[];
  cites: Cited[];
  moved: boolean;
  /** Whether its words or notes were changed. */
  reworded: boolean;
  /** Whether it was edited at all: each clause is edited once. */
  touched: boolean;
  /** Base indexes of those that were merged into it, itself first or last as they stood. */
  mergedFrom: number[];
  /** What was split off it, in order. */
  splitInto: Clause[];
}

interface Cited {
  readonly clause: Clause;
  /** The number printed before the edits, kept by a drafter who forgot it. */
  readonly stale?: string;
}

export const citation = "\uF8EE";

export interface Draft {
  readonly language: string;
  number: string | null;
  title: string | null;
  enacting: string | null;
  readonly looseNotes: readonly Note[];
  readonly clauses: Clause[];
}

export interface Expected {
  readonly op: string;
  readonly base: readonly string[];
  readonly revised: readonly string[];
  /** What it is apart from having moved. */
  readonly still: string;
}

export function newClause(from: Partial<Clause> & Pick<Clause, "role" | "text">): Clause {
  return {
    origin: null,
    label: null,
    call: null,
    notes: [],
    children: [],
    cites: [],
    moved: false,
    reworded: false,
    touched: true,
    mergedFrom: [],
    splitInto: [],
    ...from,
  };
}

export function draftOf(text: Resolution): Draft {
  let index = 0;
  const bodies = new Map(text.notes.map(({ marker, text: body }) => [marker, body]));
  const borne = new Set<string>();
  const clauseOf = (provision: Provision): Clause => {
    const origin = index++;
    const { role, label, call, text: words, notes, noteOffsets } = provision;
    for (const marker of notes) borne.add(marker);
    return newClause({
      ...{ origin, role, label, call, text: words, touched: false },
      notes: notes.map((marker, n) => ({
        offset: noteOffsets[n] ?? words.length,
        body: bodies.get(marker) ?? "",
      })),
      children: provision.children.map(clauseOf),
    });
  };
  const clauses = text.provisions.map(clauseOf);
  followCitations(text, sites({ clauses }));
  const looseNotes = text.notes.filter(({ marker }) => !borne.has(marker));
  const { language, number, title, enacting } = text;
  return { language, number, title, enacting, looseNotes, clauses };
}

/** Puts `citation` where a text of the corpus cites its own provisions, so that its numbers follow them. */
function followCitations(text: Resolution, all: readonly Site[]): void {
  const byId = new Map(flatten(text).map(({ provision }, at) => [provision.id, all[at]!.clause]));
  for (const [id, references] of findInternalReferences(text)) {
    const clause = byId.get(id)!;
    for (const { start, end, target } of references.toReversed()) {
      const cited = byId.get(target)!;
      if (labelCore(cited.label) !== clause.text.slice(start, end)) continue;
      for (const note of clause.notes) if (note.offset > start) note.offset += 1 - (end - start);
      clause.text = clause.text.slice(0, start) + citation + clause.text.slice(end);
      clause.cites.unshift({ clause: cited });
    }
  }
}

export interface Site {
  readonly list: Clause[];
  readonly at: number;
  readonly clause: Clause;
  readonly parent: Clause | null;
}

/** Every clause with the list in which it stands. */
export function sites({ clauses }: Pick<Draft, "clauses">, parent: Clause | null = null): readonly Site[] {
  return clauses.flatMap((clause, at) => [
    { list: clauses, at, clause, parent },
    ...sites({ clauses: clause.children }, clause),
  ]);
}

/** The text as printed: labels, citations and markers of notes as they now are. */
export function printed({ language, number, title, enacting, looseNotes, clauses }: Draft): Resolution {
  const notes: Note[] = [...looseNotes];
  const taken = new Set(looseNotes.map(({ marker }) => marker));
  let last = 0;
  const provisionOf = (clause: Clause): Provision => {
    const parts = clause.text.split(citation);
    let text = parts[0]!;
    const offsets = clause.notes.map(({ offset }) => offset);
    parts.slice(1).forEach((part, n) => {
      const { clause: cited, stale } = clause.cites[n]!;
      const label = stale ?? labelCore(cited.label);
      clause.notes.forEach(({ offset }, at) => {
        if (offset > text.length) offsets[at] = offset + label.length - 1;
      });
      text += label + part;
    });
    const markers = clause.notes.map(({ body }) => {
      do last++;
      while (taken.has(String(last)));
      notes.push({ marker: String(last), text: body });
      return String(last);
    });
    const { role, label, call, children } = clause;
    return {
      ...{ id: "", role, label, text, notes: markers, noteOffsets: offsets },
      call: role === "call" ? text : call,
      children: children.map(provisionOf),
    };
  };
  return { language, number, title, enacting, provisions: identify(clauses.map(provisionOf)), notes };
}

/** What a comparison of the base with the draft is to find, by the ids of both. */
export function expectedOf(base: Resolution, revised: Resolution, draft: Draft): readonly Expected[] {
  const baseIds = flatten(base).map(({ provision }) => provision);
  const now = flatten(revised);
  const all = sites(draft).map(({ clause }) => clause);
  const idOf = new Map(all.map((clause, at) => [clause, now[at]!.provision.id]));
  const parts = new Set(all.flatMap(({ splitInto }) => splitInto));
  const absorbed = new Set(all.flatMap(({ mergedFrom }) => mergedFrom));
  const standing = new Set(all.map(({ origin }) => origin));
  const expected: Expected[] = [];
  const one = (op: string, from: readonly string[], to: readonly string[], still = op): void => {
    expected.push({ op, base: from, revised: to, still });
  };
  for (const clause of all) {
    const { origin, mergedFrom, splitInto } = clause;
    const id = idOf.get(clause)!;
    if (parts.has(clause)) continue;
    if (mergedFrom.length > 0)
      one(
        "merged",
        mergedFrom.map((at) => baseIds[at]!.id),
        [id],
      );
    else if (origin === null) one("inserted", [], [id]);
    else if (splitInto.length > 0) {
      const order = (each: Clause): number => all.indexOf(each);
      const to = [clause, ...splitInto].toSorted((a, b) => order(a) - order(b));
      one(
        "split",
        [baseIds[origin]!.id],
        to.map((each) => idOf.get(each)!),
      );
    } else {
      const before = baseIds[origin]!;
      const relabelled = labelCore(before.label) !== labelCore(clause.label);
      const open = (text: string): string => text.replace(listMark, "");
      const recited =
        clause.cites.length > 0 && open(before.text) !== open(now[all.indexOf(clause)]!.provision.text);
      const forgotten = clause.cites.some(
        ({ clause: cited, stale }) => stale !== undefined && stale !== labelCore(cited.label),
      );
      const still = clause.reworded || forgotten ? "modified" : relabelled || recited ? "renumbered" : "same";
      one(clause.moved ? "moved" : still, [before.id], [id], still);
    }
  }
  baseIds.forEach(({ id }, at) => {
    if (!standing.has(at) && !absorbed.has(at)) one("deleted", [id], []);
  });
  return expected;
}

/** Numbers the lists of a draft anew, as its base numbers them, and closes them as its base does. */
export function settle(draft: Draft, base: Resolution): void {
  const nodes = flatten(base);
  const oldLists = new Map<number, readonly Clause[]>();
  const plainly = new Set<readonly Clause[]>();
  for (const members of listGroups(sites(draftOf(base)))) {
    if (countsPlainly(members)) plainly.add(members);
    for (const { origin } of members) oldLists.set(origin!, members);
  }
  for (const members of listGroups(sites(draft))) {
    const labels = members.flatMap(({ origin }) => {
      const label = origin === null ? null : nodes[origin]!.provision.label;
      return label === null ? [] : [label];
    });
    const bearing = members.filter(({ label }) => label !== null);
    const style = styleOf(usual(labels.length > 0 ? labels : bearing.map(({ label }) => label!)));
    const plain =
      labels.length === 0 ||
      plainly.has(oldLists.get(bearing.find(({ origin }) => origin !== null)!.origin!)!);
    if (style && plain)
      for (const [at, clause] of bearing.entries()) clause.label = writeLabel(at + 1, style);
    else
      for (const [at, clause] of members.entries())
        if (clause.label === "?") clause.label = members[at - 1]?.label ?? labels[0] ?? "1";
  }
  closeLists(draft, base);
}

/** The labels written as most are: "a)" among which a "3." strayed. */
function usual(labels: readonly string[]): readonly string[] {
  const frame = (label: string): string => label.replace(/[\p{L}\p{M}\p{N}]+/gu, "");
  const alike = labels.map((label) => labels.filter((other) => frame(other) === frame(label)));
  return alike.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** Whether a list is numbered from one on, so that a draft of it can be. */
function countsPlainly(members: readonly Clause[]): boolean {
  const labels = members.flatMap(({ label }) => (label === null ? [] : [label]));
  const style = styleOf(labels);
  return style !== null && labels.every((label, at) => label === writeLabel(at + 1, style));
}

/** Whether a drafter can number every list of a text anew. */
export function countsThroughout(text: Resolution): boolean {
  return listGroups(sites(draftOf(text))).every(
    (members) => members.every(({ label }) => label === null) || countsPlainly(members),
  );
}

/** What is numbered together: the clauses of one provision; at the top and under headings, all. */
function listGroups(all: readonly Site[]): readonly (readonly Clause[])[] {
  const groups = new Map<Clause | null, Clause[]>();
  for (const { clause, parent } of all) {
    if (clause.role === "heading" || clause.role === "call") continue;
    const owner = parent?.role === "heading" ? null : parent;
    groups.set(owner, [...(groups.get(owner) ?? []), clause]);
  }
  return [...groups.values()];
}

const listMark = /[;,.؛،。；，]$/u;

/** A clause that comes to close its list, or no longer does, takes the mark that its base has there. */
function closeLists(draft: Draft, base: Resolution): void {
  const nodes = flatten(base);
  const oldRanks = ranksOf(nodes);
  const marks = new Map<string, string>();
  nodes.toReversed().forEach(({ provision }, n) => {
    const mark = listMark.exec(provision.text)?.[0];
    if (mark) marks.set(`${provision.role} ${oldRanks[nodes.length - 1 - n]}`, mark);
  });
  const depths = new Map<Clause, number>();
  const all = sites(draft).map(({ clause, parent }) => {
    depths.set(clause, parent ? depths.get(parent)! + 1 : 0);
    return clause;
  });
  const ranks = ranksOf(all.map((clause) => ({ depth: depths.get(clause)!, provision: clause })));
  all.forEach((clause, at) => {
    if (clause.origin !== null && clause.splitInto.length === 0 && oldRanks[clause.origin] === ranks[at])
      return;
    const mark = marks.get(`${clause.role} ${ranks[at]}`);
    if (mark && listMark.test(clause.text)) clause.text = clause.text.replace(listMark, mark);
  });
}

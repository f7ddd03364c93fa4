import { correspond } from "../compare/correspondence.ts";
import { flatten, type Node, wordingOf } from "../compare/flatten.ts";
import { diffTokens } from "../compare/word-diff.ts";
import { tokenise } from "../compare/wording.ts";
import type { Resolution } from "../model.ts";
import { usualMarks } from "./closing-marks.ts";
import { placeInstructions, type Unplaced } from "./instructions.ts";
import { mergeVersions, type Segment } from "./merge.ts";
import {
  type Addition,
  type Amendment,
  type Amendments,
  type Arrival,
  amendmentsOf,
  baseKey,
  type Form,
  type Place,
  type Proposal,
  wordingsOf,
} from "./proposal.ts";
import { rebase } from "./rebase.ts";
import { identityOf, printWording, type Wording } from "./wording.ts";

export type Status = "unchanged" | "agreed" | "compatible" | "contested" | "deleted" | "rival-insertions";

/** What one or more proponents ask for at one provision or place. */
export interface Position {
  readonly proponents: readonly string[];
  readonly action: "NOC" | "MOD" | "ADD" | "SUP";
  readonly wording: Wording;
  readonly form: Form;
  /** Where the provision goes, when it moves. */
  readonly move: Place | null;
  /** For a deletion by merging: the base provision that took its words, by index. */
  readonly into: number | null;
  /** For an addition: the keys by which references cite it. */
  readonly keys: readonly string[];
  /** Made to an older wording, in words that changed since. */
  readonly outdated: boolean;
}

/** A provision of the base, or a place where provisions are added, with every position upon it. */
export interface Consolidated {
  /** Index in the base; null for additions. */
  readonly base: number | null;
  /** For additions: where. */
  readonly place: Place | null;
  readonly status: Status;
  readonly positions: readonly Position[];
  /** The words with every change, when changes by several do not touch one another. */
  readonly merged: Wording | null;
  /** The words cut where positions differ, for brackets; empty where there is nothing to weigh. */
  readonly segments: readonly Segment[];
}

export interface ConsolidatedFront {
  readonly part: "number" | "title" | "enacting";
  readonly status: "unchanged" | "agreed" | "compatible" | "contested";
  readonly base: string | null;
  readonly positions: readonly { readonly proponents: readonly string[]; readonly text: string }[];
  readonly merged: string | null;
}

/** What one proposal has stand at one place of the flow, in its order, for adoption. */
interface Sequence {
  readonly after: number;
  readonly proponents: readonly string[];
  readonly arrivals: readonly Arrival[];
}

export interface Consolidation {
  readonly base: Resolution;
  readonly nodes: readonly Node[];
  readonly wordings: readonly Wording[];
  /** Base provisions in order, each followed by what is added after it. */
  readonly provisions: readonly Consolidated[];
  readonly front: readonly ConsolidatedFront[];
  readonly summary: Readonly<Record<Status, number>>;
  readonly sequences: readonly Sequence[];
  /** Base provisions without label to which a proposal gives one. */
  readonly labelled: ReadonlySet<number>;
  /** The marks that close clauses, as the base has them or, where it shows none, the proposals. */
  readonly marks: ReadonlyMap<string, string>;
  /** What could not be placed in the base. */
  readonly unplaced: readonly (Unplaced & { readonly proponents: readonly string[] })[];
}

/** A proposal in terms of the base. */
interface Placed extends Amendments {
  readonly proponents: readonly string[];
  /** Its place among the proposals as given. */
  readonly order: number;
  readonly outdated: ReadonlySet<number>;
}

/**
 * Lays any number of proposals beside one base: for each provision what everyone asks for, identical positions joined
 * under their proponents, edits that do not touch merged, the rest contested with every wording kept; additions at
 * one place side by side. The order of proposals decides nothing but the order of names.
 * `docs/procedures/consolidation.md` gives the rules with worked examples.
 *
 * Cost: that of comparing each proposal with the base (twice where it was made to an older one), then linear.
 */
export function consolidate(base: Resolution, proposals: readonly Proposal[]): Consolidation {
  const nodes = flatten(base);
  const wordings = wordingsOf(base, nodes, baseKey);
  const unplaced: (Unplaced & { readonly proponents: readonly string[] })[] = [];
  const placed = proposals.map((proposal, order): Placed => {
    const { unplaced: lost, ...amendments } = placeProposal(
      base,
      nodes,
      wordings,
      proposal,
      `proposal ${order}`,
    );
    unplaced.push(...lost.map((each) => ({ ...each, proponents: proposal.proponents })));
    return { ...amendments, proponents: proposal.proponents, order };
  });
  const ordered = placed.toSorted((a, b) => compareNames(a.proponents, b.proponents));
  const byTarget = amendmentsByTarget(ordered);
  const baseWords = new Set(wordings.flatMap(({ tokens }) => tokens.map(({ shown }) => shown)));
  const { entries, sequences } = insertions(ordered, baseWords);
  const named = (entry: Drafted): Consolidated => ({
    ...entry,
    positions: entry.positions.map(({ by, ...position }) => ({
      ...position,
      proponents: namesOf(by, placed),
    })),
  });
  const provisions = [
    ...(entries.get(-1) ?? []),
    ...nodes.flatMap((node) => [
      provisionOf(node, wordings[node.index]!, byTarget.get(node.index) ?? [], baseWords),
      ...(entries.get(node.index) ?? []),
    ]),
  ].map(named);
  const summary = { unchanged: 0, agreed: 0, compatible: 0, contested: 0, deleted: 0, "rival-insertions": 0 };
  for (const { status } of provisions) summary[status]++;
  const labelled = new Set(placed.flatMap((each) => each.labelled));
  const marks = new Map([
    ...ordered.toReversed().flatMap((each) => [...each.marks]),
    ...usualMarks(nodes, wordings),
  ]);
  const front = consolidateFront(base, proposals);
  return { base, nodes, wordings, provisions, front, summary, sequences, labelled, marks, unplaced };
}

function placeProposal(
  base: Resolution,
  nodes: readonly Node[],
  wordings: readonly Wording[],
  proposal: Proposal,
  name: string,
): Amendments & { readonly outdated: ReadonlySet<number>; readonly unplaced: readonly Unplaced[] } {
  const nothing = { outdated: new Set<number>(), unplaced: [] };
  if ("instructions" in proposal) {
    return {
      ...nothing,
      labelled: [],
      marks: new Map(),
      ...placeInstructions(base, proposal.instructions, name),
    };
  }
  const older = proposal.base;
  if (!older || sameTree(flatten(older), nodes)) {
    return { ...nothing, ...amendmentsOf(base, proposal.revised, name, wordings) };
  }
  const old = wordingsOf(older, flatten(older), baseKey);
  return rebase(amendmentsOf(older, proposal.revised, name, old), correspond(older, base), {
    old,
    current: wordings,
  });
}

function sameTree(one: readonly Node[], other: readonly Node[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ depth, provision }, at) => {
      const { depth: otherDepth, provision: against } = other[at]!;
      return depth === otherDepth && wordingOf(provision) === wordingOf(against);
    })
  );
}

function compareNames(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.toSorted().join(), b.toSorted().join()];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The names behind proposals, in the order in which these were given. */
function namesOf(by: readonly number[], placed: readonly Placed[]): readonly string[] {
  return [...new Set(by.toSorted((a, b) => a - b).flatMap((order) => placed[order]!.proponents))];
}

type DraftedPosition = Omit<Position, "proponents"> & { readonly by: readonly number[] };
type Drafted = Omit<Consolidated, "positions"> & { readonly positions: readonly DraftedPosition[] };

interface OwnAmendment {
  readonly amendment: Amendment;
  readonly proposal: Placed;
}

function amendmentsByTarget(ordered: readonly Placed[]): ReadonlyMap<number, readonly OwnAmendment[]> {
  const byTarget = new Map<number, OwnAmendment[]>();
  for (const proposal of ordered) {
    for (const amendment of proposal.amendments) {
      const own = byTarget.get(amendment.target) ?? [];
      own.push({ amendment, proposal });
      byTarget.set(amendment.target, own);
    }
  }
  return byTarget;
}

/** Puts one more position beside others: under the one that is the same, if there is one. */
function join(
  positions: Map<string, DraftedPosition>,
  baseWords: ReadonlySet<string>,
  { proposal, ...position }: Omit<DraftedPosition, "by"> & { readonly proposal: Placed },
): void {
  const { action, move, form, into, wording } = position;
  const place = move ? `${move.after} ${move.depth}` : "";
  let key = [action, place, form.depth, into, action === "SUP" ? "" : identityOf(wording)].join("\u0002");
  // What one proposal adds twice, it adds twice.
  while (positions.get(key)?.by.includes(proposal.order)) key += "\u0002again";
  const alike = positions.get(key);
  const shown = alike ? better(alike.wording, wording, baseWords) : wording;
  positions.set(key, {
    ...position,
    wording: shown,
    by: [...(alike?.by ?? []), proposal.order],
    keys: [...(alike?.keys ?? []), ...position.keys],
    outdated: position.outdated || (alike?.outdated ?? false),
  });
}

/** Of wordings that differ only in typesetting, the one typeset as the base is; never the first by chance. */
function better(one: Wording, other: Wording, baseWords: ReadonlySet<string>): Wording {
  const foreign = ({ tokens }: Wording): number => tokens.filter(({ shown }) => !baseWords.has(shown)).length;
  const difference = foreign(one) - foreign(other);
  if (difference !== 0) return difference < 0 ? one : other;
  return printWording(one.tokens).text <= printWording(other.tokens).text ? one : other;
}

function provisionOf(
  node: Node,
  base: Wording,
  own: readonly OwnAmendment[],
  baseWords: ReadonlySet<string>,
): Drafted {
  const { role, label, call } = node.provision;
  const joined = new Map<string, DraftedPosition>();
  for (const { amendment, proposal } of own) {
    const modifies = amendment.action === "MOD";
    join(joined, baseWords, {
      proposal,
      action: amendment.action,
      wording: modifies ? amendment.wording : base,
      form: modifies
        ? { role, label, call: amendment.call, depth: amendment.depth }
        : { role, label, call, depth: node.depth },
      move: modifies ? amendment.move : null,
      into: amendment.action === "SUP" ? (amendment.into ?? null) : null,
      keys: [],
      outdated: proposal.outdated.has(node.index),
    });
  }
  const positions = [...joined.values()];
  const entry = { base: node.index, place: null, positions, merged: null, segments: [] };
  const active = positions.filter(({ action }) => action !== "NOC");
  if (active.length === 0) return { ...entry, status: "unchanged" };
  const changed = positions.flatMap(({ action, wording }, at) => (action === "MOD" ? [{ at, wording }] : []));
  const { merged, segments } = mergeVersions(
    base.tokens,
    changed.map(({ wording }) => wording.tokens),
  );
  const weighed = segments.map((segment): Segment => {
    if (segment.kind === "common") return segment;
    const versions = segment.versions.map((version) => ({
      ...version,
      by: version.by.map((n) => changed[n]!.at),
    }));
    return { ...segment, versions };
  });
  if (positions.length === 1) {
    return { ...entry, status: active[0]!.action === "SUP" ? "deleted" : "agreed", segments: weighed };
  }
  const apart = changed.length < positions.length || merged === null || goesTwoWays(active, node);
  return apart
    ? { ...entry, status: "contested", segments: weighed }
    : { ...entry, status: "compatible", segments: weighed, merged: { tokens: merged, rank: base.rank } };
}

/** Whether some would move a provision, or set it deeper, to different places. */
function goesTwoWays(positions: readonly DraftedPosition[], node: Node): boolean {
  const places = new Set(
    positions.flatMap(({ move, form }) =>
      move ? [`${move.after} ${move.depth}`] : form.depth === node.depth ? [] : [`deeper ${form.depth}`],
    ),
  );
  return places.size > 1;
}

/** What is added, by the base provision after which it stands: one entry each, or one for rivals at one place. */
function insertions(
  ordered: readonly Placed[],
  baseWords: ReadonlySet<string>,
): {
  readonly entries: ReadonlyMap<number, readonly Drafted[]>;
  readonly sequences: readonly Sequence[];
} {
  const sequences = ordered
    .flatMap(({ arrivals, proponents }) => {
      const byAnchor = new Map<number, Arrival[]>();
      for (const arrival of arrivals) {
        const list = byAnchor.get(arrival.place.after) ?? [];
        list.push(arrival);
        byAnchor.set(arrival.place.after, list);
      }
      return [...byAnchor].map(([after, list]) => ({ after, proponents, arrivals: list }));
    })
    .toSorted((a, b) => a.after - b.after);

  const places = new Map<string, { readonly place: Place; readonly by: Map<Placed, Addition[]> }>();
  for (const proposal of ordered) {
    for (const arrival of proposal.arrivals) {
      if (arrival.kind !== "added") continue;
      const key = `${arrival.place.after} ${arrival.place.depth}`;
      const here = places.get(key) ?? { place: arrival.place, by: new Map() };
      here.by.set(proposal, [...(here.by.get(proposal) ?? []), ...arrival.additions]);
      places.set(key, here);
    }
  }
  const entries = new Map<number, Drafted[]>();
  for (const { place, by } of [...places.values()].toSorted((a, b) => b.place.depth - a.place.depth)) {
    const list = entries.get(place.after) ?? [];
    list.push(...additionsAt(place, by, baseWords));
    entries.set(place.after, list);
  }
  return { entries, sequences };
}

function additionsAt(
  place: Place,
  by: ReadonlyMap<Placed, readonly Addition[]>,
  baseWords: ReadonlySet<string>,
): readonly Drafted[] {
  const all = [...by.values()].map((additions) =>
    additions.map(({ wording }) => identityOf(wording)).join("\u0002"),
  );
  const rivals = new Set(all).size > 1;
  const joined = new Map<string, DraftedPosition>();
  for (const [proposal, additions] of by) {
    for (const { key, form, wording } of additions) {
      join(joined, baseWords, {
        proposal,
        action: "ADD",
        wording,
        form,
        move: null,
        into: null,
        keys: [key],
        outdated: false,
      });
    }
  }
  const entry = { base: null, place, merged: null, segments: [] };
  const positions = [...joined.values()];
  if (rivals) return [{ ...entry, status: "rival-insertions", positions }];
  return positions.map((position) => ({ ...entry, status: "agreed", positions: [position] }));
}

/** The number, title and enacting words, and what each proposal would have them be. */
function consolidateFront(base: Resolution, proposals: readonly Proposal[]): readonly ConsolidatedFront[] {
  return (["number", "title", "enacting"] as const).flatMap((part): readonly ConsolidatedFront[] => {
    const before = base[part];
    const joined = new Map<string, { proponents: readonly string[]; text: string }>();
    for (const proposal of proposals) {
      if (!("revised" in proposal)) continue;
      const text = proposal.revised[part];
      if (text === null || isSame(text, (proposal.base ?? base)[part]) || isSame(text, before)) continue;
      const key = identityOf({ tokens: tokenise(text), rank: "inner" });
      const alike = joined.get(key);
      const shown = alike && alike.text <= text ? alike.text : text;
      joined.set(key, {
        text: shown,
        proponents: [...new Set([...(alike?.proponents ?? []), ...proposal.proponents])],
      });
    }
    const positions = [...joined.values()].toSorted((a, b) => compareNames(a.proponents, b.proponents));
    if (before === null && positions.length === 0) return [];
    const { merged } = mergeVersions(
      tokenise(before ?? ""),
      positions.map(({ text }) => tokenise(text)),
    );
    const several = merged === null ? "contested" : "compatible";
    const status = positions.length === 0 ? "unchanged" : positions.length === 1 ? "agreed" : several;
    return [
      {
        part,
        status,
        base: before,
        positions,
        merged: merged && several === "compatible" && positions.length > 1 ? printWording(merged).text : null,
      },
    ];
  });
}

function isSame(text: string, other: string | null): boolean {
  return other !== null && diffTokens(tokenise(other), tokenise(text)).length === 0;
}

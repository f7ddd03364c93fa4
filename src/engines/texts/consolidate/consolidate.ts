import { correspond } from "../compare/correspondence.ts";
import { flatten, type Node, wordingOf } from "../compare/flatten.ts";
import type { Resolution } from "../model.ts";
import { usualMarks } from "./closing-marks.ts";
import { consolidateFront } from "./front.ts";
import { insertions } from "./insertions.ts";
import type { Unplaced } from "./instructions.ts";
import { mergeVersions, type Segment } from "./merge.ts";
import { placeInstructions } from "./place-instructions.ts";
import { compareNames, type Drafted, type DraftedPosition, join, type Placed } from "./positions.ts";
import {
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
import type { Wording } from "./wording.ts";

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
export interface Sequence {
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
  const placed = proposals.map((proposal, order) => ({
    ...placeProposal(base, nodes, wordings, proposal, `proposal ${order}`),
    proponents: proposal.proponents,
    order,
  }));
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
  const unplaced = ordered.flatMap((each) =>
    each.unplaced.map((lost) => ({ ...lost, proponents: each.proponents })),
  );
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

/** The names behind proposals, in the order in which these were given. */
function namesOf(by: readonly number[], placed: readonly Placed[]): readonly string[] {
  return [...new Set(by.toSorted((a, b) => a - b).flatMap((order) => placed[order]!.proponents))];
}

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

import { type Correspondence, correspond } from "../compare/correspondence.ts";
import { type Node, wordingOf } from "../compare/flatten.ts";
import { findInternalReferences } from "../compare/internal-references.ts";
import { withCitationsOf } from "../compare/keyed-wordings.ts";
import { closingKey, type Token, tokenise } from "../compare/wording.ts";
import type { Resolution, Role } from "../model.ts";
import { usualMarks } from "./closing-marks.ts";
import type { Instruction } from "./instructions.ts";
import { ranksOf } from "./ranks.ts";
import { joinWordings, type Wording, wordingFrom } from "./wording.ts";

/** What one or more proponents ask for: a revised text, or instructions upon provisions. */
export type Proposal = {
  readonly proponents: readonly string[];
} & (
  | {
      readonly revised: Resolution;
      /** The text that was revised; absent when it is the one under negotiation. */
      readonly base?: Resolution;
    }
  | { readonly instructions: readonly Instruction[] }
);

/** A place in the flow of the base: after the base provision of that index (-1: before all), at that depth. */
export interface Place {
  readonly after: number;
  readonly depth: number;
}

/** What a provision is, beside its words. */
export interface Form {
  readonly role: Role;
  readonly label: string | null;
  readonly call: string | null;
  readonly depth: number;
}

/** A provision that a proposal adds. `key` is how references cite it. */
export interface Addition {
  readonly key: string;
  readonly form: Form;
  readonly wording: Wording;
}

/** What a proposal does to one base provision, by index. */
export type Amendment =
  | { readonly action: "NOC"; readonly target: number }
  /** `into`: the base provision that took its words, when it was merged. */
  | { readonly action: "SUP"; readonly target: number; readonly into?: number }
  | {
      readonly action: "MOD";
      readonly target: number;
      readonly wording: Wording;
      /** Where it goes, when it moves. */
      readonly move: Place | null;
      readonly depth: number;
      readonly call: string | null;
    };

/** What stands at one place in the flow: provisions added in a row, or a base provision moved there. */
export type Arrival =
  | { readonly kind: "added"; readonly place: Place; readonly additions: readonly Addition[] }
  | { readonly kind: "moved"; readonly place: Place; readonly target: number };

/** A proposal as what it does to the base. */
export interface Amendments {
  readonly amendments: readonly Amendment[];
  /** In the order of the revised text. */
  readonly arrivals: readonly Arrival[];
  /** Base provisions without label to which it gives one. */
  readonly labelled: readonly number[];
  /** The marks with which its text closes clauses (see \`usualMarks\`). */
  readonly marks: ReadonlyMap<string, string>;
}

/** How a text cites the base provision of that index. */
export function baseKey(index: number): string {
  return `base ${index}`;
}

/**
 * The wordings of a text by index; references cite by `key`, which is given the index of the provision cited.
 * `tokens` spares cutting them into words again.
 */
export function wordingsOf(
  text: Resolution,
  nodes: readonly Node[],
  key: (index: number) => string,
  tokens: (index: number) => readonly Token[] = (at) => tokenise(wordingOf(nodes[at]!.provision)),
): readonly Wording[] {
  const references = findInternalReferences(text);
  const ranks = ranksOf(nodes);
  const index = new Map(nodes.map(({ provision }, at) => [provision.id, at]));
  return nodes.map(({ provision }, at) =>
    wordingFrom(provision, tokens(at), text, {
      references: references.get(provision.id) ?? [],
      cited: ({ target }) => key(index.get(target)!),
      rank: ranks[at]!,
    }),
  );
}

/**
 * A revised text as amendments to the base that it revises: what it changes, moves, deletes and adds, by provision.
 * `name` tells its additions from those of other proposals. Cost: that of comparing the two texts.
 */
export function amendmentsOf(
  base: Resolution,
  revised: Resolution,
  name: string,
  baseWordings: readonly Wording[],
): Amendments {
  const found = correspond(base, revised);
  const { toBase, toRevised } = found;
  const key = (at: number): string => (toBase[at] === -1 ? `${name} ${at}` : baseKey(toBase[at]!));
  const wordings = wordingsOf(revised, found.revised, key, (at) => found.profiles.revised[at]!.tokens).map(
    (wording, at): Wording => {
      const from = toBase[at] === -1 ? undefined : baseWordings[toBase[at]!];
      return from
        ? {
            ...wording,
            tokens: withCitationsOf(from.tokens, wording.tokens, ({ cites }) => cites !== undefined),
          }
        : wording;
    },
  );
  const mergedInto = new Map(
    found.merges.flatMap(({ whole, parts }) => parts.map((part) => [part, toBase[whole]!])),
  );
  const splits = new Map(found.splits.map((split) => [split.whole, split.parts]));
  const splitParts = new Set(found.splits.flatMap(({ parts }) => parts));
  const anchors = anchorsOf(found);
  const labelled: number[] = [];

  const amendments = found.base.flatMap((node): readonly Amendment[] => {
    const target = node.index;
    const to = toRevised[target]!;
    const into = mergedInto.get(target);
    if (into !== undefined && into !== target) return [{ action: "SUP", target, into }];
    if (to === -1) return [{ action: "SUP", target }];
    const now = found.revised[to]!;
    if (node.provision.label === null && now.provision.label !== null) labelled.push(target);
    const parts = splits.get(target);
    const wording = parts ? joinWordings(parts.map((part) => splitOff(part, parts[0]!))) : wordings[to]!;
    const moved = found.moved.has(target);
    const modified = parts !== undefined || changesMore(baseWordings[target]!, wording);
    if (!moved && !modified && now.depth === node.depth) return [];
    const move = moved ? { after: anchors[to]!, depth: now.depth } : null;
    return [{ action: "MOD", target, wording, move, depth: now.depth, call: now.provision.call }];
  });

  const arrivals: Arrival[] = [];
  let taken = -1;
  for (const node of found.revised) {
    const from = toBase[node.index]!;
    const place = { after: anchors[node.index]!, depth: node.depth };
    if (from !== -1) {
      if (found.moved.has(from)) arrivals.push({ kind: "moved", place, target: from });
      continue;
    }
    if (node.index < taken || splitParts.has(node.index)) continue;
    const run: Addition[] = [];
    let at = node.index;
    for (; at < node.end && toBase[at] === -1; at++) {
      const { provision, depth } = found.revised[at]!;
      const form = { role: provision.role, label: provision.label, call: provision.call, depth };
      run.push({ key: key(at), form, wording: wordings[at]! });
    }
    taken = at;
    arrivals.push({ kind: "added", place, additions: run });
  }
  return { amendments, arrivals, labelled, marks: usualMarks(found.revised, wordings) };

  function splitOff(part: number, first: number) {
    const { provision, depth } = found.revised[part]!;
    const { role, label, call } = provision;
    const deeper = depth - found.revised[first]!.depth;
    return { wording: wordings[part]!, opens: { key: key(part), role, label, call, deeper } };
  }
}

/** Whether wordings differ in more than the mark that closes them. */
function changesMore(before: Wording, after: Wording): boolean {
  const keys = ({ tokens }: Wording) => tokens.filter(({ key }) => key !== closingKey).map(({ key }) => key);
  const [from, to] = [keys(before), keys(after)];
  return from.length !== to.length || from.some((key, at) => key !== to[at]);
}

/**
 * For each revised provision, the base provision after which it stands in the flow: the nearest before it that did
 * not move away, or, within a provision that moved, that one or what came along.
 */
function anchorsOf(found: Correspondence): readonly number[] {
  const { toBase, moved, revised, merges } = found;
  const lastPart = new Map(merges.map(({ whole, parts }) => [whole, parts.at(-1)!]));
  const anchors: number[] = [];
  /** The moved provisions around the current one, and the last anchor within each. */
  const around: { end: number; last: number }[] = [{ end: revised.length, last: -1 }];
  for (const node of revised) {
    while (node.index >= around.at(-1)!.end) around.pop();
    anchors.push(around.at(-1)!.last);
    const from = toBase[node.index]!;
    if (from === -1) continue;
    if (moved.has(from)) around.push({ end: node.end, last: from });
    else around.at(-1)!.last = lastPart.get(node.index) ?? from;
  }
  return anchors;
}

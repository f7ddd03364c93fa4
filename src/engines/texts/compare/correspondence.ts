import type { Resolution } from "../model.ts";
import { type Alignment, align } from "./align.ts";
import { flatten, type Node, wordingOf } from "./flatten.ts";
import { findMoved } from "./moves.ts";
import { type Profiles, profile } from "./similarity.ts";
import { type Division, findSplitsAndMerges } from "./splits.ts";

/** What became of each provision of a text in another, by index in document order. */
export interface Correspondence extends Alignment {
  readonly base: readonly Node[];
  readonly revised: readonly Node[];
  readonly profiles: Profiles;
  /** Base indexes. */
  readonly moved: ReadonlySet<number>;
  /** Whole: base; parts: revised. */
  readonly splits: readonly Division[];
  /** Whole: revised; parts: base. */
  readonly merges: readonly Division[];
}

/**
 * Finds what became of each provision. The answer for two texts is worked out in one direction, whichever text is
 * given as the base, so that what one direction calls inserted the other calls deleted, and no tie is broken twice.
 */
export function correspond(base: Resolution, revised: Resolution): Correspondence {
  const nodes = [flatten(base), flatten(revised)] as const;
  if (precedes(nodes[0], nodes[1])) return correspondNodes(nodes[0], nodes[1]);
  const mirror = correspondNodes(nodes[1], nodes[0]);
  return {
    base: mirror.revised,
    revised: mirror.base,
    profiles: { ...mirror.profiles, base: mirror.profiles.revised, revised: mirror.profiles.base },
    toRevised: mirror.toBase,
    toBase: mirror.toRevised,
    moved: new Set([...mirror.moved].map((at) => mirror.toRevised[at]!)),
    splits: mirror.merges,
    merges: mirror.splits,
  };
}

function correspondNodes(base: readonly Node[], revised: readonly Node[]): Correspondence {
  const profiles = profile(base, revised);
  const alignment = align(base, revised, profiles);
  const { splits, merges } = findSplitsAndMerges(base, revised, alignment, profiles);
  for (const { whole, parts } of splits) pairWithFirst(whole, parts, alignment.toRevised, alignment.toBase);
  for (const { whole, parts } of merges) pairWithFirst(whole, parts, alignment.toBase, alignment.toRevised);
  const moved = findMoved(base, revised, alignment, (at) => profiles.base[at]!.words);
  return { base, revised, profiles, ...alignment, moved, splits, merges };
}

/** What was split stands where its first part does, though another part has more of its words. */
function pairWithFirst(
  whole: number,
  parts: readonly number[],
  toParts: Int32Array,
  toWhole: Int32Array,
): void {
  for (const part of parts) toWhole[part] = -1;
  toWhole[parts[0]!] = whole;
  toParts[whole] = parts[0]!;
}

/** Any order of texts will do that does not depend on which is the base. */
function precedes(one: readonly Node[], other: readonly Node[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at]!, other[at]!].map(
      ({ provision }) => `${provision.label}\t${wordingOf(provision)}`,
    );
    if (a !== b) return a! < b!;
  }
  return true;
}

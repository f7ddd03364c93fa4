import { diffTokens } from "../compare/word-diff.ts";
import type { WordingToken } from "./wording.ts";

/** Base tokens `[start, end)` give way to `tokens`. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly WordingToken[];
  /** The space that the version prints before the base token that follows. */
  readonly gapAfter: string | undefined;
}

/** A stretch of a wording: as the base has it, or as each version would have it instead. */
export type Segment =
  | { readonly kind: "common"; readonly tokens: readonly WordingToken[] }
  | {
      readonly kind: "alternatives";
      readonly base: readonly WordingToken[];
      /** The versions (by their place in what was merged) that change this stretch, those alike together. */
      readonly versions: readonly {
        readonly by: readonly number[];
        readonly tokens: readonly WordingToken[];
      }[];
    };

export interface Merge {
  /** The base with every change of every version; null if two of them touch the same words differently. */
  readonly merged: readonly WordingToken[] | null;
  readonly segments: readonly Segment[];
}

/**
 * Merges versions of one wording word by word. Changes of two versions that are the same count once; others that
 * overlap or touch (nothing of the base stands between them) conflict. `segments` gives the wording cut where
 * versions differ from the base, for brackets. Cost: one comparison for each version, then linear.
 *
 * Three-way merging as in diff3 (Khanna, Kunal and Pierce 2007), for any number of versions.
 */
export function mergeVersions(
  base: readonly WordingToken[],
  versions: readonly (readonly WordingToken[])[],
): Merge {
  const changes = versions.map((version) => changesOf(base, version));
  const clusters = cluster(changes.flat());
  let conflict = false;
  let at = 0;
  const merged: WordingToken[] = [];
  const segments: Segment[] = [];
  let gapAfter: string | undefined;
  const keep = (until: number): void => {
    if (until <= at) return;
    const tokens = spaced(base.slice(at, until), gapAfter);
    merged.push(...tokens);
    segments.push({ kind: "common", tokens });
  };
  for (const { start, end } of clusters) {
    keep(start);
    const alternatives = new Map<string, { by: number[]; tokens: readonly WordingToken[] }>();
    changes.forEach((own, by) => {
      const inside = own.filter((change) => change.start >= start && change.end <= end);
      if (inside.length === 0) return;
      const tokens = applyChanges(base, inside, start, end);
      const key = keysOf(tokens);
      const last = inside.at(-1)!;
      if (last.end === end) gapAfter = last.gapAfter;
      const alike = alternatives.get(key);
      if (alike) alike.by.push(by);
      else alternatives.set(key, { by: [by], tokens });
    });
    const all = [...alternatives.values()];
    if (all.length > 1) conflict = true;
    merged.push(...all[0]!.tokens);
    segments.push({ kind: "alternatives", base: base.slice(start, end), versions: all });
    at = end;
  }
  keep(base.length);
  return { merged: conflict ? null : merged, segments };
}

function changesOf(base: readonly WordingToken[], version: readonly WordingToken[]): readonly Change[] {
  return diffTokens(base, version, { join: false }).map((edit) => ({
    start: edit.baseStart,
    end: edit.baseEnd,
    tokens: version.slice(edit.revisedStart, edit.revisedEnd),
    gapAfter: version[edit.revisedEnd]?.gap,
  }));
}

/** Stretches of the base in which changes overlap or touch; the same change by several is one. */
function cluster(changes: readonly Change[]): readonly { readonly start: number; readonly end: number }[] {
  const distinct = new Map(
    changes.map((change) => [`${change.start} ${change.end} ${keysOf(change.tokens)}`, change]),
  );
  const clusters: { start: number; end: number }[] = [];
  for (const { start, end } of [...distinct.values()].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    const previous = clusters.at(-1);
    if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
    else clusters.push({ start, end });
  }
  return clusters;
}

function applyChanges(
  base: readonly WordingToken[],
  changes: readonly Change[],
  start: number,
  end: number,
): readonly WordingToken[] {
  const tokens: WordingToken[] = [];
  let at = start;
  let gapAfter: string | undefined;
  for (const change of changes) {
    tokens.push(...spaced(base.slice(at, change.start), gapAfter), ...change.tokens);
    ({ end: at, gapAfter } = change);
  }
  return [...tokens, ...spaced(base.slice(at, end), gapAfter)];
}

/** Tokens of which the first is printed after `gap`. */
function spaced(tokens: readonly WordingToken[], gap: string | undefined): readonly WordingToken[] {
  const [first, ...rest] = tokens;
  return first === undefined || gap === undefined || gap === first.gap
    ? tokens
    : [{ ...first, gap }, ...rest];
}

function keysOf(tokens: readonly WordingToken[]): string {
  return tokens.map(({ key }) => key).join("\u0001");
}

import type { Alignment } from "./align.ts";
import { type Node, nextSibling } from "./flatten.ts";
import type { Profile, Profiles } from "./similarity.ts";
import { diffTokens } from "./word-diff.ts";
import { isWord, type Token } from "./wording.ts";

/** A provision that became several, or several that became one: indexes in document order. */
export interface Division {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Share of a part's words that must come from the whole. */
const fromTheWhole = 0.6;
const fewestWords = 4;

/**
 * Base provisions split in two or more: beside the revised provision paired with one, or beneath it, stand others,
 * new, most of whose words are what the first one lost. With the sides exchanged, provisions merged.
 * Cost: a word comparison for each new provision beside a paired one.
 */
function findDivided(
  whole: readonly Node[],
  parts: readonly Node[],
  toParts: Int32Array,
  toWhole: Int32Array,
  profiles: Pick<Profiles, "base" | "revised">,
): readonly Division[] {
  const divisions: Division[] = [];
  for (const node of whole) {
    const to = toParts[node.index]!;
    if (to === -1 || node.provision.role === "call") continue;
    const group = [to];
    const grows = (next: number, end: "first" | "last"): boolean => {
      if (next === -1 || toWhole[next] !== -1 || parts[next]!.provision.role === "call") return false;
      const larger = end === "last" ? [...group, next] : [next, ...group];
      if (!comesFrom(profiles.base[node.index]!, larger, next, profiles.revised)) return false;
      if (end === "last") group.push(next);
      else group.unshift(next);
      return true;
    };
    while (following(parts, group.at(-1)!).some((next) => grows(next, "last")));
    while (grows(preceding(parts, group[0]!), "first"));
    if (group.length > 1) divisions.push({ whole: node.index, parts: group });
  }
  return divisions;
}

/** Where the next part may stand: as the first clause beneath, or beside. */
function following(nodes: readonly Node[], index: number): readonly number[] {
  return [nodes[index]!.children[0] ?? -1, nextSibling(nodes, index)];
}

/** Where the part before may stand: beside, or above as what introduces it. */
function preceding(nodes: readonly Node[], index: number): number {
  const { previous, parent } = nodes[index]!;
  return previous === -1 ? parent : previous;
}

/** The two directions of `findDivided`, with what is a part of one division never a part of another. */
export function findSplitsAndMerges(
  base: readonly Node[],
  revised: readonly Node[],
  { toRevised, toBase }: Alignment,
  profiles: Profiles,
): { readonly splits: readonly Division[]; readonly merges: readonly Division[] } {
  const splits = disjoint(findDivided(base, revised, toRevised, toBase, profiles));
  const divided = new Set(splits.map(({ whole }) => whole));
  const mirrored = { base: profiles.revised, revised: profiles.base };
  const merges = disjoint(findDivided(revised, base, toBase, toRevised, mirrored)).filter(
    ({ whole }) => !divided.has(toBase[whole]!),
  );
  return { splits, merges };
}

function disjoint(divisions: readonly Division[]): readonly Division[] {
  const taken = new Set<number>();
  return divisions.filter(({ parts }) => {
    if (parts.some((part) => taken.has(part))) return false;
    for (const part of parts) taken.add(part);
    return true;
  });
}

function comesFrom(
  whole: Profile,
  group: readonly number[],
  part: number,
  profiles: readonly Profile[],
): boolean {
  const own = profiles[part]!;
  if (own.words < fewestWords || own.words > whole.words) return false;
  const kept = keptBy(whole, group, profiles);
  // A wording that stands in both parts comes from the whole only once.
  const enough = group.every((owner) => {
    const least = owner === part ? fromTheWhole : fromTheWhole / 2;
    return (kept.get(owner) ?? 0) >= least * profiles[owner]!.words;
  });
  if (!enough) return false;
  // What resembles its neighbour has nothing that the neighbour lost.
  const without = keptBy(
    whole,
    group.filter((owner) => owner !== part),
    profiles,
  );
  return total(kept) - total(without) >= (fromTheWhole / 2) * own.words;
}

/** How many words of the whole each of a group of parts, one after the other, has. */
function keptBy(
  whole: Profile,
  group: readonly number[],
  profiles: readonly Profile[],
): ReadonlyMap<number, number> {
  const joined: { readonly token: Token; readonly owner: number }[] = group.flatMap((owner) =>
    profiles[owner]!.tokens.map((token) => ({ token, owner })),
  );
  const edits = diffTokens(
    whole.tokens,
    joined.map(({ token }) => token),
  );
  const inserted = new Set<number>();
  for (const { revisedStart, revisedEnd } of edits) {
    for (let at = revisedStart; at < revisedEnd; at++) inserted.add(at);
  }
  const kept = new Map<number, number>();
  joined.forEach(({ token, owner }, at) => {
    if (isWord(token) && !inserted.has(at)) kept.set(owner, (kept.get(owner) ?? 0) + 1);
  });
  return kept;
}

function total(kept: ReadonlyMap<number, number>): number {
  return [...kept.values()].reduce((sum, words) => sum + words, 0);
}

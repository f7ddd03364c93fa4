import { bestFirst, type Candidate, nearness, sameLabel, weighable } from "./candidates.ts";
import type { Node } from "./flatten.ts";
import type { Profiles } from "./similarity.ts";

/** A wording of fewer words may stand in several places of a text without being one provision. */
const wordsToStandAlone = 4;

/** Provisions (not calls) of one wording on both sides, paired; where several bear it, the nearest first. */
export function sameWording(
  base: readonly Node[],
  revised: readonly Node[],
  profiles: Profiles,
): readonly (readonly [number, number])[] {
  const groups = new Map<string, { readonly from: number[]; readonly to: number[] }>();
  const gather = (nodes: readonly Node[], which: "base" | "revised", into: "from" | "to"): void => {
    nodes.forEach((node, at) => {
      const { signature, words } = profiles[which][at]!;
      if (node.provision.role === "call" || words === 0) return;
      const group = groups.get(signature) ?? { from: [], to: [] };
      group[into].push(at);
      groups.set(signature, group);
    });
  };
  gather(base, "base", "from");
  gather(revised, "revised", "to");
  return [...groups.values()].flatMap(({ from, to }): readonly (readonly [number, number])[] => {
    if (from.length * to.length > weighable) return from.slice(0, to.length).map((one, at) => [one, to[at]!]);
    const alone = from.length > 0 && profiles.base[from[0]!]!.words >= wordsToStandAlone;
    const pairs = from.flatMap((one) =>
      to.map((other) => ({
        from: one,
        to: other,
        score: 0,
        nearness: nearness({ base, revised }, one, other),
      })),
    );
    return uncrossed(bestFirst(pairs.filter((each) => alone || each.nearness >= sameLabel)), base, revised);
  });
}

/** The best pairs of provisions of one wording, each in one pair; under the same provisions, in order. */
function uncrossed(
  candidates: readonly Candidate[],
  base: readonly Node[],
  revised: readonly Node[],
): readonly (readonly [number, number])[] {
  const taken = { from: new Set<number>(), to: new Set<number>() };
  const families = new Map<string, { readonly from: number[]; readonly to: number[] }>();
  for (const { from, to } of candidates) {
    if (taken.from.has(from) || taken.to.has(to)) continue;
    taken.from.add(from);
    taken.to.add(to);
    const key = `${base[from]!.parent} ${revised[to]!.parent}`;
    const family = families.get(key) ?? { from: [], to: [] };
    family.from.push(from);
    family.to.push(to);
    families.set(key, family);
  }
  return [...families.values()].flatMap(({ from, to }) => {
    const [left, right] = [from.toSorted((a, b) => a - b), to.toSorted((a, b) => a - b)];
    return left.map((one, at) => [one, right[at]!] as const);
  });
}

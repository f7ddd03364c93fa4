import type { Alignment } from "./align.ts";
import type { Node } from "./flatten.ts";
import { longestIncreasing } from "./longest-increasing.ts";

/**
 * The base provisions that moved, by index: as few as account for the order of the revised text; of two that changed
 * places, the one of fewer words. A provision moves with its clauses, which then did not move themselves. One that
 * came under another call because a call above it was deleted or inserted, and that stands where it stood in the
 * flow of the text, did not move. Cost: n log n.
 */
export function findMoved(
  base: readonly Node[],
  revised: readonly Node[],
  { toRevised, toBase }: Alignment,
  wordsOf: (index: number) => number,
): ReadonlySet<number> {
  const moved = new Set<number>();
  const strayed: number[] = [];
  const families = new Map<number, number[]>();
  for (const node of base) {
    const to = toRevised[node.index]!;
    if (to === -1) continue;
    const parent = revised[to]!.parent;
    const stays = node.parent === -1 ? parent === -1 : parent !== -1 && toRevised[node.parent] === parent;
    if (!stays) strayed.push(node.index);
    else {
      const family = families.get(node.parent);
      if (family) family.push(node.index);
      else families.set(node.parent, [node.index]);
    }
  }
  for (const family of families.values()) {
    const steps = family.map((at) => ({ at, place: toRevised[at]!, weight: weightOf(base[at]!, wordsOf) }));
    const kept = new Set(longestIncreasing(steps).map(({ at }) => at));
    for (const at of family) if (!kept.has(at)) moved.add(at);
  }
  if (strayed.length === 0) return moved;

  const settled = settledPlaces(base, toRevised, moved, new Set(strayed));
  for (const at of strayed) {
    const to = toRevised[at]!;
    const [from, now] = [base[at]!.parent, revised[to]!.parent];
    const left = from !== -1 && toRevised[from] === -1;
    const entered = now !== -1 && toBase[now] === -1;
    if (!(left || entered) || settled.before[at]! >= to || settled.after[at]! <= to) moved.add(at);
  }
  return moved;
}

/** One each, so that few move; then by words, so that of two the shorter moves. */
function weightOf(node: Node, wordsOf: (index: number) => number): number {
  let words = 0;
  for (let at = node.index; at < node.end; at++) words += wordsOf(at);
  return 1 + words / 1e6;
}

/** For each base provision, where its nearest neighbours that stayed in the flow stand in the revised text. */
function settledPlaces(
  base: readonly Node[],
  toRevised: Int32Array,
  moved: ReadonlySet<number>,
  strayed: ReadonlySet<number>,
): { readonly before: Int32Array; readonly after: Int32Array } {
  const adrift = new Uint8Array(base.length);
  for (const node of base) {
    const parentAdrift = node.parent !== -1 && adrift[node.parent] === 1;
    adrift[node.index] = parentAdrift || moved.has(node.index) || strayed.has(node.index) ? 1 : 0;
  }
  const before = new Int32Array(base.length);
  const after = new Int32Array(base.length);
  let last = -1;
  for (let at = 0; at < base.length; at++) {
    before[at] = last;
    if (adrift[at] === 0 && toRevised[at] !== -1) last = toRevised[at]!;
  }
  let next = 2 ** 31 - 1;
  for (let at = base.length - 1; at >= 0; at--) {
    after[at] = next;
    if (adrift[at] === 0 && toRevised[at] !== -1) next = toRevised[at]!;
  }
  return { before, after };
}

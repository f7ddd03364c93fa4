interface Step {
  readonly at: number;
  readonly place: number;
  readonly weight: number;
}

/**
 * Of steps in order of `at`, the heaviest that are also in order of `place` (a longest increasing subsequence with
 * weights). Cost: n log n, by a tree of prefix maxima (Fenwick 1994).
 */
export function longestIncreasing(steps: readonly Step[]): readonly Step[] {
  const ranks = [...new Set(steps.map(({ place }) => place))].sort((a, b) => a - b);
  const rank = new Map(ranks.map((place, at) => [place, at + 1]));
  const tree: number[] = new Array(ranks.length + 1).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const better = (one: number, other: number): number =>
    other === -1 || (one !== -1 && total[one]! >= total[other]!) ? one : other;
  steps.forEach(({ place, weight }, at) => {
    let best = -1;
    for (let r = rank.get(place)! - 1; r > 0; r -= r & -r) best = better(best, tree[r]!);
    previous.push(best);
    total.push(weight + (best === -1 ? 0 : total[best]!));
    for (let r = rank.get(place)!; r < tree.length; r += r & -r) tree[r] = better(tree[r]!, at);
  });
  let last = -1;
  for (let r = ranks.length; r > 0; r -= r & -r) last = better(last, tree[r]!);
  const chosen: Step[] = [];
  for (; last !== -1; last = previous[last]!) chosen.push(steps[last]!);
  return chosen.reverse();
}

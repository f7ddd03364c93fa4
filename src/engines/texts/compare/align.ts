import { bestFirst, type Candidate, nearness, weighable } from "./candidates.ts";
import { labelCore, type Node } from "./flatten.ts";
import { longestIncreasing } from "./longest-increasing.ts";
import { sameWording } from "./same-wording.ts";
import { likeness, type Profiles } from "./similarity.ts";

/** Which revised provision each base provision became, by index; -1 for none. And the other way. */
export interface Alignment {
  readonly toRevised: Int32Array;
  readonly toBase: Int32Array;
}

/** Likeness from which a provision is the same one wherever it stands. */
const likeAnywhere = 0.62;
/** Likeness from which it is the same one among its siblings, out of order. */
const likeAmongSiblings = 0.42;
/** Likeness from which it is the same one between the same neighbours. */
const likeInPlace = 0.3;
/** Provisions that bear a word beyond which the word proposes no pairs: it tells nothing and would cost n². */
const commonFrom = 60;

/**
 * Pairs the provisions of two texts by what they say, never by label alone: first those of the same wording, then
 * the most alike first; calls and other provisions that bear clauses by their clauses and their own words; then,
 * between pairs of the same parents, the most alike in order at a lower likeness; last, those left among siblings
 * out of order. Ties go to the same label and the nearest place.
 *
 * Cost: near linear in the words of texts whose clauses differ; quadratic in the clauses between two pairs.
 */
export function align(base: readonly Node[], revised: readonly Node[], profiles: Profiles): Alignment {
  const toRevised = new Int32Array(base.length).fill(-1);
  const toBase = new Int32Array(revised.length).fill(-1);
  const pair = (from: number, to: number): void => {
    toRevised[from] = to;
    toBase[to] = from;
  };
  const free = (from: number, to: number): boolean => toRevised[from] === -1 && toBase[to] === -1;
  const like = (from: number, to: number): number =>
    likeness(profiles.base[from]!, profiles.revised[to]!, profiles.weights);
  const isCall = (node: Node): boolean => node.provision.role === "call";
  const side = { base, revised, toRevised, toBase };

  for (const [from, to] of sameWording(base, revised, profiles)) if (free(from, to)) pair(from, to);

  const unpaired = (nodes: readonly Node[], paired: Int32Array): readonly number[] =>
    nodes.filter((node) => paired[node.index] === -1 && !isCall(node)).map(({ index }) => index);
  const proposed = propose(profiles, unpaired(base, toRevised), unpaired(revised, toBase))
    .map(([from, to]) => ({ from, to, score: like(from, to), nearness: nearness(side, from, to) }))
    .filter(({ score }) => score >= likeAnywhere);
  for (const { from, to } of bestFirst(proposed)) if (free(from, to)) pair(from, to);

  const bearers = pairBearers(side, like, free);
  for (const { from, to } of bestFirst(bearers)) if (free(from, to)) pair(from, to);

  // Pairing in place may pair parents whose children are then in place: from the top down once is enough.
  const inPlace = (from: number, to: number): void => {
    const [a, b] = [childrenOf(base, from), childrenOf(revised, to)];
    for (const [left, right] of between(a, b, side)) {
      if (left.length * right.length > weighable) continue;
      for (const [one, other] of alignInOrder(left, right, (x, y) => inPlaceScore(side, x, y, like)))
        pair(one, other);
    }
    const left = a.filter((from) => toRevised[from] === -1);
    const right = b.filter((to) => toBase[to] === -1);
    if (left.length * right.length <= weighable) {
      const leftovers = left.flatMap((from) =>
        right
          .filter((to) => isCall(base[from]!) === isCall(revised[to]!))
          .map((to) => ({ from, to, score: like(from, to), nearness: nearness(side, from, to) })),
      );
      for (const { from, to, score } of bestFirst(leftovers)) {
        if (score >= likeAmongSiblings && free(from, to)) pair(from, to);
      }
    }
    for (const child of a) if (toRevised[child] !== -1) inPlace(child, toRevised[child]!);
  };
  inPlace(-1, -1);
  return { toRevised, toBase };
}

interface Sides {
  readonly base: readonly Node[];
  readonly revised: readonly Node[];
  readonly toRevised: Int32Array;
  readonly toBase: Int32Array;
}

/** Pairs that share a word or pair of words which few provisions bear. */
function propose(
  profiles: Profiles,
  base: readonly number[],
  revised: readonly number[],
): readonly (readonly [number, number])[] {
  const bearers = new Map<number, number[]>();
  for (const to of revised) {
    for (const term of new Set(profiles.revised[to]!.terms)) {
      const list = bearers.get(term);
      if (list) list.push(to);
      else bearers.set(term, [to]);
    }
  }
  return base.flatMap((from) => {
    const { terms, weight } = profiles.base[from]!;
    const shared = new Map<number, number>();
    for (const term of new Set(terms)) {
      const list = bearers.get(term);
      if (!list || list.length > commonFrom) continue;
      for (const to of list) shared.set(to, (shared.get(to) ?? 0) + profiles.weights[term]!);
    }
    return [...shared]
      .filter(([to, sum]) => sum >= Math.min(weight, profiles.revised[to]!.weight) / 4)
      .map(([to]) => [from, to] as const);
  });
}

/** Pairs of calls, and of other provisions not yet paired that bear clauses, scored by clauses and own words. */
function pairBearers(
  side: Sides,
  like: (from: number, to: number) => number,
  free: (from: number, to: number) => boolean,
): readonly Candidate[] {
  const { base, revised, toRevised } = side;
  const candidates: Candidate[] = [];
  const bears = (node: Node): boolean => node.provision.role === "call" || node.children.length > 0;
  const others = revised.filter(bears);
  for (const a of base.filter(bears)) {
    for (const b of others) {
      if (!free(a.index, b.index) || (a.provision.role === "call") !== (b.provision.role === "call"))
        continue;
      const paired = a.children.filter((child) => {
        const to = toRevised[child]!;
        return to !== -1 && revised[to]!.parent === b.index;
      }).length;
      const clauses = a.children.length + b.children.length;
      const own = like(a.index, b.index);
      const shared = clauses === 0 ? own : (2 * paired) / clauses;
      const score = 0.35 * own + 0.65 * shared;
      // A call without a common clause is the same only if its words are.
      if (paired > 0 ? score >= 0.4 : own >= 0.95 && a.provision.role === "call" && clauses === 0) {
        candidates.push({ from: a.index, to: b.index, score, nearness: nearness(side, a.index, b.index) });
      }
    }
  }
  return candidates;
}

function childrenOf(nodes: readonly Node[], parent: number): readonly number[] {
  return parent === -1
    ? nodes.filter((node) => node.parent === -1).map(({ index }) => index)
    : nodes[parent]!.children;
}

/** The runs of unpaired siblings between siblings that are paired in order. */
function between(
  a: readonly number[],
  b: readonly number[],
  { toRevised, toBase }: Alignment,
): readonly (readonly [readonly number[], readonly number[]])[] {
  const places = new Map(b.map((to, at) => [to, at]));
  const fixed = longestIncreasing(
    a.flatMap((from, at) => {
      const place = places.get(toRevised[from]!);
      return place === undefined ? [] : [{ at, place, weight: 1 }];
    }),
  );
  const runs: (readonly [readonly number[], readonly number[]])[] = [];
  let [left, right] = [0, 0];
  for (const { at, place } of [...fixed, { at: a.length, place: b.length }]) {
    const one = a.slice(left, at).filter((from) => toRevised[from] === -1);
    const other = b.slice(right, place).filter((to) => toBase[to] === -1);
    if (one.length > 0 && other.length > 0) runs.push([one, other]);
    [left, right] = [at + 1, place + 1];
  }
  return runs;
}

/** The score of a pair in place above the least that counts; negative where it is not to be paired. */
function inPlaceScore(
  { base, revised }: Sides,
  from: number,
  to: number,
  like: (from: number, to: number) => number,
): number {
  const [a, b] = [base[from]!, revised[to]!];
  if ((a.provision.role === "call") !== (b.provision.role === "call")) return -1;
  const score = like(from, to);
  return score - likeInPlace + (labelCore(a.provision.label) === labelCore(b.provision.label) ? 0.01 : 0);
}

/** The pairs of two runs, in order in both, of the greatest sum of scores (Needleman and Wunsch 1970). */
function alignInOrder(
  left: readonly number[],
  right: readonly number[],
  score: (from: number, to: number) => number,
): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  const sums = new Float64Array((left.length + 1) * width);
  const scores = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const own = score(left[i]!, right[j]!);
      scores[i * width + j] = own;
      const paired = own > 0 ? own + sums[(i + 1) * width + j + 1]! : -1;
      sums[i * width + j] = Math.max(paired, sums[(i + 1) * width + j]!, sums[i * width + j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const here = sums[i * width + j]!;
    if (scores[i * width + j]! > 0 && here === scores[i * width + j]! + sums[(i + 1) * width + j + 1]!) {
      pairs.push([left[i++]!, right[j++]!]);
    } else if (here === sums[(i + 1) * width + j]!) i++;
    else j++;
  }
  return pairs;
}

import { randomFrom } from "./random.ts";

/** An organisation that took a side: 1 for, −1 against, 0 both (mixed). */
export interface Voice {
  readonly group: string;
  readonly side: 1 | 0 | -1;
}

export type Parting = "together" | "differ" | "part" | "too few";

export interface PartingTest {
  /** The part of all spread of sides that lies between groups, 0 to 1; null where nothing is spread. */
  readonly between: number | null;
  /** How often chance alone, dealing the same sides to the same groups, would spread them as far apart. */
  readonly chance: number;
  /** The mean side of each group, −1 to 1, by group. */
  readonly netSupport: readonly { readonly group: string; readonly voices: number; readonly net: number }[];
}

/** Deals of the permutation test; one in 2,000 is the smallest chance that can be told. */
const deals = 1999;
/** Fewer voices than these in two groups cannot part whatever they say: 3 against 3 is one deal in ten. */
const voicesAtLeast = 4;

/**
 * Whether groups take different sides: the correlation ratio η² of sides by group (Pearson, 1905), against what
 * chance would deal (the permutation test of Fisher and Pitman, 1937; p-value as in Phipson and Smyth, 2010).
 * Which statistic, and why, is argued in `docs/procedures/convergence.md`.
 *
 * Voices are counted, never weighed. Any order and the same seed give the same numbers. Throws nothing. Costs 1,999
 * times the voices.
 */
export function partingTest(voices: readonly Voice[], { seed = 1 } = {}): PartingTest {
  const names = [...new Set(voices.map(({ group }) => group))].sort();
  const number = new Map(names.map((name, i) => [name, i]));
  const sorted = [...voices].sort((a, b) => number.get(a.group)! - number.get(b.group)! || a.side - b.side);
  const groups = Int32Array.from(sorted, ({ group }) => number.get(group)!);
  const sides = Int8Array.from(sorted, ({ side }) => side);
  const sizes = names.map((_, g) => groups.filter((each) => each === g).length);
  const between = betweenGroups(groups, { sides, sizes });
  const sums = names.map((_, g) =>
    sorted.reduce((sum, { side }, i) => sum + (groups[i] === g ? side : 0), 0),
  );
  const mean = sides.reduce((sum, side) => sum + side, 0) / (sides.length || 1);
  const spread = sides.reduce((sum, side) => sum + (side - mean) ** 2, 0);
  const random = randomFrom(seed);
  let asFar = 0;
  for (let deal = 0; deal < deals && spread > 0; deal++) {
    for (let i = sides.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [sides[i], sides[j]] = [sides[j]!, sides[i]!];
    }
    // A sum of squares over the same sizes, so equal splits are equal up to rounding.
    if (betweenGroups(groups, { sides, sizes }) >= between - 1e-9) asFar++;
  }
  return {
    between: spread > 0 ? (between - sides.length * mean ** 2) / spread : null,
    chance: spread > 0 ? (asFar + 1) / (deals + 1) : 1,
    netSupport: names.map((group, g) => ({ group, voices: sizes[g]!, net: sums[g]! / sizes[g]! })),
  };
}

/** The sum over groups of the squared sum of sides over the size: what varies between deals. */
function betweenGroups(
  groups: Int32Array,
  { sides, sizes }: { readonly sides: Int8Array; readonly sizes: readonly number[] },
): number {
  const sums = new Float64Array(sizes.length);
  for (let i = 0; i < groups.length; i++) sums[groups[i]!]! += sides[i]!;
  return sums.reduce((total, sum, g) => total + sum ** 2 / sizes[g]!, 0);
}

/**
 * Reads tests of several issues together. Groups `part` when chance is ruled out and some are on balance for while
 * others are on balance against; they `differ` when it is ruled out but all lean the same way; otherwise they stand
 * `together` as far as can be told. `too few`: no two groups of at least four voices. Chance is ruled out at
 * `significance` over all issues together (Holm, "A simple sequentially rejective multiple test procedure", 1979),
 * since of forty issues two would part by luck at one in twenty. Sorts the tests.
 */
export function readPartings(tests: readonly PartingTest[], { significance = 0.05 } = {}): Parting[] {
  const enough = tests.map(({ netSupport }) => netSupport.filter(({ voices }) => voices >= voicesAtLeast));
  const ranked = tests
    .map(({ chance }, i) => ({ chance, i }))
    .filter(({ i }) => enough[i]!.length >= 2)
    .sort((a, b) => a.chance - b.chance || a.i - b.i);
  const holds = ranked.findIndex(({ chance }, rank) => chance > significance / (ranked.length - rank));
  const beyondChance = new Set(ranked.slice(0, holds < 0 ? ranked.length : holds).map(({ i }) => i));
  return tests.map((_, i) => {
    if (enough[i]!.length < 2) return "too few";
    if (!beyondChance.has(i)) return "together";
    const nets = enough[i]!.map(({ net }) => net);
    return Math.max(...nets) > 0 && Math.min(...nets) < 0 ? "part" : "differ";
  });
}

import { randomFrom } from "./random.ts";

/** One row a coder, one column a unit; null where a coder did not read a unit. */
export type Ratings = readonly (readonly (string | number | null)[])[];

/** How values differ: same or not; by rank; by difference; by difference relative to their sum. */
export type Level = "nominal" | "ordinal" | "interval" | "ratio";

export interface Alpha {
  /** 1 is perfect, 0 is what chance would give; null where it is undefined: fewer than two values in use. */
  readonly alpha: number | null;
  /** Units that at least two coders read; the others cannot agree or disagree. */
  readonly units: number;
  /** Values in those units. */
  readonly values: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What one unit adds to the coincidence matrix: pairs of values, by their numbers, and their weight. */
type Unit = readonly { readonly a: number; readonly b: number; readonly weight: number }[];

/**
 * Krippendorff's alpha: reliability for any number of coders, with missing data (Krippendorff, "Content Analysis",
 * 4th ed., 2019, ch. 12; "Computing Krippendorff's alpha-reliability", 2011). 1 − observed disagreement ÷ expected,
 * from the matrix of coincidences of values within units.
 *
 * Throws `RangeError` when rows differ in length, or a level other than nominal meets a value that is no number.
 * Linear in the ratings, and square in the distinct values.
 */
export function krippendorffAlpha(
  ratings: Ratings,
  { level = "nominal" }: { readonly level?: Level } = {},
): Alpha {
  const { values, units } = coincidences(ratings, level);
  const counted = units.reduce((sum, unit) => sum + unit.reduce((each, { weight }) => each + weight, 0), 0);
  return { alpha: alphaOf(units, { values, level }), units: units.length, values: Math.round(counted) };
}

/**
 * An interval for alpha by resampling units with replacement: the percentiles that hold `confidence` of the alphas
 * of `resamples` (Efron, 1979). Of the ways proposed for alpha this is the one that covers best (Zapf et al.,
 * "Measuring inter-rater reliability for nominal data", BMC Medical Research Methodology 16:93, 2016). The seed
 * makes it the same everywhere; resamples without an alpha, having one value only, are left out.
 *
 * Null where alpha itself is undefined. Throws as `krippendorffAlpha`. Costs `resamples` times the units.
 */
export function alphaInterval(
  ratings: Ratings,
  {
    level = "nominal",
    confidence = 0.95,
    resamples = 1000,
    seed = 1,
  }: {
    readonly level?: Level;
    readonly confidence?: number;
    readonly resamples?: number;
    readonly seed?: number;
  } = {},
): Interval | null {
  const { values, units } = coincidences(ratings, level);
  if (alphaOf(units, { values, level }) === null) return null;
  const random = randomFrom(seed);
  const alphas: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const drawn = units.map(() => units[Math.floor(random() * units.length)]!);
    const alpha = alphaOf(drawn, { values, level });
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length === 0) return null;
  alphas.sort((a, b) => a - b);
  const at = (share: number) => alphas[Math.min(alphas.length - 1, Math.floor(share * alphas.length))]!;
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}

/** How alpha is read: Krippendorff's own thresholds, .800 and .667. */
export function verdictOn(alpha: number | null): "reliable" | "tentative" | "unreliable" | "undefined" {
  if (alpha === null) return "undefined";
  return alpha >= 0.8 ? "reliable" : alpha >= 0.667 ? "tentative" : "unreliable";
}

function coincidences(ratings: Ratings, level: Level) {
  const width = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== width)) throw new RangeError("coders' rows differ in length");
  const present = new Set(ratings.flat().filter((value) => value !== null));
  const values = [...present].sort((a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : a < b ? -1 : 1,
  );
  if (level !== "nominal" && !values.every((value) => typeof value === "number" && Number.isFinite(value))) {
    throw new RangeError(`the ${level} level compares numbers`);
  }
  const numbers = new Map(values.map((value, i) => [value, i]));
  const units: Unit[] = [];
  for (let u = 0; u < width; u++) {
    const counts = new Map<number, number>();
    for (const row of ratings) {
      const value = row[u];
      if (value === null || value === undefined) continue;
      counts.set(numbers.get(value)!, (counts.get(numbers.get(value)!) ?? 0) + 1);
    }
    const read = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (read < 2) continue;
    units.push(
      [...counts].flatMap(([a, ofA]) =>
        [...counts].map(([b, ofB]) => ({ a, b, weight: (ofA * (a === b ? ofB - 1 : ofB)) / (read - 1) })),
      ),
    );
  }
  return { values, units };
}

function alphaOf(
  units: readonly Unit[],
  { values, level }: { readonly values: readonly (string | number)[]; readonly level: Level },
): number | null {
  const size = values.length;
  const matrix = new Float64Array(size * size);
  const totals = new Float64Array(size);
  for (const unit of units) {
    for (const { a, b, weight } of unit) {
      matrix[a * size + b]! += weight;
      totals[a]! += weight;
    }
  }
  const distance = distances(values, { totals, level });
  let observed = 0;
  let expected = 0;
  let all = 0;
  for (let a = 0; a < size; a++) {
    all += totals[a]!;
    for (let b = 0; b < size; b++) {
      const apart = distance(a, b);
      observed += matrix[a * size + b]! * apart;
      expected += totals[a]! * totals[b]! * apart;
    }
  }
  return expected > 0 ? 1 - ((all - 1) * observed) / expected : null;
}

/** The squared difference of two values, by their numbers. */
function distances(
  values: readonly (string | number)[],
  { totals, level }: { readonly totals: Float64Array; readonly level: Level },
): (a: number, b: number) => number {
  const of = (i: number) => values[i] as number;
  switch (level) {
    case "nominal":
      return (a, b) => (a === b ? 0 : 1);
    case "interval":
      return (a, b) => (of(a) - of(b)) ** 2;
    case "ratio":
      return (a, b) => (a === b ? 0 : ((of(a) - of(b)) / (of(a) + of(b))) ** 2);
    case "ordinal": {
      const upTo = [0];
      for (const total of totals) upTo.push(upTo.at(-1)! + total);
      const rank = (i: number) => upTo[i]! + totals[i]! / 2;
      return (a, b) => (rank(a) - rank(b)) ** 2;
    }
  }
}

/** What was known of each possible answer before people chose one of them, as features of the same meaning. */
export interface Choice {
  readonly features: readonly (readonly number[])[];
  readonly chosen: number;
}

/** The probability of each answer: the exponential of its weighted features, over the sum of all. */
export function probabilities(
  coefficients: readonly number[],
  features: readonly (readonly number[])[],
): number[] {
  const sums = features.map((each) => each.reduce((sum, x, i) => sum + x * coefficients[i]!, 0));
  const highest = Math.max(...sums);
  const weights = sums.map((sum) => Math.exp(sum - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Coefficients that turn features into probabilities: conditional logistic regression (McFadden, "Conditional logit
 * analysis of qualitative choice behavior", 1974) by Newton's method. With two answers, one of them all zeros, it is
 * Platt scaling (Platt, "Probabilistic outputs for support vector machines", 1999). Coefficients are drawn towards
 * `start` as by a normal prior of precision `prior`, so that a handful of choices moves them little and none at all
 * leaves them. Deterministic for a given order of choices. Cost: some ten passes over the choices.
 */
export function calibrate(choices: readonly Choice[], prior: Prior): number[] {
  let found = assess(prior.start, choices, prior);
  for (let round = 0; round < 25; round++) {
    const step = solve(found.hessian, found.gradient);
    // Where the curve bends, a whole step leads past the top and back again for ever: it is halved until it leads up.
    let next = found;
    for (let length = 1; length > 1e-6; length /= 2) {
      next = assess(
        found.coefficients.map((c, i) => c + length * step[i]!),
        choices,
        prior,
      );
      if (next.plausibility >= found.plausibility) break;
    }
    const gained = next.plausibility - found.plausibility;
    if (gained > 0) found = next;
    if (!(gained > 1e-10)) break;
  }
  return [...found.coefficients];
}

interface Prior {
  readonly start: readonly number[];
  /** The precision of the normal distribution around `start`. */
  readonly prior: number;
}

/** How probable the choices are with these coefficients (a logarithm, with the prior), and which way leads up. */
function assess(coefficients: readonly number[], choices: readonly Choice[], { start, prior }: Prior) {
  const size = start.length;
  const gradient = coefficients.map((c, i) => prior * (start[i]! - c));
  const hessian = start.map((_, i) => start.map((_, j) => (i === j ? prior : 0)));
  let plausibility = coefficients.reduce((rest, c, i) => rest - (prior / 2) * (c - start[i]!) ** 2, 0);
  for (const { features, chosen } of choices) {
    const p = probabilities(coefficients, features);
    plausibility += Math.log(Math.max(Number.MIN_VALUE, p[chosen]!));
    const mean = new Array<number>(size).fill(0);
    for (let a = 0; a < features.length; a++) {
      for (let i = 0; i < size; i++) mean[i]! += p[a]! * features[a]![i]!;
    }
    for (let i = 0; i < size; i++) {
      gradient[i]! += features[chosen]![i]! - mean[i]!;
      for (let j = 0; j < size; j++) {
        let product = 0;
        for (let a = 0; a < features.length; a++) product += p[a]! * features[a]![i]! * features[a]![j]!;
        hessian[i]![j]! += product - mean[i]! * mean[j]!;
      }
    }
  }
  return { coefficients, plausibility, gradient, hessian };
}

/** Solves a small symmetric positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    for (let r = i + 1; r < n; r++) {
      const ratio = rows[r]![i]! / rows[i]![i]!;
      for (let k = i; k <= n; k++) rows[r]![k]! -= ratio * rows[i]![k]!;
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!;
    for (let k = i + 1; k < n; k++) rest -= rows[i]![k]! * solution[k]!;
    solution[i] = rest / rows[i]![i]!;
  }
  return solution;
}

/**
 * Expected calibration error: the mean distance between how sure the scores were and how often they were right, in
 * 15 bins of equal width, open below and closed above, weighted by how many fall in each (Guo et al., "On
 * calibration of modern neural networks", 2017). 0 is perfect; nothing scored is 0. Linear.
 */
export function expectedCalibrationError(
  scored: readonly { readonly score: number; readonly given: boolean }[],
): number {
  const bins = Array.from({ length: 15 }, () => ({ count: 0, given: 0, score: 0 }));
  for (const { score, given } of scored) {
    const bin = bins[Math.min(14, Math.max(0, Math.ceil(score * 15) - 1))]!;
    bin.count++;
    bin.given += given ? 1 : 0;
    bin.score += score;
  }
  const distance = bins.reduce((sum, bin) => sum + Math.abs(bin.given - bin.score), 0);
  return scored.length === 0 ? 0 : distance / scored.length;
}

/**
 * The score from which suggesting a code gives the highest F1 on what is known, and that F1: of the cuts that are
 * equally good, the highest. `given` counts all codes that people gave, also those that were not scored. Without
 * any there is no such score: `fallback`. Sorts: n log n.
 */
export function bestCut(
  scored: readonly { readonly score: number; readonly given: boolean }[],
  { given: all, fallback }: { readonly given: number; readonly fallback: number },
): { readonly cut: number; readonly f1: number } {
  const falling = [...scored].sort((a, b) => b.score - a.score);
  let right = 0;
  let best = { cut: fallback, f1: 0 };
  falling.forEach(({ score, given }, i) => {
    if (given) right++;
    const f1 = (2 * right) / (i + 1 + all);
    if (score !== falling[i + 1]?.score && f1 > best.f1) best = { cut: score, f1 };
  });
  return best;
}

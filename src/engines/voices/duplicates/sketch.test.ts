import { describe, expect, test } from "vitest";
import { bandRecall, bandsFor, createSketcher } from "./sketch.ts";

describe("bands", () => {
  // Values of 1 − (1 − sʳ)ᵇ, as in Leskovec, Rajaraman and Ullman (2020), §3.4.
  test.each([
    [20, 5, 0.6, 0.802],
    [20, 5, 0.7, 0.975],
    [20, 5, 0.8, 0.9996],
    [14, 8, 0.7, 0.56],
    [14, 8, 0.75, 0.77],
    [14, 8, 0.8, 0.92],
    [14, 8, 0.85, 0.988],
  ])(
    "%i bands of %i rows find a pair of similarity %f with probability %f",
    (bands, rows, similarity, recall) => {
      const digits = String(recall).split(".")[1]!.length;
      expect(bandRecall(similarity, { bands, rows })).toBeCloseTo(recall, digits);
    },
  );

  test.each([0.2, 0.5, 0.6, 0.8, 0.9, 1])(
    "chosen for a threshold of %f find at least 99.9% of the pairs at it",
    (threshold) => {
      const chosen = bandsFor(threshold);
      expect(chosen.bands * chosen.rows).toBeLessThanOrEqual(128);
      expect(bandRecall(threshold, chosen)).toBeGreaterThanOrEqual(0.999);
    },
  );

  test("agree as often as the formula says, on pairs of known similarity", () => {
    const bands = { bands: 20, rows: 5 };
    const sketch = createSketcher(bands);
    const pairs = 600;
    for (const [changed, words] of [
      [4, 100],
      [8, 100],
    ] as const) {
      // Replacing the last k of n words changes k of the n − 4 shingles of each.
      const similarity = (words - 4 - changed) / (words - 4 + changed);
      let found = 0;
      for (let pair = 0; pair < pairs; pair++) {
        const text = Array.from({ length: words }, (_, i) => `p${pair}w${i}`);
        const other = text.map((word, i) => (i >= words - changed ? `${word}x` : word));
        const [a, b] = [sketch(text.join(" ")), sketch(other.join(" "))];
        if (a.bands.some((hash, band) => hash === b.bands[band])) found++;
      }
      expect(found / pairs).toBeGreaterThan(bandRecall(similarity, bands) - 0.03);
    }
  });
});

test("a run of twelve words in common gives a common fingerprint, wherever it stands", () => {
  const sketch = createSketcher({ bands: 1, rows: 1 });
  const run = Array.from({ length: 12 }, (_, i) => `common${i}`).join(" ");
  for (let case_ = 0; case_ < 200; case_++) {
    const around = (side: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${side}${case_}x${i}`).join(" ");
    const first = sketch(`${around("a", case_ % 37)} ${run} ${around("b", case_ % 11)}`);
    const second = sketch(`${around("c", case_ % 5)} ${run} ${around("d", case_ % 53)}`);
    expect(first.fingerprints.some((fingerprint) => second.fingerprints.includes(fingerprint))).toBe(true);
  }
});

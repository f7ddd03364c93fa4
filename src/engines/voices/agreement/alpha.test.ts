import fc from "fast-check";
import { expect, test } from "vitest";
import { alphaInterval, krippendorffAlpha, type Ratings, verdictOn } from "./alpha.ts";

const row = (line: string) => line.split(" ").map((value) => (value === "." ? null : Number(value)));

/** Krippendorff's reliability data C: four coders, twelve units. */
const dataC = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
].map(row);

/** Three coders, fifteen units, more missing than present. */
const fifteen = [
  ". . . . . 3 4 1 2 1 1 3 3 . 3",
  "1 . 2 1 3 3 4 3 . . . . . . .",
  ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
].map(row);

test.each([
  ["nominal", 0.743],
  ["ordinal", 0.815],
  ["interval", 0.849],
  ["ratio", 0.797],
] as const)("reliability data C is %s %d", (level, expected) => {
  expect(krippendorffAlpha(dataC, { level }).alpha).toBeCloseTo(expected, 3);
});

test("three coders with missing values, to six places", () => {
  expect(krippendorffAlpha(fifteen).alpha).toBeCloseTo(0.691358, 6);
  expect(krippendorffAlpha(fifteen, { level: "interval" }).alpha).toBeCloseTo(0.810845, 6);
});

test("a unit that one coder read says nothing", () => {
  expect(krippendorffAlpha(dataC)).toMatchObject({ units: 11, values: 40 });
});

test("names are compared like numbers", () => {
  const names = dataC.map((coder) => coder.map((value) => (value === null ? null : `code ${value}`)));
  expect(krippendorffAlpha(names).alpha).toBe(krippendorffAlpha(dataC).alpha);
});

test("without variation alpha is undefined", () => {
  for (const ratings of [
    [],
    [
      ["a", "a"],
      ["a", "a"],
    ],
    [
      ["a", null],
      [null, "b"],
    ],
  ] as Ratings[]) {
    expect(krippendorffAlpha(ratings).alpha).toBeNull();
    expect(alphaInterval(ratings)).toBeNull();
    expect(verdictOn(krippendorffAlpha(ratings).alpha)).toBe("undefined");
  }
});

test("the interval holds alpha, is the same for the same seed and narrows with more units", () => {
  const interval = alphaInterval(dataC, { seed: 7 })!;
  expect(interval.low).toBeLessThan(0.743);
  expect(interval.high).toBeGreaterThan(0.743);
  expect(alphaInterval(dataC, { seed: 7 })).toEqual(interval);
  expect(alphaInterval(dataC, { seed: 8 })).not.toEqual(interval);
  const tenfold = dataC.map((coder) => Array.from({ length: 10 }, () => coder).flat());
  const narrow = alphaInterval(tenfold, { seed: 7 })!;
  expect(narrow.high - narrow.low).toBeLessThan((interval.high - interval.low) / 2);
});

test("thresholds are Krippendorff's", () => {
  expect([0.8, 0.799, 0.667, 0.666].map(verdictOn)).toEqual([
    "reliable",
    "tentative",
    "tentative",
    "unreliable",
  ]);
});

test("rows of unequal length and names at a numeric level are refused", () => {
  expect(() => krippendorffAlpha([["a"], ["a", "b"]])).toThrow(RangeError);
  expect(() => krippendorffAlpha([["a"], ["b"]], { level: "interval" })).toThrow("compares numbers");
});

const ratings = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 12 }))
  .chain(([coders, units]) =>
    fc.array(fc.array(fc.constantFrom("a", "b", "c", null), { minLength: units, maxLength: units }), {
      minLength: coders,
      maxLength: coders,
    }),
  );

test("alpha is at most 1, and neither coders' nor units' order matters", () => {
  fc.assert(
    fc.property(ratings, (data) => {
      const { alpha } = krippendorffAlpha(data);
      const turned = data.toReversed().map((coder) => coder.toReversed());
      if (alpha === null) expect(krippendorffAlpha(turned).alpha).toBeNull();
      else {
        expect(alpha).toBeLessThanOrEqual(1);
        expect(krippendorffAlpha(turned).alpha).toBeCloseTo(alpha, 12);
      }
    }),
  );
});

test("alpha is 1 exactly when all that is shared agrees", () => {
  fc.assert(
    fc.property(ratings, (data) => {
      const { alpha } = krippendorffAlpha(data);
      const agree = data[0]!.every(
        (_, u) => new Set(data.map((coder) => coder[u]).filter((v) => v !== null)).size <= 1,
      );
      if (alpha !== null) expect(alpha === 1).toBe(agree);
    }),
  );
});

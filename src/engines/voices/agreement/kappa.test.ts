import { expect, test } from "vitest";
import { cohenKappa, tableOf } from "./kappa.ts";

test("Artstein and Poesio, table 1", () => {
  expect(
    cohenKappa([
      [20, 20],
      [10, 50],
    ]),
  ).toBeCloseTo(0.348, 3);
});

test("weights forgive near misses", () => {
  const table = [
    [46, 0, 0],
    [4, 40, 0],
    [0, 0, 10],
  ];
  expect(cohenKappa(table)).toBeCloseTo(0.9315, 4);
  expect(cohenKappa(table, { weights: "linear" })).toBeCloseTo(0.9412, 4);
  expect(cohenKappa(table, { weights: "quadratic" })).toBeCloseTo(0.9541, 4);
});

test("one category throughout, or nothing, has no kappa", () => {
  expect(cohenKappa([[12]])).toBeNull();
  expect(cohenKappa([])).toBeNull();
});

test("a table is counted from pairs, in a given order", () => {
  const pairs = [
    ["for", "for"],
    ["for", "mixed"],
    ["against", "against"],
  ] as const;
  expect(tableOf(pairs, ["against", "mixed", "for"])).toEqual([
    [1, 0, 0],
    [0, 0, 0],
    [0, 1, 1],
  ]);
  expect(() => tableOf(pairs, ["for", "against"])).toThrow("mixed is not in the order");
});

test("what is no table of counts is refused", () => {
  expect(() => cohenKappa([[1, 2]])).toThrow(RangeError);
  expect(() => cohenKappa([[-1]])).toThrow(RangeError);
  expect(() => cohenKappa([[Number.NaN]])).toThrow(RangeError);
});

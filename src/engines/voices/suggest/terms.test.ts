import fc from "fast-check";
import { expect, test } from "vitest";
import { termsOf } from "./terms.ts";

const keys = (text: string) => termsOf(text).map(({ key }) => key);

test("accents, case and plural make no difference, and cognates meet", () => {
  expect(keys("RÉGULATIONS")).toEqual(keys("regulation"));
  expect(keys("la protección")).toEqual(keys("Protection"));
});

test("function words of the six languages are left out", () => {
  expect(keys("the and of de la pour les для что من الى")).toEqual([]);
});

test("an Arabic noun is the same with and without its article", () => {
  expect(keys("الشفافية")).toEqual(keys("شفافية"));
});

test("Chinese is read by pairs of characters", () => {
  expect(keys("网络安全")).toEqual(["网络", "络安", "安全"]);
});

test("each term says where it stands, in UTF-16 units", () => {
  const text = "😀 Régulation des données";
  expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Régulation", "données"]);
});

test("a million letters without a space are one short term", () => {
  expect(keys("a".repeat(1_000_000))).toEqual(["aaaaaa"]);
});

test("any text gives terms inside it, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      let last = 0;
      for (const { key, start, end } of termsOf(text)) {
        expect(key.length).toBeGreaterThan(0);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});

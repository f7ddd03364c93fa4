import fc from "fast-check";
import { expect, test } from "vitest";
import { houseScale } from "./house-scale.ts";
import { bearing, countsFor, problemsOf, reportLanguages, type Scale, wordFor } from "./scale.ts";

const rung = (id: string) => houseScale.find((each) => each.id === id)!;
const word = (count: number, of: number, language: "en" | "es" | "fr" | "ru" | "ar" | "zh" = "en") =>
  wordFor({ count, of }, { scale: houseScale, language })?.word;

test("the house scale has a word for every count, and no two rungs claim one word", () => {
  expect(problemsOf(houseScale)).toEqual([]);
});

test.each([
  [0, "none"],
  [1, "one"],
  [2, "some"],
  [4, "several"],
  [5, "several"],
  [10, "many"],
  [18, "half"],
  [21, "most"],
  [30, "a large majority"],
  [37, "almost all"],
  [40, "all"],
])("%d of 40 are %s", (count, expected) => {
  expect(word(count, 40)).toBe(expected);
});

test("the same numbers have a word in each language", () => {
  expect(reportLanguages.map((language) => word(12, 20, language))).toEqual([
    "معظم",
    "多数",
    "most",
    "la plupart",
    "большинство",
    "la mayoría",
  ]);
});

test("of three voices no share is claimed: the numbers are given", () => {
  expect(word(2, 3)).toBeUndefined();
  expect(word(3, 3)).toBe("all");
});

test("a bound is met exactly, without rounding", () => {
  expect(bearing(rung("most"), { count: 50, of: 100 })).toBe("overstates");
  expect(bearing(rung("most"), { count: 51, of: 100 })).toBe("borne");
  expect(bearing(rung("almost-all"), { count: 9, of: 10 })).toBe("overstates");
  expect(bearing(rung("large-majority"), { count: 3, of: 4 })).toBe("overstates");
  expect(bearing(rung("large-majority"), { count: 6, of: 8 })).toBe("borne");
});

test("'some' for nearly all hides more than it says", () => {
  expect(bearing(rung("some"), { count: 19, of: 20 })).toBe("understates");
  expect(bearing(rung("some"), { count: 1, of: 20 })).toBe("overstates");
});

test("broad consensus needs few against and more for than against in every group heard", () => {
  const numbers = { count: 18, of: 20, against: 1, groups: { heard: 4, for: 4 } };
  const agreed = (changes: object) =>
    wordFor({ ...numbers, ...changes }, { scale: houseScale, language: "es", agreement: true })?.word;
  expect(agreed({})).toBe("amplio consenso");
  expect(agreed({ against: 0 })).toBe("consenso");
  expect(agreed({ against: 3 })).toBeUndefined();
  expect(agreed({ groups: { heard: 4, for: 3 } })).toBeUndefined();
  expect(agreed({ groups: undefined })).toBeUndefined();
});

test("a word says between which counts the truth lies", () => {
  expect(countsFor(rung("several"), { of: 40 })).toEqual({ from: 3, to: 20 });
  expect(countsFor(rung("most"), { of: 40 })).toEqual({ from: 21, to: 40 });
  expect(countsFor(rung("many"), { of: 40 })).toEqual({ from: 10, to: 29 });
  expect(countsFor(rung("most"), { of: 4 })).toBeNull();
});

test("an edited scale is checked: gaps, double claims, missing words, empty rungs", () => {
  const several = rung("several");
  const broken: Scale = [
    { ...several, id: "some", words: { ...several.words, zh: [] } },
    several,
    { ...rung("half"), share: { from: 60, below: 50 } },
  ];
  const problems = problemsOf(broken);
  expect(problems).toContain("some has no word in zh");
  expect(problems).toContain('en "several" is a word of some and of several');
  expect(problems).toContain("no numbers can bear half");
  expect(problems).toContain("20 of 20 has no word");
});

test("numbers that cannot be are refused", () => {
  for (const numbers of [
    { count: 3, of: 2 },
    { count: -1, of: 2 },
    { count: 0.5, of: 2 },
    { count: 1, of: 2, against: 3 },
    { count: 1, of: 2, groups: { heard: 1, for: 2 } },
  ]) {
    expect(() => bearing(rung("some"), numbers)).toThrow(RangeError);
  }
});

test("the word for numbers is borne by them, and its counts contain them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (a, b) => {
      const [count, of] = [Math.min(a, b), Math.max(a, b)];
      const found = wordFor({ count, of }, { scale: houseScale, language: "fr" });
      if (of >= 5) expect(found).not.toBeNull();
      if (!found) return;
      const { from, to } = countsFor(rung(found.id), { of })!;
      expect(from).toBeLessThanOrEqual(count);
      expect(to).toBeGreaterThanOrEqual(count);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { citedAs, readLabel, styleOf, writeLabel } from "./numbering.ts";

test.each([
  ["1. 2. 3.", "4.", "3bis."],
  ["a) b) c)", "d)", "c bis)"],
  ["(y) (z) (aa)", "(bb)", "(aa bis)"],
  ["i) ii) iii) iv)", "v)", "iv bis)"],
  ["I. II. III.", "IV.", "III bis."],
  ["(أ) (ب) (ج) (د)", "(هـ)", "(د bis)"],
  ["(一) (二) (三)", "(四)", "(三 bis)"],
  ["㈠ ㈡", "㈢", "㈡bis"],
  ["а) б) в) г)", "д)", "г bis)"],
  ["1 - 2 - 3 -".replace(/ -/g, "\u00a0-"), "4\u00a0-", "3bis\u00a0-"],
])("after %s comes %s, or without renumbering %s", (labels, next, bis) => {
  const list = labels.split(" ");
  const style = styleOf(list)!;
  const { number } = readLabel(list.at(-1)!, style)!;
  expect(writeLabel(number + 1, style)).toBe(next);
  expect(writeLabel(number, style, 1)).toBe(bis);
});

test("i) is the ninth letter among letters and one among Roman numbers", () => {
  expect(readLabel("i)", styleOf(["g)", "h)", "i)", "j)"])!)!.number).toBe(9);
  expect(readLabel("i)", styleOf(["i)", "ii)", "iii)"])!)!.number).toBe(1);
});

test("bullets count nothing", () => {
  expect(styleOf(["•", "—"])).toBeNull();
});

test("every label that is written is read back", () => {
  const styles = ["1.", "(a)", "i)", "A)", "I", "(أ)", "(一)", "а)", "(١)"].map((first) => styleOf([first])!);
  fc.assert(
    fc.property(
      fc.constantFrom(...styles),
      fc.integer({ min: 1, max: 99 }),
      fc.nat(3),
      (style, number, nth) => {
        expect(readLabel(writeLabel(number, style, nth), style)).toEqual({ number, nth });
      },
    ),
  );
});

test("a reference cites a label without its marks", () => {
  expect(["8.", "(a)", "3bis", "aa)", "12 -"].map(citedAs)).toEqual(["8", "a", "3bis", "aa", "12"]);
});

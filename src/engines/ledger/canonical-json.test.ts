import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, type Json } from "./canonical-json.ts";

test("numbers, escapes and order are those of RFC 8785", () => {
  const value = {
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, -0],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("members are sorted by UTF-16 code units", () => {
  const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
  expect([...canonicalJson(value).matchAll(/\d(?=[,}])/g)].map(String)).toEqual([
    "2",
    "4",
    "6",
    "7",
    "1",
    "5",
    "3",
  ]);
});

test("what has no canonical text is refused", () => {
  expect(() => canonicalJson(Number.NaN)).toThrow("NaN is not in JSON");
  expect(() => canonicalJson(["\ud800"])).toThrow("a lone surrogate is not in JSON");
  expect(() => canonicalJson({ "\udc00": 1 })).toThrow("a lone surrogate is not in JSON");
  expect(() => canonicalJson({ a: undefined } as unknown as Json)).toThrow("undefined is not in JSON");
});

test("reading and printing again changes nothing, and the order of members does not matter", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), fc.boolean(), (value, flip) => {
      const text = canonicalJson(value as Json);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reordered(value as Json, flip))).toBe(text);
    }),
  );
});

function reordered(value: Json, flip: boolean): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => reordered(item, flip));
  const members = Object.entries(value).map(([key, member]) => [key, reordered(member, flip)] as const);
  return Object.fromEntries(flip ? members.reverse() : members);
}

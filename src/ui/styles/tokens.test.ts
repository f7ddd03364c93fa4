import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const colours = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
const [lightBlock = "", darkBlock = ""] = css.split("@media (prefers-color-scheme: dark)");
const light = colours(lightBlock);
const schemes: [string, Record<string, string>][] = [
  ["light", light],
  ["dark", { ...light, ...colours(darkBlock) }],
];

/** Relative luminance and contrast ratio as in WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it("measures as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(schemes)("in %s", (_, scheme) => {
  const texts: [string, string[]][] = [
    ["paper", ["ink", "ink-soft", "accent", "good", "warn", "bad", "inserted", "deleted", "moved"]],
    ["sheet", ["ink", "ink-soft", "accent", "good", "warn", "bad", "inserted", "deleted", "moved"]],
    ["accent", ["sheet"]],
    ["bad", ["sheet"]],
    ["accent-soft", ["ink", "accent"]],
    ["good-soft", ["ink", "good"]],
    ["warn-soft", ["ink", "warn"]],
    ["bad-soft", ["ink", "bad"]],
    ["inserted-soft", ["inserted"]],
    ["deleted-soft", ["deleted"]],
    ["moved-soft", ["moved"]],
    ["contested-soft", ["ink", "warn"]],
  ];
  it.each(texts)("text on %s reaches 4.5:1: %j", (ground, inks) => {
    for (const ink of inks) {
      expect(contrast(scheme[ink]!, scheme[ground]!), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  const marks = [
    "edge",
    "governments",
    "international-organizations",
    "civil-society",
    "private-sector",
    "technical-community",
    "academia",
    "other",
  ];
  it.each(marks)("the mark %s reaches 3:1 on both grounds", (mark) => {
    expect(contrast(scheme[mark]!, scheme.paper!)).toBeGreaterThanOrEqual(3);
    expect(contrast(scheme[mark]!, scheme.sheet!)).toBeGreaterThanOrEqual(3);
  });
});

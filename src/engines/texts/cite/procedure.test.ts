import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { cite } from "./cite.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/procedures/citations.md"), "utf8");
const example = /^```text (\w\w)\n([\s\S]*?)\n```\n\n```citations\n([\s\S]*?)\n```$/gm;

describe("docs/procedures/citations.md", () => {
  const examples = [...page.matchAll(example)].map(([, language, text, citations]) => ({
    language,
    text,
    citations,
  }));
  test("has its examples", () => expect(examples.length).toBeGreaterThan(4));
  test.each(examples)("$text", ({ language, text, citations }) => {
    const found = cite(textOf(`before\n${text}`, language)).map(({ symbol, paragraphs, date }) =>
      [symbol, paragraphs.length > 0 && `§${paragraphs.join(", ")}`, date && `(${date})`]
        .filter(Boolean)
        .join(" "),
    );
    expect(found.join("\n")).toBe(citations);
  });
});

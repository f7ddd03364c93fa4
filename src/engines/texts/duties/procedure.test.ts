import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { findDuties } from "./duties.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/procedures/duties.md"), "utf8");
const example = /^```text (\w\w)\n([\s\S]*?)\n```\n\n```duties\n([\s\S]*?)\n```$/gm;
const enacting = { en: "The General Assembly,", ru: "Генеральная Ассамблея,", ar: "إن الجمعية العامة،" };

describe("docs/procedures/duties.md", () => {
  const examples = [...page.matchAll(example)].map(([, language, text, duties]) => ({
    language,
    text,
    duties,
  }));
  test("has its examples", () => expect(examples.length).toBeGreaterThan(5));
  test.each(examples)("$language", ({ language, text, duties }) => {
    const by = enacting[language as keyof typeof enacting] ?? null;
    const found = findDuties({ ...textOf(text!, language), enacting: by }).map((duty) =>
      [
        duty.provision,
        `${duty.strength} ${duty.actors.join("+")}`,
        duty.act,
        duty.recurrence,
        duty.recipientKeys.length > 0 && `to ${duty.recipientKeys.join("+")}`,
        duty.dueBy,
      ]
        .filter(Boolean)
        .join(" | "),
    );
    expect(found.join("\n")).toBe(duties);
  });
});

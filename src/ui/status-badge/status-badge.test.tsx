import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { StatusBadge } from "./status-badge.tsx";

it("says the state in words", () => {
  expect(html(<StatusBadge kind="warn">Late</StatusBadge>)).toBe('<span class="status warn">Late</span>');
});

it("each kind has a mark of its own", () => {
  const css = readFileSync(new URL("./status-badge.css", import.meta.url), "utf8");
  const marks = [...css.matchAll(/--mark:\s*([^;]+);/g)].map(([, mark]) => mark);
  expect(new Set(marks).size).toBe(5);
});

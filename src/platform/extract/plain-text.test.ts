import { expect, test } from "vitest";
import { extraction, paragraphs } from "./made-files.ts";

test("lines broken at the margin are joined; breaks meant by the author stay", async () => {
  const text = [
    "Ministry of Communications",
    "Post Box 12",
    "",
    "We thank the secretariat for the call and wish to add three points on",
    "the roadmap, which in our view should come before the principles and",
    "not after them.",
    "",
    "1. Access in rural areas needs money as well as rules, and both should",
    "be planned together.",
    "2. Trust.",
  ].join("\r\n");
  expect(await paragraphs(text, "a.txt")).toEqual([
    "Ministry of Communications\nPost Box 12",
    "We thank the secretariat for the call and wish to add three points on the roadmap, which in our view should come before the principles and not after them.",
    "1. Access in rural areas needs money as well as rules, and both should be planned together.\n2. Trust.",
  ]);
});

test("lines broken in a font of uneven letters are joined where a sentence goes on", async () => {
  const text = [
    "The meeting of experts was called by the Director-General so that it may advise him, in",
    "conformity with the resolution, on the law of networks and on the many languages in",
    "which it is written and read.",
    "It met twice and heard observers from States as well as from organisations that had been",
    "invited.",
  ].join("\n");
  expect(await paragraphs(text, "a.txt")).toEqual([
    "The meeting of experts was called by the Director-General so that it may advise him, in conformity with the resolution, on the law of networks and on the many languages in which it is written and read.",
    "It met twice and heard observers from States as well as from organisations that had been invited.",
  ]);
});

test("a soft hyphen at the end of a line joins the two halves of a word", async () => {
  expect(await paragraphs("We support the declar\u00ad\nation.", "a.txt")).toEqual([
    "We support the declaration.",
  ]);
});

test("without blank lines, each line is a paragraph, or each run of full lines", async () => {
  const long =
    "This line was never broken by hand and so it is longer than any margin would have let it be, by far. ";
  expect(await paragraphs(`${long.repeat(2)}\n${long}\nShort.`, "a.txt")).toEqual([
    long.repeat(2).trim(),
    long.trim(),
    "Short.",
  ]);
});

test("no blank line, space or control is left inside a paragraph", async () => {
  const text =
    "One\u0000\u0007 two\t\tthree  four\u00ad-teen \n\n \n\n\ufeffNext \u202eright to left\u202c\ud800.";
  expect(await paragraphs(Buffer.from(text, "utf8"), "a.txt")).toEqual([
    "One two three four-teen",
    "Next \u202eright to left\u202c\ufffd.",
  ]);
});

test("Markdown reads without its marks", async () => {
  const text = `---
title: x
---
# Our *position* #

We **strongly** support the
[roadmap](https://example.org/a_(b)) and \`code\`, 2 * 3 * 4, snake_case_name.

- first
- second

> Quoted

| Group | Count |
|---|--:|
| States | 193 |

\`\`\`
**kept**
\`\`\``;
  expect(await paragraphs(text, "a.md")).toEqual([
    "Our position",
    "We strongly support the roadmap and code, 2 * 3 * 4, snake_case_name.",
    "- first",
    "- second",
    "Quoted",
    "Group\u2003Count",
    "States\u2003193",
    "**kept**",
  ]);
});

test("fifty megabytes of text are cut at the limit", async () => {
  const file = Buffer.alloc(50_000_000, "The consultation is open. \n\n");
  const result = await extraction(file, "a.txt");
  expect(result).toMatchObject({ status: "extracted", truncated: true });
  expect(result.status === "extracted" && result.text.length).toBeGreaterThan(4_900_000);
  expect(result.status === "extracted" && result.text.length).toBeLessThanOrEqual(5_000_000);
});

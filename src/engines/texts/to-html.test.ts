import { expect, test } from "vitest";
import type { Resolution } from "./model.ts";
import { readPlain } from "./read-plain.ts";
import { resolutionToHtml } from "./to-html.ts";

const text = readPlain(`81/7. Boxes & lids

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,¹

I

Boxes

1. Decides:

(a) To count the boxes;¹

2. Requests a report.

_______________

1 See A/80/2.
`);

test("a page has one title, sections under headings, and items that say what list they are of", () => {
  const html = resolutionToHtml(text);
  expect(html).toMatch(
    /^<article class="resolution" lang="en" dir="ltr">\n<header>\n<p class="number">81\/7<\/p>\n<h1 class="title">Boxes &amp; lids<\/h1>/u,
  );
  expect(html).toContain(
    '<section class="provision" data-role="heading" id="provision-h1">\n<h2><span class="label">I</span> <span class="words">Boxes</span></h2>',
  );
  expect(html).toContain(
    '<li class="provision" data-role="operative" id="provision-op1"><p><span class="label">1.</span> <span class="words"><em class="call">Decides</em>:</span></p>\n<ol role="list">',
  );
  expect(html.match(/<h1/gu)).toHaveLength(1);
  expect(html).not.toMatch(/<script|style=/u);
});

test("notes are linked both ways, each mark with a place of its own; what is cited is linked", () => {
  const html = resolutionToHtml(text);
  expect(html).toContain(
    '<sup class="note-mark" id="note-mark-1"><a href="#note-1" aria-label="Note 1">1</a></sup>',
  );
  expect(html).toContain('<sup class="note-mark" id="note-mark-1-2">');
  expect(html).toContain('<li id="note-1"><span class="label">1</span>');
  expect(html).toContain(
    '<a class="back" href="#note-mark-1" aria-label="Back to where note 1 stands">↩</a>',
  );
  expect(html).toContain('<a class="cited" href="https://undocs.org/A/RES/70/1">70/1</a>');
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a text in Arabic reads from the right; no text leaves its element", () => {
  const hostile = `</p><script>alert("1")</script>'&amp;\u202e\u0001`;
  const html = resolutionToHtml({
    ...({ language: "ar", number: null, title: hostile, enacting: hostile } as const),
    provisions: text.provisions.map((each) => ({
      ...each,
      id: `${each.id}" onload="x`,
      label: hostile,
      call: hostile,
    })),
    notes: [{ marker: hostile, text: hostile }],
  } satisfies Resolution);
  expect(html).toContain('lang="ar" dir="rtl"');
  for (const unfit of ["<script", "\u202e", "\u0001", ' onload="']) expect(html).not.toContain(unfit);
});

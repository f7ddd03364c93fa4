import { describe, expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Document, NoteMark, Notes, Paragraph } from "./document.tsx";

const page = pageIn("en");
const given = {
  page,
  title: "Report",
  organ: "General Assembly",
  symbol: "A/66/77–E/2011/103",
  distribution: "General",
  date: "4 May 2011",
  original: "English",
};

describe("the masthead", () => {
  it("gives symbol, distribution, date and original, in that order", () => {
    expect(html(<Document {...given} />)).toContain(
      '<dt class="unseen">Symbol</dt><dd><bdi>A/66/77–E/2011/103</bdi></dd></div>' +
        "<div><dt>Distribution:</dt> <dd>General</dd></div><div><dt>Date:</dt> <dd>4 May 2011</dd></div>" +
        "<div><dt>Original:</dt> <dd>English</dd></div>",
    );
  });
  it("keeps the reader's language where the document has another", () => {
    const rendered = html(<Document {...given} language="ar" />);
    expect(rendered).toMatch(/^<article class="document sheet" lang="ar" dir="rtl">/);
    expect(rendered).toContain('<dl lang="en" dir="ltr">');
  });
});

it("a paragraph is cited by its number", () => {
  expect(html(<Paragraph number={21}>Text</Paragraph>)).toBe(
    '<div class="paragraph" id="paragraph-21"><a class="paragraph-number" href="#paragraph-21">21.</a><div>Text</div></div>',
  );
});

it("a note and its mark lead to each other, and say so", () => {
  expect(html(<NoteMark page={page} marker="3" />)).toContain(
    '<a id="note-mark-3" href="#note-3" aria-label="Note 3">3</a>',
  );
  const notes = html(<Notes page={page} notes={[{ marker: "3", content: "See <A/66/77>." }]} />);
  expect(notes).toContain(
    '<li id="note-3"><a href="#note-mark-3" aria-label="3. Back to the text">3</a><span>See &lt;A/66/77&gt;.</span></li>',
  );
  expect(html(<Notes page={page} notes={[]} />)).toBe("");
});

import { expect, test } from "vitest";
import { htmlPage } from "../html.ts";
import { compare } from "./compare.ts";
import { textOf } from "./text-fixture.ts";
import { type ComparisonHtmlOptions, comparisonToHtml } from "./to-html.ts";

function page(before: string, after: string, options?: ComparisonHtmlOptions, language = "en"): string {
  const [base, revised] = [textOf(before, language), textOf(after, language)];
  return comparisonToHtml(compare(base, revised), { base, revised }, options);
}

const before = `
  noting
    a) the report of the group on <safety> & trust;
    b) the work of every region in this field,
`;
const after = `
  noting
    a) the work of every region in this field;
    b) the second report of the group on <safety> & trust,
`;

test("words are escaped, changes marked, and screen readers told where they begin and end", () => {
  const html = page(before, after.replace("a) the work of every region in this field;\n    b)", "a)"));
  expect(html).toContain(
    'the <ins data-begins="start of insertion" data-ends="end of insertion">second </ins>report of the group on &lt;safety&gt; &amp; trust',
  );
  expect(html).toContain('id="deleted-noting.b"');
  expect(html).toMatch(/^<section class="comparison" lang="en" dir="ltr">/);
});

test("a moved clause is shown once, with links both ways, and the new label is said", () => {
  const html = page(before, after);
  expect(html.match(/class="provision change-moved"/g)).toHaveLength(1);
  const moved = /change-moved" id="([^"]+)".*?href="#(from-[^"]+)"/.exec(html)!;
  expect(html).toContain(`id="${moved[2]}"`);
  expect(html).toContain(`href="#${moved[1]}"`);
  expect(html).toContain('<span class="unseen">Number b) becomes a)</span>');
});

test("side by side each column is in its language and holds its own words", () => {
  const html = page(before, after, { layout: "side-by-side", show: "changes" });
  const [, left, right] =
    /<tr class="change-(?:moved|renumbered|modified)"[^>]*><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td>/.exec(
      html,
    )!;
  expect(left).not.toContain("<ins");
  expect(right).not.toContain("<del data");
  expect(html).not.toContain('id="change-noting"');
});

test("a text in Arabic reads from the right, in Arabic words", () => {
  const html = page("إذ تلاحظ\n  أ) التقرير،", "إذ تلاحظ\n  أ) التقرير السنوي،", {}, "ar");
  expect(html).toContain('lang="ar" dir="rtl"');
  expect(html).toContain('data-begins="بداية إضافة"');
});

test("no text leaves its element, in no way", () => {
  const hostile = `</ins><script>alert(1)</script>"'\u202e\u0001&amp;`;
  const html = htmlPage(hostile, "en", page("noting\n  a) it,", `noting\n  a) it ${hostile},`));
  for (const unfit of ["<script", "\u202e", "\u0001"]) expect(html).not.toContain(unfit);
  expect(html).toContain("&lt;/ins&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;");
});

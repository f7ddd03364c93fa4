import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Pagination, pagesShown } from "./pagination.tsx";

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [3, 9, [1, 2, 3, 4, null, 9]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])("on page %i of %i shows %j: no gap hides a single page", (current, last, shown) => {
  expect(pagesShown(current, last)).toEqual(shown);
});

it("keeps the filters, says where one is, and the first page has one address", () => {
  const page = pageIn("es", "/es/c?group=a&page=2");
  const rendered = html(<Pagination page={page} current={2} perPage={50} total={1034} />);
  expect(rendered).toContain("51 a 100 de 1034");
  expect(rendered).toContain('<a class="step" rel="prev" href="/es/c?group=a">Anterior</a>');
  expect(rendered).toContain('<a class="step" rel="next" href="/es/c?group=a&amp;page=3">Siguiente</a>');
  expect(rendered).toContain(
    '<a href="/es/c?group=a&amp;page=2" aria-label="Página 2" aria-current="page">2</a>',
  );
});

it("the last page ends with the last row", () => {
  const rendered = html(<Pagination page={pageIn("en")} current={21} perPage={50} total={1034} />);
  expect(rendered).toContain("1,001 to 1,034 of 1,034");
  expect(rendered).not.toContain('rel="next"');
});

it("a single page has no links, and none at all nothing to say", () => {
  expect(html(<Pagination page={pageIn("en")} current={1} perPage={50} total={12} />)).toBe(
    '<p class="pagination-range">1 to 12 of 12</p>',
  );
  expect(html(<Pagination page={pageIn("en")} current={1} perPage={50} total={0} />)).toBe("");
});

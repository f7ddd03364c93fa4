import { describe, expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { type Column, DataTable, type DataTableProps } from "./data-table.tsx";

interface Row {
  who: string;
  pages: number;
}
const columns: Column<Row>[] = [
  { key: "who", head: "Who", rowHeader: true, sortable: true, cell: ({ who }) => who, foot: "Total" },
  { key: "pages", head: "Pages", numeric: true, sortable: true, cell: ({ pages }) => pages, foot: 15 },
];
const rows = [
  { who: "<Ana>", pages: 4 },
  { who: "Bo", pages: 11 },
];
const table = (props: Partial<DataTableProps<Row>> = {}, path = "/en/c?group=a&page=3") =>
  html(
    <DataTable
      page={pageIn("en", path)}
      caption="Received"
      columns={columns}
      rows={rows}
      narrow="scroll"
      {...props}
    />,
  );

describe("the order", () => {
  it("is a link that keeps the filters and goes back to the first page", () => {
    expect(table()).toContain('<a class="sort" href="/en/c?group=a&amp;sort=who">Who');
    expect(table()).not.toContain("aria-sort");
  });
  it("in use is said, and its link turns it round", () => {
    const ascending = table({ sort: "pages" });
    expect(ascending).toMatch(/<th scope="col" class="n" aria-sort="ascending"><a[^>]*sort=-pages/);
    expect(ascending).toContain("(sorted ascending)");
    const descending = table({ sort: "-pages" });
    expect(descending).toMatch(/aria-sort="descending"><a[^>]*sort=pages/);
    expect(descending.match(/aria-sort/g)).toHaveLength(1);
  });
});

it("names each row by its first cell and escapes what it holds", () => {
  expect(table()).toContain('<th scope="row">&lt;Ana&gt;</th><td class="n">4</td>');
});

it("totals stand in the foot", () => {
  expect(table()).toContain('<tfoot><tr><th scope="row">Total</th><td class="n">15</td></tr></tfoot>');
});

it("a table wider than a phone moves in a frame that the keyboard reaches", () => {
  expect(table({ id: "t" })).toContain(
    '<div class="table-frame" role="group" aria-labelledby="t-caption" tabindex="0"><table id="t"><caption id="t-caption">Received</caption>',
  );
});

it("a table that becomes cards repeats its heads and says what its elements mean", () => {
  const stacked = table({ narrow: undefined });
  expect(stacked).toContain('<td role="cell" class="n" data-head="Pages">4</td>');
  expect(stacked).toContain('<tr role="row">');
  expect(stacked).not.toContain("tabindex");
});

it("says what to do while it is empty, in place of heads without rows", () => {
  expect(table({ rows: [], empty: "Nothing yet" })).toBe('<div class="table">Nothing yet</div>');
});

it("offers the same rows as a file and as a feed", () => {
  expect(table({ csvHref: "/c.csv", feedHref: "/c.atom" })).toContain(
    '<a href="/c.csv" data-turbo="false">Download as CSV</a><a href="/c.atom" data-turbo="false">Subscribe</a>',
  );
});

it("marks the group of a row", () => {
  expect(table({ rowGroup: ({ who }) => (who === "Bo" ? "academia" : undefined) })).toContain(
    '<tr data-group="academia"><th scope="row">Bo</th>',
  );
});

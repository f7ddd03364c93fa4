import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Filters } from "./filters.tsx";

const page = pageIn("en", "/en/c?group=a&group=b&q=net&sort=-date&page=4");
const active = [
  { name: "group", value: "a", label: "Group: A" },
  { name: "group", value: "b", label: "Group: B" },
  { name: "q", value: "net", label: "net" },
];

it("each filter in use comes off by itself, and the list begins again", () => {
  const rendered = html(<Filters page={page} active={active} />);
  expect(rendered).toContain('href="/en/c?q=net&amp;sort=-date&amp;group=b"');
  expect(rendered).toContain('href="/en/c?group=a&amp;group=b&amp;sort=-date"');
  expect(rendered).toContain("Remove: Group: A");
});

it("all come off together, and the order stays", () => {
  expect(html(<Filters page={page} active={active} />)).toContain(
    '<a href="/en/c?sort=-date">Remove all</a>',
  );
});

it("the form keeps the order, and neither the page nor what it asks for itself", () => {
  const rendered = html(<Filters page={page} active={active} />);
  expect(rendered).toContain(
    '<form method="get" action="/en/c"><input type="hidden" name="sort" value="-date"/><div',
  );
});

it("is folded until a filter is in use", () => {
  expect(html(<Filters page={page} active={active} />)).toMatch(/<details open/);
  expect(html(<Filters page={page} active={[]} />)).toContain("<details><summary>");
});

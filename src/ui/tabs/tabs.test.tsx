import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { Tabs } from "./tabs.tsx";

it("are links, of which one is this page; a count of nought is a count", () => {
  const tabs = [
    { href: "/a", label: "A", current: true, count: 0 },
    { href: "/b", label: "B" },
  ];
  const rendered = html(<Tabs label="Vistas" tabs={tabs} />);
  expect(rendered).toContain('<a href="/a" aria-current="page">A<span class="tab-count"> 0</span></a>');
  expect(rendered).toContain('<a href="/b">B</a>');
});

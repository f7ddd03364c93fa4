import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { ExamplesPage } from "./examples.tsx";
import { locales } from "./locale.ts";
import { html, pageIn } from "./testing/page.ts";

const assets = { style: "/s.css", chineseStyle: "/zh.css", script: "/m.js", icon: "/i.svg" };

it("shows every component", () => {
  const rendered = html(<ExamplesPage page={pageIn("es")} assets={assets} />);
  const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && readdirSync(new URL(entry.name, import.meta.url)).includes("examples.tsx"),
    )
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(25);
  for (const name of folders) expect(rendered).toContain(`<section id="${name}"`);
});

it.each(locales)(
  "in $name has no id twice, no style in the page, and refers only to ids that exist",
  ({ code }) => {
    const rendered = html(<ExamplesPage page={pageIn(code)} assets={assets} />);
    const ids = [...rendered.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(rendered).not.toMatch(/ style="|<style| on\w+="/);
    const referred = [...rendered.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap(
      ([, value]) => value!.split(" "),
    );
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  },
);

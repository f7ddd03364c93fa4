import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { PageHeader } from "./page-header.tsx";

it("makes room beside the text only for what there is", () => {
  expect(html(<PageHeader title="T" aside={<i>a</i>} />)).toContain('<header class="page-header aside">');
  expect(html(<PageHeader title="T" />)).toBe('<header class="page-header"><div><h1>T</h1></div></header>');
});

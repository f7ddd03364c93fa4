import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { Facts } from "./facts.tsx";

it("pairs each term with its value and leaves out what is not known", () => {
  const facts = [
    { term: "Canal", value: "Por escrito" },
    { term: "Región", value: undefined },
    { term: "Páginas", value: 0 },
    { term: "Nota", value: "" },
    { term: "Reunión", value: false },
  ];
  expect(html(<Facts facts={facts} />)).toBe(
    '<dl class="facts"><div><dt>Canal</dt><dd>Por escrito</dd></div><div><dt>Páginas</dt><dd>0</dd></div></dl>',
  );
});

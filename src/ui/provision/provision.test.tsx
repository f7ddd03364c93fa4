import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { Call, Provision } from "./provision.tsx";

it("puts number, verb, text, wordings and lower provisions in reading order", () => {
  const rendered = html(
    <Provision
      id="p1"
      label="1"
      call="Recordando"
      positions="EUR"
      items={<Provision label="a)">lower</Provision>}
    >
      text
    </Provision>,
  );
  expect(rendered).toBe(
    '<div class="provision" id="p1"><span class="label">1</span><div class="provision-text">' +
      '<em class="call-word">Recordando </em>text<div class="positions">EUR</div>' +
      '<div class="provision"><span class="label">a)</span><div class="provision-text">lower</div></div></div></div>',
  );
});

it("a call stands by itself", () => {
  expect(html(<Call>encarga al Consejo</Call>)).toBe('<p class="call">encarga al Consejo</p>');
});

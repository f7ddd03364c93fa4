import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { Evidence } from "./evidence.tsx";

it("is a link to what it counts", () => {
  expect(html(<Evidence href="/p?issue=2&position=for">9</Evidence>)).toBe(
    '<a class="evidence" href="/p?issue=2&amp;position=for">9</a>',
  );
});

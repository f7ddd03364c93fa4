import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { EmptyState } from "./empty-state.tsx";

it("says what is missing and what to do next", () => {
  expect(html(<EmptyState title="Nada aún" action={<a href="/n">Empezar</a>} />)).toBe(
    '<div class="empty"><p class="empty-title">Nada aún</p><p><a href="/n">Empezar</a></p></div>',
  );
});

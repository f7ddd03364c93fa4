import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { Entry } from "./entry.tsx";

it("a title in another language says so, and what is known follows in parts", () => {
  expect(html(<Entry href="/c/41" title="Réponse" lang="fr" about={["Academia", "2010"]} />)).toBe(
    '<article class="entry"><h3><a href="/c/41" lang="fr" dir="auto">Réponse</a></h3>' +
      '<p class="entry-about"><span>Academia</span><span>2010</span></p></article>',
  );
});

it("has its title under that of the page, where nothing stands between", () => {
  expect(html(<Entry href="/p" title="P" level={2} about={[]} />)).toContain(
    '<h2><a href="/p" dir="auto">P</a></h2>',
  );
});

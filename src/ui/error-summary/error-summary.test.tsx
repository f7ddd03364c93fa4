import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { ErrorSummary } from "./error-summary.tsx";

it("names every problem at once, and leads to its field", () => {
  const errors = [{ field: "organisation", message: "Falta <nombre>" }, { message: "Se cerró" }];
  const rendered = html(<ErrorSummary page={pageIn("es")} errors={errors} />);
  expect(rendered).toMatch(
    /^<div class="errors" role="alert" aria-labelledby="errors-title" tabindex="-1" autofocus/,
  );
  expect(rendered).toContain('<h2 id="errors-title">Hay 2 problemas</h2>');
  expect(rendered).toContain('<li><a href="#organisation">Falta &lt;nombre&gt;</a></li><li>Se cerró</li>');
});

it("is absent when there is none", () => {
  expect(html(<ErrorSummary page={pageIn("es")} errors={[]} />)).toBe("");
});

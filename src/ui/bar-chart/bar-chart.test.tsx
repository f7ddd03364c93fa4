import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { BarChart } from "./bar-chart.tsx";

const rendered = html(
  <BarChart
    page={pageIn("en")}
    id="c"
    caption="By group"
    rowHead="Group"
    series={["Written", "Presented"]}
    rows={[
      { label: "Governments", group: "governments", values: [30, 10], hrefs: ["/g", undefined] },
      { label: "Academia", group: "academia", values: [0, 1200] },
    ]}
  />,
);

it("draws each row to the scale of the longest", () => {
  expect(rendered).toContain('<rect class="series-1" x="0" y="0.5" width="2.5" height="9">');
  expect(rendered).toContain('<rect class="series-2" x="2.5" y="0.5" width="0.83" height="9">');
  expect(rendered).toContain('<rect class="series-2" x="0" y="0.5" width="100" height="9">');
});

it("says the same in a table, with totals both ways and links to what is counted", () => {
  expect(rendered).toContain(
    '<th scope="row">Governments</th><td class="n"><a href="/g">30</a></td><td class="n">10</td><td class="n">40</td>',
  );
  expect(rendered).toContain(
    '<th scope="row">Total</th><td class="n">30</td><td class="n">1,210</td><td class="n">1,240</td>',
  );
});

it("is not heard twice: the drawing is hidden from those who hear the table", () => {
  expect(rendered).toMatch(/<figcaption>By group<\/figcaption><div aria-hidden="true"><p class="legend">/);
});

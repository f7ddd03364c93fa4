import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { History } from "./history.tsx";

const page = pageIn("en");

it("says when, who, for whom, and from what to what", () => {
  const rendered = html(
    <History
      page={page}
      zone="Africa/Nairobi"
      events={[
        {
          at: new Date("2026-11-21T22:30:00Z"),
          who: "Ana",
          onBehalfOf: "Net",
          what: "Corrected",
          changes: [
            { field: "Language", from: "pt", to: "es" },
            { field: "Note", from: "", to: "new" },
          ],
        },
      ]}
    />,
  );
  expect(rendered).toMatch(
    /<time datetime="2026-11-21T22:30:00.000Z">Nov 22, 2026, 1:30\sAM GMT\+3<\/time> · /,
  );
  expect(rendered).toContain("<bdi>Ana</bdi> on behalf of \u2068Net\u2069");
  expect(rendered).toContain("<dt>Language</dt><dd><del>pt</del> <ins>es</ins></dd>");
  expect(rendered).toContain("<dt>Note</dt><dd> <ins>new</ins></dd>");
});

it("says so when nothing has happened", () => {
  expect(html(<History page={page} zone="UTC" events={[]} />)).toContain("Nothing has happened yet.");
});

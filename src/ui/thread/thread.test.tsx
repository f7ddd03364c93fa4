import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Thread } from "./thread.tsx";

const rendered = html(
  <Thread
    page={pageIn("en")}
    steps={[
      { label: "Mandate", href: "/m", state: "done", note: "A/66/77" },
      { label: "Contributions", href: "/c", state: "current" },
      { label: "Report", state: "upcoming" },
    ]}
  />,
);

it("says which step this is", () => {
  expect(rendered.match(/aria-current/g)).toHaveLength(1);
  expect(rendered).toContain('<a href="/c" aria-current="step">Contributions</a>');
});

it("says in words what is done and what is to come", () => {
  expect(rendered).toMatch(/Mandate<\/a><small> A\/66\/77<\/small><span class="unseen"> \(done\)<\/span>/);
  expect(rendered).toMatch(/<span>Report<\/span><span class="unseen"> \(yet to come\)<\/span>/);
});

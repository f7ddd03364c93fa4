import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Progress } from "./progress.tsx";

const about = {
  page: pageIn("en"),
  id: "import",
  label: "Import",
  since: new Date("2026-11-21T09:30:00Z"),
  zone: "UTC",
};

it("says how much of how much is done, since when and by whom", () => {
  const rendered = html(
    <Progress {...about} state="running" done={84} total={1300} by="Ana" acts={<a href="/stop">Stop</a>} />,
  );
  expect(rendered).toContain('<progress aria-labelledby="import-label" max="1300" value="84"></progress>');
  expect(rendered).toContain("84 of 1,300");
  expect(rendered).toMatch(
    /since <time datetime="2026-11-21T09:30:00.000Z">Nov 21, 2026, 9:30\sAM UTC<\/time>/,
  );
  expect(rendered).toContain("by Ana");
  expect(rendered).toContain('<a href="/stop">Stop</a>');
});

it("does not pretend to know how long it is", () => {
  const rendered = html(<Progress {...about} state="queued" done={0} />);
  expect(rendered).toContain('<progress aria-labelledby="import-label"></progress>');
  expect(rendered).not.toContain(" of ");
});

it("that is over shows no bar, and says why it failed", () => {
  const rendered = html(<Progress {...about} state="failed" done={3} total={4} reason="No space" />);
  expect(rendered).not.toContain("<progress");
  expect(rendered).toContain("Could not be finished");
  expect(rendered).toContain("No space");
});

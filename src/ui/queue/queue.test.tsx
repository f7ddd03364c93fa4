import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Queue } from "./queue.tsx";

it("says who speaks and how long, and who waits", () => {
  const rendered = html(
    <Queue
      page={pageIn("en")}
      label="Speakers"
      speakers={[
        { name: "Brazil", group: "governments", limitSeconds: 180, usedSeconds: 134.6 },
        { name: "Net", group: "civil-society", limitSeconds: 65, from: "remote" },
      ]}
    />,
  );
  expect(rendered).toMatch(/<li aria-current="true"><span><span class="unseen">Speaking: <\/span>/);
  expect(rendered).toContain('<span class="queue-time">2:14 of 3:00</span>');
  expect(rendered).toContain('<span class="queue-time">1:05 · remote</span>');
});

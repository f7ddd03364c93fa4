import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Notice } from "./notice.tsx";

const page = pageIn("en");

it("says its kind in a word", () => {
  expect(
    html(
      <Notice page={page} kind="warn">
        late
      </Notice>,
    ),
  ).toContain('<span class="notice-kind">Warning:</span> late');
});

it("is read out only where it answers the reader: at once where something failed", () => {
  expect(
    html(
      <Notice page={page} kind="good">
        x
      </Notice>,
    ),
  ).not.toContain("role=");
  expect(
    html(
      <Notice page={page} kind="good" flash>
        x
      </Notice>,
    ),
  ).toMatch(/role="status" tabindex="-1" autofocus/);
  expect(
    html(
      <Notice page={page} kind="bad" flash>
        x
      </Notice>,
    ),
  ).toContain('role="alert"');
});

it("may have a title and more below it", () => {
  expect(
    html(
      <Notice page={page} kind="info" title="T">
        <p>more</p>
      </Notice>,
    ),
  ).toMatch(/Note:<\/span> T<\/p><div><p>more<\/p><\/div>/);
});

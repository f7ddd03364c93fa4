import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { CopyButton } from "./copy-button.tsx";

it("shows the text to be selected; its button waits for script", () => {
  const rendered = html(<CopyButton page={pageIn("en")} text='7c"1e' />);
  expect(rendered).toContain('data-copy-button-text-value="7c&quot;1e"');
  expect(rendered).toMatch(/<code>7c&quot;1e<\/code> <button type="button" class="copy link" hidden/);
});

it("copies what stands beside it without showing it again, and says whose it is", () => {
  const rendered = html(<CopyButton page={pageIn("en")} text="shall" about="EUR" />);
  expect(rendered).toContain('data-copy-button-text-value="shall"');
  expect(rendered).not.toContain("<code>");
  expect(rendered).toContain('aria-label="Copy: EUR"');
});

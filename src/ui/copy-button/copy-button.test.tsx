import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { CopyButton } from "./copy-button.tsx";

it("shows the text to be selected; its button waits for script", () => {
  const rendered = html(<CopyButton page={pageIn("en")} text='7c"1e' />);
  expect(rendered).toContain('data-copy-button-text-value="7c&quot;1e"');
  expect(rendered).toMatch(/<code>7c&quot;1e<\/code> <button type="button" class="copy link" hidden/);
});

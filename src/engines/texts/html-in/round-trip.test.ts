import fc from "fast-check";
import { expect, test } from "vitest";
import { anyResolution } from "../any-resolution.ts";
import { htmlPage } from "../html.ts";
import { resolutionToHtml } from "../to-html.ts";
import { readHtml } from "./read.ts";

test("whatever the model can hold is read back as it was printed", () => {
  fc.assert(
    fc.property(anyResolution, (text) => {
      expect(readHtml(htmlPage("", text.language, resolutionToHtml(text)))).toEqual(text);
    }),
    { numRuns: 400 },
  );
});

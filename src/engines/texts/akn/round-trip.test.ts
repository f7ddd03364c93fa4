import fc from "fast-check";
import { expect, test } from "vitest";
import { anyResolution } from "../any-resolution.ts";
import { resolutionToAkn } from "./print.ts";
import { readAkn } from "./read.ts";

test("whatever the model can hold is read back as it was printed", () => {
  fc.assert(
    fc.property(anyResolution, (text) => {
      fc.pre(text.title !== null || text.enacting !== null || text.provisions.length > 0);
      expect(readAkn(resolutionToAkn(text))).toEqual(text);
    }),
    { numRuns: 400 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { docx, extraction, openDocument, p, pdf } from "./made-files.ts";

const whole: readonly (readonly [string, Uint8Array])[] = [
  ["a.docx", docx(p("A statement of some length.") + p("And another."))],
  ["a.odt", openDocument("text", "<text:p>A statement.</text:p><text:p>And another.</text:p>")],
  ["a.pdf", pdf([[{ text: "A statement (of 2010).", y: 700 }]])],
  [
    "a.rtf",
    Buffer.from(
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}\\f0 caf\\'e9 \\u8364 ?\\par{\\footnote b}\\cell\\row}",
    ),
  ],
  ["a.html", Buffer.from("<!doctype html><table><tr><td>a<td>b</table><ol><li>c</ol><p>d<br><br>e")],
  [
    "a.eml",
    Buffer.from(
      "From: a@b.c\nDate: x\nSubject: y\nContent-Type: multipart/mixed; boundary=z\n\n--z\n\ntext\n--z--",
    ),
  ],
  ["a.md", Buffer.from("# a\n\n- b *c* [d](e)\n\n| f | g |\n|---|---|\n| h | i |\n")],
  ["a.csv", Buffer.from('a;b\n"c\n\nd";e\n')],
];

test("whatever happens to a file's bytes, reading it ends in text of the promised shape or in a reason", async () => {
  const damage = fc.record({
    file: fc.constantFrom(...whole),
    bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
    kept: fc.double({ min: 0.3, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file: [name, content], bytes, kept }) => {
      const damaged = Uint8Array.from(content.subarray(0, Math.ceil(content.length * kept)));
      for (const [at, byte] of bytes)
        damaged[Math.min(Math.floor(at * damaged.length), damaged.length - 1)] = byte;
      const result = await extraction(damaged, name);
      if (result.status === "none") {
        expect(result.detail).not.toBe("");
        return;
      }
      expect(result.text.isWellFormed()).toBe(true);
      expect(result.text).not.toContain("\0");
      // An empty first cell leaves its tab.
      for (const paragraph of result.text.split("\n\n")) expect(paragraph).toMatch(/^\t*\S(?:[\s\S]*\S)?$/);
    }),
    { numRuns: 300 },
  );
});

import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { readPlain } from "#engines/texts/read-plain.ts";
import { setSheet } from "./set-sheet.ts";
import { base, revised } from "./testing/sending.ts";
import { inputFormats } from "./work/formats.ts";
import { layOutComparison, layOutText, toSheet } from "./work/laid-out.ts";

const comparison = layOutComparison(
  { base: readPlain(base), revised: readPlain(revised) },
  { author: "EUR" },
);

async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(pdf, { mergePages: true });
  return { pdf, text: text.replace(/\s+/gu, " ") };
}

test("a comparison is a tagged PDF with its title, its language and its calls in the outline", async () => {
  const bytes = await setSheet(toSheet(comparison));
  const { pdf, text } = await read(bytes);
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({ Language: "en", Title: comparison.of.title });
  expect(metadata?.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect((await pdf.getOutline())!.map(({ title }) => title)).toEqual(
    comparison.of.provisions.map((provision) => provision.text),
  );
  expect(text).toMatch(/^Inserted Deleted Changes by EUR RESOLUTION 7/);
  expect(text).toContain("an open a public");
  // The same text gives the same bytes.
  expect(Buffer.compare(await setSheet(toSheet(comparison)), bytes)).toBe(0);
});

test("words are words, whatever they look like", async () => {
  const words = `75/901. #panic("x") $a_b$ *bold* @here <label> \\u{41}\n\nThe General Assembly,\n\n1. Decides to keep #eval and "quotes"; [brackets] {braces} // no comment\n`;
  const { text } = await read(await setSheet(toSheet(layOutText(readPlain(words)))));
  for (const kept of [
    '#panic("x") $a_b$ *bold* @here <label> \\u{41}',
    "#eval",
    "[brackets] {braces} // no comment",
  ])
    expect(text).toContain(kept);
});

test("Arabic is set from the right, with its own digits in order", async () => {
  const arabic =
    "75/901. الثقة في الشبكات\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n\n1 - تقرر مواصلة المشاورات؛\n";
  const { pdf, text } = await read(await setSheet(toSheet(layOutText(readPlain(arabic)))));
  expect((await pdf.getMetadata()).info).toMatchObject({ Language: "ar" });
  expect(text).toContain("70/1");
});

const corpus = process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus");
const files = globSync(["redlines/*.docx", "unga/A-RES-78-132.*.akn.xml", "itu/*.txt"], { cwd: corpus });

describe.skipIf(!existsSync(corpus))(
  "texts of the corpus (skipped where it is not beside the project)",
  () => {
    test("are set, whatever their marks, notes and tables", { timeout: 60_000 }, async () => {
      expect(files.length).toBeGreaterThan(8);
      for (const file of files) {
        const bytes = readFileSync(join(corpus, file));
        const { revised: text, word } = inputFormats
          .find((format) => format.recognises(bytes))!
          .read(bytes, {});
        const pdf = await setSheet(toSheet(word ? { paragraphs: word, of: text } : layOutText(text)));
        const { pdf: set } = await read(pdf);
        expect([file, set.numPages > 1]).toEqual([file, true]);
      }
    });
  },
);

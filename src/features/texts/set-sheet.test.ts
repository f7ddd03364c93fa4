import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import type { Provision } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { setSheet } from "./set-sheet.ts";
import { base, revised } from "./testing/sending.ts";
import { inputFormats } from "./work/formats.ts";
import { type LaidOut, layOutComparison, layOutConsolidation, layOutText, toSheet } from "./work/laid-out.ts";

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

test("a note that is struck stands under words that run over the foot of the page underlined", async () => {
  const clause = "to publish what was said in the open part of each meeting of the group, ".repeat(60);
  const text = readPlain(base);
  const [call, ...others] = text.provisions;
  const [first, second, ...rest] = call!.children;
  const withClauses = (...children: readonly Provision[]) => [
    { ...call!, children: [...children, ...rest] },
    ...others,
  ];
  const noted = { ...first!, notes: ["1"], noteOffsets: [first!.text.length] };
  const longer = { ...second!, text: `${second!.text} ${clause}` };
  const notes = [{ marker: "1", text: "As it was said." }];
  const before = { ...text, provisions: withClauses(noted, second!), notes };
  const after = { ...text, provisions: withClauses(first!, longer) };
  const sheet = toSheet(layOutComparison({ base: before, revised: after }, { author: "EUR" }));
  const { pdf, text: set } = await read(await setSheet(sheet));
  expect((await pdf.getMetadata()).metadata?.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect([pdf.numPages > 1, set.includes("As it was said.")]).toEqual([true, true]);
});

const corpus = process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus");
const loaded = (file: string) => {
  const bytes = readFileSync(join(corpus, file));
  return inputFormats.find((format) => format.recognises(bytes))!.read(bytes, {});
};

describe.skipIf(!existsSync(corpus))(
  "texts of the corpus (skipped where it is not beside the project)",
  () => {
    const redlines = globSync("redlines/*.docx", { cwd: corpus });
    const accessible = async (file: string, laidOut: LaidOut) => {
      const { pdf } = await read(await setSheet(toSheet(laidOut)));
      const claims = (await pdf.getMetadata()).metadata?.getRaw().includes("<pdfuaid:part>1</pdfuaid:part>");
      expect([file, pdf.numPages > 1, claims]).toEqual([file, true, true]);
    };

    test("are set, whatever their marks, notes and tables", { timeout: 60_000 }, async () => {
      const files = [...redlines, ...globSync(["unga/A-RES-78-132.*.akn.xml", "itu/*.txt"], { cwd: corpus })];
      expect(files.length).toBeGreaterThan(8);
      for (const file of files) {
        const { revised: of, word } = loaded(file);
        await accessible(file, word ? { paragraphs: word, of } : layOutText(of));
      }
    });

    test("are set as comparisons and consolidated", { timeout: 60_000 }, async () => {
      const { revised: one } = loaded("redlines/RES-102-base.es.docx");
      const proposals = redlines.map((file) => ({ proponents: [file], ...loaded(file) }));
      for (const { revised: other, proponents } of proposals)
        await accessible(proponents[0]!, layOutComparison({ base: one, revised: other }, { author: "EUR" }));
      const consolidation = consolidate(one, proposals);
      for (const table of [false, true])
        await accessible("consolidation", layOutConsolidation(consolidation, { table }));
    });
  },
);

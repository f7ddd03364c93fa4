import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { loadMessages, translator } from "#platform/messages.ts";
import type { Locale } from "#ui/locale.ts";
import type { Inline, Part, ReportDocument } from "./document.ts";
import { printDocx } from "./print/docx.ts";
import { printHtml } from "./print/html.tsx";
import { printPdf } from "./print/pdf.ts";

const base = "https://example.org";
const messages = loadMessages();
const plain = (text: string): Inline => ({ kind: "text", text });
const paragraph = (number: number, ...line: Inline[]): Part => ({ kind: "paragraph", number, lines: [line] });

function sample(changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    v: 1,
    language: "en",
    masthead: {
      organ: ["General Assembly"],
      session: ["Ninety-ninth session"],
      agendaItem: "Item 16",
      symbol: "A/99/7",
      distribution: { code: "general", text: "Distr.: General" },
      datedOn: "2011-05-04",
      date: "4 May 2011",
      language: "English",
      original: { code: "es", text: "Original: Spanish" },
    },
    title: "Report on wells & ropes",
    summary: { heading: "Summary", paragraphs: [[plain("In short.")]] },
    parts: [
      { kind: "heading", depth: 1, label: "I.", text: "Background" },
      paragraph(
        1,
        plain("The first paragraph"),
        { kind: "note", number: 1, text: "The first note <b>" },
        plain("."),
      ),
      { kind: "heading", depth: 1, label: "II.", text: "Contributions" },
      paragraph(
        2,
        { kind: "count", text: "98", href: "/en/list?a=1&b=2" },
        plain(" contributions, #strong[not markup]"),
        { kind: "note", number: 2, text: "The second note" },
      ),
      {
        kind: "table",
        caption: "By group",
        heads: ["Group", "Written", "Total"],
        rows: [
          [
            { text: "Governments", href: null },
            { text: "11", href: "/en/list" },
            { text: "32", href: null },
          ],
          [
            { text: "Total", href: null },
            { text: "59", href: null },
            { text: "98", href: null },
          ],
        ],
      },
      {
        kind: "annex",
        label: "Annex",
        title: "Contributors",
        groups: [
          {
            name: "Governments",
            entries: [{ name: "青川代表团", country: "China", hrefs: ["/en/c/1", "/en/c/2"] }],
            unnamed: "One without a name",
          },
        ],
      },
    ],
    ...changes,
  };
}

const arabic = (): ReportDocument =>
  sample({
    language: "ar",
    title: "تقرير عن الآبار",
    parts: [
      { kind: "heading", depth: 1, label: "أولا -", text: "معلومات أساسية" },
      paragraph(
        1,
        plain("ورد في الوثيقة A/66/77 أن الآبار"),
        { kind: "note", number: 1, text: "انظر المرفق" },
        plain(" مفتوحة."),
      ),
    ],
  });

const entry = (docx: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(docx)[name]!);
const html = (report: ReportDocument, language: Locale = report.language) =>
  printHtml(report, { base, t: translator(messages, language) });

it("gives the same bytes for the same report, in each format", async () => {
  expect(await printDocx(sample(), { base })).toEqual(await printDocx(sample(), { base }));
  expect(await printPdf(sample(), { base })).toEqual(await printPdf(sample(), { base }));
  expect(html(sample())).toEqual(html(sample()));
});

it("numbers paragraphs in Word by one list of Word's own, and writes real footnotes", async () => {
  const docx = await printDocx(sample(), { base });
  const text = entry(docx, "word/document.xml");
  const numbered = text.match(/<w:p>(?:(?!<\/w:p>).)*<w:numId w:val="(\d+)"\/>(?:(?!<\/w:p>).)*<\/w:p>/g)!;
  expect(numbered).toHaveLength(2);
  expect(new Set(numbered.map((each) => each.match(/w:numId w:val="(\d+)"/)![1])).size).toBe(1);
  expect(numbered[0]).toContain("The first paragraph");
  expect(numbered[0]).not.toMatch(/<w:t[^>]*>1\./);
  expect(entry(docx, "word/numbering.xml")).toContain('<w:lvlText w:val="%1."/>');
  expect(text.match(/<w:footnoteReference w:id="\d+"/g)).toEqual([
    '<w:footnoteReference w:id="1"',
    '<w:footnoteReference w:id="2"',
  ]);
  const notes = entry(docx, "word/footnotes.xml");
  expect(notes).toMatch(/w:id="1".*The first note &lt;b&gt;.*w:id="2".*The second note/s);
});

it("uses Word's own styles, a table with a head, and links to what is counted", async () => {
  const docx = await printDocx(sample(), { base });
  const text = entry(docx, "word/document.xml");
  for (const style of ["Title", "Heading1", "Heading2", "Caption", "NumberedParagraph"])
    expect(text).toContain(`<w:pStyle w:val="${style}"/>`);
  const rows = text.slice(text.indexOf("By group")).match(/<w:tr>.*?<\/w:tr>/gs)!;
  expect(
    rows.slice(0, 3).map((row) => row.match(/<w:t[ >][^<]*/g)!.map((cell) => cell.replace(/<[^>]*>/, ""))),
  ).toEqual([
    ["Group", "Written", "Total"],
    ["Governments", "11", "32"],
    ["Total", "59", "98"],
  ]);
  expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, false, false]);
  const relations = entry(docx, "word/_rels/document.xml.rels");
  expect(relations).toContain('Id="rIdLink1" ');
  expect(relations).toContain("https://example.org/en/list?a=1&amp;b=2");
  expect(text).toContain('<w:hyperlink w:history="1" r:id="rIdLink1">');
  expect(entry(docx, "docProps/core.xml")).toContain("2011-05-04T00:00:00Z");
  expect(entry(docx, "word/styles.xml")).toContain('<w:lang w:val="en-GB"');
  expect(text).toContain('w:w="11906" w:h="16838"');
});

it("sets Arabic from the right in Word, and what is not Arabic in it as it is", async () => {
  const docx = await printDocx(arabic(), { base });
  const text = entry(docx, "word/document.xml");
  expect(text).toContain("<w:bidi/></w:sectPr>");
  const [numbered] = text.match(/<w:p>(?:(?!<\/w:p>).)*<w:numId (?:(?!<\/w:p>).)*<\/w:p>/)!;
  expect(numbered).toContain("<w:bidi/>");
  const runs = Array.from(numbered!.matchAll(/<w:r>(.*?)<\/w:r>/gs), ([, run]) => [
    run!.includes("<w:rtl/>"),
    run!.match(/<w:t[^>]*>([^<]*)/)?.[1],
  ]);
  expect(runs.slice(0, 3)).toEqual([
    [true, "ورد في الوثيقة "],
    [false, "A/66/77 "],
    [true, "أن الآبار"],
  ]);
  expect(entry(docx, "word/styles.xml")).toContain('w:bidi="ar-SA"');
});

async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { pdf, text: text.replace(/\s+/g, " "), pages: totalPages };
}

it("sets a tagged PDF with a title, a language, and the words as they are", async () => {
  const { pdf, text, pages } = await readPdf(await printPdf(sample(), { base }));
  expect(pages).toBe(2);
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: "A/99/7 Report on wells & ropes", Language: "en" });
  expect(metadata?.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(text).toContain("1. The first paragraph");
  expect(text).toContain("98 contributions, #strong[not markup]");
  expect(text).toContain("The second note");
  expect(text).toContain("青川代表团 (China): 1, 2");
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  for (const role of ["Table", "TH", "Note", "Caption"]) expect(tree).toContain(`"role":"${role}"`);
});

it("prints a report with letters that no font has, and shows where they were", async () => {
  const { text } = await readPdf(await printPdf(sample({ title: "ᚠ and ᜀ" }), { base }));
  expect(text).toMatch(/[�?] and [�?]/);
});

it("sets Arabic in PDF", async () => {
  const { text, pdf } = await readPdf(await printPdf(arabic(), { base }));
  expect((await pdf.getMetadata()).info).toMatchObject({ Language: "ar" });
  expect(text).toContain("A/66/77");
  expect(text).toMatch(/\p{Script=Arabic}{3}/u);
});

it("writes HTML that asks for nothing outside itself, and escapes what people wrote", () => {
  const text = new TextDecoder().decode(html(sample()));
  expect(text).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
  expect(text).not.toMatch(/<(script|link|img|iframe)/);
  expect(text).toContain("The first note &lt;b&gt;");
  expect(text).toContain('id="paragraph-2"');
  expect(text).toContain('<a href="https://example.org/en/list?a=1&amp;b=2">98</a>');
  expect(text).toContain('<th scope="row">Governments</th>');
  expect(text.indexOf("The second note")).toBeLessThan(text.indexOf("Contributors"));
});

import { expect, test } from "vitest";
import { encoded, extraction, paragraphs, relations, zip } from "./made-files.ts";

test("a workbook gives its sheets by name, with dates as dates and formulas as their values", async () => {
  const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const file = zip({
    "_rels/.rels": relations(["r1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Answers" sheetId="1" r:id="a"/><sheet name="Dates" sheetId="2" r:id="b"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["a", "worksheet", "worksheets/s1.xml"],
      ["b", "worksheet", "/xl/worksheets/s2.xml"],
      ["c", "sharedStrings", "shared.xml"],
      ["d", "styles", "styles.xml"],
    ),
    "xl/shared.xml":
      "<sst><si><t>Who</t></si><si><r><t>A </t></r><r><t>State</t></r><rPh><t>kana</t></rPh></si></sst>",
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    "xl/worksheets/s1.xml": sheet(
      `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>Total</t></is></c><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c></row>`,
    ),
    "xl/worksheets/s2.xml": sheet(
      `<row><c s="1"><v>40526</v></c><c s="0"><v>40526</v></c><c s="1"><v>40526.5</v></c></row>`,
    ),
  });
  expect(await extraction(file, "a.xlsx")).toEqual({
    status: "extracted",
    format: "xlsx",
    pages: 2,
    truncated: false,
    text: "Answers\n\nWho\tA State\n\nTotal\t2\tTRUE\n\nDates\n\n2010-12-14\t40526\t2010-12-14 12:00",
  });
});

test("a CSV of any separator, encoding and raggedness", async () => {
  expect(await paragraphs('a,b\r\n"x, y","1\n2"\r\n\r\nz', "a.csv")).toEqual(["a\tb", "x, y\t1 2", "z"]);
  const western = encoded("País;Número\nPerú;3,5\n", "windows-1252");
  expect(await paragraphs(western, "a.csv")).toEqual(["País\tNúmero", "Perú\t3,5"]);
  expect(await paragraphs('un "quoted\tword\nnext\trow\n', "a.tsv")).toEqual([
    'un "quoted\tword',
    "next\trow",
  ]);
});

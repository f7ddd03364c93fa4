import { expect, test } from "vitest";
import { extraction, openDocument, paragraphs } from "./made-files.ts";

test("an OpenDocument text as revised, with its spaces, notes and comments in their places", async () => {
  const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:h>Title</text:h>
    <text:p>We   note<text:s text:c="3"/>the<text:tab/>work<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Of 2005.</text:p></text:note-body></text:note>
    done.<office:annotation><text:p>a comment</text:p></office:annotation><text:line-break/>Next line.</text:p>`;
  expect(await paragraphs(openDocument("text", body), "a.odt")).toEqual([
    "Title",
    "We note the work[1] done.\nNext line.",
    "[1] Of 2005.",
  ]);
});

test("list labels follow the list's style, over levels and after an interruption", async () => {
  const styles = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>`;
  const item = (text: string, inner = ""): string =>
    `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`;
  const body = `<text:list text:style-name="L1">${item("Access", `<text:list>${item("costs")}</text:list>`)}</text:list>
    <text:p>Between.</text:p><text:list text:style-name="L1" text:continue-numbering="true">${item("Trust")}</text:list>`;
  expect(await paragraphs(openDocument("text", body, { styles }), "a.odt")).toEqual([
    "1. Access",
    "1.a) costs",
    "Between.",
    "2. Trust",
  ]);
});

test("sheets and slides are counted and read in order", async () => {
  const row = (...cells: string[]): string =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join("")}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;
  const sheet = openDocument(
    "spreadsheet",
    `<table:table table:name="Budget">${row("Item", "Cost")}${row("Travel", "9")}</table:table>`,
  );
  expect(await extraction(sheet, "a.ods")).toMatchObject({
    text: "Budget\n\nItem\tCost\n\nTravel\t9",
    pages: 1,
    format: "ods",
  });
  const box = (text: string): string =>
    `<draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box><svg:title>alt</svg:title></draw:frame>`;
  const slides = openDocument(
    "presentation",
    `<draw:page>${box("One")}${box("Two")}</draw:page><draw:page>${box("Three")}</draw:page>`,
  );
  expect(await extraction(slides, "a.odp")).toMatchObject({
    text: "One\n\nTwo\n\nThree",
    pages: 2,
    format: "odp",
  });
});

test("an OpenDocument file under a password is said to be encrypted", async () => {
  const manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
  const file = openDocument("text", "", { "META-INF/manifest.xml": manifest });
  expect(await extraction(file, "a.odt")).toMatchObject({ status: "none", reason: "encrypted" });
});

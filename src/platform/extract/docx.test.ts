import { expect, test } from "vitest";
import { docx, extraction, p, paragraphs } from "./made-files.ts";

test("paragraphs of a Word file are parted by one blank line", async () => {
  const body = `${p("Mr President,")}<w:p/><w:p><w:r><w:t>We  support</w:t><w:tab/><w:t>the text.</w:t></w:r></w:p>`;
  expect(await extraction(docx(body), "statement.docx")).toEqual({
    status: "extracted",
    text: "Mr President,\n\nWe support the text.",
    format: "docx",
    truncated: false,
  });
});

test("a tracked text is read as revised, nested deletions and moves included", async () => {
  const body = `<w:p>
    <w:r><w:t xml:space="preserve">requests the </w:t></w:r>
    <w:ins w:id="1"><w:r><w:t xml:space="preserve">Secretary-General </w:t></w:r><w:del w:id="2"><w:r><w:delText>never</w:delText></w:r></w:del></w:ins>
    <w:del w:id="3"><w:r><w:delText>Director</w:delText></w:r></w:del>
    <w:moveFrom w:id="4"><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo w:id="5"><w:r><w:t>to report</w:t></w:r></w:moveTo></w:p>`;
  expect(await paragraphs(docx(body), "a.docx")).toEqual(["requests the Secretary-General to report"]);
});

test("a deleted paragraph mark joins its paragraph to the next, and a deleted row is gone", async () => {
  const marked = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>";
  const row = (text: string, properties = ""): string =>
    `<w:tr>${properties}<w:tc>${p(text)}</w:tc><w:tc>${p("b")}</w:tc></w:tr>`;
  const body = `${p("One ", marked)}${p("sentence.")}<w:tbl>${row("kept")}${row("cut", "<w:trPr><w:del w:id='2'/></w:trPr>")}</w:tbl>`;
  expect(await paragraphs(docx(body), "a.docx")).toEqual(["One sentence.", "kept\tb"]);
});

test("list labels are those that Word shows", async () => {
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="Num"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
  const styled = "<w:pPr><w:pStyle w:val='Num'/></w:pPr>";
  const second = "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>";
  const body =
    p("Access", styled) + p("costs", second) + p("skills", second) + p("Trust", styled) + p("None");
  expect(await paragraphs(docx(body, { numbering, styles }), "a.docx")).toEqual([
    "3. Access",
    "3.a) costs",
    "3.b) skills",
    "4. Trust",
    "None",
  ]);
});

test("notes stand at the end behind their marks, in the order in which the text cites them", async () => {
  const cite = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
  const footnotes = `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0">${p("---")}</w:footnote>${note(2, "Tunis Agenda.")}${note(5, "See annex.")}</w:footnotes>`;
  const body = `<w:p><w:r><w:t>Agreed</w:t></w:r>${cite(5)}<w:r><w:t xml:space="preserve"> in 2005.</w:t></w:r>${cite(2)}</w:p>`;
  expect(await paragraphs(docx(body, { footnotes }), "a.docx")).toEqual([
    "Agreed[1] in 2005.[2]",
    "[1] See annex.",
    "[2] Tunis Agenda.",
  ]);
});

test("a mark that the author chose for a note is kept, before the note only once", async () => {
  const footnotes = `<w:footnotes xmlns:w="w"><w:footnote w:id="3">${p("*  As of 2010.")}</w:footnote></w:footnotes>`;
  const body = `<w:p><w:r><w:t>Members</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r><w:r><w:t xml:space="preserve"> agreed.</w:t></w:r></w:p>`;
  expect(await paragraphs(docx(body, { footnotes }), "a.docx")).toEqual([
    "Members[*] agreed.",
    "[*] As of 2010.",
  ]);
});

test("text boxes, hidden words, field codes and unfilled answers", async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("In a box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("In a box")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
  const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
  const field = '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:t>the site</w:t></w:r>';
  const unfilled = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("Click to enter text")}</w:sdtContent></w:sdt>`;
  const body = `<w:p>${box}<w:r><w:t xml:space="preserve">See </w:t></w:r>${hidden}${field}</w:p>${unfilled}`;
  expect(await paragraphs(docx(body), "a.docx")).toEqual(["See the site", "In a box"]);
});

test("a table used as layout gives its paragraphs, a table of data its rows", async () => {
  const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => p(text)).join("")}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell("Question")}${cell("First answer.", "Second answer.")}</w:tr><w:tr>${cell("Members")}${cell("193")}</w:tr></w:tbl>`;
  expect(await paragraphs(docx(body), "a.docx")).toEqual([
    "Question",
    "First answer.",
    "Second answer.",
    "Members\t193",
  ]);
});

test("entities that a part defines are not expanded", async () => {
  const lol = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};">`).join("");
  const xml = `<!DOCTYPE w [<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/hostname">${lol}]><w:document xmlns:w="w"><w:body>${p("a &l20; &f; b")}</w:body></w:document>`;
  const { zip, relations } = await import("./made-files.ts");
  const file = zip({
    "_rels/.rels": relations(["r1", "officeDocument", "word/document.xml"]),
    "word/document.xml": xml,
  });
  expect(await paragraphs(file, "a.docx")).toEqual(["a &l20; &f; b"]);
});

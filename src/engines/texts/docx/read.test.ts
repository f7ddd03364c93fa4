import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { trackedChanges } from "./changes.ts";
import { del, docxOf, ins, listOf, num, numbered, p, r } from "./docx-fixture.ts";
import { readDocx } from "./read.ts";
import { readViews } from "./resolution.ts";
import type { Side } from "./tracked.ts";
import { viewOf } from "./views.ts";

const by = 'w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z"';
const markInserted = `<w:rPr><w:ins ${by}/></w:rPr>`;
const markDeleted = `<w:rPr><w:del ${by}/></w:rPr>`;

/** The paragraphs of a view: "label|text" where Word counts a label. */
function lines(file: Uint8Array, side: Side): readonly string[] {
  return viewOf(readDocx(file).paragraphs, side).map(({ lead, spans }) => {
    const text = spans.map((span) => span.text).join("");
    return lead.label[side] === null ? text : `${lead.label[side]}|${text}`;
  });
}

function body(content: string): Uint8Array {
  return docxOf({ body: content });
}

describe("tracked changes", () => {
  test("the base has what was deleted, the revised text what was inserted", () => {
    const file = body(`<w:p>${r("keep ")}${del(r("old"))}${ins(r("new"))}${r(" words")}</w:p>`);
    expect(lines(file, "base")).toEqual(["keep old words"]);
    expect(lines(file, "revised")).toEqual(["keep new words"]);
  });

  test("a deletion by another inside an insertion is in neither view, and both authors are kept", () => {
    const file = body(`<w:p>${ins(r("one ") + del(r("two "), "B") + r("three"), "A")}</w:p>`);
    expect(lines(file, "revised")).toEqual(["one three"]);
    const nested = readDocx(file).paragraphs[0]!.spans[1]!;
    expect([nested.text, nested.inserted?.author, nested.deleted?.author]).toEqual(["two ", "A", "B"]);
  });

  test("an inserted paragraph mark splits, a deleted one merges", () => {
    const file = body(
      `<w:p><w:pPr>${markInserted}</w:pPr>${r("first;")}</w:p>${p("second;")}<w:p><w:pPr>${markDeleted}</w:pPr>${r("third ")}</w:p>${p("fourth.")}`,
    );
    expect(lines(file, "base")).toEqual(["first;second;", "third ", "fourth."]);
    expect(lines(file, "revised")).toEqual(["first;", "second;", "third fourth."]);
  });

  test("a change of format is no change of content", () => {
    const format = `<w:rPrChange ${by}><w:rPr><w:b/></w:rPr></w:rPrChange>`;
    const file = body(`<w:p>${r("the same words", format)}</w:p>`);
    expect(readDocx(file).paragraphs[0]!.spans).toEqual([
      { text: "the same words", inserted: null, deleted: null, italic: false, note: null },
    ]);
  });

  test("a deleted table row is in the base alone", () => {
    const row = (text: string, change = ""): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p("x")}</w:tc></w:tr>`;
    const file = body(`<w:tbl>${row("one")}${row("two", `<w:del ${by}/>`)}</w:tbl>${p("after")}`);
    expect(lines(file, "base")).toEqual(["one", "x", "two", "x", "after"]);
    expect(lines(file, "revised")).toEqual(["one", "x", "after"]);
  });

  test("a moved clause is one move, also when the names of its ranges are missing", () => {
    const clause = "que las barcas del lago se pinten de azul antes del verano;";
    const moveFrom = (name: string): string =>
      `<w:p><w:pPr><w:rPr><w:moveFrom ${by}/></w:rPr></w:pPr>${name && `<w:moveFromRangeStart ${by} w:name="${name}"/>`}<w:moveFrom ${by}>${r(`b)</w:t><w:tab/><w:t>${clause}`)}</w:moveFrom></w:p>`;
    const moveTo = (name: string): string =>
      `<w:p><w:pPr><w:rPr><w:moveTo ${by}/></w:rPr></w:pPr>${name && `<w:moveToRangeStart ${by} w:name="${name}"/>`}<w:moveTo ${by}>${r(`a)</w:t><w:tab/><w:t>${clause}`)}</w:moveTo></w:p><w:moveToRangeEnd w:id="999"/>`;
    for (const [from, to] of [
      ["m1", "m1"],
      ["m1", "m2"],
      ["", ""],
    ] as const) {
      const file = body(
        `${p("RESOLUCIÓN 9")}${p("Los lagos")}${p("La Asamblea de los Lagos,")}${p("recordando")}${moveTo(to)}${p("a)</w:t><w:tab/><w:t>que los peces son de todos;")}${moveFrom(from)}`,
      );
      const { summary } = trackedChanges(readViews(readDocx(file), { language: "es" }));
      expect([summary.moved, summary.inserted, summary.deleted]).toEqual([1, 0, 0]);
    }
  });
});

describe("automatic labels", () => {
  const levels = listOf(1, [
    ["lowerLetter", "%1)"],
    ["lowerRoman", "%2)"],
    ["bullet", "\uf0b7"],
  ]);
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

  test("past z come aa and bb, and an inner level starts again under each outer one", () => {
    const many = Array.from({ length: 27 }, () => p("x", numbered(1))).join("");
    const file = docxOf({
      body: `${many}${p("y", numbered(1, 1))}${p("z", numbered(1, 1))}${p("x", numbered(1))}${p("y", numbered(1, 1))}${p("b", numbered(1, 2))}`,
      numbering: levels + num(1, 1),
    });
    expect(lines(file, "revised").slice(25)).toEqual([
      "z)|x",
      "aa)|x",
      "i)|y",
      "ii)|z",
      "bb)|x",
      "i)|y",
      "•|b",
    ]);
  });

  test("a list that overrides its start begins there once, and shares its count afterwards", () => {
    const file = docxOf({
      body: [p("x", numbered(1)), p("x", numbered(1)), p("x", numbered(2)), p("x", numbered(2))].join(""),
      numbering: levels + num(1, 1) + num(2, 1, restart),
    });
    expect(lines(file, "revised")).toEqual(["a)|x", "b)|x", "a)|x", "b)|x"]);
  });

  test("each view counts its own paragraphs", () => {
    const inserted = `<w:p><w:pPr>${numbered(1)}${markInserted}</w:pPr>${ins(r("new"))}</w:p>`;
    const deleted = `<w:p><w:pPr>${numbered(1)}${markDeleted}</w:pPr>${del(r("old"))}</w:p>`;
    const file = docxOf({
      body: p("x", numbered(1)) + inserted + deleted + deleted + p("y", numbered(1)),
      numbering: levels + num(1, 1),
    });
    expect(lines(file, "base")).toEqual(["a)|x", "b)|old", "c)|old", "d)|y"]);
    expect(lines(file, "revised")).toEqual(["a)|x", "b)|new", "c)|y"]);
  });

  test("a style may bear the list, its level named by the list itself; list 0 takes it away", () => {
    const style = (id: string, more: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const file = docxOf({
      styles:
        style("One", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        style("Two", '<w:basedOn w:val="One"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      numbering:
        listOf(1, [
          ["decimal", "%1.", '<w:pStyle w:val="One"/>'],
          ["decimal", "%1.%2", '<w:pStyle w:val="Two"/>'],
        ]) + num(1, 1),
      body: [
        p("a", '<w:pStyle w:val="One"/>'),
        p("b", '<w:pStyle w:val="Two"/>'),
        p("c", '<w:pStyle w:val="Two"/>'),
        p("d", '<w:pStyle w:val="One"/>'),
        p("e", '<w:pStyle w:val="Two"/>'),
        p("f", '<w:pStyle w:val="One"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ].join(""),
    });
    expect(lines(file, "revised")).toEqual(["1.|a", "1.1|b", "1.2|c", "2.|d", "2.1|e", "f"]);
  });

  test("a tracked change of list shows the former label in the base", () => {
    const change = `<w:pPrChange ${by}><w:pPr/></w:pPrChange>`;
    const file = docxOf({
      body: p("x", numbered(1)) + p("y", numbered(1) + change) + p("z", numbered(1)),
      numbering: levels + num(1, 1),
    });
    expect(lines(file, "base")).toEqual(["a)|x", "y", "b)|z"]);
    expect(lines(file, "revised")).toEqual(["a)|x", "b)|y", "c)|z"]);
  });

  test("numbers are printed in the scripts of the six languages", () => {
    const formats = [
      "arabicAbjad",
      "russianLower",
      "chineseCounting",
      "upperRoman",
      "decimalZero",
      "hindiNumbers",
    ];
    const file = docxOf({
      body: formats.map((_, at) => p("x", numbered(at + 1)) + p("x", numbered(at + 1))).join(""),
      numbering:
        formats.map((format, at) => listOf(at + 1, [[format, "%1"]])).join("") +
        formats.map((_, at) => num(at + 1, at + 1)).join(""),
    });
    expect(lines(file, "revised").map((line) => line.split("|")[0])).toEqual([
      "أ",
      "ب",
      "а",
      "б",
      "一",
      "二",
      "I",
      "II",
      "01",
      "02",
      "١",
      "٢",
    ]);
  });
});

describe("content", () => {
  test("fields give their result, also when they are never ended", () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText xml:space="preserve"> REF x </w:instrText></w:r>';
    const inner = char("begin") + r("hidden") + char("end");
    const file = body(
      `<w:p>${r("see ")}${char("begin")}${code}${inner}${char("separate")}${r("page 3")}${char("end")}${r(".")}</w:p><w:p>${char("begin")}${r("not lost")}</w:p>`,
    );
    expect(lines(file, "revised")).toEqual(["see page 3.", "not lost"]);
  });

  test("hyperlinks, content controls and text boxes are read once, prompts and hidden text are not", () => {
    const box = (name: string): string =>
      `<${name}><w:txbxContent>${p("in a box")}</w:txbxContent></${name}>`;
    const file = body(
      `<w:p><w:hyperlink>${r("a link")}</w:hyperlink><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("Click here")}</w:sdtContent></w:sdt><w:sdt><w:sdtContent>${r(" filled in")}</w:sdtContent></w:sdt>${r("hidden", "<w:vanish/>")}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing>${box("x")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("y")}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(lines(file, "revised")).toEqual(["a link filled in", "in a box"]);
  });

  test("no-break spaces and hyphens are kept, soft hyphens are not", () => {
    const file = body(
      `<w:p><w:r><w:t>§\u00a035 UIT</w:t><w:noBreakHyphen/><w:t>T coo\u00adpe</w:t><w:softHyphen/><w:t>ración</w:t></w:r></w:p>`,
    );
    expect(lines(file, "revised")).toEqual(["§\u00a035 UIT\u2011T cooperación"]);
  });

  test("notes are numbered in each view, typed marks stay, changes inside notes are kept", () => {
    const reference = (id: number, more = ""): string =>
      `<w:r><w:footnoteReference ${more} w:id="${id}"/></w:r>`;
    const note = (id: number, content: string): string =>
      `<w:footnote w:id="${id}"><w:p>${content}</w:p></w:footnote>`;
    const file = docxOf({
      body: `${p("THE TITLE")}<w:p>${r("one")}${ins(reference(1))}${r(" two")}${reference(2)}${r(" three")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>${r(" end")}</w:p>`,
      footnotes:
        note(1, ins(r("first"))) +
        note(2, `${r("sec")}${del(r("und"))}${ins(r("ond"))}`) +
        note(3, r("* third")),
    });
    const { base, revised } = readViews(readDocx(file), { language: "en" });
    expect(base.resolution.notes).toEqual([
      { marker: "1", text: "secund" },
      { marker: "*", text: "third" },
    ]);
    expect(revised.resolution.notes).toEqual([
      { marker: "1", text: "first" },
      { marker: "2", text: "second" },
      { marker: "*", text: "third" },
    ]);
    expect(revised.placed.at(-1)!.provision).toMatchObject({
      text: "one two three end",
      notes: ["1", "2", "*"],
      noteOffsets: [3, 7, 13],
    });
  });

  test("a typed mark that LibreOffice writes twice before its note is left out twice, and notes are in their order", () => {
    const reference = (id: number): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${id}</w:t></w:r>`;
    const note = (id: number, mark: string): string =>
      `<w:footnote w:id="${id}"><w:p>${mark}<w:r><w:tab/></w:r>${r(`note ${id}`)}</w:p></w:footnote>`;
    const file = docxOf({
      body: `<w:p>${r("81/7. Boxes")}${reference(2)}</w:p>${p("The General Assembly,")}<w:p>${r("1. Decides to count boxes")}${reference(1)}${r(".")}</w:p>`,
      footnotes: note(1, r("1")) + note(2, r("2") + r("2")),
    });
    expect(readViews(readDocx(file), {}).revised.resolution.notes).toEqual([
      { marker: "1", text: "note 1" },
      { marker: "2", text: "note 2" },
    ]);
  });

  test("any prefix and the strict namespace will do", () => {
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const file = zipSync({
      "word/document.xml": strToU8(
        `<q:document xmlns:q="${strict}"><q:body><q:p><q:r><q:t>strict</q:t></q:r></q:p></q:body></q:document>`,
      ),
    });
    expect(lines(file, "revised")).toEqual(["strict"]);
  });
});

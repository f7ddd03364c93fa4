import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { trackedChanges } from "./changes.ts";
import { del, docxOf, ins, listOf, num, numbered, p, r } from "./docx-fixture.ts";
import { readDocx } from "./read.ts";
import { readViews } from "./resolution.ts";
import { UnreadableDocument, type UnreadableReason } from "./unreadable.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function documentOf(xml: string | Uint8Array): Uint8Array {
  return zipSync({ "word/document.xml": typeof xml === "string" ? strToU8(xml) : xml }, { level: 9 });
}

function refusal(file: Uint8Array): UnreadableReason | "read" {
  try {
    trackedChanges(readViews(readDocx(file)));
    return "read";
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.reason;
    throw error;
  }
}

const document = (body: string): string => `<w:document ${w}><w:body>${body}</w:body></w:document>`;

describe("a file is refused with its reason", () => {
  test.each<[string, UnreadableReason, Uint8Array]>([
    ["of another format", "not-word", strToU8("%PDF-1.7 and so on")],
    ["empty", "not-word", new Uint8Array()],
    ["of Word 97", "old-word", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    [
      "with a password",
      "encrypted",
      new Uint8Array([
        ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]),
    ],
    [
      "of a spreadsheet",
      "not-word",
      zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/workbook.xml": strToU8("<x/>") }),
    ],
    ["an archive of anything", "not-word", zipSync({ "readme.txt": strToU8("hello") })],
    ["without text", "no-text", documentOf(`<w:document ${w}/>`)],
    ["not well-formed", "corrupt", documentOf(`<w:document ${w}><w:body>`)],
    ["not in UTF-8", "corrupt", documentOf(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c]))],
    [
      "with entities",
      "declares-entities",
      documentOf(`<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]>${document(p("&c;"))}`),
    ],
    [
      "with an entity of another file",
      "declares-entities",
      documentOf(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${document(p("&b;"))}`),
    ],
    ["with an unknown entity", "corrupt", documentOf(document(p("&nbsp;")))],
    [
      "of tables nested without end",
      "too-deep",
      documentOf(
        document(`${"<w:tbl><w:tr><w:tc>".repeat(5_000)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(5_000)}`),
      ),
    ],
    ["of 100 MB", "too-large", documentOf(new Uint8Array(100_000_000).fill(32))],
    ["of too many paragraphs", "too-large", documentOf(document(p("a").repeat(30_000)))],
    ["of one endless paragraph", "too-large", documentOf(document(p("word ".repeat(400_000))))],
  ])("%s: %s", (_, reason, file) => {
    expect(refusal(file)).toBe(reason);
  });

  test("when two parts have one name, or the archive lies about its sizes", () => {
    const two = zipSync({
      "word/document.xml": strToU8(document(p("a"))),
      "word/documenu.xml": strToU8("<b/>"),
    });
    const renamed = two.map((byte, at) =>
      byte === "u".charCodeAt(0) && String.fromCharCode(two[at - 1]!, two[at + 1]!) === "n." ? 116 : byte,
    );
    expect(refusal(renamed)).toBe("corrupt");
    const small = documentOf(new Uint8Array(20_000_000).fill(32));
    const view = new DataView(small.buffer, small.byteOffset);
    for (let at = 0; at + 4 < small.length; at++) {
      // The sizes before packing, in the local header and in the directory.
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(refusal(small)).toBe("too-large");
  });
});

/** A file with some of everything that the reader reads. */
const sample = docxOf({
  body: [
    p("RESOLUCIÓN 3 (REV. LUGO, 2026)"),
    p("Las barcas"),
    p("La Asamblea de las Barcas (Lugo, 2026),"),
    p("recordando", '<w:jc w:val="center"/>'),
    p("que las barcas flotan;", numbered(1)),
    `<w:p><w:pPr>${numbered(1)}<w:rPr><w:ins w:author="A"/></w:rPr></w:pPr>${ins(r("que también ") + del(r("casi ")) + r("navegan;"))}</w:p>`,
    `<w:p><w:moveFromRangeStart w:id="4" w:name="m"/><w:moveFrom w:author="B">${r("que el río baja,")}</w:moveFrom><w:moveFromRangeEnd w:id="9"/></w:p>`,
    `<w:tbl><w:tr><w:tc>${p("año")}</w:tc><w:tc>${p("barcas")}</w:tc></w:tr></w:tbl>`,
    `<w:p>${r("resuelve")}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>`,
  ].join(""),
  numbering: listOf(1, [["lowerLetter", "%1)"]]) + num(1, 1),
  footnotes: `<w:footnote w:id="1">${p("una nota")}</w:footnote>`,
});

describe("damaged copies are read or refused, never worse", () => {
  const bytes = fc.array(fc.record({ at: fc.nat(sample.length - 1), byte: fc.nat(255) }), {
    minLength: 1,
    maxLength: 40,
  });

  test("with any bytes changed", () => {
    fc.assert(
      fc.property(bytes, (changes) => {
        const copy = sample.slice();
        for (const { at, byte } of changes) copy[at] = byte;
        expect(typeof refusal(copy)).toBe("string");
      }),
      { numRuns: 300 },
    );
  });

  test("cut short anywhere", () => {
    fc.assert(
      fc.property(fc.nat(sample.length - 1), (length) => {
        expect(["corrupt", "not-word"]).toContain(refusal(sample.subarray(0, length)));
      }),
      { numRuns: 100 },
    );
  });

  const name = fc.constantFrom(
    ...[
      "p",
      "r",
      "t",
      "ins",
      "del",
      "moveFrom",
      "moveTo",
      "tbl",
      "tr",
      "tc",
      "sdt",
      "sdtContent",
      "pPr",
      "rPr",
    ],
    ...[
      "numPr",
      "fldChar",
      "footnoteReference",
      "hyperlink",
      "txbxContent",
      "drawing",
      "ruby",
      "moveToRangeStart",
    ],
  );
  const attribute = fc.constantFrom(
    "",
    ' w:id="1"',
    ' w:val="-1"',
    ' w:author=""',
    ' w:name="m"',
    ' w:fldCharType="end"',
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "large", maxDepth: 12 },
      fc.constantFrom("a) word;", " ", "1", "recordando"),
      fc
        .tuple(name, attribute, fc.array(tie("tree"), { maxLength: 4 }))
        .map(([tag, attributes, inner]) => `<w:${tag}${attributes}>${inner.join("")}</w:${tag}>`),
    ),
  }));

  test("with elements anywhere but where they belong", () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 12 }), (content) => {
        expect(refusal(docxOf({ body: content.join(""), footnotes: content.join("") }))).toBe("read");
      }),
      { numRuns: 200 },
    );
  });

  /** What becomes of the text of one part. */
  const damage = fc.oneof(
    fc.constant((xml: string, _at: number) => xml.replace(/w:id="\d+"/gu, 'w:id="1"')),
    fc.constant((xml: string, at: number) => xml.slice(0, at)),
    fc.nat(3000).map((n) => (xml: string, at: number) => xml.slice(0, at) + xml.slice(at + n)),
    fc.nat(30).map((n) => (xml: string, at: number) => xml.slice(0, at) + xml.slice(at, at + 2000).repeat(n)),
    fc
      .tuple(fc.constantFrom("w:ins", "w:p", "w:tbl><w:tr><w:tc", "w:sdt", "x"), fc.nat(20_000))
      .map(([tag, n]) => (xml: string, at: number) => {
        const from = xml.indexOf("<w:", at) < 0 ? xml.length : xml.indexOf("<w:", at);
        return xml.slice(0, from) + `<${tag}>`.repeat(n) + xml.slice(from);
      }),
    fc
      .tuple(
        fc.constantFrom("ins", "del", "p", "r", "t", "pPr"),
        fc.constantFrom("moveTo", "tc", "sdt", "delText"),
      )
      .map(
        ([from, to]) =>
          (xml: string, _at: number) =>
            xml.replaceAll(`w:${from}`, `w:${to}`),
      ),
    fc
      .tuple(fc.constantFrom("w:val", "w:id", "w:author"), fc.nat(1_000_000))
      .map(([name, n]) => (xml: string, at: number) => {
        const from = xml.indexOf(`${name}="`, at);
        return from < 0 ? xml : `${xml.slice(0, from)}${name}="${"9".repeat(n)}" ${xml.slice(from)}`;
      }),
  );

  test("with parts gone, or their mark-up cut, repeated, nested and renamed", () => {
    const parts = unzipSync(sample);
    const names = Object.keys(parts);
    fc.assert(
      fc.property(
        fc.subarray(names, { maxLength: 1 }),
        fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(), damage), { minLength: 1, maxLength: 3 }),
        (gone, changes) => {
          const copy = { ...parts };
          for (const [name, place, change] of changes) {
            const xml = strFromU8(copy[name]!);
            copy[name] = strToU8(change(xml, place % (xml.length + 1)));
          }
          for (const name of gone) delete copy[name];
          expect(typeof refusal(zipSync(copy, { level: 1 }))).toBe("string");
        },
      ),
      { numRuns: 300 },
    );
  });
});

// Files made for tests: small, and exactly as hostile as a test wants them.
import { deflateSync } from "node:zlib";
import { strToU8, type Zippable, zipSync } from "fflate";
import { defaultLimits, type Extraction, type ExtractionLimits } from "./model.ts";
import { read } from "./read.ts";

/** Reads a file in this thread, without the worker. */
export function extraction(
  content: Uint8Array | string,
  fileName: string,
  limits: Partial<ExtractionLimits> = {},
): Promise<Extraction> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return read({ bytes, fileName, limits: { ...defaultLimits, ...limits } });
}

/** The paragraphs of a file that must be readable. */
export async function paragraphs(content: Uint8Array | string, fileName: string): Promise<string[]> {
  const result = await extraction(content, fileName);
  if (result.status === "none") throw new Error(`${result.reason}: ${result.detail}`);
  return result.text.split("\n\n");
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    // The media type of an OpenDocument file is stored as it is.
    files[name] = name === "mimetype" ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(files);
}

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part of relationships from [id, type, target]. */
export function relations(...entries: readonly (readonly [string, string, string])[]): string {
  const each = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${relationshipsNamespace}">${each.join("")}</Relationships>`;
}

/** A Word file from the content of its body, and other parts of word/ by name. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const namespaces =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const related = Object.keys(parts).map((name, at) => [`r${at}`, name, `${name}.xml`] as const);
  return zip({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(["r1", "officeDocument", "word/document.xml"]),
    "word/document.xml": `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(...related),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, xml])),
  });
}

/** A paragraph of Word with one run. */
export const p = (text: string, properties = ""): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** An OpenDocument file of a kind ("text", "spreadsheet", "presentation") from the content of its body. */
export function openDocument(
  kind: string,
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const { styles = "", ...others } = parts;
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a" xmlns:draw="d" xmlns:svg="s" xmlns:style="y" xmlns:presentation="p"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...others,
  });
}

/** Bytes of a text in any encoding that decodes one character from one byte or two. */
export function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0xff; lead >= 0x81; lead--) {
    for (let trail = 0xfe; trail >= 0x40; trail--) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1) bytesOf.set(character, [lead, trail]);
    }
  }
  for (let byte = 0; byte < 256; byte++) bytesOf.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (!bytes) throw new Error(`${character} is not in ${label}`);
      return [...bytes];
    }),
  );
}

/** A line of a page: where it begins, counted from the lower left in points, and how large it is. */
export interface PageLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF in Helvetica, uncompressed; `trailer` and `objects` add to it. */
export function pdf(
  pages: readonly (readonly PageLine[])[],
  { trailer = "", objects = [] }: { trailer?: string; objects?: readonly (string | Buffer)[] } = {},
): Uint8Array {
  const first = 4 + objects.length;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const all: (string | Buffer)[] = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 600 800]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ...objects,
  ];
  for (const [at, lines] of pages.entries()) {
    const content = first + at * 2 + 1;
    all.push(`<</Type/Page/Parent 2 0 R/Contents ${content} 0 R/Resources<</Font<</F 3 0 R>>>>>>`);
    const drawn = lines.map(
      ({ text, x = 72, y, size = 11 }) =>
        `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`,
    );
    all.push(pdfStream(Buffer.from(drawn.join("\n"), "latin1")));
  }
  return pdfFile(all, trailer);
}

/** A PDF of one page with a font whose glyphs stand for whatever is given, drawn one after another from a place. */
export function pdfOfGlyphs(
  runs: readonly { glyphs: readonly string[]; x: number; y: number }[],
): Uint8Array {
  const all = [...new Set(runs.flatMap(({ glyphs }) => glyphs))];
  const code = (glyph: string): string => (all.indexOf(glyph) + 1).toString(16).padStart(4, "0");
  const named = all.map(
    (glyph) => `<${code(glyph)}> <${Buffer.from(glyph, "utf16le").swap16().toString("hex")}>`,
  );
  const toUnicode = `/CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${named.length} beginbfchar ${named.join(" ")} endbfchar endcmap`;
  const drawn = runs.map(
    ({ glyphs, x, y }) => `BT /F 10 Tf ${x} ${y} Td <${glyphs.map(code).join("")}> Tj ET`,
  );
  return pdfFile([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[4 0 R]/Count 1/MediaBox[0 0 600 800]>>",
    "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
    "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>>>",
    pdfStream(Buffer.from(drawn.join("\n"))),
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>",
    pdfStream(Buffer.from(toUnicode)),
  ]);
}

export const pdfStream = (data: Buffer, dictionary = ""): Buffer =>
  Buffer.concat([
    Buffer.from(`<</Length ${data.length}${dictionary}>>stream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);

/** A page whose content inflates to as many bytes of nothing. */
export function pdfBomb(inflatedBytes: number): Uint8Array {
  const content = pdfStream(deflateSync(Buffer.alloc(inflatedBytes, 0x20)), "/Filter/FlateDecode");
  const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>";
  return pdfFile(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content]);
}

export function pdfFile(objects: readonly (string | Buffer)[], trailer = ""): Uint8Array {
  const parts = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [index, object] of objects.entries()) {
    const body = typeof object === "string" ? Buffer.from(object, "latin1") : object;
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    offsets.push(at);
    parts.push(part);
    at += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R${trailer}>>\n`;
  parts.push(Buffer.from(`${table}startxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

import { strToU8, zipSync } from "fflate";
import type { OfficialLanguage } from "../model.ts";
import type { TrackedText } from "./tracked.ts";
import { writeBody } from "./write-body.ts";
import {
  contentTypes,
  documentRelationships,
  footer,
  packageRelationships,
  settings,
  stylesXml,
} from "./write-parts.ts";
import { namespaces, xmlHeader } from "./write-xml.ts";

/** Of every entry: the oldest date that ZIP can write, so that the same text gives the same bytes. */
const entryDate = "1980-01-01T00:00:00";

/**
 * Writes a text with its changes as a Word file (ISO/IEC 29500, transitional): insertions, deletions and moves with
 * author and date, marks of split and merged paragraphs, notes with the changes inside them, tables, every
 * identifier unique. Labels are written out, not numbered automatically, so that they are the same in every program
 * and a changed label shows as a change. `readDocx` reads it back into the same views.
 *
 * The same text gives the same bytes. Cost: linear.
 */
export function writeDocx(
  text: TrackedText,
  { language, landscape = false }: { readonly language: OfficialLanguage; readonly landscape?: boolean },
): Uint8Array {
  const body = writeBody(text, { language, textWidth: (landscape ? a4.long : a4.short) - 2 * margin });
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelationships,
    "word/document.xml": `<w:document ${namespaces}><w:body>${body.document}${section(language, landscape)}</w:body></w:document>`,
    "word/_rels/document.xml.rels": documentRelationships,
    "word/styles.xml": stylesXml(language, body.styles),
    "word/settings.xml": settings,
    "word/footnotes.xml": `<w:footnotes ${namespaces}>${separators("footnote")}${body.footnotes}</w:footnotes>`,
    "word/endnotes.xml": `<w:endnotes ${namespaces}>${separators("endnote")}${body.endnotes}</w:endnotes>`,
    "word/footer1.xml": footer(language),
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(xmlHeader + xml)] as const),
  );
  return zipSync(files, { level: 6, mtime: entryDate });
}

/** A4 with margins of 2.5 cm, in twentieths of a point. */
const a4 = { short: 11_906, long: 16_838 };
const margin = 1_418;

function section(language: OfficialLanguage, landscape: boolean): string {
  const bidi = language === "ar" ? "<w:bidi/>" : "";
  const size = landscape
    ? `w:w="${a4.long}" w:h="${a4.short}" w:orient="landscape"`
    : `w:w="${a4.short}" w:h="${a4.long}"`;
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:pgSz ${size}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="709" w:footer="709" w:gutter="0"/>${bidi}</w:sectPr>`;
}

function separators(kind: "footnote" | "endnote"): string {
  const one = (type: string, id: number, mark: string): string =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:${kind}>`;
  return one("separator", -1, "separator") + one("continuationSeparator", 0, "continuationSeparator");
}

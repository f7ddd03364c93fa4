import { strToU8, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a Word file that a test writes by hand: the inner XML of each. */
export interface FixtureParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
}

/** A Word file as small as can be, of the parts given. */
export function docxOf({ body, ...others }: FixtureParts): Uint8Array {
  const roots = {
    styles: "styles",
    numbering: "numbering",
    footnotes: "footnotes",
    endnotes: "endnotes",
    settings: "settings",
  };
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
  };
  for (const [part, root] of Object.entries(roots)) {
    const content = others[part as keyof typeof others];
    if (content !== undefined) files[`word/${part}.xml`] = strToU8(`<w:${root} ${w}>${content}</w:${root}>`);
  }
  return zipSync(files, { level: 1 });
}

/** A paragraph of one run; `properties` is the inner XML of its `w:pPr`. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function ins(content: string, by = "A"): string {
  return `<w:ins w:id="1" w:author="${by}" w:date="2026-01-01T00:00:00Z">${content}</w:ins>`;
}

export function del(content: string, by = "A"): string {
  return `<w:del w:id="1" w:author="${by}" w:date="2026-01-01T00:00:00Z">${content.replaceAll("w:t>", "w:delText>").replaceAll("<w:t ", "<w:delText ")}</w:del>`;
}

/** The list level of a paragraph. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A list definition: one `[format, pattern]` for each level, from 1. */
export function listOf(
  id: number,
  levels: readonly (readonly [format: string, pattern: string, more?: string])[],
): string {
  const inner = levels
    .map(
      ([format, pattern, more = ""], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`,
    )
    .join("");
  return `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
}

export function num(id: number, definition: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

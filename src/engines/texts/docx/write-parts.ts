import type { OfficialLanguage } from "../model.ts";
import { escapeXml, namespaces } from "./write-xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const parts = ["styles", "settings", "footnotes", "endnotes", "footer1"] as const;

export const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>${parts
  .map((part) => `<Override PartName="/word/${part}.xml" ContentType="${main}.${kindOf(part)}+xml"/>`)
  .join("")}</Types>`;

export const packageRelationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;

export const documentRelationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
  .map(
    (part, at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kindOf(part)}" Target="${part}.xml"/>`,
  )
  .join("")}</Relationships>`;

function kindOf(part: string): string {
  return part.replace(/\d$/, "");
}

export const settings = `<w:settings ${namespaces}><w:zoom w:percent="100"/><w:trackRevisions/><w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

export function footer(language: OfficialLanguage): string {
  const bidi = language === "ar" ? "<w:bidi/>" : "";
  return `<w:ftr ${namespaces}><w:p><w:pPr>${bidi}<w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;
}

/** Word's own tag for each language, for spelling and hyphenation. */
const locales: Readonly<Record<OfficialLanguage, string>> = {
  ar: "ar-SA",
  zh: "zh-CN",
  en: "en-GB",
  fr: "fr-FR",
  ru: "ru-RU",
  es: "es-ES",
};

/** How the styles that resolutions use look; the ITU's own names, so that its macros find them. */
const looks: Readonly<Record<string, { readonly paragraph: string; readonly run: string }>> = {
  Proposal: { paragraph: '<w:keepNext/><w:spacing w:before="240"/>', run: "<w:b/>" },
  Res_No: {
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="480"/><w:jc w:val="center"/>',
    run: '<w:sz w:val="28"/>',
  },
  Res_title: {
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="240"/><w:jc w:val="center"/>',
    run: '<w:b/><w:sz w:val="28"/>',
  },
  "Normal after title": { paragraph: '<w:spacing w:before="280"/>', run: "" },
  Call: {
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="160"/><w:ind w:left="1134"/>',
    run: "<w:i/>",
  },
  "heading 1": {
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="320"/><w:outlineLvl w:val="0"/>',
    run: "<w:b/>",
  },
  "footnote text": { paragraph: '<w:spacing w:before="40"/>', run: '<w:sz w:val="20"/>' },
  "Table text": { paragraph: '<w:spacing w:before="40" w:after="40"/>', run: '<w:sz w:val="20"/>' },
};

/** The identifier of the style of that name. */
export function styleId(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "") || "Other";
}

export function stylesXml(language: OfficialLanguage, used: ReadonlySet<string>): string {
  const lang = locales[language];
  const names = [...new Set([...Object.keys(looks), ...used])].filter((name) => name !== "Normal");
  const byId = new Map(names.map((name) => [styleId(name), name]));
  const styles = [...byId].map(([id, name]) => {
    const { paragraph, run } = looks[name] ?? { paragraph: "", run: "" };
    return `<w:style w:type="paragraph" w:styleId="${escapeXml(id)}"><w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  });
  const bidi = language === "ar" ? "<w:bidi/>" : "";
  return `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="SimSun"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${language === "ar" || language === "zh" ? "en-GB" : lang}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${bidi}<w:spacing w:before="120"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>${styles.join("")}<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

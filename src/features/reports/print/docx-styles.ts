import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from "docx";
import type { DocxContext } from "./docx-text.ts";

/** Regions that spell-checkers know for the official languages. */
const tags: Readonly<Record<string, string>> = {
  ar: "ar-SA",
  en: "en-GB",
  es: "es-ES",
  fr: "fr-FR",
  ru: "ru-RU",
  zh: "zh-CN",
};

/** Twentieths of a point. */
const indent = 567;

/** The numbers of paragraphs are those of Word's own numbering: they run through headings, and move when one is added. */
export const paragraphNumbers = "paragraphs";

export function numberingOf(): INumberingOptions {
  return {
    config: [
      {
        reference: paragraphNumbers,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: "%1.",
            alignment: AlignmentType.START,
            suffix: LevelSuffix.TAB,
            style: { paragraph: { indent: { left: 0, hanging: 0 } } },
          },
        ],
      },
    ],
  };
}

/** Styles by the names that Word knows, so that its outline, contents and readers' own templates work. */
export function stylesOf({ language, rightToLeft }: DocxContext): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { bold: true, boldComplexScript: true, size, sizeComplexScript: size + 4, color: "000000" },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 160, line: 264, lineRule: LineRuleType.AUTO },
    },
  });
  const tag = tags[language] ?? language;
  return {
    default: {
      document: {
        run: {
          font: {
            ascii: "Times New Roman",
            hAnsi: "Times New Roman",
            cs: "Times New Roman",
            eastAsia: "SimSun",
          },
          size: 22,
          sizeComplexScript: 26,
          language: {
            value: rightToLeft ? "en-GB" : tag,
            eastAsia: "zh-CN",
            bidirectional: rightToLeft ? tag : "ar-SA",
          },
        },
        paragraph: { spacing: { after: 160, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: heading(32, 360),
      heading1: heading(26, 320),
      heading2: heading(24, 280),
      heading3: heading(22, 240),
      caption: {
        run: {
          bold: true,
          boldComplexScript: true,
          italics: false,
          size: 22,
          sizeComplexScript: 26,
          color: "000000",
        },
        paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
      },
      footnoteText: { run: { size: 18, sizeComplexScript: 22 }, paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      {
        id: "NumberedParagraph",
        name: "Numbered Paragraph",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { alignment: AlignmentType.BOTH },
      },
      {
        id: "Subparagraph",
        name: "Subparagraph",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { indent: { start: indent } },
      },
      {
        id: "Summary",
        name: "Summary",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { indent: { start: indent, end: indent } },
      },
      {
        id: "TableText",
        name: "Table Text",
        basedOn: "Normal",
        paragraph: { spacing: { before: 40, after: 40 } },
      },
      { id: "Masthead", name: "Masthead", basedOn: "Normal", paragraph: { spacing: { after: 20 } } },
      {
        id: "Entry",
        name: "Entry",
        basedOn: "Normal",
        paragraph: { spacing: { after: 40 }, indent: { start: indent, hanging: indent / 2 } },
      },
    ],
  };
}

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { ReportDocument } from "../document.ts";
import { numberingOf, paragraphNumbers, stylesOf } from "./docx-styles.ts";
import { annexOf, none, page, tableOf, textWidth, thick } from "./docx-tables.ts";
import { type DocxContext, docxContext, inlineRuns, textRuns } from "./docx-text.ts";
import { settled } from "./package.ts";

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
/** The report as a Word file: styles, numbering, footnotes and tables are Word's own, so that it can be worked on. */
export async function printDocx(report: ReportDocument, { base }: { base: string }): Promise<Uint8Array> {
  const context = docxContext(report.language, base);
  const children = [...masthead(report, context), ...body(report, context)];
  const line = (parts: ParagraphChild[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Paragraph({ style: "Masthead", bidirectional: context.rightToLeft, alignment, children: parts });
  const pageNumber = () =>
    new Footer({ children: [line([new TextRun({ children: [PageNumber.CURRENT] })], AlignmentType.CENTER)] });
  const document = new Document({
    title: report.title,
    creator: report.masthead.organ.join(", "),
    description: report.masthead.symbol,
    lastModifiedBy: "Acuerdo",
    styles: stylesOf(context),
    numbering: numberingOf(),
    footnotes: Object.fromEntries(
      Array.from(context.notes, ([number, paragraphs]) => [number, { children: paragraphs }]),
    ),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.top, left: page.side, right: page.side },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({
            children: [line([new TextRun({ text: report.masthead.symbol, bold: true })], AlignmentType.END)],
          }),
        },
        footers: { first: pageNumber(), default: pageNumber() },
        children,
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  return settled(packed, { datedOn: report.masthead.datedOn, rightToLeft: context.rightToLeft });
}

/** As United Nations documents begin: the organ on one side, what files and finds the document on the other. */
function masthead(
  {
    masthead: { organ, session, agendaItem, symbol, distribution, date, language, original },
  }: ReportDocument,
  context: DocxContext,
): (Table | Paragraph)[] {
  const { rightToLeft: bidirectional } = context;
  const lines = (texts: readonly string[], bold: boolean) =>
    texts
      .filter((text) => text !== "")
      .map(
        (text) =>
          new Paragraph({ style: "Masthead", bidirectional, children: textRuns(text, context, { bold }) }),
      );
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: { top: none, left: none, right: none, bottom: thick },
      children: children.length > 0 ? children : [new Paragraph({})],
    });
  const widths = [Math.round(textWidth * 0.62), textWidth - Math.round(textWidth * 0.62)] as const;
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: bidirectional,
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          children: [
            cell(widths[0], lines(organ, true)),
            cell(widths[1], [
              ...lines([symbol], true),
              ...lines([distribution.text, date, language, original.text], false),
            ]),
          ],
        }),
      ],
    }),
    ...[new Paragraph({ style: "Masthead", children: [] })],
    ...lines(session, true),
    ...lines([agendaItem], false),
  ];
}

function body(report: ReportDocument, context: DocxContext): (Table | Paragraph)[] {
  const { rightToLeft: bidirectional } = context;
  const summary = report.summary
    ? [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          bidirectional,
          alignment: AlignmentType.CENTER,
          children: textRuns(report.summary.heading, context),
        }),
        ...report.summary.paragraphs.map(
          (parts) => new Paragraph({ style: "Summary", bidirectional, children: inlineRuns(parts, context) }),
        ),
      ]
    : [];
  const parts = report.parts.flatMap((part): (Table | Paragraph)[] => {
    if (part.kind === "heading") {
      const label = part.label ? [...textRuns(part.label, context), new TextRun({ text: " " })] : [];
      return [
        new Paragraph({
          heading: headingLevels[part.depth],
          bidirectional,
          children: [...label, ...textRuns(part.text, context)],
        }),
      ];
    }
    if (part.kind === "table") return tableOf(part, context);
    if (part.kind === "annex") return annexOf(part, context);
    return part.lines.map((line, i) =>
      i === 0
        ? new Paragraph({
            style: "NumberedParagraph",
            bidirectional,
            numbering: { reference: paragraphNumbers, level: 0 },
            children: inlineRuns(line, context),
          })
        : new Paragraph({ style: "Subparagraph", bidirectional, children: inlineRuns(line, context) }),
    );
  });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, bidirectional, children: textRuns(report.title, context) }),
    ...summary,
    ...parts,
  ];
}

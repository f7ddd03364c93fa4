import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
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
import type { Annex, Cell, ReportDocument, Table as ReportTable } from "../document.ts";
import { numberingOf, paragraphNumbers, stylesOf } from "./docx-styles.ts";
import { type DocxContext, docxContext, inlineRuns, textRuns } from "./docx-text.ts";
import { settled } from "./package.ts";

/** A4 and its margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, side: 1_360, top: 1_300 } as const;
const textWidth = page.width - 2 * page.side;

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const thick = { style: BorderStyle.SINGLE, size: 12, color: "000000" } as const;

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

function tableOf(table: ReportTable, context: DocxContext): (Table | Paragraph)[] {
  const { rightToLeft: bidirectional } = context;
  const number = Math.floor((textWidth * 0.62) / (table.heads.length - 1));
  const widths = table.heads.map((_, i) =>
    i === 0 ? textWidth - number * (table.heads.length - 1) : number,
  );
  const row = (cells: readonly Cell[], { bold = false, header = false, last = false } = {}) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((cell, i) => {
        const words = textRuns(cell.text, context, { bold });
        return new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          borders: {
            left: none,
            right: none,
            top: header ? thick : last ? thin : none,
            bottom: header || last ? thick : none,
          },
          children: [
            new Paragraph({
              style: "TableText",
              bidirectional,
              keepNext: !last,
              alignment: i === 0 ? AlignmentType.START : AlignmentType.END,
              children: cell.href
                ? [new ExternalHyperlink({ link: context.base + cell.href, children: words })]
                : words,
            }),
          ],
        });
      }),
    });
  return [
    new Paragraph({ style: "Caption", bidirectional, children: textRuns(table.caption, context) }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: bidirectional,
      tableLook: { firstRow: true, firstColumn: true, lastRow: true },
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: [
        row(
          table.heads.map((text) => ({ text, href: null })),
          { bold: true, header: true },
        ),
        ...table.rows.map((cells, i) =>
          row(cells, { bold: i === table.rows.length - 1, last: i === table.rows.length - 1 }),
        ),
      ],
    }),
    new Paragraph({ style: "TableText", children: [] }),
  ];
}

function annexOf(annex: Annex, context: DocxContext): Paragraph[] {
  const { rightToLeft: bidirectional, base } = context;
  const entry = (children: ParagraphChild[]) => new Paragraph({ style: "Entry", bidirectional, children });
  return [
    new Paragraph({
      style: "Masthead",
      bidirectional,
      pageBreakBefore: true,
      keepNext: true,
      children: textRuns(annex.label, context, { bold: true }),
    }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      bidirectional,
      children: textRuns(annex.title, context),
    }),
    ...annex.groups.flatMap(({ name, entries, unnamed }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, bidirectional, children: textRuns(name, context) }),
      ...entries.map(({ name: who, country, hrefs }) =>
        entry([
          ...(hrefs.length === 1
            ? [new ExternalHyperlink({ link: base + hrefs[0]!, children: textRuns(who, context) })]
            : textRuns(who, context)),
          ...textRuns(country === "" ? "" : ` (${country})`, context),
          ...(hrefs.length > 1
            ? hrefs.flatMap((href, i) => [
                new TextRun(i === 0 ? ": " : ", "),
                new ExternalHyperlink({ link: base + href, children: [new TextRun(String(i + 1))] }),
              ])
            : []),
        ]),
      ),
      ...(unnamed === "" ? [] : [entry(textRuns(unnamed, context))]),
    ]),
  ];
}

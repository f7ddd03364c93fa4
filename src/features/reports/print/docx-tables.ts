import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Annex, Cell, Table as ReportTable } from "../document.ts";
import { type DocxContext, textRuns } from "./docx-text.ts";

/** A4 and its margins, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, side: 1_360, top: 1_300 } as const;
export const textWidth = page.width - 2 * page.side;

export const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
export const thick = { style: BorderStyle.SINGLE, size: 12, color: "000000" } as const;

/** A table with its caption; its head stands again on each page. */
export function tableOf(table: ReportTable, context: DocxContext): (Table | Paragraph)[] {
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

/** An annex, on a page of its own: who contributed, by group. */
export function annexOf(annex: Annex, context: DocxContext): Paragraph[] {
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

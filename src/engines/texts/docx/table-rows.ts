import type { BodyLine } from "./lines.ts";

/** What stands between the cells of a row. */
const separator = " | ";

/** Whether a line is of a table; one of a single column is but a frame around text. */
export function isRow({ paragraph }: BodyLine): boolean {
  return (paragraph.lead.cell?.columns ?? 1) > 1;
}

/** The lines with those of each row of a table as one: "year | amount". Cost: linear. */
export function withRows(lines: readonly BodyLine[]): readonly BodyLine[] {
  const joined: BodyLine[] = [];
  let row: BodyLine[] = [];
  const flush = (): void => {
    if (row.length > 0) joined.push(joinRow(row));
    row = [];
  };
  for (const line of lines) {
    if (!isRow(line) || (row.length > 0 && !sameRow(row[0]!, line))) flush();
    if (isRow(line)) row.push(line);
    else joined.push(line);
  }
  flush();
  return joined;
}

function sameRow(a: BodyLine, b: BodyLine): boolean {
  const [one, other] = [a.paragraph.lead.cell!, b.paragraph.lead.cell!];
  return one.table === other.table && one.row === other.row;
}

function joinRow(cells: readonly BodyLine[]): BodyLine {
  let text = "";
  const runs: BodyLine["runs"][number][] = [];
  const references: BodyLine["references"][number][] = [];
  for (const [n, cell] of cells.entries()) {
    if (n > 0) text += separator;
    for (const run of cell.runs) runs.push({ ...run, at: run.at + text.length });
    for (const reference of cell.references)
      references.push({ ...reference, at: reference.at + text.length });
    text += cell.text;
  }
  const { lead } = cells[0]!.paragraph;
  return {
    text,
    runs,
    references,
    tabAt: null,
    paragraph: {
      lead,
      from: cells.flatMap((cell) => cell.paragraph.from),
      spans: cells.flatMap((cell) => cell.paragraph.spans),
    },
  };
}

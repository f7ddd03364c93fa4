import type { ChangeOp } from "#engines/texts/compare/compare.ts";
import type { ChangeRow, ComparisonView } from "./comparison.ts";

/** What of a comparison is shown, as its address says. */
interface Narrowing {
  readonly show: "all" | "changes";
  readonly op?: ChangeOp | undefined;
  /** A section, by its id. */
  readonly call?: string | undefined;
  readonly proponent?: string | undefined;
}

/** A line of a page: a row, one above it that is shown for its context, or how many were left out before a row. */
export type Line<Row> =
  | { readonly kind: "row"; readonly row: Row; readonly isContext: boolean }
  | { readonly kind: "gap"; readonly count: number; readonly before: string };

/** Lines of a page, and where among the changes each stands. */
export interface NarrowedPage {
  readonly lines: readonly Line<ChangeRow>[];
  /** Of all lines, on every page. */
  readonly total: number;
  readonly current: number;
  readonly hasFront: boolean;
  /** The changes in order, with the page on which each stands. */
  readonly changes: readonly { readonly id: string; readonly page: number }[];
}

/** More lines than this make a page slow to read on a telephone; a resolution of usual length is one page. */
export const linesPerPage = 150;

export function isChange(row: ChangeRow): boolean {
  return row.kind === "change" && row.op !== "same";
}

/** The lines that a narrowing leaves, in pages. `at` asks for the page on which a change stands. */
export function narrow(
  { rows }: ComparisonView,
  { show, op, call, proponent }: Narrowing,
  { page, at }: { readonly page: number; readonly at?: string | undefined },
): NarrowedPage {
  const inSection = rows.filter(({ section }) => call === undefined || section.id === call);
  const isNarrowed = op !== undefined || proponent !== undefined;
  const isShown = (row: ChangeRow): boolean =>
    (show === "all" || isChange(row) || row.kind === "left" || op === "same") &&
    (op === undefined || row.op === op) &&
    (proponent === undefined || row.authors.includes(proponent));
  const lines = withContext(inSection, isShown);
  const current = pageOfLines(lines, { page, at, perPage: linesPerPage });
  const changes = lines.flatMap((line, n) =>
    line.kind === "row" && !line.isContext && isChange(line.row)
      ? [{ id: line.row.id, page: Math.floor(n / linesPerPage) + 1 }]
      : [],
  );
  return {
    lines: lines.slice((current - 1) * linesPerPage, current * linesPerPage),
    total: lines.length,
    current,
    hasFront: current === 1 && call === undefined && !isNarrowed,
    changes,
  };
}

/** Which page of lines is shown: that on which the row `at` stands, or the one asked for, the last at most. */
export function pageOfLines<Row extends { readonly id: string }>(
  lines: readonly Line<Row>[],
  {
    page,
    at,
    perPage,
  }: { readonly page: number; readonly at?: string | undefined; readonly perPage: number },
): number {
  const found = at === undefined ? -1 : lines.findIndex((line) => line.kind === "row" && line.row.id === at);
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  return found === -1 ? Math.min(page, pages) : Math.floor(found / perPage) + 1;
}

/** The rows that are shown, each under the provisions that it stands beneath, with what is left out counted. */
export function withContext<Row extends { readonly id: string; readonly depth: number }>(
  rows: readonly Row[],
  isShown: (row: Row) => boolean,
): readonly Line<Row>[] {
  const lines: Line<Row>[] = [];
  let above: Row[] = [];
  let omitted = new Set<Row>();
  for (const row of rows) {
    above = above.filter(({ depth }) => depth < row.depth);
    if (isShown(row)) {
      const context = above.filter((each) => omitted.has(each));
      const count = omitted.size - context.length;
      if (count > 0) lines.push({ kind: "gap", count, before: row.id });
      for (const each of context) lines.push({ kind: "row", row: each, isContext: true });
      lines.push({ kind: "row", row, isContext: false });
      omitted = new Set();
    } else omitted.add(row);
    above.push(row);
  }
  if (omitted.size > 0) lines.push({ kind: "gap", count: omitted.size, before: "" });
  return lines;
}

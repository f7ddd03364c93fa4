import type { ChangeOp } from "#engines/texts/compare/compare.ts";
import type { ChangeRow, ComparisonView } from "./comparison.ts";

/** What of a comparison is shown, as its address says. */
export interface Narrowing {
  readonly show: "all" | "changes";
  readonly op?: ChangeOp | undefined;
  /** A section, by its id. */
  readonly call?: string | undefined;
  readonly proponent?: string | undefined;
}

/** A line of the page: a change, an unchanged provision above one for its context, or how many are left out. */
export type Line =
  | { readonly kind: "row"; readonly row: ChangeRow; readonly isContext: boolean }
  | { readonly kind: "gap"; readonly count: number; readonly before: string };

/** Lines of a page, and where among the changes each stands. */
export interface NarrowedPage {
  readonly lines: readonly Line[];
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
  const inSection = call === undefined ? rows : rows.filter(({ section }) => section.id === call);
  const narrowed = op !== undefined || proponent !== undefined;
  const wanted = (row: ChangeRow): boolean =>
    (op === undefined || row.op === op) && (proponent === undefined || row.authors.includes(proponent));
  const lines =
    show === "all" && !narrowed
      ? inSection.map((row): Line => ({ kind: "row", row, isContext: false }))
      : withContext(
          inSection,
          (row) => (isChange(row) || row.kind === "left" || op === "same") && wanted(row),
        );
  const pages = Math.max(1, Math.ceil(lines.length / linesPerPage));
  const found = at === undefined ? -1 : lines.findIndex((line) => line.kind === "row" && line.row.id === at);
  const current = found === -1 ? Math.min(page, pages) : Math.floor(found / linesPerPage) + 1;
  const changes = lines.flatMap((line, n) =>
    line.kind === "row" && !line.isContext && (isChange(line.row) || op === "same")
      ? [{ id: line.row.id, page: Math.floor(n / linesPerPage) + 1 }]
      : [],
  );
  return {
    lines: lines.slice((current - 1) * linesPerPage, current * linesPerPage),
    total: lines.length,
    current,
    hasFront: current === 1 && call === undefined && !narrowed,
    changes,
  };
}

/** The rows that are kept, each under the provisions that it stands beneath, with what is left out counted. */
function withContext(rows: readonly ChangeRow[], keep: (row: ChangeRow) => boolean): readonly Line[] {
  const lines: Line[] = [];
  let above: ChangeRow[] = [];
  let omitted: ChangeRow[] = [];
  for (const row of rows) {
    const depth = depthOf(row);
    above = above.filter((each) => depthOf(each) < depth);
    if (keep(row)) {
      const context = above.filter((each) => omitted.includes(each));
      const left = omitted.filter((each) => !context.includes(each));
      if (left.length > 0) lines.push({ kind: "gap", count: left.length, before: row.id });
      for (const each of context) lines.push({ kind: "row", row: each, isContext: true });
      lines.push({ kind: "row", row, isContext: false });
      omitted = [];
    } else if (row.kind === "change") omitted.push(row);
    if (row.kind === "change") above.push(row);
  }
  if (omitted.length > 0) lines.push({ kind: "gap", count: omitted.length, before: "" });
  return lines;
}

function depthOf({ base, revised }: ChangeRow): number {
  return (revised ?? base)!.depth;
}

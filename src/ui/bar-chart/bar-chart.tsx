import type { Child } from "hono/jsx";
import { DataTable } from "../data-table/data-table.tsx";
import { GroupSign } from "../group-sign/group-sign.tsx";
import type { Page } from "../locale.ts";
import { formatNumber } from "../number.ts";

export interface BarChartRow {
  readonly label: string;
  readonly group?: string | undefined;
  /** One value for each series, in their order. */
  readonly values: readonly number[];
  /** The list that each value counts. */
  readonly hrefs?: readonly (string | undefined)[] | undefined;
}

interface BarChartProps {
  page: Page;
  id: string;
  caption: string;
  /** What the first column holds: "Group". */
  rowHead: string;
  series: readonly string[];
  rows: readonly BarChartRow[];
}

/** Counts by row, as bars one can compare at a glance, and as the table that says the same exactly. */
export function BarChart({ page, id, caption, rowHead, series, rows }: BarChartProps) {
  const longest = Math.max(1, ...rows.map(({ values }) => sum(values)));
  const count = (row: BarChartRow, i: number): Child => {
    const text = formatNumber(page, row.values[i] ?? 0);
    const href = row.hrefs?.[i];
    return href ? <a href={href}>{text}</a> : text;
  };
  return (
    <figure class="bar-chart">
      <figcaption>{caption}</figcaption>
      {/* The table below says all of this: nothing is heard twice. */}
      <div aria-hidden="true">
        {series.length > 1 && (
          <p class="legend">
            {series.map((name, i) => (
              <span class={`series-${i + 1}`}>{name}</span>
            ))}
          </p>
        )}
        {rows.map((row) => (
          <div class="bar-row" data-group={row.group}>
            <span>{row.group ? <GroupSign group={row.group}>{row.label}</GroupSign> : row.label}</span>
            <StackedBar values={row.values} longest={longest} />
            <span class="n">{formatNumber(page, sum(row.values))}</span>
          </div>
        ))}
      </div>
      <details>
        <summary>{page.t("ui.chart.table")}</summary>
        <DataTable
          page={page}
          narrow="scroll"
          id={`${id}-table`}
          caption={caption}
          rows={rows}
          columns={[
            {
              key: "row",
              head: rowHead,
              rowHeader: true,
              cell: ({ label }) => label,
              foot: page.t("ui.chart.total"),
            },
            ...series.map((head, i) => ({
              key: `series-${i}`,
              head,
              numeric: true,
              cell: (row: BarChartRow) => count(row, i),
              foot: formatNumber(page, sum(rows.map(({ values }) => values[i] ?? 0))),
            })),
            {
              key: "total",
              head: page.t("ui.chart.total"),
              numeric: true,
              cell: ({ values }) => formatNumber(page, sum(values)),
              foot: formatNumber(page, sum(rows.map(({ values }) => sum(values)))),
            },
          ]}
        />
      </details>
    </figure>
  );
}

function StackedBar({ values, longest }: { values: readonly number[]; longest: number }) {
  const unit = 100 / longest;
  let start = 0;
  return (
    <svg class="stacked" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, i) => {
        const x = start;
        start += value * unit;
        return value > 0 ? (
          <rect class={`series-${i + 1}`} x={round(x)} y="0.5" width={round(value * unit)} height="9" />
        ) : null;
      })}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

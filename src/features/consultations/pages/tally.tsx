import type { Process } from "#features/mandates/queries.ts";
import { groupName } from "#features/people/pages/names.ts";
import type { StakeholderGroup } from "#features/people/queries.ts";
import { Bar } from "#ui/bar/bar.tsx";
import { BarChart } from "#ui/bar-chart/bar-chart.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { GroupSign } from "#ui/group-sign/group-sign.tsx";
import type { Page } from "#ui/locale.ts";
import { formatNumber } from "#ui/number.ts";
import { addresses } from "../addresses.ts";
import type { Channel } from "../queries.ts";
import { channels, type GroupTally, type Tally } from "../tally.ts";
import { groupSign } from "./names.ts";

interface TallyProps {
  page: Page;
  process: Process;
  groups: readonly StakeholderGroup[];
  tally: Tally;
}

/** The element that live updates replace. */
export const tallyId = "tally";

/** The table by group and channel: every number leads to the list that it counts. */
export function TallyTable({ page, process, groups, tally }: TallyProps) {
  const { t } = page;
  const longest = Math.max(1, ...tally.groups.map(({ total }) => total));
  const listed = (query: { group?: string; channel?: Channel }, count: number) => {
    const shown = formatNumber(page, count);
    return count === 0 ? (
      shown
    ) : (
      <a href={addresses.list.to(page.locale, { slug: process.slug }, query)}>{shown}</a>
    );
  };
  return (
    <div id={tallyId}>
      <DataTable<GroupTally>
        page={page}
        id="tally-table"
        caption={t("consultations.tally")}
        rows={tally.groups}
        rowGroup={({ group }) => groupSign(groups, group)}
        csvHref={`${addresses.tally.to(page.locale, { slug: process.slug })}.csv`}
        columns={[
          {
            key: "group",
            head: t("consultations.group"),
            rowHeader: true,
            cell: ({ group, total }) => (
              <>
                <GroupSign group={groupSign(groups, group)}>{groupName(page, groups, group)}</GroupSign>
                <Bar value={total} max={longest} group={groupSign(groups, group)} />
              </>
            ),
            foot: t("consultations.total"),
          },
          ...channels.map((channel) => ({
            key: channel,
            head: t(`consultations.channel.${channel}.plural`),
            numeric: true,
            cell: (row: GroupTally) => listed({ group: row.group, channel }, row[channel]),
            foot: listed({ channel }, tally.total[channel]),
          })),
          {
            key: "total",
            head: t("consultations.total"),
            numeric: true,
            cell: (row) => listed({ group: row.group }, row.total),
            foot: listed({}, tally.total.total),
          },
        ]}
      />
    </div>
  );
}

/** The same counts as bars, channel beside channel. */
export function TallyChart({ page, process, groups, tally }: TallyProps) {
  const { t } = page;
  return (
    <BarChart
      page={page}
      id="tally-chart"
      caption={t("consultations.tally.chart")}
      rowHead={t("consultations.group")}
      series={channels.map((channel) => t(`consultations.channel.${channel}.plural`))}
      rows={tally.groups.map((row) => ({
        label: groupName(page, groups, row.group),
        group: groupSign(groups, row.group),
        values: channels.map((channel) => row[channel]),
        hrefs: channels.map((channel) =>
          addresses.list.to(page.locale, { slug: process.slug }, { group: row.group, channel }),
        ),
      }))}
    />
  );
}

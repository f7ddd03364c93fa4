import type { StakeholderGroup } from "#features/people/queries.ts";
import type { Channel, TallyRow } from "./queries.ts";

export const channels = ["written", "presentation", "intervention"] as const satisfies readonly Channel[];

export interface GroupTally {
  readonly group: string;
  readonly written: number;
  readonly presentation: number;
  readonly intervention: number;
  readonly total: number;
}

export interface Tally {
  readonly groups: readonly GroupTally[];
  readonly total: Omit<GroupTally, "group">;
}

/**
 * The table of A/66/77, paragraph 12: a row for each group of the scheme in its order, even with nothing in it,
 * then those that the scheme does not know, so that no contribution is left out of the total.
 */
export function tallyOf(rows: readonly TallyRow[], scheme: readonly Pick<StakeholderGroup, "code">[]): Tally {
  const known = scheme.map(({ code }) => code);
  const others = [...new Set(rows.map(({ group }) => group))]
    .filter((group) => !known.includes(group))
    .sort();
  const countOf = (group: string | null, channel: Channel) =>
    rows.reduce(
      (sum, row) =>
        sum + ((group === null || row.group === group) && row.channel === channel ? row.count : 0),
      0,
    );
  const line = (group: string | null) => {
    const [written, presentation, intervention] = channels.map((channel) => countOf(group, channel)) as [
      number,
      number,
      number,
    ];
    return { written, presentation, intervention, total: written + presentation + intervention };
  };
  return { groups: [...known, ...others].map((group) => ({ group, ...line(group) })), total: line(null) };
}

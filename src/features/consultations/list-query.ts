import type { Process } from "#features/mandates/queries.ts";
import { states } from "#features/people/states.ts";
import { dayOf } from "#platform/time.ts";
import type { Channel, Filter, Order, Status } from "./queries.ts";
import { channels } from "./tally.ts";

/** What the address of a list may say; anything else in it is passed over. */
export interface ListQuery {
  readonly q?: string | undefined;
  readonly group?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly region?: string | undefined;
  readonly state?: string | undefined;
  readonly language?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly sort?: Order | undefined;
}

const orders: readonly Order[] = ["newest", "oldest", "title", "organisation"];

export function readListQuery(given: (name: string) => string | undefined): ListQuery {
  const text = (name: string) => given(name)?.trim().slice(0, 200) || undefined;
  const date = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(given(name) ?? "") ? given(name) : undefined);
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    known.find((each) => each === given(name));
  return {
    q: text("q"),
    group: text("group"),
    channel: oneOf("channel", channels),
    region: text("region"),
    state: text("state"),
    language: text("language"),
    from: date("from"),
    until: date("until"),
    sort: oneOf("sort", orders),
  };
}

/** What the query asks of the database. Days are those of the process's zone; a region stands for its States. */
export function filterOf(
  query: ListQuery,
  process: Process,
  locale: string,
  statuses: readonly Status[],
): Filter {
  const inRegion = query.region
    ? states.filter(({ regionalGroup }) => regionalGroup === query.region).map(({ iso2 }) => iso2)
    : undefined;
  return {
    group: query.group,
    channel: query.channel,
    language: query.language,
    states: query.state ? [query.state] : inRegion,
    from: query.from ? (dayOf(query.from, process.timeZone, "start") ?? undefined) : undefined,
    until: query.until ? (dayOf(query.until, process.timeZone, "end") ?? undefined) : undefined,
    words: query.q,
    searchLanguages: [...new Set([locale, "es", "en"])],
    statuses,
  };
}

import type { CitationView, DutyView } from "./work/operations.ts";

/** Rows of citations or duties on a page. */
export const findingsPerPage = 100;

/** From what binds to what is left to whoever is addressed. */
const strengths = [
  "instructs",
  "demands",
  "decides",
  "requests",
  "urges",
  "recommends",
  "invites",
  "encourages",
  "authorizes",
];

const citationKeys: Readonly<Record<string, (row: CitationView) => string>> = {
  symbol: ({ symbol }) => symbol,
};

const dutyKeys: Readonly<Record<string, (row: DutyView) => string>> = {
  actor: ({ actor }) => actor,
  strength: ({ strength }) => String(strengths.indexOf(strength)),
  recurrence: ({ recurrence }) => recurrence ?? "\uffff",
};

export const sortCitations = (rows: readonly CitationView[], sort: string, locale: string) =>
  sorted(rows, citationKeys, sort, locale);

export const sortDuties = (rows: readonly DutyView[], sort: string, locale: string) =>
  sorted(rows, dutyKeys, sort, locale);

/** Rows ordered by a column, as `?sort=` says ("-actor": from the last); by their place in the text without one. */
function sorted<Row>(
  rows: readonly Row[],
  keys: Readonly<Record<string, (row: Row) => string>>,
  sort: string,
  locale: string,
): readonly Row[] {
  const isReverse = sort.startsWith("-");
  const name = sort.replace(/^-/, "");
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const ordered = key ? rows.toSorted((a, b) => compare(key(a), key(b))) : rows;
  return isReverse ? ordered.toReversed() : ordered;
}

import { ProcessTrail } from "#features/mandates/pages/trail.tsx";
import type { Process } from "#features/mandates/queries.ts";
import { groupName, stateName } from "#features/people/pages/names.ts";
import type { RegionalGroup, StakeholderGroup } from "#features/people/queries.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import { DateField } from "#ui/field/date-fields.tsx";
import { SearchField } from "#ui/field/text-field.tsx";
import { type ActiveFilter, Filters } from "#ui/filters/filters.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { ListQuery } from "../list-query.ts";
import type { Entry } from "../queries.ts";
import { channels } from "../tally.ts";
import { Entries } from "./entries.tsx";
import { languageName } from "./names.ts";

interface ListProps {
  page: Page;
  process: Process;
  groups: readonly StakeholderGroup[];
  regions: readonly RegionalGroup[];
  present: { readonly languages: readonly string[]; readonly states: readonly string[] };
  query: ListQuery;
  entries: readonly Entry[];
  current: number;
  perPage: number;
  total: number;
  mayContribute: boolean;
}

/** The contributions of a process, narrowed and ordered by the address. */
export function ListPage(props: ListProps) {
  const { page, process, entries, current, perPage, total } = props;
  const { t } = page;
  const contribute = props.mayContribute && (
    <LinkButton href={addresses.contribute.to(page.locale, { slug: process.slug })}>
      {t("mandates.contribute")}
    </LinkButton>
  );
  return (
    <>
      <ProcessTrail page={page} process={process} />
      <PageHeader title={t("consultations.contributions")} actions={contribute} />
      <ListFilters {...props} />
      {entries.length === 0 ? (
        <EmptyState title={t("consultations.list.empty")} action={contribute}>
          {t("consultations.list.empty.help")}
        </EmptyState>
      ) : (
        <Entries {...props} level={2} />
      )}
      <Pagination page={page} current={current} perPage={perPage} total={total} />
      <p class="table-sources">
        <a
          href={`${addresses.list.to(page.locale, { slug: process.slug })}.csv${queryPart(page.path)}`}
          data-turbo="false"
        >
          {t("ui.table.csv")}
        </a>{" "}
        <a href={`${addresses.list.to(page.locale, { slug: process.slug })}.atom`} data-turbo="false">
          {t("ui.table.feed")}
        </a>
      </p>
    </>
  );
}

const queryPart = (path: string) => (path.includes("?") ? path.slice(path.indexOf("?")) : "");

function ListFilters({ page, groups, regions, present, query }: ListProps) {
  const { t } = page;
  const field = (name: keyof ListQuery) => ({
    page,
    name,
    label: t(`consultations.filter.${name}`),
    value: query[name],
    marksOptional: false,
  });
  const any = t("consultations.filter.any");
  const names: Partial<Record<keyof ListQuery, string | undefined>> = {
    group: query.group && groupName(page, groups, query.group),
    channel: query.channel && t(`consultations.channel.${query.channel}`),
    language: query.language && languageName(page, query.language),
    state: query.state && stateName(page, query.state),
    region: query.region && regionName(page, regions, query.region),
    from: query.from,
    until: query.until,
    q: query.q,
  };
  const active: ActiveFilter[] = Object.entries(names).flatMap(([name, shown]) =>
    shown
      ? [
          {
            name,
            value: query[name as keyof ListQuery]!,
            label: t("consultations.filter.active", {
              name: t(`consultations.filter.${name}`),
              value: shown,
            }),
          },
        ]
      : [],
  );
  return (
    <Filters page={page} active={active}>
      <SearchField {...field("q")} />
      <Select
        {...field("group")}
        empty={any}
        options={groups.map(({ code }) => ({ value: code, label: groupName(page, groups, code) }))}
      />
      <Select
        {...field("channel")}
        empty={any}
        options={channels.map((value) => ({ value, label: t(`consultations.channel.${value}`) }))}
      />
      <Select
        {...field("region")}
        empty={any}
        options={regions.map(({ code }) => ({ value: code, label: regionName(page, regions, code) }))}
      />
      <Select
        {...field("state")}
        empty={any}
        options={present.states.map((value) => ({ value, label: stateName(page, value)! }))}
      />
      <Select
        {...field("language")}
        empty={any}
        options={present.languages.map((value) => ({ value, label: languageName(page, value) }))}
      />
      <DateField {...field("from")} />
      <DateField {...field("until")} />
      <Select
        {...field("sort")}
        value={query.sort ?? "newest"}
        empty={null}
        options={["newest", "oldest", "title", "organisation"].map((value) => ({
          value,
          label: t(`consultations.order.${value}`),
        }))}
      />
    </Filters>
  );
}

function regionName(page: Page, regions: readonly RegionalGroup[], code: string): string {
  const region = regions.find((each) => each.code === code);
  return region ? inLanguage(region.names, page.locale).text : code;
}

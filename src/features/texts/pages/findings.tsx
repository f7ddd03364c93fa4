import { DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import type { Page } from "#ui/locale.ts";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Day } from "#ui/time/time.tsx";
import { addressOf, fileAddress } from "../addresses.ts";
import type { OpenDesk } from "../desk.ts";
import { findingsPerPage } from "../findings.ts";
import type { Version } from "../versions.ts";
import type { CitationView, DutyView } from "../work/operations.ts";
import { DeskFrame } from "./frame.tsx";
import { inTongue } from "./text.tsx";
import { ChooseVersion } from "./tree.tsx";

interface FindingsProps<Row> {
  page: Page;
  desk: OpenDesk;
  version: Version;
  rows: readonly Row[];
  sort: string;
  current: number;
  total: number;
}

/** The provision of a finding, as a link into the text. */
function PlaceLink({
  page,
  desk,
  version,
  provision,
  place,
}: {
  page: Page;
  desk: OpenDesk;
  version: Version;
  provision: string | null;
  place: string;
}) {
  if (provision === null) return <>—</>;
  return (
    <a
      href={`${addressOf(desk.place, "tree", page.locale, { text: version.id })}#provision-${provision}`}
      {...inTongue(version.text.about.language ?? page.locale)}
    >
      {place}
    </a>
  );
}

/** A document by its symbol, with the way to it where a library has it. */
function SymbolOf({ symbol, address }: Pick<CitationView, "symbol" | "address">) {
  return address === null ? (
    <bdi>{symbol}</bdi>
  ) : (
    <a href={address} rel="external">
      <bdi>{symbol}</bdi>
    </a>
  );
}

/** A day as the page's language writes it; a year alone as it is. */
function DateOf({ page, date }: { page: Page; date: string }) {
  return date.length === 10 ? (
    <Day page={page} date={date} style="short" />
  ) : (
    <time datetime={date}>{date}</time>
  );
}

/** The documents that a text cites, each with its place. */
export function CitationsPage(props: FindingsProps<CitationView>) {
  const { page, desk, version, rows, sort, current, total } = props;
  const { t } = page;
  const language = inTongue(version.text.about.language ?? page.locale);
  return (
    <DeskFrame page={page} desk={desk} view="citations" about={<p>{t("texts.citations.lead")}</p>}>
      <ChooseVersion page={page} desk={desk} version={version} view="citations" />
      <DataTable
        page={page}
        caption={t("texts.citations.count", { count: total })}
        rows={rows}
        sort={sort}
        empty={<EmptyState title={t("texts.citations.none")} />}
        csvHref={fileAddress(desk.place, "citations.csv", page.locale, { text: version.id })}
        columns={[
          {
            key: "symbol",
            head: t("texts.citation.symbol"),
            rowHeader: true,
            sortable: true,
            cell: (citation) => <SymbolOf {...citation} />,
          },
          {
            key: "raw",
            head: t("texts.citation.raw"),
            cell: ({ raw }) => <span {...language}>{raw}</span>,
          },
          {
            key: "paragraphs",
            head: t("texts.citation.paragraphs"),
            cell: ({ paragraphs }) => paragraphs.join(", "),
          },
          {
            key: "date",
            head: t("texts.citation.date"),
            cell: ({ date }) => date && <DateOf page={page} date={date} />,
          },
          {
            key: "place",
            head: t("texts.place"),
            sortable: true,
            cell: ({ provision, place, note }) => (
              <>
                <PlaceLink page={page} desk={desk} version={version} provision={provision} place={place} />
                {note !== undefined && <> ({t("ui.document.note", { marker: note })})</>}
              </>
            ),
          },
        ]}
      />
      <Pagination page={page} current={current} perPage={findingsPerPage} total={total} />
    </DeskFrame>
  );
}

/** What a text asks of whom, how often, to whom it is reported and by when. */
export function DutiesPage(props: FindingsProps<DutyView>) {
  const { page, desk, version, rows, sort, current, total } = props;
  const { t } = page;
  const language = inTongue(version.text.about.language ?? page.locale);
  const words = (text: string | null) => text && <span {...language}>{text}</span>;
  return (
    <DeskFrame page={page} desk={desk} view="duties" about={<p>{t("texts.duties.lead")}</p>}>
      <ChooseVersion page={page} desk={desk} version={version} view="duties" />
      <DataTable
        page={page}
        caption={t("texts.duties.count", { count: total })}
        rows={rows}
        sort={sort}
        empty={<EmptyState title={t("texts.duties.none")} />}
        csvHref={fileAddress(desk.place, "duties.csv", page.locale, { text: version.id })}
        columns={[
          {
            key: "actor",
            head: t("texts.duty.actor"),
            rowHeader: true,
            sortable: true,
            cell: ({ actor }) => words(actor),
          },
          {
            key: "strength",
            head: t("texts.duty.strength"),
            sortable: true,
            cell: ({ strength }) => t(`texts.strength.${strength}`),
          },
          { key: "act", head: t("texts.duty.act"), cell: ({ act }) => words(act) },
          {
            key: "recurrence",
            head: t("texts.duty.recurrence"),
            sortable: true,
            cell: ({ recurrence }) => recurrence && t(`texts.recurrence.${recurrence.replaceAll(" ", "-")}`),
          },
          {
            key: "recipients",
            head: t("texts.duty.recipients"),
            cell: ({ recipients }) => words(recipients.join(", ")),
          },
          { key: "due", head: t("texts.duty.due"), cell: ({ due }) => words(due) },
          {
            key: "place",
            head: t("texts.place"),
            sortable: true,
            cell: ({ provision, place }) => (
              <PlaceLink page={page} desk={desk} version={version} provision={provision} place={place} />
            ),
          },
        ]}
      />
      <Pagination page={page} current={current} perPage={findingsPerPage} total={total} />
    </DeskFrame>
  );
}

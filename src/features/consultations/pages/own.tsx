import { addresses as peopleAddresses } from "#features/people/addresses.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { StatusBadge } from "#ui/status-badge/status-badge.tsx";
import { Moment } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { ownContributions } from "../own-queries.ts";

const badges = { received: "info", published: "good", withheld: "warn", withdrawn: "neutral" } as const;

/** What someone sent, and what became of it. */
export function OwnContributionsPage({
  page,
  name,
  own,
}: {
  page: Page;
  name: string;
  own: Awaited<ReturnType<typeof ownContributions>>;
}) {
  const { t } = page;
  return (
    <>
      <Breadcrumbs page={page} trail={[{ href: peopleAddresses.account.to(page.locale, {}), label: name }]} />
      <PageHeader title={t("people.account.contributions")} />
      <DataTable
        page={page}
        caption={t("people.account.contributions")}
        rows={own}
        empty={
          <EmptyState title={t("consultations.own.none")}>{t("consultations.own.none.help")}</EmptyState>
        }
        columns={[
          {
            key: "title",
            head: t("consultations.form.title.label"),
            rowHeader: true,
            cell: ({ slug, code, title }) => (
              <a href={addresses.contribution.to(page.locale, { slug, code })}>
                <bdi>{title || t("consultations.withdrawn")}</bdi>
              </a>
            ),
          },
          {
            key: "process",
            head: t("consultations.own.process"),
            cell: ({ processTitles }) => {
              const { text, lang } = inLanguage(processTitles, page.locale);
              return <bdi lang={lang}>{text}</bdi>;
            },
          },
          {
            key: "received",
            head: t("consultations.received"),
            cell: ({ receivedAt, timeZone }) => (
              <Moment page={page} at={receivedAt} zone={timeZone} style="short" />
            ),
          },
          {
            key: "status",
            head: t("record.field.status"),
            cell: ({ status }) => (
              <StatusBadge kind={badges[status]}>{t(`record.value.status.${status}`)}</StatusBadge>
            ),
          },
          {
            key: "receipt",
            head: t("consultations.receipt"),
            cell: ({ slug, code }) => (
              <a href={addresses.receipt.to(page.locale, { slug, code })}>
                <code>{code}</code>
              </a>
            ),
          },
        ]}
      />
    </>
  );
}

import { addresses as mandateAddresses } from "#features/mandates/addresses.ts";
import type { Process } from "#features/mandates/queries.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Entry } from "#ui/entry/entry.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Moment } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { SavedDesk } from "../queries.ts";

interface SavedListProps {
  page: Page;
  process: Process;
  saved: readonly SavedDesk[];
  current: number;
  perPage: number;
  total: number;
}

/** The texts that were saved to a process. */
export function SavedListPage({ page, process, saved, current, perPage, total }: SavedListProps) {
  const { t } = page;
  const slug = process.slug;
  return (
    <>
      <Breadcrumbs
        page={page}
        trail={[
          {
            href: mandateAddresses.process.to(page.locale, { slug }),
            label: inLanguage(process.titles, page.locale).text,
          },
        ]}
      />
      <PageHeader
        title={t("texts.title")}
        actions={
          <LinkButton look="quiet" href={addresses.texts.to(page.locale, {})}>
            {t("texts.compare")}
          </LinkButton>
        }
      />
      {saved.length === 0 ? (
        <EmptyState title={t("texts.saved.none")}>{t("texts.saved.none.help")}</EmptyState>
      ) : (
        saved.map(({ desk, texts }) => (
          <Entry
            level={2}
            href={addresses.saved.overview.to(page.locale, { slug, number: desk.number! })}
            title={desk.title}
            about={[
              t("texts.saved.count", { count: texts }),
              <Moment page={page} at={desk.createdAt} zone={process.timeZone} style="day" />,
            ]}
          />
        ))
      )}
      <Pagination page={page} current={current} perPage={perPage} total={total} />
    </>
  );
}

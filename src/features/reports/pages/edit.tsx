import type { Process } from "#features/mandates/queries.ts";
import type { StakeholderGroup } from "#features/people/queries.ts";
import { Button, LinkButton, PostButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Hidden } from "#ui/field/text-field.tsx";
import { directionOf, type Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { Composed } from "../document.ts";
import type { Report } from "../queries.ts";
import { BlockForm, KindSelect } from "./block-form.tsx";

interface EditProps {
  page: Page;
  process: Process;
  report: Report;
  groups: readonly StakeholderGroup[];
  blocks: readonly Composed[];
  /** The event by which a block was just taken out. */
  deleted?: number | undefined;
  mayPublish: boolean;
}

/** A report as it is written: block by block, each saved by itself. */
export function EditPage({ page, process, report, groups, blocks, deleted, mayPublish }: EditProps) {
  const { t } = page;
  const slug = process.slug;
  const query = { language: report.language === page.locale ? undefined : report.language };
  return (
    <>
      <PageHeader
        symbol={report.symbol && <bdi>{report.symbol}</bdi>}
        title={
          <span lang={report.language} dir={directionOf(report.language)}>
            {report.title}
          </span>
        }
        actions={
          <>
            <LinkButton href={addresses.report.to(page.locale, { slug }, { ...query, draft: "1" })}>
              {t("reports.preview")}
            </LinkButton>
            <LinkButton look="quiet" href={addresses.masthead.to(page.locale, { slug }, query)}>
              {t("reports.masthead")}
            </LinkButton>
            <LinkButton look="quiet" href={addresses.history.to(page.locale, { slug }, query)}>
              {t("record.history")}
            </LinkButton>
            {mayPublish && (
              <PostButton
                action={addresses.publish.to(page.locale, { slug })}
                fields={{ language: report.language }}
                look="quiet"
                confirm={t("reports.publish.confirm")}
              >
                {t("reports.publish")}
              </PostButton>
            )}
          </>
        }
      >
        <p>{t("reports.edit.lead")}</p>
      </PageHeader>
      {deleted !== undefined && (
        <Notice page={page} kind="good" flash title={t("reports.deleted")}>
          <PostButton
            action={addresses.history.to(page.locale, { slug })}
            fields={{ language: report.language, event: String(deleted) }}
            look="link"
          >
            {t("reports.undo")}
          </PostButton>
        </Notice>
      )}
      <Help page={page} groups={groups} />
      {blocks.length === 0 && (
        <EmptyState title={t("reports.empty")}>
          <form method="post" action={addresses.edit.to(page.locale, { slug })} class="row">
            <Hidden name="language" value={report.language} />
            <KindSelect page={page} id="first-kind" />
            <Button>{t("reports.add")}</Button>
          </form>
        </EmptyState>
      )}
      <div class="report-blocks">
        {blocks.map((composed, i) => (
          <BlockForm
            page={page}
            slug={slug}
            report={report}
            composed={composed}
            first={i === 0}
            last={i === blocks.length - 1}
          />
        ))}
      </div>
    </>
  );
}

function Help({ page, groups }: { page: Page; groups: readonly StakeholderGroup[] }) {
  const { t } = page;
  return (
    <details class="sheet report-help">
      <summary>{t("reports.help")}</summary>
      <dl>
        <dt>
          <code dir="ltr">[^ … ]</code>
        </dt>
        <dd>{t("reports.help.note")}</dd>
        <dt>
          <code dir="ltr">[# total]</code>
        </dt>
        <dd>{t("reports.help.count")}</dd>
        {groups.map(({ code, names }) => (
          <>
            <dt>
              <code dir="ltr">[# {code} written]</code>
            </dt>
            <dd>{inLanguage(names, page.locale).text}</dd>
          </>
        ))}
        <dt>
          <code dir="ltr">written · presentation · intervention</code>
        </dt>
        <dd>{t("reports.help.channels")}</dd>
        <dt>⏎⏎</dt>
        <dd>{t("reports.help.paragraphs")}</dd>
      </dl>
    </details>
  );
}

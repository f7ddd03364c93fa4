import type { Phase, Process } from "#features/mandates/queries.ts";
import { threadOf } from "#features/mandates/thread.ts";
import { addresses as recordAddresses } from "#features/record/addresses.ts";
import { LinkButton, PostButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { LanguageTag } from "#ui/language-tag/language-tag.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Thread } from "#ui/thread/thread.tsx";
import { Moment } from "#ui/time/time.tsx";
import { addresses } from "../addresses.ts";
import { formats } from "../build.ts";
import type { ReportDocument } from "../document.ts";
import type { Publication } from "../publication.ts";
import type { Report } from "../queries.ts";
import { ReportBody } from "./body.tsx";

interface ReportPageProps {
  page: Page;
  process: Process;
  phases: readonly Phase[];
  /** Reports of the process that the reader may see. */
  reports: readonly Report[];
  /** The one that is shown. */
  shown:
    | {
        readonly report: Report;
        readonly document: ReportDocument;
        readonly publication: Publication | undefined;
        readonly isDraft: boolean;
      }
    | undefined;
  mayReport: boolean;
  mayPublish: boolean;
}

/** The report of a process as its readers see it: the published one, or for those who write it also the draft. */
export function ReportPage(props: ReportPageProps) {
  const { page, process, phases, shown, mayReport } = props;
  const { t } = page;
  const slug = process.slug;
  const thread = <Thread page={page} steps={threadOf(page, process, phases, "report")} />;
  if (!shown) {
    return (
      <>
        <PageHeader title={t("reports.report")} below={thread} />
        <EmptyState
          title={t("reports.none")}
          action={
            mayReport && (
              <LinkButton href={addresses.edit.to(page.locale, { slug })}>{t("reports.begin")}</LinkButton>
            )
          }
        >
          <p>{t(mayReport ? "reports.none.writers" : "reports.none.help")}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {thread}
      <Tools {...props} shown={shown} />
      {process.demonstration && (
        <Notice page={page} kind="info">
          {t("mandates.demonstration.help")}
        </Notice>
      )}
      {shown.isDraft && (
        <Notice page={page} kind="warn" title={t("reports.draft")}>
          <p>{t(shown.publication ? "reports.draft.changed" : "reports.draft.help")}</p>
        </Notice>
      )}
      <ReportBody page={page} report={shown.document} />
      {shown.publication && !shown.isDraft && (
        <Proof page={page} process={process} report={shown.report} publication={shown.publication} />
      )}
    </>
  );
}

function Tools({
  page,
  process,
  reports,
  shown,
  mayReport,
  mayPublish,
}: ReportPageProps & { shown: NonNullable<ReportPageProps["shown"]> }) {
  const { t } = page;
  const slug = process.slug;
  const language = shown.report.language;
  const query = {
    language: language === page.locale ? undefined : language,
    draft: shown.isDraft ? "1" : undefined,
  };
  const others = reports.filter((report) => report.language !== language);
  return (
    <div class="report-tools no-print">
      <div class="row">
        {formats.map((format) => (
          <LinkButton look="quiet" download href={downloadHref(page, slug, format, query)}>
            {t(`reports.download.${format}`)}
          </LinkButton>
        ))}
        {mayReport && (
          <LinkButton href={addresses.edit.to(page.locale, { slug }, { language: query.language })}>
            {t("reports.edit")}
          </LinkButton>
        )}
        {mayPublish && shown.isDraft && (
          <PostButton
            action={addresses.publish.to(page.locale, { slug })}
            fields={{ language }}
            look={shown.publication ? "quiet" : "plain"}
            confirm={t("reports.publish.confirm")}
          >
            {t(shown.publication ? "reports.publish.again" : "reports.publish")}
          </PostButton>
        )}
        {mayReport && shown.publication && (
          <a
            href={addresses.report.to(
              page.locale,
              { slug },
              { language: query.language, draft: shown.isDraft ? undefined : "1" },
            )}
          >
            {t(shown.isDraft ? "reports.see.published" : "reports.see.draft")}
          </a>
        )}
      </div>
      {others.length > 0 && (
        <p class="row small">
          {t("reports.languages")}
          {others.map((report) => (
            <a
              href={addresses.report.to(page.locale, { slug }, { language: report.language })}
              hreflang={report.language}
            >
              <LanguageTag language={report.language} />
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

function downloadHref(
  page: Page,
  slug: string,
  format: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const [path, search] = addresses.report.to(page.locale, { slug }, query).split("?");
  return `${path}.${format}${search ? `?${search}` : ""}`;
}

/** What anyone can check: the hashes of what was published, and where the public log holds them. */
function Proof({
  page,
  process,
  report,
  publication,
}: {
  page: Page;
  process: Process;
  report: Report;
  publication: Publication;
}) {
  const { t } = page;
  return (
    <details class="sheet no-print">
      <summary>{t("reports.proof")}</summary>
      <p>
        {report.publishedAt && (
          <>
            {t("reports.published")} <Moment page={page} at={report.publishedAt} zone={process.timeZone} />.{" "}
          </>
        )}
        {publication.leafIndex !== null && (
          <a href={recordAddresses.ledger.to(page.locale, {})}>
            {t("reports.proof.leaf", { index: publication.leafIndex })}
          </a>
        )}
      </p>
      <dl class="hashes">
        {formats.map((format) => (
          <div>
            <dt>{t(`reports.download.${format}`)}</dt>
            <dd>
              <code dir="ltr">{publication.files[format]}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

import { ProcessTrail } from "#features/mandates/pages/trail.tsx";
import type { Process } from "#features/mandates/queries.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { Facts } from "#ui/facts/facts.tsx";
import type { Page } from "#ui/locale.ts";
import { formatNumber } from "#ui/number.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { addresses } from "../addresses.ts";
import { fileSize } from "./names.ts";

interface DataProps {
  page: Page;
  process: Process;
  contributions: number;
  files: { readonly count: number; readonly bytes: number };
}

/** What can be downloaded, and how large it is before one begins on a slow line. */
export function DataPage({ page, process, contributions, files }: DataProps) {
  const { t } = page;
  const slug = process.slug;
  return (
    <>
      <ProcessTrail page={page} process={process} />
      <PageHeader
        title={t("consultations.data")}
        aside={
          <Facts
            facts={[
              { term: t("consultations.contributions"), value: formatNumber(page, contributions) },
              {
                term: t("consultations.files"),
                value: `${formatNumber(page, files.count)} · ${fileSize(page, files.bytes)}`,
              },
            ]}
          />
        }
        actions={
          <LinkButton href={`${addresses.data.to(page.locale, { slug })}.zip`} download>
            {t("consultations.data.all")}
          </LinkButton>
        }
      >
        <p>{t("consultations.data.lead")}</p>
      </PageHeader>
      <ul>
        <li>
          <a href={`${addresses.list.to(page.locale, { slug })}.csv`} data-turbo="false">
            {t("consultations.data.list")}
          </a>
        </li>
        <li>
          <a href={`${addresses.tally.to(page.locale, { slug })}.csv`} data-turbo="false">
            {t("consultations.data.tally")}
          </a>
        </li>
        <li>
          <a href="/ledger/head.json" data-turbo="false">
            {t("consultations.data.head")}
          </a>
        </li>
      </ul>
      <p class="hint">
        {t("consultations.data.command")} <code dir="ltr">acuerdo consultation export {slug} --out DIR</code>
      </p>
    </>
  );
}

import { LinkButton } from "#ui/button/button.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { addresses } from "../addresses.ts";
import { type ListedProcess, ProcessEntries } from "./process-list.tsx";

interface HomeProps {
  page: Page;
  listed: readonly ListedProcess[];
  /** A process that takes contributions now. */
  open: ListedProcess | undefined;
}

/** The first page: what this is, what is open now, and the newest processes. */
export function HomePage({ page, listed, open }: HomeProps) {
  return (
    <>
      <PageHeader
        title={page.t("mandates.home.title")}
        actions={
          <>
            {open && (
              <LinkButton href={addresses.contribute.to(page.locale, { slug: open.process.slug })}>
                {page.t("mandates.contribute")}
              </LinkButton>
            )}
            <LinkButton look="quiet" href={addresses.processes.to(page.locale, {})}>
              {page.t("mandates.home.all")}
            </LinkButton>
            <LinkButton look="quiet" href={addresses.texts.to(page.locale, {})}>
              {page.t("mandates.home.texts")}
            </LinkButton>
          </>
        }
      >
        <p>{page.t("mandates.home.lead")}</p>
      </PageHeader>
      <section>
        <h2>{page.t("mandates.processes")}</h2>
        <ProcessEntries page={page} listed={listed} />
      </section>
    </>
  );
}

import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Entry } from "#ui/entry/entry.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { StatusBadge } from "#ui/status-badge/status-badge.tsx";
import { Moment, Period } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { Phase, Process } from "../queries.ts";
import { callState } from "../thread.ts";

export interface ListedProcess {
  readonly process: Process;
  readonly phases: readonly Phase[];
}

interface ProcessListProps {
  page: Page;
  listed: readonly ListedProcess[];
  current: number;
  perPage: number;
  total: number;
  mayCreate: boolean;
}

const badges = { open: "good", late: "warn", soon: "info", closed: "neutral", none: "neutral" } as const;

export function ProcessListPage({ page, listed, current, perPage, total, mayCreate }: ProcessListProps) {
  const create = mayCreate && (
    <LinkButton href={addresses.newProcess.to(page.locale, {})}>{page.t("mandates.new")}</LinkButton>
  );
  return (
    <>
      <PageHeader title={page.t("mandates.processes")} actions={create} />
      <ProcessEntries page={page} listed={listed} level={2} />
      <Pagination page={page} current={current} perPage={perPage} total={total} />
    </>
  );
}

interface ProcessEntriesProps {
  page: Page;
  listed: readonly ListedProcess[];
  /** 2 where the list stands under the page's title. */
  level?: 2 | 3 | undefined;
}

export function ProcessEntries({ page, listed, level }: ProcessEntriesProps) {
  if (listed.length === 0)
    return <EmptyState title={page.t("mandates.empty")}>{page.t("mandates.empty.help")}</EmptyState>;
  return (
    <>
      {listed.map(({ process, phases }) => {
        const title = inLanguage(process.titles, page.locale);
        const call = phases.find(({ kind }) => kind === "call");
        const state = process.state === "draft" ? "none" : callState(process, phases);
        return (
          <Entry
            href={addresses.process.to(page.locale, { slug: process.slug })}
            title={title.text}
            lang={title.lang}
            level={level}
            about={[
              <StatusBadge kind={badges[state]}>
                {page.t(process.state === "draft" ? "mandates.state.draft" : `mandates.call.${state}`)}
              </StatusBadge>,
              call &&
                (call.closesAt ? (
                  <Period page={page} from={call.opensAt} to={call.closesAt} zone={process.timeZone} />
                ) : (
                  <Moment page={page} at={call.opensAt} zone={process.timeZone} style="day" />
                )),
              process.demonstration && page.t("mandates.demonstration"),
            ].filter((part) => part !== undefined && part !== false)}
          />
        );
      })}
    </>
  );
}

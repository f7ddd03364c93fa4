import { historyEvents } from "#features/record/pages/history-events.tsx";
import type { EventRow } from "#features/record/queries.ts";
import { History } from "#ui/history/history.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { addresses } from "../addresses.ts";
import type { Process } from "../queries.ts";
import { fieldName, fieldValue } from "./process-form.tsx";
import { ProcessTrail } from "./trail.tsx";

/** Everything that was done in a process, newest first, a page at a time. */
export function ProcessHistoryPage({
  page,
  process,
  events,
  more,
  namesPersons,
}: {
  page: Page;
  process: Process;
  events: readonly EventRow[];
  more: string | undefined;
  namesPersons: boolean;
}) {
  const told = historyEvents(page, events, {
    namesPersons,
    names: { role: (role) => page.t(`mandates.role.${role}`) },
    fieldName: (field) => (field === "role" ? page.t("mandates.role") : fieldName(page, field)),
    fieldValue: (field, value) => fieldValue(page, field, value),
  });
  const removed = new Set(
    events.filter(({ action }) => action === "texts.removed").map(({ subjectId }) => subjectId),
  );
  return (
    <>
      <ProcessTrail page={page} process={process} />
      <PageHeader title={page.t("record.history")} />
      <History
        page={page}
        events={told.map((event, i) => {
          const href = subjectHref(page, process.slug, events[i]!, removed);
          return href === null ? event : { ...event, what: <a href={href}>{event.what}</a> };
        })}
        zone={process.timeZone}
      />
      {more && (
        <p>
          <a href={more}>{page.t("record.history.older")}</a>
        </p>
      )}
    </>
  );
}

/** Where what an event is about can be seen; null where it has no page of its own, or no longer has one. */
function subjectHref(
  page: Page,
  slug: string,
  { subjectKind, subjectId }: EventRow,
  removed: ReadonlySet<string>,
): string | null {
  if (subjectKind === "contribution")
    return addresses.contribution.to(page.locale, { slug, code: subjectId });
  // Saved texts are known by their process and their number in it.
  const number = subjectKind === "texts" ? subjectId.split("/").at(-1)! : null;
  if (number === null || removed.has(subjectId)) return null;
  return addresses.savedTexts.to(page.locale, { slug, number });
}

import type { HistoryEvent } from "#ui/history/history.tsx";
import type { Page } from "#ui/locale.ts";
import type { EventRow } from "../queries.ts";

/** Events in words. Who acted is named to everyone only as the secretariat or the public are. */
export function historyEvents(
  page: Page,
  events: readonly EventRow[],
  { namesPersons = false } = {},
): HistoryEvent[] {
  return events.map((event) => ({
    at: event.at,
    who: actorName(page, event, namesPersons),
    onBehalfOf: event.onBehalfOf ?? undefined,
    what: page.t(`event.${event.action}`),
    changes: Object.entries(event.changes).flatMap(([field, change]) => {
      if (typeof change !== "object" || change === null || !("to" in change)) {
        return field === "reason" ? [{ field: page.t("record.reason"), from: "", to: String(change) }] : [];
      }
      const { from, to } = change as { from?: unknown; to?: unknown };
      return [{ field: fieldName(page, field), from: shown(from), to: shown(to) }];
    }),
  }));
}

function actorName(page: Page, event: EventRow, namesPersons: boolean): string {
  if (event.actorKind === "public") return page.t("record.actor.public");
  if (event.actorKind === "system") return page.t("record.actor.system");
  return namesPersons && event.actorName ? event.actorName : page.t("record.actor.secretariat");
}

/** Fields that histories name; others stand by their own names, which only the secretariat's edits show. */
const namedFields = new Set(["status", "state", "language", "groupCode", "title", "titles", "text"]);

function fieldName(page: Page, field: string): string {
  return namedFields.has(field) ? page.t(`record.field.${field}`) : field;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

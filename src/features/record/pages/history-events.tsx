import type { HistoryEvent } from "#ui/history/history.tsx";
import type { Page } from "#ui/locale.ts";
import type { EventRow } from "../queries.ts";

interface Telling {
  /** Whether those who acted are told by name; to everyone else they are the secretariat or the public. */
  namesPersons?: boolean;
  /** How the codes of a field are told, by the field, where only its feature knows. */
  names?: Readonly<Record<string, (code: string) => string | undefined>>;
}

/** Events in words. */
export function historyEvents(
  page: Page,
  events: readonly EventRow[],
  { namesPersons = false, names = {} }: Telling = {},
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
      const told = (value: unknown) =>
        (typeof value === "string" && names[field]?.(value)) || shown(page, field, value);
      return [{ field: fieldName(page, event.subjectKind, field), from: told(from), to: told(to) }];
    }),
  }));
}

function actorName(page: Page, event: EventRow, namesPersons: boolean): string {
  if (event.actorKind === "public") return page.t("record.actor.public");
  if (event.actorKind === "system") return page.t("record.actor.system");
  return namesPersons && event.actorName ? event.actorName : page.t("record.actor.secretariat");
}

/** Fields that histories name; others stand by their own names, which only the secretariat's edits show. */
const namedFields = new Set([
  "status",
  "state",
  "language",
  "groupCode",
  "title",
  "titles",
  "text",
  "descriptions",
  "languages",
  "timeZone",
  "groupScheme",
  "publishes",
  "invitations",
]);

function fieldName(page: Page, subjectKind: string, field: string): string {
  if (subjectKind === "contribution" && field === "state") return page.t("record.field.country");
  return namedFields.has(field) ? page.t(`record.field.${field}`) : field;
}

/** Codes that stand for a choice, by field: messages `record.value.<field>.<code>`. */
const choices: Readonly<Record<string, readonly string[]>> = {
  status: ["received", "published", "withheld", "withdrawn"],
  state: ["draft", "published", "closed"],
  publishes: ["at-once", "after-review"],
};

function shown(page: Page, field: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") {
    return choices[field]?.includes(value) ? page.t(`record.value.${field}.${value}`) : value;
  }
  // Words in several languages, and lists, are told by what they hold.
  const parts = Object.values(value);
  return parts.every((part) => typeof part === "string") && typeof value === "object"
    ? parts.join(" · ")
    : JSON.stringify(value);
}

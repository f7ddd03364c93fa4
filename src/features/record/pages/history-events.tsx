import type { HistoryEvent } from "#ui/history/history.tsx";
import type { Page } from "#ui/locale.ts";
import type { EventRow } from "../queries.ts";

interface Telling {
  /** Whether those who acted are told by name; to everyone else they are the secretariat or the public. */
  namesPersons?: boolean;
  /** How the codes of a field are told, by the field, where only its feature knows. */
  names?: Readonly<Record<string, (code: string) => string | undefined>>;
  /** What the fields of a feature's own forms are called. */
  fieldName?: (field: string) => string | undefined;
  /** How a value of such a field is told. */
  fieldValue?: (field: string, value: string) => string | undefined;
}

/** Events in words. */
export function historyEvents(
  page: Page,
  events: readonly EventRow[],
  { namesPersons = false, names = {}, fieldName, fieldValue }: Telling = {},
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
        (typeof value === "string" &&
          value !== "" &&
          (names[field]?.(value) || fieldValue?.(field, value))) ||
        shown(page, field, value);
      return [
        {
          field: ownName(page, event.subjectKind, field) ?? fieldName?.(field) ?? field,
          from: told(from),
          to: told(to),
        },
      ];
    }),
  }));
}

function actorName(page: Page, event: EventRow, namesPersons: boolean): string {
  if (event.actorKind === "public") return page.t("record.actor.public");
  if (event.actorKind === "system") return page.t("record.actor.system");
  return namesPersons && event.actorName ? event.actorName : page.t("record.actor.secretariat");
}

/** Fields that many histories name; a feature's page names those of its forms. */
const namedFields = new Set([
  "status",
  "state",
  "language",
  "groupCode",
  "title",
  "titles",
  "text",
  "descriptions",
]);

function ownName(page: Page, subjectKind: string, field: string): string | undefined {
  if (subjectKind !== "process" && field === "state") return page.t("record.field.country");
  return namedFields.has(field) ? page.t(`record.field.${field}`) : undefined;
}

/** Codes that stand for a choice, by field: messages `record.value.<field>.<code>`. */
const choices: Readonly<Record<string, readonly string[]>> = {
  status: ["received", "published", "withheld", "withdrawn"],
  state: ["draft", "published", "closed"],
};

function shown(page: Page, field: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") {
    return choices[field]?.includes(value) ? page.t(`record.value.${field}.${value}`) : value;
  }
  // Words in several languages, and lists, are told by what they hold.
  return typeof value === "object"
    ? Object.values(value)
        .map((part) => shown(page, field, part))
        .join(" · ")
    : String(value);
}

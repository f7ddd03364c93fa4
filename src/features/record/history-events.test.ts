import { describe, expect, test } from "vitest";
import { loadMessages, translator } from "#platform/messages.ts";
import type { Page } from "#ui/locale.ts";
import { historyEvents } from "./pages/history-events.tsx";
import type { EventRow } from "./queries.ts";

const messages = loadMessages();

function pageIn(locale: Page["locale"]): Page {
  return { locale, dir: locale === "ar" ? "rtl" : "ltr", t: translator(messages, locale), path: "/" };
}

function event(subjectKind: string, action: string, changes: Record<string, unknown>): EventRow {
  return {
    id: 1,
    at: new Date("2026-03-01T10:00:00Z"),
    actorKind: "person",
    actorId: "u1",
    actorName: "Noor Example",
    onBehalfOf: null,
    action,
    subjectKind,
    subjectId: "x",
    processSlug: "wells",
    changes,
  };
}

describe("a history", () => {
  test("tells what changed in the reader's words, not in codes", () => {
    const withheld = event("contribution", "contribution.withheld", {
      status: { from: "published", to: "withheld" },
    });
    expect(historyEvents(pageIn("es"), [withheld])[0]!.changes).toEqual([
      { field: "Situación", from: "Publicada", to: "No publicada" },
    ]);
    expect(historyEvents(pageIn("ru"), [withheld])[0]!.changes).toEqual([
      { field: "Статус", from: "Опубликован", to: "Не опубликован" },
    ]);
  });

  test("calls the state of a process and the State of a contributor by different names", () => {
    const closed = event("process", "process.closed", { state: { from: "published", to: "closed" } });
    const corrected = event("contribution", "contribution.corrected", { state: { from: null, to: "KE" } });
    const told = historyEvents(pageIn("ru"), [closed, corrected], {
      names: { state: (code) => (code === "KE" ? "Кения" : undefined) },
    });
    expect(told.map(({ changes }) => changes)).toEqual([
      [{ field: "Состояние", from: "Опубликован", to: "Завершён" }],
      [{ field: "Страна или район", from: "", to: "Кения" }],
    ]);
  });

  test("tells words in several languages by the words, and keeps who acted to those who may know", () => {
    const edited = event("process", "process.edited", {
      titles: { from: { en: "Wells" }, to: { en: "Wells", fr: "Puits" } },
    });
    const [told] = historyEvents(pageIn("en"), [edited]);
    expect(told).toMatchObject({
      who: "The secretariat",
      changes: [{ field: "Titles", from: "Wells", to: "Wells · Puits" }],
    });
    expect(historyEvents(pageIn("en"), [edited], { namesPersons: true })[0]!.who).toBe("Noor Example");
  });
});

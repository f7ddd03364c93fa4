import { symbolIn } from "#features/mandates/instrument-symbol.ts";
import type { Mandate, Phase, Process } from "#features/mandates/queries.ts";
import { wallClockOf } from "#platform/time.ts";
import type { Locale, Page } from "#ui/locale.ts";
import { inLanguage } from "#ui/web.tsx";
import { dateTag } from "./document.ts";
import type { Report, ReportBlock } from "./queries.ts";

/** What a report begins with. */
export interface Skeleton {
  readonly report: Omit<Report, "id" | "processId" | "state" | "publishedAt" | "version" | "createdAt">;
  readonly blocks: readonly Pick<ReportBlock, "kind" | "level" | "text" | "place" | "options">[];
}

interface Known {
  readonly process: Process;
  readonly mandates: readonly Mandate[];
  readonly phases: readonly Phase[];
  readonly language: Locale;
  readonly t: Page["t"];
  /** The day of the report; null leaves it open. */
  readonly datedOn: string | null;
}

/** A first report made of what is known: where the process comes from, what it received as a table, and who contributed. */
export function skeletonOf({ process, mandates, phases, language, t, datedOn }: Known): Skeleton {
  const title = inLanguage(process.titles, language).text;
  const symbols = mandates.map(({ instrument }) => symbolIn(instrument.symbol, language)).join(", ");
  const day = (at: Date) =>
    new Intl.DateTimeFormat(dateTag(language), { dateStyle: "long", timeZone: process.timeZone }).format(at);
  const call = phases.find(({ kind }) => kind === "call");
  const meeting = phases.find(({ kind }) => kind === "meeting");
  const place = meeting && inLanguage(meeting.places, language).text;
  const background = [
    symbols === ""
      ? t("reports.skeleton.process", { title })
      : t("reports.skeleton.mandated", { title, symbols }),
    call &&
      (call.closesAt
        ? t("reports.skeleton.period", { from: day(call.opensAt), to: day(call.closesAt) })
        : t("reports.skeleton.since", { from: day(call.opensAt) })),
    meeting &&
      (place
        ? t("reports.skeleton.meeting.place", { date: day(meeting.opensAt), place })
        : t("reports.skeleton.meeting", { date: day(meeting.opensAt) })),
  ].filter((text) => text !== undefined);
  const blocks: Pick<ReportBlock, "kind" | "text">[] = [
    { kind: "heading", text: t("reports.skeleton.background") },
    ...background.map((text) => ({ kind: "paragraph" as const, text })),
    { kind: "heading", text: t("reports.skeleton.contributions") },
    { kind: "paragraph", text: t("reports.skeleton.counts") },
    { kind: "tally", text: "" },
    { kind: "contributors", text: "" },
  ];
  return {
    report: {
      language,
      title: t("reports.skeleton.title", { title }),
      organ: t("reports.skeleton.organ"),
      session: "",
      agendaItem: "",
      symbol: "",
      distribution: "general",
      originalLanguage: language,
      datedOn,
      summary: "",
    },
    blocks: blocks.map((block, i) => ({ ...block, level: 1, place: i + 1, options: {} })),
  };
}

/** The day of an instant in the zone of the process: 2011-05-04. */
export function dayIn(process: Process, at: Date): string {
  return wallClockOf(at, process.timeZone).slice(0, 10);
}

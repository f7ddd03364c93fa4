import { localeTag } from "#platform/messages.ts";
import type { Page } from "../locale.ts";

interface MomentProps {
  page: Page;
  at: Date;
  /** The zone in whose clock it is told: "America/New_York". */
  zone: string;
  /** long: "14 December 2010 at 10:00 EST". short: "14 Dec 2010, 10:00 EST". day: the day alone. */
  style?: "long" | "short" | "day" | undefined;
}

/**
 * A moment, told by the clock of its place, with the zone. The machine-readable value is UTC. Told at length, as a meeting
 * is, UTC follows in brackets, and where there is script the reader's own time instead; in a list that would be noise.
 */
export function Moment({ page, at, zone, style = "long" }: MomentProps) {
  const text = formatMoment(page, at, zone, style);
  if (style !== "long") return <time datetime={at.toISOString()}>{text}</time>;
  const universal = formatMoment(page, at, "UTC", sameDay(at, zone, "UTC") ? "clock" : "short");
  return (
    <time
      datetime={at.toISOString()}
      data-controller="local-time"
      data-local-time-zone-value={zone}
      data-local-time-words-value={page.t("ui.time.yours", { time: "{time}" })}
    >
      {text}
      <span class="local-time" data-local-time-target="other">
        {text.endsWith("UTC") ? "" : ` (${universal})`}
      </span>
    </time>
  );
}

/** A day of the calendar, which has no zone: "2010-12-14". */
export function Day({
  page,
  date,
  style = "long",
}: {
  page: Page;
  date: string;
  style?: "long" | "short" | undefined;
}) {
  const month = style === "long" ? "long" : "short";
  const format = new Intl.DateTimeFormat(localeTag(page.locale), {
    year: "numeric",
    month,
    day: "numeric",
    timeZone: "UTC",
  });
  return <time datetime={date}>{format.format(new Date(`${date}T00:00:00Z`))}</time>;
}

interface PeriodProps {
  page: Page;
  from: Date;
  to: Date;
  zone: string;
}

/** From one day to another, what they share said once: "1 September – 31 December 2010". */
export function Period({ page, from, to, zone }: PeriodProps) {
  const format = new Intl.DateTimeFormat(localeTag(page.locale), { dateStyle: "long", timeZone: zone });
  return <span class="period">{format.formatRange(from, to)}</span>;
}

type MomentStyle = "long" | "short" | "day" | "clock";

function formatMoment({ locale }: Page, at: Date, zone: string, style: MomentStyle): string {
  const day = { year: "numeric", month: style === "short" ? "short" : "long", day: "numeric" } as const;
  const clock = { hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  return new Intl.DateTimeFormat(localeTag(locale), {
    ...(style === "clock" ? {} : day),
    ...(style === "day" ? {} : clock),
    timeZone: zone,
  }).format(at);
}

function sameDay(at: Date, zone: string, other: string): boolean {
  const day = (timeZone: string) => at.toLocaleDateString("en", { timeZone });
  return day(zone) === day(other);
}

import { dateFormat } from "../formats.ts";
import type { Page } from "../locale.ts";

interface MomentProps {
  page: Page;
  at: Date;
  /** The zone in whose clock it is told: "America/New_York". */
  zone: string;
  /** long: "14 December 2010 at 10:00 EST". short: "14 Dec 2010, 10:00 EST". day: "14 Dec 2010". */
  style?: "long" | "short" | "day" | undefined;
}

/**
 * A moment, told by the clock of its place, with the zone. The machine-readable value is UTC. Told at length, as a meeting
 * is, UTC follows in brackets, and where there is script the reader's own time instead; in a list that would be noise.
 */
export function Moment({ page, at, zone, style = "long" }: MomentProps) {
  const text = formatMoment(page, at, zone, style);
  if (style !== "long") return <time datetime={at.toISOString()}>{text}</time>;
  const isSameClock = isSame(at, zone, { dateStyle: "short", timeStyle: "short" });
  const universal = formatMoment(
    page,
    at,
    "UTC",
    isSame(at, zone, { dateStyle: "short" }) ? "clock" : "short",
  );
  return (
    <time
      datetime={at.toISOString()}
      data-controller="local-time"
      data-local-time-zone-value={zone}
      data-local-time-words-value={page.t("ui.time.yours", { time: "{time}" })}
    >
      {text}
      <span class="local-time" data-local-time-target="other">
        {isSameClock ? "" : ` (${universal})`}
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
  const format = dateFormat(page.locale, {
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
  const format = dateFormat(page.locale, { dateStyle: "long", timeZone: zone });
  // The Chinese pattern for a range falls back to figures and slashes; documents in Chinese write 2010年9月1日至12月31日.
  const text =
    page.locale === "zh" ? `${format.format(from)}至${format.format(to)}` : format.formatRange(from, to);
  return <span class="period">{text}</span>;
}

type MomentStyle = "long" | "short" | "day" | "clock";

function formatMoment({ locale }: Page, at: Date, zone: string, style: MomentStyle): string {
  const day = { year: "numeric", month: style === "long" ? "long" : "short", day: "numeric" } as const;
  const clock = { hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  return dateFormat(locale, {
    ...(style === "clock" ? {} : day),
    ...(style === "day" ? {} : clock),
    timeZone: zone,
  }).format(at);
}

/** True where a zone's clock shows what UTC does, as far as the options tell. */
function isSame(at: Date, zone: string, options: Intl.DateTimeFormatOptions): boolean {
  const shown = (timeZone: string) => dateFormat("en", { ...options, timeZone }).format(at);
  return shown(zone) === shown("UTC");
}

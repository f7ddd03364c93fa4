import { Temporal } from "temporal-polyfill";

/**
 * The instant of a wall-clock time ("2010-12-14T10:00") in a named zone; null when it is no time or the zone is
 * unknown. A time that a change of clocks skips or repeats is read as RFC 5545 asks: the offset before the change.
 */
export function instantOf(wallClock: string, timeZone: string): Date | null {
  try {
    const zoned = Temporal.PlainDateTime.from(wallClock).toZonedDateTime(timeZone, {
      disambiguation: "compatible",
    });
    return new Date(zoned.epochMilliseconds);
  } catch {
    return null;
  }
}

/** The wall-clock time of an instant in a zone, as `instantOf` reads it and date fields hold it. */
export function wallClockOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** The first and last instants of the calendar days from `start` to `end` ("2010-09-01") in a zone. */
export function dayOf(date: string, timeZone: string, edge: "start" | "end"): Date | null {
  try {
    const day = Temporal.PlainDate.from(date);
    const at = edge === "start" ? day : day.add({ days: 1 });
    const instant = at.toZonedDateTime(timeZone).epochMilliseconds;
    return new Date(edge === "start" ? instant : instant - 1);
  } catch {
    return null;
  }
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

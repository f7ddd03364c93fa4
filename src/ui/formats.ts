import { localeTag } from "#platform/messages.ts";
import type { Locale } from "./locale.ts";

/*
 * A formatter takes 75 to 290 µs to make (Node 24) and 1 to use: a list of fifty dates would spend a third of the time
 * that a page is allowed. Those made are kept; languages and zones are few.
 */

const numberFormats = new Map<Locale, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

export function numberFormat(locale: Locale): Intl.NumberFormat {
  const kept = numberFormats.get(locale) ?? new Intl.NumberFormat(localeTag(locale));
  numberFormats.set(locale, kept);
  return kept;
}

export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const kept = dateFormats.get(key) ?? new Intl.DateTimeFormat(localeTag(locale), options);
  dateFormats.set(key, kept);
  return kept;
}

import { localeTag } from "#platform/messages.ts";
import type { Page } from "./locale.ts";

/** A number as the page's language writes it. */
export function formatNumber({ locale }: Pick<Page, "locale">, value: number): string {
  return new Intl.NumberFormat(localeTag(locale)).format(value);
}

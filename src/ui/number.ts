import { numberFormat } from "./formats.ts";
import type { Page } from "./locale.ts";

/** A number as the page's language writes it. */
export function formatNumber({ locale }: Pick<Page, "locale">, value: number): string {
  return numberFormat(locale).format(value);
}

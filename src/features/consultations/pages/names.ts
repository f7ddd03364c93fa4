import type { StakeholderGroup } from "#features/people/queries.ts";
import { localeTag } from "#platform/messages.ts";
import type { Page } from "#ui/locale.ts";

/** Names of codes in the page's language. */

/** The house's own sign for a group of any scheme. */
export function groupSign(groups: readonly StakeholderGroup[], code: string): string {
  return groups.find((each) => each.code === code)?.sign ?? "other";
}

/** A language by its name in the page's language; for "und", that it was not identified. */
export function languageName(page: Page, code: string): string {
  if (code === "und") return page.t("consultations.language.unknown");
  return new Intl.DisplayNames([localeTag(page.locale)], { type: "language" }).of(code) ?? code;
}

/** A size in bytes as people read it. */
export function fileSize(page: Page, bytes: number): string {
  const [value, unit] =
    bytes < 1000
      ? [bytes, "byte"]
      : bytes < 1_000_000
        ? [bytes / 1000, "kilobyte"]
        : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(localeTag(page.locale), {
    style: "unit",
    unit: unit as string,
    maximumFractionDigits: bytes < 10_000_000 ? 1 : 0,
  }).format(value as number);
}

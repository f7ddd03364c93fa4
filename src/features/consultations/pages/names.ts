import type { StakeholderGroup } from "#features/people/queries.ts";
import { stateByCode, states } from "#features/people/states.ts";
import { localeTag } from "#platform/messages.ts";
import type { Page } from "#ui/locale.ts";
import { inLanguage } from "#ui/web.tsx";

/** Names of codes in the page's language. */

export function groupName(page: Page, groups: readonly StakeholderGroup[], code: string): string {
  const group = groups.find((each) => each.code === code);
  return group ? inLanguage(group.names, page.locale).text : code;
}

/** The house's own sign for a group of any scheme. */
export function groupSign(groups: readonly StakeholderGroup[], code: string): string {
  return groups.find((each) => each.code === code)?.sign ?? "other";
}

export function stateName(page: Page, code: string | null): string | undefined {
  return code === null ? undefined : (stateByCode(code)?.names[page.locale] ?? code);
}

/** All States and areas by name, in the order of the page's language. */
export function stateOptions(page: Page): { value: string; label: string }[] {
  const collator = new Intl.Collator(page.locale);
  return states
    .map(({ iso2, names }) => ({ value: iso2, label: names[page.locale] }))
    .sort((a, b) => collator.compare(a.label, b.label));
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

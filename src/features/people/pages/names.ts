import type { Page } from "#ui/locale.ts";
import { inLanguage } from "#ui/web.tsx";
import type { StakeholderGroup } from "../queries.ts";
import { stateByCode, states } from "../states.ts";

/** Names of codes in the page's language. */

export function groupName(page: Page, groups: readonly StakeholderGroup[], code: string): string {
  const group = groups.find((each) => each.code === code);
  return group ? inLanguage(group.names, page.locale).text : code;
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

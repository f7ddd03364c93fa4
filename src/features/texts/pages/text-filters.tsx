import { Select } from "#ui/field/choice-fields.tsx";
import { type ActiveFilter, Filters } from "#ui/filters/filters.tsx";
import type { Page } from "#ui/locale.ts";
import type { countSections } from "../views/sections.ts";
import { sectionName } from "./names.ts";

interface TextFiltersProps {
  page: Page;
  query: { readonly call?: string | undefined; readonly proponent?: string | undefined };
  /** The kind of change that is shown alone, chosen from the counts. */
  kind: ActiveFilter | null;
  sections: ReturnType<typeof countSections>;
  proponents: readonly string[];
  /** Parameters of the address that stay. */
  keep: readonly string[];
}

/** Narrows a text under revision to a part of it, or to those who would change it, where there is a choice. */
export function TextFilters({ page, query, kind, sections, proponents, keep }: TextFiltersProps) {
  const { t } = page;
  const section = sections.find(({ id }) => id === query.call);
  const active: ActiveFilter[] = [
    ...(kind ? [kind] : []),
    ...(section ? [{ name: "call", value: section.id, label: sectionName(page, section) }] : []),
    ...(query.proponent
      ? [{ name: "proponent", value: query.proponent, label: t("texts.by", { who: query.proponent }) }]
      : []),
  ];
  if (sections.length < 2 && proponents.length < 2 && active.length === 0) return null;
  return (
    <div class="no-print">
      <Filters page={page} active={active} keep={keep} open={false}>
        <Select
          page={page}
          name="call"
          label={t("texts.call")}
          value={query.call}
          empty={t("texts.call.any")}
          marksOptional={false}
          options={sections.map((each) => ({
            value: each.id,
            label: t("texts.counted", { name: sectionName(page, each), count: each.count }),
          }))}
        />
        {proponents.length > 1 && (
          <Select
            page={page}
            name="proponent"
            label={t("texts.proponent")}
            value={query.proponent}
            empty={t("texts.proponent.any")}
            marksOptional={false}
            options={proponents.map((value) => ({ value, label: value }))}
          />
        )}
      </Filters>
    </div>
  );
}

import type { PropsWithChildren } from "hono/jsx";
import { queryOf, withQuery } from "../address.ts";
import { Hidden } from "../field/text-field.tsx";
import type { Page } from "../locale.ts";

export interface ActiveFilter {
  /** The parameter in the address, and the one value of it that this is. */
  readonly name: string;
  readonly value: string;
  /** "Group: civil society" */
  readonly label: string;
}

interface FiltersProps {
  page: Page;
  active: readonly ActiveFilter[];
  /** Parameters of the address that the form does not ask for and that stay: the order. */
  keep?: readonly string[] | undefined;
  /** Folded or not at first; without it, open once a filter is in use. */
  open?: boolean | undefined;
}

/** Narrows a list by the address: the fields are the children. Each filter in use can be taken off by itself. */
export function Filters({ page, active, keep = ["sort"], open, children }: PropsWithChildren<FiltersProps>) {
  const query = queryOf(page.path);
  const names = [...new Set(active.map(({ name }) => name))];
  const without = (filter: ActiveFilter) => {
    const rest = query
      .filter(([name, value]) => name === filter.name && value !== filter.value)
      .map(([, value]) => value);
    return withQuery(page.path, { [filter.name]: rest.length > 0 ? rest : undefined, page: undefined });
  };
  const withoutAny = withQuery(page.path, {
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    page: undefined,
  });
  return (
    <div class="filters">
      <details open={open ?? active.length > 0}>
        <summary>{page.t("ui.filters.title")}</summary>
        <form method="get" action={page.path.split("?")[0]}>
          {query
            .filter(([name]) => keep.includes(name))
            .map(([name, value]) => (
              <Hidden name={name} value={value} />
            ))}
          <div class="filter-fields">{children}</div>
          <button class="button" type="submit">
            {page.t("ui.filters.apply")}
          </button>
        </form>
      </details>
      {active.length > 0 && (
        <div class="filters-active">
          <ul aria-label={page.t("ui.filters.active")}>
            {active.map((filter) => (
              <li>
                <a href={without(filter)}>
                  <span class="unseen">{page.t("ui.filters.remove", { name: filter.label })}</span>
                  <span aria-hidden="true">
                    <bdi>{filter.label}</bdi>
                    <svg viewBox="0 0 10 10" aria-hidden="true">
                      <path d="M1.5 1.5l7 7m0-7l-7 7" />
                    </svg>
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <a href={withoutAny}>{page.t("ui.filters.clear")}</a>
        </div>
      )}
    </div>
  );
}

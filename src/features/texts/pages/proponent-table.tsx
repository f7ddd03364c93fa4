import { withQuery } from "#ui/address.ts";
import { DataTable } from "#ui/data-table/data-table.tsx";
import type { Page } from "#ui/locale.ts";
import type { ConsolidationQuery } from "../consolidation-query.ts";
import type { ConsolidationView } from "../views/consolidation.ts";
import { isDisputed } from "./entry.tsx";
import { actionName, said } from "./names.ts";

const actions = ["MOD", "ADD", "SUP", "NOC"] as const;

interface ProponentTableProps {
  page: Page;
  view: ConsolidationView;
  query: ConsolidationQuery;
}

/** Who proposes how much, and how much of it is disputed; each name leads to what it proposes. */
export function ProponentTable({ page, view, query }: ProponentTableProps) {
  if (view.proponents.length < 2) return null;
  const rows = view.proponents.map((who) => {
    const entries = view.entries.filter(({ positions }) =>
      positions.some(({ proponents }) => proponents.includes(who)),
    );
    const own = entries.flatMap(({ positions }) =>
      positions.filter(({ proponents }) => proponents.includes(who)).map(({ action }) => action),
    );
    return {
      who,
      counts: Object.fromEntries(
        actions.map((action) => [action, own.filter((each) => each === action).length]),
      ),
      disputed: entries.filter(isDisputed).length,
    };
  });
  return (
    <details class="proponent-table">
      <summary>{page.t("texts.roles")}</summary>
      <DataTable
        page={page}
        id="proponents"
        caption={<span class="unseen">{page.t("texts.roles")}</span>}
        rows={rows}
        narrow="scroll"
        columns={[
          {
            key: "who",
            head: said(page, "proponents"),
            rowHeader: true,
            cell: ({ who }) => (
              <a
                href={withQuery(page.path, {
                  proponent: query.proponent === who ? undefined : who,
                  page: undefined,
                })}
                aria-current={query.proponent === who ? "true" : undefined}
              >
                <bdi>{who}</bdi>
              </a>
            ),
          },
          ...actions.map((action) => ({
            key: action,
            head: `${action} (${actionName(page, action)})`,
            numeric: true,
            cell: ({ counts }: (typeof rows)[number]) => counts[action],
          })),
          {
            key: "disputed",
            head: page.t("texts.disputed"),
            numeric: true,
            cell: ({ disputed }) => disputed,
          },
        ]}
      />
    </details>
  );
}

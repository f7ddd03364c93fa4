import { withQuery } from "../address.ts";
import type { Page } from "../locale.ts";

interface PaginationProps {
  page: Page;
  /** From 1. */
  current: number;
  perPage: number;
  total: number;
}

/** The pages of a list, by `?page=`. Says which rows these are even where they are all. */
export function Pagination({ page, current, perPage, total }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / perPage));
  const href = (number: number) => withQuery(page.path, { page: number === 1 ? undefined : number });
  const range = page.t("ui.pagination.range", {
    from: Math.min(total, (current - 1) * perPage + 1),
    to: Math.min(total, current * perPage),
    total,
  });
  if (last === 1) return total > 0 ? <p class="pagination-range">{range}</p> : null;
  return (
    <nav class="pagination" aria-label={page.t("ui.pagination.label")}>
      <p class="pagination-range">{range}</p>
      <ul>
        {current > 1 && (
          <li>
            <a class="step" rel="prev" href={href(current - 1)}>
              {page.t("ui.pagination.previous")}
            </a>
          </li>
        )}
        {pagesShown(current, last).map((number) =>
          number === null ? (
            <li aria-hidden="true">…</li>
          ) : (
            <li>
              <a
                href={href(number)}
                aria-label={page.t("ui.pagination.page", { page: number })}
                aria-current={number === current ? "page" : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
        {current < last && (
          <li>
            <a class="step" rel="next" href={href(current + 1)}>
              {page.t("ui.pagination.next")}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The first, the last, and the neighbours of the current page; null for a gap of two or more. */
export function pagesShown(current: number, last: number): (number | null)[] {
  const wanted = new Set([1, last, current - 1, current, current + 1]);
  const shown: (number | null)[] = [];
  let before = 0;
  for (let number = 1; number <= last; number++) {
    if (!wanted.has(number)) continue;
    if (number - before === 2) shown.push(number - 1);
    else if (number - before > 2) shown.push(null);
    shown.push(number);
    before = number;
  }
  return shown;
}

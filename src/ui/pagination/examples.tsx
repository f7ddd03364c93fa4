import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Pagination } from "./pagination.tsx";

export function paginationExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "En medio", "في الوسط"),
      content: <Pagination page={page} current={7} perPage={50} total={1034} />,
    },
    {
      title: sample(page, "Una sola página", "صفحة واحدة"),
      content: <Pagination page={page} current={1} perPage={50} total={12} />,
    },
  ];
}

import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Tabs } from "./tabs.tsx";

export function tabsExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Vistas de un texto", "طرق عرض النص"),
      content: (
        <Tabs
          label={sample(page, "Vistas", "طرق العرض")}
          tabs={[
            {
              href: "#tracked",
              label: sample(page, "Con cambios", "مع التغييرات"),
              current: true,
              count: 41,
            },
            { href: "#base", label: sample(page, "Vigente", "الساري") },
            { href: "#revised", label: sample(page, "Revisado", "المنقح") },
          ]}
        />
      ),
    },
  ];
}

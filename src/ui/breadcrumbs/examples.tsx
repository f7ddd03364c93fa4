import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";

export function breadcrumbsExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Dos niveles", "مستويان"),
      content: (
        <Breadcrumbs
          page={page}
          trail={[
            { href: "#processes", label: sample(page, "Procesos", "العمليات") },
            { href: "#process", label: sample(page, "Cooperación reforzada", "التعاون المعزز") },
          ]}
        />
      ),
    },
  ];
}

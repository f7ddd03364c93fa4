import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Thread } from "./thread.tsx";

export function threadExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Con fechas", "مع التواريخ"),
      content: (
        <Thread
          page={page}
          steps={[
            { label: sample(page, "Mandato", "الولاية"), href: "#m", state: "done", note: "A/66/77" },
            { label: sample(page, "Contribuciones", "المساهمات"), state: "current", note: "98" },
            { label: sample(page, "Informe", "التقرير"), state: "upcoming" },
          ]}
        />
      ),
    },
  ];
}

import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { ErrorSummary } from "./error-summary.tsx";

export function errorSummaryExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Dos problemas", "مشكلتان"),
      content: (
        <ErrorSummary
          page={page}
          errors={[
            {
              field: "organisation",
              message: sample(
                page,
                "Indique la organización en cuyo nombre habla",
                "اذكر المنظمة التي تتحدث باسمها",
              ),
            },
            {
              message: sample(page, "La consulta se cerró mientras escribía", "أُقفلت المشاورة أثناء الكتابة"),
            },
          ]}
        />
      ),
    },
  ];
}

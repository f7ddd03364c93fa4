import { type Example, sample } from "../example.ts";
import { ChangedMeanwhile } from "../field/given-form.tsx";
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
    {
      title: sample(page, "Un formulario que otra persona guardó antes", "نموذج حفظه شخص آخر قبلكم"),
      content: (
        <ChangedMeanwhile
          page={page}
          changes={[
            { label: sample(page, "Signatura", "الرمز"), value: "A/66/77–E/2011/103" },
            { label: sample(page, "Lugar de la reunión", "مكان الاجتماع"), value: "" },
          ]}
        />
      ),
    },
  ];
}

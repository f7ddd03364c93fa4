import { LinkButton } from "../button/button.tsx";
import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { EmptyState } from "./empty-state.tsx";

export function emptyStateExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Sin contribuciones", "لا مساهمات"),
      content: (
        <EmptyState
          title={sample(page, "Aún no hay contribuciones", "لا توجد مساهمات بعد")}
          action={<LinkButton href="#first">{sample(page, "Enviar la primera", "إرسال الأولى")}</LinkButton>}
        >
          <p>{sample(page, "Aparecerán aquí en cuanto se publiquen.", "ستظهر هنا فور نشرها.")}</p>
        </EmptyState>
      ),
    },
  ];
}

import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Deleted, Inserted, Moved } from "./change.tsx";

export function changeExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Inserción, supresión y traslado", "إضافة وحذف ونقل"),
      content: (
        <p class="reading">
          <Inserted page={page}>{sample(page, "texto nuevo", "نص جديد")}</Inserted>,{" "}
          <Deleted page={page}>{sample(page, "texto suprimido", "نص محذوف")}</Deleted>,{" "}
          <Moved page={page}>{sample(page, "texto trasladado", "نص منقول")}</Moved>
        </p>
      ),
    },
  ];
}

import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Evidence } from "./evidence.tsx";

export function evidenceExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "En una frase", "في جملة"),
      content: (
        <p class="reading">
          {sample(page, "En opinión de algunos, bastaba lo existente.", "ورأى البعض أن القائم يكفي.")}{" "}
          <Evidence href="#evidence">
            {sample(page, "9 gobiernos, 2 organizaciones", "9 حكومات ومنظمتان")}
          </Evidence>
        </p>
      ),
    },
  ];
}

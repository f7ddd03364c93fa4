import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { History } from "./history.tsx";

export function historyExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "De una contribución", "لمساهمة"),
      content: (
        <History
          page={page}
          zone="Europe/Zurich"
          events={[
            {
              at: new Date("2026-11-21T09:30:00Z"),
              who: "María Ferreira",
              what: sample(page, "Corrigió el idioma", "صححت اللغة"),
              changes: [{ field: sample(page, "Idioma", "اللغة"), from: "português", to: "español" }],
            },
            {
              at: new Date("2026-11-20T16:05:00Z"),
              who: "María Ferreira",
              onBehalfOf: sample(page, "Red de Consumidores del Sur", "شبكة المستهلكين"),
              what: sample(page, "Registró la contribución", "سجلت المساهمة"),
            },
          ]}
        />
      ),
    },
    { title: sample(page, "Vacío", "فارغ"), content: <History page={page} zone="UTC" events={[]} /> },
  ];
}

import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Queue } from "./queue.tsx";

export function queueExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Lista de oradores", "قائمة المتكلمين"),
      content: (
        <Queue
          page={page}
          label={sample(page, "Lista de oradores", "قائمة المتكلمين")}
          speakers={[
            {
              name: sample(page, "Brasil", "البرازيل"),
              group: "governments",
              limitSeconds: 180,
              usedSeconds: 134,
            },
            {
              name: sample(page, "Asociación de Redes Rurales", "رابطة الشبكات الريفية"),
              group: "civil-society",
              limitSeconds: 180,
              from: sample(page, "sala", "القاعة"),
            },
            {
              name: sample(page, "Nodo remoto de Nairobi", "مركز نيروبي"),
              group: "technical-community",
              limitSeconds: 180,
              from: sample(page, "nodo", "عن بعد"),
            },
          ]}
        />
      ),
    },
  ];
}

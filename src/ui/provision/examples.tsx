import { Bracket, Deleted, Inserted, Moved, Renumbered, Words } from "../change/change.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Call, Provision } from "./provision.tsx";

export function provisionExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Un texto en revisión", "نص قيد المراجعة"),
      content: (
        <section class="sheet">
          <Provision call={sample(page, "Recordando", "إذ تشير إلى")}>
            {sample(page, "las decisiones anteriores,", "القرارات السابقة،")}
          </Provision>
          <Call>{sample(page, "encarga al Consejo", "تكلف المجلس")}</Call>
          <Provision
            id="provision-1"
            label="1"
            positions={
              <>
                <Bracket page={page} proponents={["EUR"]}>
                  {sample(page, "abiertas a todos en la primera parte", "مفتوحة للجميع في الجزء الأول")}
                </Bracket>{" "}
                <Bracket page={page} proponents={["RCC", "ARB"]}>
                  {sample(page, "precedidas de una consulta", "تسبقها مشاورة")}
                </Bracket>{" "}
                <Evidence href="#wordings">{sample(page, "2 redacciones", "صياغتان")}</Evidence>
              </>
            }
            items={
              <Provision label="a)">
                <Moved page={page}>{sample(page, "que publique los resúmenes;", "نشر الملخصات؛")}</Moved>
              </Provision>
            }
          >
            <Words
              page={page}
              words={[
                { op: "same", text: sample(page, "que celebre sus reuniones ", "عقد اجتماعاته ") },
                { op: "deleted", text: sample(page, "a puerta cerrada", "مغلقة") },
                { op: "same", text: " " },
                { op: "inserted", text: sample(page, "con transmisión pública", "مع بث علني") },
                { op: "same", text: sample(page, ", y en particular:", "، وعلى وجه الخصوص:") },
              ]}
            />
          </Provision>
          <Provision label={<Renumbered page={page} from="8" to="10" />}>
            {sample(page, "que informe cada año", "تقديم تقرير سنوي")}{" "}
            <Deleted page={page}>{sample(page, "si procede", "عند الاقتضاء")}</Deleted>{" "}
            <Inserted page={page}>{sample(page, "a la Conferencia", "إلى المؤتمر")}</Inserted>.
          </Provision>
        </section>
      ),
    },
  ];
}

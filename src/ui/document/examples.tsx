import { Evidence } from "../evidence/evidence.tsx";
import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Day } from "../time/time.tsx";
import { Document, NoteMark, Notes, Paragraph } from "./document.tsx";

export function documentExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Un informe", "تقرير"),
      content: (
        <Document
          page={page}
          organ={sample(page, "Asamblea General", "الجمعية العامة")}
          session={sample(page, "Sexagésimo sexto período de sesiones", "الدورة السادسة والستون")}
          symbol="A/66/999"
          distribution={sample(page, "General", "عام")}
          date={<Day page={page} date="2011-05-04" />}
          original={sample(page, "español", "العربية")}
          title={sample(page, "Informe sobre las consultas de demostración", "تقرير عن المشاورات التجريبية")}
        >
          <h2>{sample(page, "I. Contribuciones recibidas", "أولًا - المساهمات المستلمة")}</h2>
          <Paragraph number={1}>
            <p>
              {sample(
                page,
                "La secretaría recibió 98 contribuciones. Varios gobiernos pidieron reuniones abiertas",
                "تلقت الأمانة 98 مساهمة. وطلبت عدة حكومات عقد اجتماعات مفتوحة",
              )}
              <NoteMark page={page} marker="1" />{" "}
              <Evidence href="#passages">{sample(page, "9 gobiernos", "9 حكومات")}</Evidence>
              {sample(page, "; otras prefirieron consultas previas.", "؛ وفضلت أخرى مشاورات مسبقة.")}
            </p>
          </Paragraph>
          <Paragraph number={2}>
            <p>{sample(page, "Los textos completos están publicados.", "والنصوص الكاملة منشورة.")}</p>
          </Paragraph>
          <Notes
            page={page}
            notes={[{ marker: "1", content: sample(page, "Véase el anexo.", "انظر المرفق.") }]}
          />
        </Document>
      ),
    },
  ];
}

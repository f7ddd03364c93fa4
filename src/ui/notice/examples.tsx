import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Notice } from "./notice.tsx";

export function noticeExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Clases", "الأنواع"),
      content: (
        <>
          <Notice
            page={page}
            kind="good"
            title={sample(page, "su contribución se recibió.", "استُلمت مساهمتك.")}
          >
            <p>{sample(page, "Lleva el número 98.", "ورقمها 98.")}</p>
          </Notice>
          <Notice page={page} kind="info">
            {sample(page, "el plazo termina el viernes.", "تنتهي المهلة يوم الجمعة.")}
          </Notice>
          <Notice page={page} kind="warn">
            {sample(page, "no se pudo leer el texto de un archivo.", "تعذرت قراءة نص أحد الملفات.")}
          </Notice>
          <Notice page={page} kind="bad">
            {sample(page, "el enlace caducó. Pida otro.", "انتهت صلاحية الرابط. اطلب رابطًا آخر.")}
          </Notice>
        </>
      ),
    },
  ];
}

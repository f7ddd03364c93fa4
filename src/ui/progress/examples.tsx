import { LinkButton, PostButton } from "../button/button.tsx";
import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Progress } from "./progress.tsx";

export function progressExamples(page: Page): Example[] {
  const about = {
    page,
    since: new Date("2026-11-21T09:30:00Z"),
    zone: "Europe/Zurich",
    by: "María Ferreira",
  };
  return [
    {
      title: sample(page, "Estados", "الحالات"),
      content: (
        <>
          <Progress
            {...about}
            id="import"
            label={sample(page, "Importación de 130 contribuciones", "استيراد 130 مساهمة")}
            state="running"
            done={84}
            total={130}
            acts={
              <PostButton action="#cancel" look="link">
                {page.t("ui.confirm.no")}
              </PostButton>
            }
          />
          <Progress
            {...about}
            id="analysis"
            label={sample(page, "Análisis", "تحليل")}
            state="queued"
            done={0}
          />
          <Progress
            {...about}
            id="export"
            label={sample(page, "Exportación", "تصدير")}
            state="finished"
            done={130}
            total={130}
            result={
              <LinkButton href="#zip" look="quiet" download>
                {sample(page, "Descargar", "تنزيل")}
              </LinkButton>
            }
          />
          <Progress
            {...about}
            id="reading"
            label={sample(page, "Lectura de un archivo", "قراءة ملف")}
            state="failed"
            done={3}
            total={4}
            reason={sample(page, "El archivo está protegido con contraseña.", "الملف محمي بكلمة مرور.")}
          />
        </>
      ),
    },
  ];
}

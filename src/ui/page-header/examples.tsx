import { LinkButton } from "../button/button.tsx";
import { type Example, sample } from "../example.ts";
import { Facts } from "../facts/facts.tsx";
import type { Page } from "../locale.ts";
import { Thread } from "../thread/thread.tsx";
import { Moment, Period } from "../time/time.tsx";
import { PageHeader } from "./page-header.tsx";

export function pageHeaderExamples(page: Page): Example[] {
  const zone = "America/New_York";
  return [
    {
      title: sample(page, "Un proceso", "عملية"),
      content: (
        <PageHeader
          symbol="E/RES/2010/2 · A/66/77–E/2011/103"
          title={sample(
            page,
            "Consultas abiertas sobre cooperación reforzada en cuestiones de políticas públicas relativas a Internet",
            "مشاورات مفتوحة بشأن التعاون المعزز في قضايا السياسات العامة المتعلقة بالإنترنت",
          )}
          below={
            <Thread
              page={page}
              steps={[
                { label: sample(page, "Mandato", "الولاية"), href: "#mandate", state: "done" },
                { label: sample(page, "Cuestiones", "القضايا"), href: "#issues", state: "done" },
                {
                  label: sample(page, "Contribuciones", "المساهمات"),
                  href: "#contributions",
                  state: "current",
                },
                { label: sample(page, "Reunión", "الاجتماع"), href: "#meeting", state: "upcoming" },
                { label: sample(page, "Informe", "التقرير"), state: "upcoming" },
                { label: sample(page, "Seguimiento", "المتابعة"), state: "upcoming" },
              ]}
            />
          }
          actions={
            <>
              <LinkButton href="#contribute">
                {sample(page, "Enviar una contribución", "إرسال مساهمة")}
              </LinkButton>
              <LinkButton href="#data" look="quiet">
                {sample(page, "Descargar los datos", "تنزيل البيانات")}
              </LinkButton>
            </>
          }
          aside={
            <Facts
              facts={[
                {
                  term: sample(page, "Período", "الفترة"),
                  value: (
                    <Period
                      page={page}
                      from={new Date("2010-09-01T12:00:00Z")}
                      to={new Date("2010-12-31T12:00:00Z")}
                      zone={zone}
                    />
                  ),
                },
                {
                  term: sample(page, "Reunión", "الاجتماع"),
                  value: <Moment page={page} at={new Date("2010-12-14T15:00:00Z")} zone={zone} />,
                },
                {
                  term: sample(page, "Último acuse", "آخر إشعار استلام"),
                  value: sample(page, "n.º 98 · raíz 7c1e…a90f", "رقم 98 · الجذر 7c1e…a90f"),
                },
              ]}
            />
          }
        >
          <p>
            {sample(
              page,
              "Comentarios por escrito en cualquier formato durante todo el período, o presentación en la reunión. De cada contribución se entrega un acuse que cualquiera puede verificar.",
              "تعليقات مكتوبة بأي صيغة طوال الفترة، أو عرض في الاجتماع. ولكل مساهمة إشعار استلام يمكن لأي شخص التحقق منه.",
            )}
          </p>
        </PageHeader>
      ),
    },
  ];
}

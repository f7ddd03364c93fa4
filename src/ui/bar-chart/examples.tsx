import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { BarChart } from "./bar-chart.tsx";

export function barChartExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Por grupo y canal", "بحسب المجموعة والقناة"),
      content: (
        <BarChart
          page={page}
          id="chart"
          caption={sample(page, "Contribuciones por grupo interesado", "المساهمات بحسب المجموعة")}
          rowHead={sample(page, "Grupo", "المجموعة")}
          series={[
            sample(page, "Por escrito", "كتابةً"),
            sample(page, "Presentadas", "عروض"),
            sample(page, "Debate", "مداخلات"),
          ]}
          rows={[
            { label: sample(page, "Gobiernos", "الحكومات"), group: "governments", values: [11, 13, 8] },
            {
              label: sample(page, "Organizaciones internacionales", "المنظمات الدولية"),
              group: "international-organizations",
              values: [7, 1, 0],
            },
            {
              label: sample(page, "Sociedad civil", "المجتمع المدني"),
              group: "civil-society",
              values: [32, 7, 3],
              hrefs: ["#written"],
            },
            {
              label: sample(page, "Sector privado", "القطاع الخاص"),
              group: "private-sector",
              values: [9, 5, 2],
            },
          ]}
        />
      ),
    },
  ];
}

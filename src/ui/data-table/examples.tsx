import { Bar } from "../bar/bar.tsx";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { type Example, sample } from "../example.ts";
import { GroupSign } from "../group-sign/group-sign.tsx";
import type { Page } from "../locale.ts";
import { Day } from "../time/time.tsx";
import { DataTable } from "./data-table.tsx";

export function dataTableExamples(page: Page): Example[] {
  return [
    { title: sample(page, "Recuento", "الإحصاء"), content: <Tally page={page} /> },
    { title: sample(page, "Lista ordenable", "قائمة قابلة للترتيب"), content: <Register page={page} /> },
    {
      title: sample(page, "Vacía", "فارغة"),
      content: (
        <DataTable
          page={page}
          id="empty-table"
          caption={sample(page, "Contribuciones", "المساهمات")}
          columns={[{ key: "who", head: sample(page, "Quién", "من"), cell: () => null }]}
          rows={[]}
          empty={<EmptyState title={sample(page, "Nada con estos filtros", "لا نتائج بهذه التصفية")} />}
        />
      ),
    },
  ];
}

function Tally({ page }: { page: Page }) {
  const rows = [
    { group: "governments", name: sample(page, "Gobiernos", "الحكومات"), counts: [11, 13, 8, 32] },
    {
      group: "international-organizations",
      name: sample(page, "Organizaciones internacionales", "المنظمات الدولية"),
      counts: [7, 1, 0, 8],
    },
    {
      group: "civil-society",
      name: sample(page, "Sociedad civil", "المجتمع المدني"),
      counts: [32, 7, 3, 42],
    },
    { group: "private-sector", name: sample(page, "Sector privado", "القطاع الخاص"), counts: [9, 5, 2, 16] },
  ];
  const heads = [
    sample(page, "Por escrito", "كتابةً"),
    sample(page, "Presentadas", "عروض"),
    sample(page, "Debate", "مداخلات"),
    sample(page, "Total", "المجموع"),
  ];
  const totals = [59, 26, 13, 98];
  return (
    <DataTable
      page={page}
      id="tally"
      caption={sample(page, "Contribuciones por grupo interesado", "المساهمات بحسب المجموعة")}
      rows={rows}
      rowGroup={({ group }) => group}
      csvHref="#csv"
      columns={[
        {
          key: "group",
          head: sample(page, "Grupo", "المجموعة"),
          rowHeader: true,
          foot: sample(page, "Total", "المجموع"),
          cell: ({ group, name, counts }) => (
            <>
              <GroupSign group={group}>{name}</GroupSign>
              <Bar value={counts[3] ?? 0} max={42} />
            </>
          ),
        },
        ...heads.map((head, i) => ({
          key: `channel-${i}`,
          head,
          numeric: true,
          foot: totals[i],
          cell: ({ counts }: (typeof rows)[number]) => <a href={`#count-${i}`}>{counts[i]}</a>,
        })),
      ]}
    />
  );
}

function Register({ page }: { page: Page }) {
  const rows = [
    {
      who: sample(page, "Asociación de Redes Rurales", "رابطة الشبكات الريفية"),
      date: "2010-11-12",
      pages: 4,
    },
    { who: sample(page, "Instituto del Río", "معهد النهر"), date: "2010-12-03", pages: 11 },
  ];
  return (
    <DataTable
      page={page}
      id="register"
      caption={sample(page, "Contribuciones recibidas", "المساهمات المستلمة")}
      rows={rows}
      sort="-date"
      csvHref="#csv-2"
      feedHref="#feed"
      columns={[
        {
          key: "who",
          head: sample(page, "Quién", "من"),
          rowHeader: true,
          sortable: true,
          cell: ({ who }) => <a href="#who">{who}</a>,
        },
        {
          key: "date",
          head: sample(page, "Recibida", "تاريخ الاستلام"),
          sortable: true,
          cell: ({ date }) => <Day page={page} date={date} style="short" />,
        },
        {
          key: "pages",
          head: sample(page, "Páginas", "الصفحات"),
          numeric: true,
          sortable: true,
          cell: ({ pages }) => pages,
        },
      ]}
    />
  );
}

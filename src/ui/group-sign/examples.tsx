import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { GroupSign } from "./group-sign.tsx";

export function groupSignExamples(page: Page): Example[] {
  const groups: [string, string][] = [
    ["governments", sample(page, "Gobiernos", "الحكومات")],
    ["international-organizations", sample(page, "Organizaciones internacionales", "المنظمات الدولية")],
    ["civil-society", sample(page, "Sociedad civil", "المجتمع المدني")],
    ["private-sector", sample(page, "Sector privado", "القطاع الخاص")],
    ["technical-community", sample(page, "Comunidad técnica", "الأوساط التقنية")],
    ["academia", sample(page, "Academia", "الأوساط الأكاديمية")],
    ["other", sample(page, "Otros", "جهات أخرى")],
  ];
  return [
    {
      title: sample(page, "Todos los grupos", "كل المجموعات"),
      content: (
        <p class="row">
          {groups.map(([group, name]) => (
            <GroupSign group={group}>{name}</GroupSign>
          ))}
        </p>
      ),
    },
  ];
}

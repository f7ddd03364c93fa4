import { type Example, sample } from "../example.ts";
import { Select } from "../field/choice-fields.tsx";
import { SearchField } from "../field/text-field.tsx";
import type { Page } from "../locale.ts";
import { Filters } from "./filters.tsx";

export function filtersExamples(page: Page): Example[] {
  const filtered = { ...page, path: `${page.path}?group=civil-society&group=academia&sort=-date&page=3` };
  return [
    {
      title: sample(page, "Con dos en uso", "اثنان مستخدمان"),
      content: (
        <Filters
          page={filtered}
          active={[
            {
              name: "group",
              value: "civil-society",
              label: sample(page, "Sociedad civil", "المجتمع المدني"),
            },
            { name: "group", value: "academia", label: sample(page, "Academia", "الأوساط الأكاديمية") },
          ]}
        >
          <SearchField
            page={page}
            name="words"
            id="filter-words"
            label={sample(page, "Palabras", "كلمات")}
            marksOptional={false}
          />
          <Select
            page={page}
            name="group"
            id="filter-group"
            label={sample(page, "Grupo", "المجموعة")}
            marksOptional={false}
            empty={sample(page, "Todos", "الكل")}
            value="civil-society"
            options={[{ value: "civil-society", label: sample(page, "Sociedad civil", "المجتمع المدني") }]}
          />
        </Filters>
      ),
    },
  ];
}

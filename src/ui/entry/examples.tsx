import { type Example, sample } from "../example.ts";
import { GroupSign } from "../group-sign/group-sign.tsx";
import { LanguageTag } from "../language-tag/language-tag.tsx";
import type { Page } from "../locale.ts";
import { Day } from "../time/time.tsx";
import { Entry } from "./entry.tsx";

export function entryExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Contribuciones", "مساهمات"),
      content: (
        <Entry
          href="#entry"
          title="Réponse à la question 2 : modalités"
          lang="fr"
          about={[
            <GroupSign group="civil-society">{sample(page, "Sociedad civil", "المجتمع المدني")}</GroupSign>,
            <Day page={page} date="2010-11-12" style="short" />,
            <LanguageTag language="fr" />,
          ]}
        >
          <p>
            {sample(page, "…reuniones con ", "…اجتماعات مع ")}
            <mark>{sample(page, "transmisión", "بث")}</mark>
            {sample(page, " pública…", " علني…")}
          </p>
        </Entry>
      ),
    },
  ];
}

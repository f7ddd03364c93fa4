import type { Process } from "#features/mandates/queries.ts";
import { Button } from "#ui/button/button.tsx";
import { Form } from "#ui/field/form.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { addresses } from "../addresses.ts";
import type { Report } from "../queries.ts";

/** For those who may write a report where there is none in the language. */
export function BeginPage({
  page,
  process,
  languages,
  begun,
}: {
  page: Page;
  process: Process;
  languages: readonly { code: string; name: string }[];
  begun: readonly Report[];
}) {
  const { t } = page;
  const slug = process.slug;
  return (
    <>
      <PageHeader title={t("reports.begin")}>
        <p>{t("reports.begin.lead")}</p>
      </PageHeader>
      {begun.length > 0 && (
        <ul>
          {begun.map((report) => (
            <li>
              <a
                href={addresses.edit.to(page.locale, { slug }, { language: report.language })}
                lang={report.language}
                hreflang={report.language}
              >
                <bdi>{report.title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Form action={addresses.edit.to(page.locale, { slug })}>
        <div class="field">
          <label for="language">{t("reports.language")}</label>
          <select class="input medium" id="language" name="language">
            {languages.map(({ code, name }) => (
              <option value={code} lang={code} selected={code === page.locale}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Button>{t("reports.begin")}</Button>
      </Form>
    </>
  );
}

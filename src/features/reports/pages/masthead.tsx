import type { FieldProblem, FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button/button.tsx";
import { ErrorSummary } from "#ui/error-summary/error-summary.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import { DateField } from "#ui/field/date-fields.tsx";
import { Form } from "#ui/field/form.tsx";
import { TextArea, TextField } from "#ui/field/text-field.tsx";
import type { Page } from "#ui/locale.ts";
import { locales } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";

interface MastheadProps {
  page: Page;
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** What stands around the text of a report. */
export function MastheadPage({ page, action, values, problems }: MastheadProps) {
  const { t } = page;
  const field = (name: string) => {
    const problem = problems.find((each) => each.field === name);
    return {
      page,
      name,
      label: t(`reports.form.${name}`),
      value: values[name] ?? "",
      error: problem && t(problem.message),
    };
  };
  return (
    <>
      <PageHeader title={t("reports.masthead")} />
      <ErrorSummary
        page={page}
        errors={problems.map((problem) => ({ field: problem.field, message: t(problem.message) }))}
      />
      <Form action={action}>
        <TextField {...field("title")} width="full" required />
        <TextArea {...field("organ")} rows={2} hint={t("reports.form.organ.hint")} required />
        <TextArea {...field("session")} rows={2} hint={t("reports.form.session.hint")} />
        <TextField {...field("agendaItem")} width="full" />
        <TextField {...field("symbol")} dir="ltr" hint={t("reports.form.symbol.hint")} spellcheck={false} />
        <DateField {...field("datedOn")} />
        <Select
          {...field("distribution")}
          empty={null}
          required
          options={(["general", "limited", "restricted"] as const).map((value) => ({
            value,
            label: t(`reports.form.distribution.${value}`),
          }))}
        />
        <Select
          {...field("originalLanguage")}
          empty={null}
          required
          options={locales.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
        />
        <TextArea {...field("summary")} rows={8} hint={t("reports.form.summary.hint")} />
        <Button>{t("reports.save")}</Button>
      </Form>
    </>
  );
}

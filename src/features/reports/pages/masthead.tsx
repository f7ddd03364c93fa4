import { ProcessTrail } from "#features/mandates/pages/trail.tsx";
import type { Process } from "#features/mandates/queries.ts";
import type { FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button/button.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import { DateField } from "#ui/field/date-fields.tsx";
import { Form } from "#ui/field/form.tsx";
import { ChangedMeanwhile, fieldsOf, type GivenForm, Problems } from "#ui/field/given-form.tsx";
import { TextArea, TextField } from "#ui/field/text-field.tsx";
import type { Page } from "#ui/locale.ts";
import { locales } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";

interface MastheadProps extends GivenForm {
  page: Page;
  process: Process;
  action: string;
  /** Where the report is written. */
  editHref: string;
  /** What the masthead is now, where someone saved it since this form was opened. */
  meanwhile?: FormValues | undefined;
}

/** What stands around the text of a report. */
export function MastheadPage(props: MastheadProps) {
  const { page, process, action, editHref, values, problems, meanwhile } = props;
  const { t } = page;
  const fieldOf = fieldsOf(page, { values, problems });
  const field = (name: string) => fieldOf(name, `reports.form.${name}`);
  return (
    <>
      <ProcessTrail page={page} process={process} then={[{ href: editHref, label: t("reports.edit") }]} />
      <PageHeader title={t("reports.masthead")} />
      <Problems page={page} problems={problems} />
      {meanwhile && <ChangedMeanwhile page={page} changes={differences(page, values, meanwhile)} />}
      <Form action={action} hidden={{ version: values.version ?? "" }}>
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

const named: readonly string[] = [
  ...["title", "organ", "session", "agendaItem", "symbol", "datedOn"],
  ...["distribution", "originalLanguage", "summary"],
];

/** What a field of the masthead is called. */
export function mastheadFieldName(page: Page, field: string): string | undefined {
  return named.includes(field) ? page.t(`reports.form.${field}`) : undefined;
}

/** A choice of the masthead in words. */
export function mastheadFieldValue(page: Page, field: string, value: string): string | undefined {
  if (field === "distribution") return page.t(`reports.form.distribution.${value}`);
  return field === "originalLanguage" ? locales.find(({ code }) => code === value)?.name : undefined;
}

/** The fields in which what was typed differs from what the masthead is now. */
function differences(page: Page, values: FormValues, meanwhile: FormValues) {
  return Object.entries(meanwhile).flatMap(([field, value]) => {
    const label = mastheadFieldName(page, field);
    return label && value !== (values[field] ?? "").trim()
      ? [{ label, value: mastheadFieldValue(page, field, value) ?? value }]
      : [];
  });
}

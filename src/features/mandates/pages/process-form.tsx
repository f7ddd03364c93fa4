import type { FieldProblem, FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button/button.tsx";
import { ErrorSummary } from "#ui/error-summary/error-summary.tsx";
import { Radios, Select } from "#ui/field/choice-fields.tsx";
import { DateTimeLocal } from "#ui/field/date-time-local.tsx";
import { fieldId } from "#ui/field/field.tsx";
import { Form } from "#ui/field/form.tsx";
import { TextArea, TextField } from "#ui/field/text-field.tsx";
import { locales, type Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { writtenIn } from "../forms.ts";

interface ProcessFormProps {
  page: Page;
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  schemes: readonly string[];
  /** The slug of a process that exists: it stays. */
  fixedSlug?: string | undefined;
}

/** Sets up a process. Titles are asked for in the page's language first; the other languages stand folded below. */
export function ProcessFormPage({ page, action, values, problems, schemes, fixedSlug }: ProcessFormProps) {
  const { t } = page;
  const problem = (name: string) => {
    const found = problems.find(({ field }) => field === name);
    return found && t(found.message);
  };
  const field = (name: string, label = t(`mandates.form.${name}.label`)) => ({
    page,
    name,
    label,
    value: values[name],
    error: problem(name),
  });
  const others = writtenIn.filter((locale) => locale !== page.locale);
  const nameOf = (code: string) => locales.find((each) => each.code === code)!.name;
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <>
      <PageHeader title={t(fixedSlug ? "mandates.form.edit" : "mandates.new")} />
      <ErrorSummary
        page={page}
        errors={problems.map(({ field: name, message }) => ({
          field: fieldId({ name }),
          message: t(message),
        }))}
      />
      <Form action={action}>
        <TextField
          {...field(`title_${page.locale}`, t("mandates.form.title.label"))}
          required
          width="full"
          error={problem(`title_${page.locale}`) ?? problem("title_es")}
        />
        <TextArea {...field(`description_${page.locale}`, t("mandates.form.description.label"))} rows={4} />
        <details>
          <summary>{t("mandates.form.other-languages")}</summary>
          {others.map((locale) => (
            <>
              <TextField
                page={page}
                name={`title_${locale}`}
                label={t("mandates.form.title.in", { language: nameOf(locale) })}
                value={values[`title_${locale}`]}
                lang={locale}
                width="full"
              />
              <TextArea
                page={page}
                name={`description_${locale}`}
                label={t("mandates.form.description.in", { language: nameOf(locale) })}
                value={values[`description_${locale}`]}
                lang={locale}
                rows={3}
              />
            </>
          ))}
        </details>
        {fixedSlug ? (
          <input type="hidden" name="slug" value={fixedSlug} />
        ) : (
          <TextField
            {...field("slug")}
            hint={t("mandates.form.slug.hint")}
            required
            dir="ltr"
            spellcheck={false}
          />
        )}
        <TextField
          {...field("mandateSymbol")}
          hint={t("mandates.form.mandateSymbol.hint")}
          dir="ltr"
          spellcheck={false}
        />
        <TextField {...field("mandateParagraphs")} hint={t("mandates.form.mandateParagraphs.hint")} />
        <TextField {...field("mandateLink")} type="url" dir="ltr" width="full" />
        <Select
          {...field("timeZone")}
          value={values.timeZone ?? "UTC"}
          empty={null}
          required
          options={["UTC", ...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
        <DateTimeLocal {...field("opensAt")} />
        <DateTimeLocal {...field("closesAt")} hint={t("mandates.form.closesAt.hint")} />
        <DateTimeLocal {...field("meetingAt")} />
        <TextField {...field("meetingPlace")} />
        <TextField {...field("languages")} hint={t("mandates.form.languages.hint")} dir="ltr" />
        <TextField {...field("invitations")} hint={t("mandates.form.invitations.hint")} width="full" />
        <Radios
          {...field("groupScheme")}
          value={values.groupScheme ?? "wsis"}
          required
          options={schemes.map((scheme) => ({
            value: scheme,
            label: t("mandates.form.scheme.option", { scheme }),
          }))}
        />
        <Radios
          {...field("publishes")}
          value={values.publishes ?? "at-once"}
          required
          options={["at-once", "after-review"].map((value) => ({
            value,
            label: t(`mandates.form.publishes.${value}`),
          }))}
        />
        <TextArea {...field("questions")} hint={t("mandates.form.questions.hint")} rows={6} />
        <Button>{t("mandates.form.save")}</Button>
      </Form>
    </>
  );
}

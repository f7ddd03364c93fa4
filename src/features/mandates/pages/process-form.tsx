import type { FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button/button.tsx";
import { Radios, Select } from "#ui/field/choice-fields.tsx";
import { DateTimeLocal } from "#ui/field/date-time-local.tsx";
import { Form } from "#ui/field/form.tsx";
import { ChangedMeanwhile, fieldsOf, type GivenForm, Problems } from "#ui/field/given-form.tsx";
import { TextArea, TextField } from "#ui/field/text-field.tsx";
import { type Locale, locales, type Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { writtenIn } from "../forms.ts";
import type { Process } from "../queries.ts";
import { ProcessTrail } from "./trail.tsx";

interface ProcessFormProps extends GivenForm {
  page: Page;
  action: string;
  schemes: readonly string[];
  /** The process that is changed: its short name stays. */
  process?: Process | undefined;
  /** What the process is now, where someone saved it since this form was opened. */
  meanwhile?: FormValues | undefined;
}

/** Sets up a process. Its words are asked for in the page's language first; the other languages stand folded below. */
export function ProcessFormPage(props: ProcessFormProps) {
  const { page, action, values, problems, schemes, process, meanwhile } = props;
  const { t } = page;
  const isOwn = (name: string) => name === "title" || name.endsWith(`_${page.locale}`);
  const given = problems.map((problem) =>
    problem.field === "title" ? { ...problem, field: `title_${page.locale}` } : problem,
  );
  const fieldOf = fieldsOf(page, { values, problems: given });
  const field = (name: string) => fieldOf(name, `mandates.form.${name}.label`);
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <>
      {process && <ProcessTrail page={page} process={process} />}
      <PageHeader title={t(process ? "mandates.form.edit" : "mandates.new")} />
      <Problems page={page} problems={given} />
      {meanwhile && <ChangedMeanwhile page={page} changes={differences(page, values, meanwhile)} />}
      <Form action={action} hidden={process ? { version: values.version ?? "" } : {}}>
        <fieldset class="part">
          <legend>{t("mandates.form.part.words")}</legend>
          <Words {...props} problems={given} locale={page.locale} />
          {!process && (
            <TextField
              {...field("slug")}
              hint={t("mandates.form.slug.hint")}
              required
              dir="ltr"
              spellcheck={false}
            />
          )}
          <details open={given.some(({ field: name }) => /_\w\w$/.test(name) && !isOwn(name))}>
            <summary>{t("mandates.form.other-languages")}</summary>
            {writtenIn
              .filter((locale) => locale !== page.locale)
              .map((locale) => (
                <Words {...props} problems={given} locale={locale} />
              ))}
          </details>
        </fieldset>
        <fieldset class="part">
          <legend>{t("mandates.mandate")}</legend>
          <TextField
            {...field("mandateSymbol")}
            hint={t("mandates.form.mandateSymbol.hint")}
            dir="ltr"
            spellcheck={false}
          />
          <TextField {...field("mandateParagraphs")} hint={t("mandates.form.mandateParagraphs.hint")} />
          <TextField {...field("mandateLink")} type="url" dir="ltr" width="full" />
        </fieldset>
        <fieldset class="part">
          <legend>{t("mandates.form.part.dates")}</legend>
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
        </fieldset>
        <fieldset class="part">
          <legend>{t("mandates.form.part.contributions")}</legend>
          <TextField {...field("languages")} hint={t("mandates.form.languages.hint")} dir="ltr" />
          <Radios
            {...field("groupScheme")}
            value={values.groupScheme ?? "wsis"}
            required
            options={schemes.map((scheme) => ({ value: scheme, label: schemeName(page, scheme) }))}
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
        </fieldset>
        <Button>{t("mandates.form.save")}</Button>
      </Form>
    </>
  );
}

/** What the process says in one language. */
function Words({
  page,
  values,
  problems,
  locale,
}: Pick<ProcessFormProps, "page" | "values" | "problems"> & { locale: Locale }) {
  const { t } = page;
  const fieldOf = fieldsOf(page, { values, problems });
  const field = (name: string) => ({
    ...fieldOf(`${name}_${locale}`, `mandates.form.${name}.label`),
    label: fieldName(page, `${name}_${locale}`)!,
    lang: locale,
  });
  return (
    <>
      <TextField {...field("title")} required={locale === page.locale} width="full" />
      <TextArea {...field("description")} rows={3} />
      <TextArea {...field("questions")} hint={t("mandates.form.questions.hint")} rows={3} />
      <TextField {...field("invitations")} hint={t("mandates.form.invitations.hint")} width="full" />
      <TextField {...field("meetingPlace")} />
    </>
  );
}

const named: readonly string[] = [
  ...["title", "description", "meetingPlace", "invitations", "questions"],
  ...[
    "mandateSymbol",
    "mandateParagraphs",
    "mandateLink",
    "languages",
    "timeZone",
    "groupScheme",
    "publishes",
  ],
  ...["opensAt", "closesAt", "meetingAt"],
];

/** What a field of the form is called: "Title", "Title (français)" for the words of another language. */
export function fieldName(page: Page, field: string): string | undefined {
  const [, base = field, language] = field.match(/^(\w+)_(\w\w)$/) ?? [];
  if (!named.includes(base)) return undefined;
  const label = page.t(`mandates.form.${base}.label`);
  const { name, code } = locales.find((each) => each.code === language) ?? {};
  return name && code !== page.locale ? page.t("mandates.form.in", { label, language: name }) : label;
}

/** A value of the form in words. */
export function fieldValue(page: Page, field: string, value: string): string | undefined {
  if (field === "groupScheme") return schemeName(page, value);
  if (field === "publishes") return page.t(`mandates.form.publishes.${value}`);
  return /At$/.test(field) ? value.replace("T", " ") : undefined;
}

const schemeName = (page: Page, scheme: string): string => page.t("mandates.form.scheme.option", { scheme });

/** The fields in which what was typed differs from what the process is now. */
function differences(page: Page, values: FormValues, meanwhile: FormValues) {
  return Object.entries(meanwhile).flatMap(([field, value]) => {
    const label = fieldName(page, field);
    return label && value !== (values[field] ?? "").trim()
      ? [{ label, value: (value && fieldValue(page, field, value)) || value }]
      : [];
  });
}

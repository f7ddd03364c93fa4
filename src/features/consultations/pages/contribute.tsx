import type { Child } from "hono/jsx";
import { ProcessTrail } from "#features/mandates/pages/trail.tsx";
import type { Phase, Process, Question } from "#features/mandates/queries.ts";
import { groupName, stateOptions } from "#features/people/pages/names.ts";
import type { Organisation, StakeholderGroup } from "#features/people/queries.ts";
import { Button } from "#ui/button/button.tsx";
import { Checkbox, Radios, Select } from "#ui/field/choice-fields.tsx";
import { DateTimeLocal } from "#ui/field/date-time-local.tsx";
import { FileField } from "#ui/field/file-field.tsx";
import { Form } from "#ui/field/form.tsx";
import { fieldsOf, type GivenForm, Problems } from "#ui/field/given-form.tsx";
import { EmailField, TextArea, TextField } from "#ui/field/text-field.tsx";
import { GroupSign } from "#ui/group-sign/group-sign.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import { typedAtMost } from "../forms.ts";
import type { SubmittedFile } from "../submission.ts";
import { channels } from "../tally.ts";
import { fileSize } from "./names.ts";

interface KeptFile {
  readonly file: SubmittedFile;
  /** The file as the form carries it. */
  readonly sealed: string;
}

interface FormPageProps extends GivenForm {
  page: Page;
  process: Process;
  questions: readonly Question[];
  groups: readonly StakeholderGroup[];
  /** Files that came with an earlier, incomplete sending. */
  kept: readonly KeptFile[];
  uploadMegabytes: number;
}

/** The form of a contributor. It works without script; with it, what is typed survives a closed window. */
export function ContributePage(
  props: FormPageProps & { late: boolean; represented: readonly Organisation[] },
) {
  const { page, process, late, represented } = props;
  const { t } = page;
  return (
    <FormFrame
      {...props}
      title={t("consultations.contribute.title")}
      lead={t("consultations.contribute.lead")}
      action={addresses.contribute.to(page.locale, { slug: process.slug })}
      controller="draft"
    >
      {late && (
        <Notice page={page} kind="warn">
          {t("consultations.contribute.late")}
        </Notice>
      )}
      {represented.length > 1 && (
        <Notice page={page} kind="info" title={t("consultations.contribute.as")}>
          <ul>
            {represented.map(({ id, name }) => (
              <li>
                <a
                  href={addresses.contribute.to(page.locale, { slug: process.slug }, { organisation: id })}
                  aria-current={props.values.organisation === name ? "true" : undefined}
                >
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <AuthorFields {...props}>
        <EmailField {...field(props, "email")} hint={t("consultations.form.email.hint")} />
        <Checkbox
          page={page}
          name="namePublished"
          label={t("consultations.form.namePublished.label")}
          checked={props.values.namePublished === "yes"}
          marksOptional={false}
        />
      </AuthorFields>
      <WordFields {...props} />
      <p class="hint">{t("consultations.contribute.published")}</p>
      <Button>{t("consultations.contribute.send")}</Button>
    </FormFrame>
  );
}

/** The secretariat's form for what came on paper or was said at a meeting. */
export function RegisterPage(props: FormPageProps & { meetings: readonly Phase[] }) {
  const { page, process, meetings } = props;
  const { t } = page;
  return (
    <FormFrame
      {...props}
      title={t("consultations.register")}
      lead={t("consultations.register.lead")}
      action={addresses.register.to(page.locale, { slug: process.slug })}
    >
      <div class="part">
        <Radios
          {...field(props, "channel")}
          required
          options={channels.map((channel) => ({
            value: channel,
            label: t(`consultations.channel.${channel}`),
            hint: t(`consultations.channel.${channel}.hint`),
          }))}
        />
        <Select
          {...field(props, "meeting")}
          options={meetings.map((meeting) => ({
            value: String(meeting.id),
            label: inLanguage(meeting.places, page.locale).text || t("mandates.step.meeting"),
          }))}
        />
        <DateTimeLocal
          {...field(props, "spokenAt")}
          hint={t("consultations.form.zone", { zone: process.timeZone })}
        />
        <DateTimeLocal {...field(props, "receivedAt")} hint={t("consultations.form.receivedAt.hint")} />
      </div>
      <AuthorFields {...props} />
      <WordFields {...props} />
      <Button>{t("consultations.register.save")}</Button>
    </FormFrame>
  );
}

function field({ page, ...given }: Pick<FormPageProps, "page" | "values" | "problems">, name: string) {
  return fieldsOf(page, given)(name, `consultations.form.${name}.label`);
}

interface FrameProps extends FormPageProps {
  title: string;
  lead: string;
  action: string;
  controller?: string | undefined;
  children?: Child;
}

function FormFrame({
  page,
  process,
  problems,
  values,
  kept,
  title,
  lead,
  action,
  controller,
  children,
}: FrameProps) {
  return (
    <>
      <ProcessTrail page={page} process={process} />
      <PageHeader title={title}>
        <p>{lead}</p>
      </PageHeader>
      <Problems page={page} problems={problems} />
      <Form
        action={action}
        multipart
        controller={controller}
        hidden={{ submissionKey: values.submissionKey ?? "" }}
      >
        {kept.map(({ sealed }) => (
          <input type="hidden" name="kept" value={sealed} />
        ))}
        {children}
      </Form>
    </>
  );
}

/** Who speaks: group, organisation or own name, place. */
function AuthorFields(props: FormPageProps & { children?: Child }) {
  const { page, groups, children } = props;
  const { t } = page;
  return (
    <fieldset class="part">
      <legend>{t("consultations.form.who")}</legend>
      <Radios
        {...field(props, "group")}
        required
        options={groups.map(({ code, sign }) => ({
          value: code,
          label: <GroupSign group={sign}>{groupName(page, groups, code)}</GroupSign>,
        }))}
      />
      <TextField
        {...field(props, "organisation")}
        hint={t("consultations.form.organisation.hint")}
        autocomplete="organization"
      />
      <TextField {...field(props, "name")} hint={t("consultations.form.name.hint")} autocomplete="name" />
      <TextField
        {...field(props, "capacity")}
        hint={t("consultations.form.capacity.hint")}
        autocomplete="organization-title"
      />
      <Select
        {...field(props, "state")}
        empty={t("consultations.form.state.none")}
        options={stateOptions(page)}
        autocomplete="country"
      />
      {children}
    </fieldset>
  );
}

/** What they say: title, answers, text, files. */
function WordFields(props: FormPageProps) {
  const { page, questions, kept, values, uploadMegabytes } = props;
  const { t } = page;
  return (
    <fieldset class="part">
      <legend>{t("consultations.form.what")}</legend>
      <TextField {...field(props, "title")} required width="full" />
      {questions.map(({ id, position, titles }) => {
        const words = inLanguage(titles, page.locale);
        return (
          <TextArea
            page={page}
            name={`answer-${id}`}
            label={<span lang={words.lang}>{`${position}. ${words.text}`}</span>}
            value={values[`answer-${id}`]}
            rows={4}
          />
        );
      })}
      <TextArea
        {...field(props, "text")}
        hint={t("consultations.form.text.hint")}
        longest={typedAtMost}
        rows={8}
      />
      {kept.length > 0 && (
        <Notice page={page} kind="info" title={t("consultations.form.kept")}>
          <ul>
            {kept.map(({ file }) => (
              <li>
                <bdi>{file.name}</bdi> ({fileSize(page, file.bytes)})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FileField
        {...field(props, "files")}
        hint={t("consultations.form.files.hint", { megabytes: uploadMegabytes })}
        multiple
      />
    </fieldset>
  );
}

import type { Child } from "hono/jsx";
import { addresses as mandateAddresses } from "#features/mandates/addresses.ts";
import type { Process } from "#features/mandates/queries.ts";
import type { FormValues } from "#platform/http/form.ts";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { Entry } from "#ui/entry/entry.tsx";
import { ErrorSummary } from "#ui/error-summary/error-summary.tsx";
import { fieldId } from "#ui/field/field.tsx";
import { FileField } from "#ui/field/file-field.tsx";
import { Form } from "#ui/field/form.tsx";
import { TextArea } from "#ui/field/text-field.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { Moment } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses, addressOf } from "../addresses.ts";
import type { OpenDesk } from "../desk.ts";
import type { Purpose } from "../forms.ts";
import type { Desk } from "../queries.ts";
import type { SendProblem } from "../receive.ts";
import { fieldOf } from "../sent-texts.ts";

export interface GivenTexts {
  readonly values: FormValues;
  readonly problems: readonly SendProblem[];
  /** Texts that were read when the form was sent before. */
  readonly kept?: OpenDesk | null | undefined;
}

export interface FirstProps extends GivenTexts {
  page: Page;
  /** The form that was sent, where one comes back. */
  purpose: Purpose;
  saved: readonly { readonly desk: Desk; readonly process: Process }[];
  uploadMegabytes: number;
  /** Files are kept along for those who may save them. */
  isSignedIn: boolean;
}

/** Where work with texts begins: two to compare, at once; a demonstration; proposals to consolidate; one to read. */
export function FirstPage(props: FirstProps) {
  const { page, purpose, problems, saved } = props;
  const { t } = page;
  const place = { kind: "demonstration" } as const;
  const given = (own: Purpose): GivenTexts => {
    const { values, kept } = props;
    if (own !== purpose) return { values: {}, problems: [], kept: null };
    return { values, problems, kept };
  };
  return (
    <>
      <PageHeader title={t("texts.first.title")}>
        <p>{t("texts.first.lead")}</p>
      </PageHeader>
      <SendProblems page={page} problems={problems} />
      <div class="aside">
        <div>
          <TextForm {...props} {...given("compare")} purpose="compare" send={t("texts.compare")}>
            <TextSlot {...props} {...given("compare")} purpose="compare" field="first" required />
            <TextSlot {...props} {...given("compare")} purpose="compare" field="second" />
          </TextForm>
        </div>
        <aside class="sheet demonstration">
          <h2>{t("texts.demonstration.title")}</h2>
          <p>{t("texts.demonstration.lead")}</p>
          <p>
            <LinkButton href={addressOf(place, "comparison", page.locale)}>
              {t("texts.demonstration.compare")}
            </LinkButton>
          </p>
          <ul>
            <li>
              <a href={addressOf(place, "consolidation", page.locale)}>
                {t("texts.demonstration.consolidate")}
              </a>
            </li>
            <li>
              <a href={addressOf(place, "comparison", page.locale, { from: 1, to: 6 })}>
                {t("texts.demonstration.languages")}
              </a>
            </li>
            <li>
              <a href={addressOf(place, "duties", page.locale)}>{t("texts.demonstration.duties")}</a>
            </li>
          </ul>
        </aside>
      </div>
      <p class="hint">{t(props.isSignedIn ? "texts.first.privacy.signed-in" : "texts.first.privacy")}</p>
      <div class="cols">
        <section>
          <h2 id="consolidate">{t("texts.first.consolidate")}</h2>
          <p>{t("texts.first.consolidate.lead")}</p>
          <TextForm {...props} {...given("consolidate")} purpose="consolidate" send={t("texts.consolidate")}>
            <TextSlot {...props} {...given("consolidate")} purpose="consolidate" field="base" required />
            <TextSlot {...props} {...given("consolidate")} purpose="consolidate" field="proposals" multiple />
          </TextForm>
        </section>
        <section>
          <h2 id="read">{t("texts.first.read")}</h2>
          <p>{t("texts.first.read.lead")}</p>
          <TextForm {...props} {...given("read")} purpose="read" send={t("texts.read")}>
            <TextSlot {...props} {...given("read")} purpose="read" field="text" required multiple />
          </TextForm>
        </section>
      </div>
      {saved.length > 0 && (
        <section>
          <h2>{t("texts.saved.last")}</h2>
          {saved.map(({ desk, process }) => (
            <Entry
              href={addresses.saved.overview.to(page.locale, { slug: process.slug, number: desk.number! })}
              title={desk.title}
              about={[
                <a href={mandateAddresses.process.to(page.locale, { slug: process.slug })}>
                  {inLanguage(process.titles, page.locale).text}
                </a>,
                <Moment page={page} at={desk.createdAt} zone={process.timeZone} style="day" />,
              ]}
            />
          ))}
        </section>
      )}
    </>
  );
}

/** All that is wrong with texts that were sent. */
export function SendProblems({ page, problems }: { page: Page; problems: readonly SendProblem[] }) {
  return (
    <ErrorSummary
      page={page}
      errors={problems.map(({ field, message, values }) => ({
        field: fieldId({ name: field }),
        message: page.t(message, values),
      }))}
    />
  );
}

/** A form for texts. What is too large is told before it is sent; what was sent takes a while to be read, and says so. */
export function TextForm({
  page,
  purpose,
  send,
  uploadMegabytes,
  action = addresses.texts.to(page.locale, {}),
  kept,
  children,
}: Pick<GivenTexts, "kept"> & {
  page: Page;
  purpose: Purpose;
  /** What its button says. */
  send: string;
  uploadMegabytes: number;
  action?: string;
  children?: Child;
}) {
  return (
    <div
      data-controller="upload-limit"
      data-upload-limit-most-value={uploadMegabytes * 1024 * 1024}
      data-upload-limit-message-value={page.t("texts.too-much", { megabytes: uploadMegabytes })}
      data-action="change->upload-limit#check submit->upload-limit#check"
    >
      <Form
        action={action}
        multipart
        hidden={{ for: purpose, ...(kept?.place.kind === "desk" ? { kept: kept.place.token } : {}) }}
      >
        {children}
        <p class="too-much" role="alert" data-upload-limit-target="why" />
        <Button look={purpose === "compare" ? "plain" : "quiet"} busy={page.t("texts.sending")}>
          {send}
        </Button>
      </Form>
    </div>
  );
}

/** Where a text goes: a file, or its words in the field that opens under it. */
export function TextSlot({
  page,
  purpose,
  field,
  values,
  problems,
  kept,
  uploadMegabytes,
  required,
  multiple,
}: GivenTexts & {
  page: Page;
  purpose: Purpose;
  field: string;
  uploadMegabytes: number;
  required?: boolean;
  multiple?: boolean;
}) {
  const { t } = page;
  const own = problems.filter((problem) => problem.field === field);
  const words = values[`${field}Words`];
  const keptHere = kept?.texts.filter((text) => fieldOf(purpose, text) === field) ?? [];
  return (
    <div class="text-slot">
      <FileField
        page={page}
        name={field}
        label={t(`texts.field.${field}`)}
        hint={
          <>
            {t(`texts.field.${field}.hint`, { megabytes: uploadMegabytes })}
            {keptHere.length > 0 && (
              <b class="kept">{t("texts.kept", { names: keptHere.map(({ name }) => name).join(", ") })}</b>
            )}
          </>
        }
        error={
          own.length > 0 ? own.map(({ message, values: named }) => t(message, named)).join(" ") : undefined
        }
        required={required}
        marksOptional={false}
        multiple={multiple}
        accept=".docx,.pdf,.odt,.rtf,.html,.htm,.xml,.akn,.txt,.md"
      />
      <details open={Boolean(words)}>
        <summary>{t("texts.paste")}</summary>
        <TextArea
          page={page}
          name={`${field}Words`}
          label={t("texts.paste.label")}
          hint={field === "proposals" ? t("texts.paste.instructions") : undefined}
          value={words}
          rows={8}
          marksOptional={false}
        />
      </details>
    </div>
  );
}

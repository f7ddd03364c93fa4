import type { Process } from "#features/mandates/queries.ts";
import type { FieldProblem, FormValues } from "#platform/http/form.ts";
import { Button, LinkButton, PostButton } from "#ui/button/button.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { ErrorSummary } from "#ui/error-summary/error-summary.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import { fieldId } from "#ui/field/field.tsx";
import { Form } from "#ui/field/form.tsx";
import { TextField } from "#ui/field/text-field.tsx";
import { LanguageTag } from "#ui/language-tag/language-tag.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Moment } from "#ui/time/time.tsx";
import { inLanguage } from "#ui/web.tsx";
import { addresses, addressOf, fileAddress } from "../addresses.ts";
import type { OpenDesk } from "../desk.ts";
import type { ListedText } from "../queries.ts";
import { firstPair } from "../versions.ts";
import { Corrections } from "./corrections.tsx";
import { type GivenTexts, SendProblems, TextForm, TextSlot } from "./first.tsx";
import { DeskFrame } from "./frame.tsx";
import { said } from "./names.ts";

export interface OverviewProps {
  page: Page;
  desk: OpenDesk;
  /** Processes to which whoever asks may save the texts. */
  processes: readonly Process[];
  isSignedIn: boolean;
  signInHref: string;
  uploadMegabytes: number;
  /** The form for more texts, where it comes back. */
  added: GivenTexts;
  /** The form that saves or corrects, where it comes back. */
  given: { readonly values: FormValues; readonly problems: readonly FieldProblem[] };
}

/** The texts of a desk: what was read of each, what part it has, and what can be done with them. */
export function OverviewPage(props: OverviewProps) {
  const { page, desk, given, added } = props;
  const { t } = page;
  return (
    <DeskFrame page={page} desk={desk} view="overview">
      <SendProblems page={page} problems={added.problems} />
      <ErrorSummary
        page={page}
        errors={given.problems.map(({ field, message }) => ({
          field: fieldId({ name: field }),
          message: t(message),
        }))}
      />
      {desk.place.kind === "desk" && <Temporary {...props} />}
      {desk.place.kind === "demonstration" && (
        <Notice page={page} kind="info">
          {t("texts.demonstration.help")}
        </Notice>
      )}
      <TextTable {...props} />
      <div class="row">
        {firstPair(desk.texts) && (
          <LinkButton href={addressOf(desk.place, "comparison", page.locale)}>
            {t("texts.compare")}
          </LinkButton>
        )}
        {desk.texts.some(({ role }) => role === "proposal") && (
          <LinkButton look="quiet" href={addressOf(desk.place, "consolidation", page.locale)}>
            {t("texts.consolidate")}
          </LinkButton>
        )}
      </div>
      {desk.mayChange && (
        <div class="cols">
          <Corrections {...props} />
          <div>
            {desk.place.kind === "desk" && <More {...props} />}
            {desk.place.kind === "desk" && <Save {...props} />}
            {desk.place.kind === "saved" && (
              <section>
                <h2>{t("texts.remove")}</h2>
                <p>{t("texts.remove.help")}</p>
                <PostButton
                  look="danger"
                  action={addressOf(desk.place, "discard", page.locale)}
                  confirm={t("texts.remove.confirm")}
                >
                  {t("texts.remove")}
                </PostButton>
              </section>
            )}
          </div>
        </div>
      )}
    </DeskFrame>
  );
}

/** Says that the desk is for an hour, and ends it if asked. */
function Temporary({ page, desk }: OverviewProps) {
  const { t } = page;
  const isKept = desk.texts.some(({ hasFile }) => hasFile);
  return (
    <Notice page={page} kind="info" title={t("texts.temporary.title")}>
      <p>
        {t("texts.temporary.help")} {t("texts.until")}{" "}
        <Moment page={page} at={desk.expiresAt!} zone="UTC" style="short" />.{" "}
        {t(isKept ? "texts.temporary.files-kept" : "texts.temporary.files-not-kept")}
      </p>
      <PostButton
        look="quiet"
        action={addressOf(desk.place, "discard", page.locale)}
        confirm={t("texts.discard.confirm")}
      >
        {t("texts.discard")}
      </PostButton>
    </Notice>
  );
}

function TextTable({ page, desk }: OverviewProps) {
  const { t } = page;
  const read = (text: ListedText) => {
    const { about } = text;
    const lines = [
      about.kind === "instructions"
        ? t("texts.read.instructions", { count: about.provisions })
        : t("texts.read.provisions", { count: about.provisions }),
      about.isTracked &&
        t("texts.read.tracked", {
          count: about.changes,
          who: about.authors.join(", "),
          authors: about.authors.length,
        }),
      about.proposals !== undefined &&
        t("texts.read.proposals", { count: about.proposals, who: about.proponents.join(", ") }),
      ...about.warnings.map((warning) => t(`texts.warning.${warning}`)),
    ].filter((line) => line !== false);
    return lines.map((line) => <div dir="auto">{line}</div>);
  };
  return (
    <DataTable
      page={page}
      caption={t("texts.list")}
      rows={desk.texts}
      columns={[
        {
          key: "name",
          head: t("texts.text"),
          rowHeader: true,
          cell: (text) => (
            <>
              {text.about.kind === "text" ? (
                <a href={addressOf(desk.place, "tree", page.locale, { text: text.position })}>
                  <bdi>{text.name}</bdi>
                </a>
              ) : (
                <bdi>{text.name}</bdi>
              )}
              {text.about.number && (
                <div class="soft small" dir="auto">
                  {text.about.number}
                </div>
              )}
            </>
          ),
        },
        { key: "role", head: t("texts.role"), cell: ({ role }) => t(`texts.role.${role}`) },
        {
          key: "proponents",
          head: said(page, "proponents"),
          cell: ({ role, proponents }) => role === "proposal" && <bdi>{proponents.join(", ")}</bdi>,
        },
        {
          key: "language",
          head: t("texts.language"),
          cell: ({ about }) => about.language && <LanguageTag language={about.language} />,
        },
        { key: "read", head: t("texts.read-of-it"), cell: read },
        {
          key: "file",
          head: t("texts.file"),
          cell: ({ sha256, position, about }) =>
            sha256 ? (
              <a href={fileAddress(desk.place, String(position), page.locale)} data-turbo="false">
                {t("texts.file.original", { format: about.format.toUpperCase() })}
              </a>
            ) : (
              about.format.toUpperCase()
            ),
        },
      ]}
    />
  );
}

function More({ page, desk, added, uploadMegabytes }: OverviewProps) {
  return (
    <section>
      <h2>{page.t("texts.add")}</h2>
      <TextForm
        page={page}
        action={addressOf(desk.place, "add", page.locale)}
        purpose="add"
        send={page.t("texts.add")}
        uploadMegabytes={uploadMegabytes}
      >
        <TextSlot
          page={page}
          purpose="add"
          field="texts"
          {...added}
          uploadMegabytes={uploadMegabytes}
          required
          multiple
        />
      </TextForm>
    </section>
  );
}

/** Saves to a process what would be deleted: the secretariat's, once signed in. */
function Save({ page, desk, processes, isSignedIn, signInHref, given }: OverviewProps) {
  const { t } = page;
  if (desk.place.kind !== "desk") return null;
  const problem = (name: string) => {
    const found = given.problems.find(({ field }) => field === name);
    return found && t(found.message);
  };
  return (
    <section>
      <h2>{t("texts.save")}</h2>
      {!isSignedIn ? (
        <p>
          {t("texts.save.sign-in")} <a href={signInHref}>{t("ui.layout.sign-in")}</a>
        </p>
      ) : processes.length === 0 ? (
        <p>{t("texts.save.no-process")}</p>
      ) : (
        <Form action={addresses.save.to(page.locale, { token: desk.place.token })}>
          <p>{t("texts.save.help")}</p>
          <Select
            page={page}
            name="process"
            label={t("texts.save.process")}
            value={given.values.process}
            error={problem("process")}
            required
            options={processes.map((process) => ({
              value: process.slug,
              label: inLanguage(process.titles, page.locale).text,
            }))}
          />
          <TextField
            page={page}
            name="title"
            label={t("texts.save.title")}
            value={given.values.title ?? desk.title}
            error={problem("title")}
            required
            width="full"
          />
          <Button>{t("texts.save")}</Button>
        </Form>
      )}
    </section>
  );
}

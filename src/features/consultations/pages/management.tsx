import type { PropsWithChildren } from "hono/jsx";
import type { Process } from "#features/mandates/queries.ts";
import { groupName, stateOptions } from "#features/people/pages/names.ts";
import type { StakeholderGroup } from "#features/people/queries.ts";
import type { FieldProblem } from "#platform/http/form.ts";
import { Button, LinkButton, PostButton } from "#ui/button/button.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import { Form } from "#ui/field/form.tsx";
import { fieldsOf, Problems } from "#ui/field/given-form.tsx";
import { TextField } from "#ui/field/text-field.tsx";
import type { Page } from "#ui/locale.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { addresses } from "../addresses.ts";
import type { ContributionInFull } from "../queries.ts";
import { languageName } from "./names.ts";

interface ManagementProps {
  page: Page;
  process: Process;
  contribution: ContributionInFull;
  groups: readonly StakeholderGroup[];
}

/** What the secretariat may do here. */
export function Management({ page, process, contribution, groups }: ManagementProps) {
  const { t } = page;
  const at = { slug: process.slug, code: contribution.code };
  const { status } = contribution;
  const languages = [...new Set(["ar", "zh", "en", "fr", "ru", "es", contribution.language])].filter(
    (code) => code !== "und",
  );
  return (
    <section class="sheet no-print">
      <h2>{t("consultations.management")}</h2>
      <div class="row">
        {status !== "published" && (
          <PostButton action={addresses.status.to(page.locale, at)} fields={{ decision: "publish" }}>
            {t("consultations.publish")}
          </PostButton>
        )}
        {status !== "withheld" && (
          <LinkButton look="quiet" href={addresses.withhold.to(page.locale, at)}>
            {t("consultations.withhold")}
          </LinkButton>
        )}
        <LinkButton look="danger" href={addresses.withdraw.to(page.locale, at)}>
          {t("consultations.withdraw")}
        </LinkButton>
      </div>
      <Form action={addresses.correct.to(page.locale, at)}>
        <Select
          page={page}
          name="language"
          label={t("consultations.language")}
          marksOptional={false}
          value={contribution.language}
          options={languages.map((value) => ({ value, label: languageName(page, value) }))}
        />
        <Select
          page={page}
          name="group"
          label={t("consultations.group")}
          marksOptional={false}
          value={contribution.groupCode}
          empty={null}
          options={groups.map(({ code }) => ({ value: code, label: groupName(page, groups, code) }))}
        />
        <Select
          page={page}
          name="state"
          label={t("consultations.state")}
          marksOptional={false}
          value={contribution.state ?? ""}
          options={stateOptions(page)}
        />
        <Button look="quiet">{t("consultations.correct")}</Button>
      </Form>
    </section>
  );
}

interface DecisionProps {
  page: Page;
  process: Process;
  code: string;
  title: string;
}

/** Asks why something is kept from the public: the history tells it. */
export function WithholdPage(props: DecisionProps & { problems: readonly FieldProblem[] }) {
  const { page, process, code, problems } = props;
  const { t } = page;
  return (
    <>
      <PageHeader title={t("consultations.withhold.title", { title: props.title })}>
        <p>{t("consultations.withhold.help")}</p>
      </PageHeader>
      <Problems page={page} problems={problems} />
      <Form action={addresses.withhold.to(page.locale, { slug: process.slug, code })}>
        <TextField
          {...fieldsOf(page, { values: {}, problems })("reason", "consultations.decision.reason")}
          required
          width="full"
        />
        <Decide {...props}>
          <Button>{t("consultations.withhold")}</Button>
        </Decide>
      </Form>
    </>
  );
}

/** Asks before what cannot be undone. */
export function WithdrawPage(props: DecisionProps) {
  const { page, process, code } = props;
  const { t } = page;
  return (
    <>
      <PageHeader title={t("consultations.withdraw.title", { title: props.title })}>
        <p>{t("consultations.withdraw.help")}</p>
      </PageHeader>
      <Form action={addresses.withdraw.to(page.locale, { slug: process.slug, code })}>
        <TextField page={page} name="reason" label={t("consultations.decision.reason")} width="full" />
        <Decide {...props}>
          <Button look="danger">{t("consultations.withdraw")}</Button>
        </Decide>
      </Form>
    </>
  );
}

/** The button that does it, and the way back. */
function Decide({ page, process, code, children }: PropsWithChildren<DecisionProps>) {
  return (
    <div class="row">
      {children}
      <LinkButton look="quiet" href={addresses.contribution.to(page.locale, { slug: process.slug, code })}>
        {page.t("ui.confirm.no")}
      </LinkButton>
    </div>
  );
}

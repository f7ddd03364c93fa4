import { addresses as mandateAddresses } from "#features/mandates/addresses.ts";
import { ProcessTrail } from "#features/mandates/pages/trail.tsx";
import type { Process } from "#features/mandates/queries.ts";
import { type Task, TaskProgress } from "#features/record/pages/tasks.tsx";
import type { FieldProblem } from "#platform/http/form.ts";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import { FileField } from "#ui/field/file-field.tsx";
import { Form } from "#ui/field/form.tsx";
import { fieldsOf, Problems } from "#ui/field/given-form.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { formatNumber } from "#ui/number.ts";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { StatusBadge } from "#ui/status-badge/status-badge.tsx";
import { addresses } from "../addresses.ts";
import type { ImportPlan, RowProblem } from "../import-plan.ts";
import { importFields, type Mapping, type Table } from "../import-table.ts";

interface Frame {
  page: Page;
  process: Process;
}

/** The first step: the table and its files. */
export function ImportPage({ page, process, problems }: Frame & { problems: readonly FieldProblem[] }) {
  const { t } = page;
  const field = fieldsOf(page, { values: {}, problems });
  return (
    <>
      <ProcessTrail page={page} process={process} />
      <PageHeader title={t("consultations.import")}>
        <p>{t("consultations.import.lead")}</p>
      </PageHeader>
      <Problems page={page} problems={problems} />
      <Form action={addresses.import.to(page.locale, { slug: process.slug })} multipart>
        <FileField
          {...field("table", "consultations.import.table")}
          hint={t("consultations.import.table.hint")}
          accept=".csv,.tsv,.txt,text/csv"
          required
        />
        <FileField
          {...field("files", "consultations.import.files")}
          hint={t("consultations.import.files.hint")}
          multiple
        />
        <Button>{t("consultations.import.look")}</Button>
      </Form>
    </>
  );
}

/** Problems on the page at most; all of them are in the CSV. */
const shownProblems = 100;

interface StepProps extends Frame {
  id: number;
  fileName: string;
  table: Table;
  mapping: Mapping;
  plan: ImportPlan;
}

/** The second step: what the columns hold, and what would come of it. Nothing is written until the last button. */
export function ImportStepPage({ page, process, id, fileName, table, mapping, plan }: StepProps) {
  const { t } = page;
  const here = addresses.importStep.to(page.locale, { slug: process.slug, id });
  const errors = plan.problems.filter(({ level }) => level === "error").length;
  const first = table.rows[0]!.cells;
  return (
    <>
      <ProcessTrail page={page} process={process} />
      <PageHeader title={t("consultations.import.step", { name: fileName })}>
        <p>{t("consultations.import.plan", { planned: plan.rows.length, rows: table.rows.length })}</p>
      </PageHeader>
      <Form action={here}>
        <h2>{t("consultations.import.columns")}</h2>
        {table.columns.map((column, i) => (
          <Select
            page={page}
            name={`column-${i}`}
            label={<bdi>{column}</bdi>}
            hint={<bdi>{(first[column] ?? "").slice(0, 120)}</bdi>}
            value={mapping[column] ?? ""}
            empty={t("consultations.import.leave-out")}
            marksOptional={false}
            options={importFields.map((field) => ({
              value: field,
              label: t(`consultations.import.field.${field}`),
            }))}
          />
        ))}
        <div class="row">
          <Button look="quiet" name="act" value="look">
            {t("consultations.import.look-again")}
          </Button>
          <Button name="act" value="import" disabled={plan.rows.length === 0}>
            {t("consultations.import.go", { count: plan.rows.length })}
          </Button>
        </div>
      </Form>
      {errors > 0 && (
        <Notice page={page} kind="warn">
          {t("consultations.import.errors", { count: errors })}
        </Notice>
      )}
      <DataTable<RowProblem>
        page={page}
        caption={t("consultations.import.problems", { count: formatNumber(page, plan.problems.length) })}
        rows={plan.problems.slice(0, shownProblems)}
        csvHref={plan.problems.length > 0 ? `${here}.csv` : undefined}
        empty={<EmptyState title={t("consultations.import.no-problems")} />}
        narrow="stack"
        columns={[
          {
            key: "line",
            head: t("consultations.import.line"),
            numeric: true,
            rowHeader: true,
            cell: ({ line }) => line,
          },
          {
            key: "level",
            head: t("consultations.import.level"),
            cell: ({ level }) => (
              <StatusBadge kind={level === "error" ? "bad" : "warn"}>
                {t(`consultations.import.level.${level}`)}
              </StatusBadge>
            ),
          },
          {
            key: "column",
            head: t("consultations.import.column"),
            cell: ({ column }) => <bdi>{column}</bdi>,
          },
          {
            key: "problem",
            head: t("consultations.import.problem"),
            cell: (problem) => problemText(page, problem),
          },
        ]}
      />
    </>
  );
}

export function problemText(page: Page, { code, value }: RowProblem): string {
  return page.t(`consultations.import.problem.${code}`, { value });
}

interface RunningProps extends Frame {
  fileName: string;
  task: Task;
  summary: { readonly received: number; readonly repeated: number } | null;
}

/** The last step: how far the import is, and what came of it. It can be left. */
export function ImportRunningPage({ page, process, fileName, task, summary }: RunningProps) {
  const { t } = page;
  const slug = process.slug;
  return (
    <>
      <ProcessTrail page={page} process={process} />
      <PageHeader title={t("consultations.import.step", { name: fileName })} />
      <TaskProgress
        page={page}
        task={task}
        action={mandateAddresses.tasks.to(page.locale, { slug })}
        zone={process.timeZone}
        result={
          summary && (
            <>
              <p>
                {t("consultations.import.result", { received: summary.received, repeated: summary.repeated })}
              </p>
              <LinkButton href={addresses.list.to(page.locale, { slug })}>
                {t("consultations.contributions")}
              </LinkButton>
            </>
          )
        }
      />
    </>
  );
}

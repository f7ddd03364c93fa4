import type { FieldProblem, FormValues } from "#platform/http/form.ts";
import { ErrorSummary } from "../error-summary/error-summary.tsx";
import { Facts } from "../facts/facts.tsx";
import type { Page } from "../locale.ts";
import { Notice } from "../notice/notice.tsx";
import { fieldId } from "./field.tsx";

/** What was typed into a form, and what is wrong with it. */
export interface GivenForm {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/** Gives each field of a form its label, its value and what is wrong with it. */
export function fieldsOf(page: Page, { values, problems }: GivenForm) {
  return (name: string, label: string) => {
    const problem = problems.find(({ field }) => field === name);
    return {
      page,
      name,
      label: page.t(label),
      value: values[name],
      error: problem && page.t(problem.message),
    };
  };
}

/** All that is wrong with a form, at the top of its page. */
export function Problems({ page, problems }: { page: Page; problems: readonly FieldProblem[] }) {
  return (
    <ErrorSummary
      page={page}
      errors={problems.map(({ field, message }) => ({
        field: fieldId({ name: field }),
        message: page.t(message),
      }))}
    />
  );
}

/** A field that someone else changed while a form was open: what stands there now. */
export interface Meanwhile {
  readonly label: string;
  readonly value: string;
}

/** Told over a form that came back since someone else had saved it first: nothing was overwritten, nothing is lost. */
export function ChangedMeanwhile({ page, changes }: { page: Page; changes: readonly Meanwhile[] }) {
  return (
    <Notice page={page} kind="warn" flash title={page.t("ui.meanwhile.title")}>
      <p>{page.t("ui.meanwhile.help")}</p>
      <Facts
        facts={changes.map(({ label, value }) => ({
          term: label,
          value: <bdi>{value === "" ? page.t("ui.meanwhile.empty") : value}</bdi>,
        }))}
      />
    </Notice>
  );
}

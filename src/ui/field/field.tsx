import type { Child, PropsWithChildren } from "hono/jsx";
import type { Page } from "../locale.ts";

/** What every kind of field is given. */
export interface FieldProps {
  page: Page;
  name: string;
  label: Child;
  hint?: Child | undefined;
  /** What is wrong with the value, in a sentence that says how to mend it. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** False in a search or a filter, where nothing is required and saying so of each field is noise. */
  marksOptional?: boolean | undefined;
  /** The id of the control, where the name is not alone on its page. */
  id?: string | undefined;
}

/** An id made of a name: `answers[2]` becomes `answers-2`. Error summaries link to it. */
export function fieldId({ id, name }: Pick<FieldProps, "id" | "name">): string {
  return id ?? name.replace(/[^\p{L}\p{N}_-]+/gu, "-").replace(/^-|-$/g, "");
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes(field: FieldProps) {
  const id = fieldId(field);
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name: field.name,
    required: field.required,
    "aria-describedby": described || undefined,
    "aria-invalid": field.error ? ("true" as const) : undefined,
  };
}

/** Label, hint and error around one control. The error stands between hint and control, where it is met first. */
export function Field({ children, ...field }: PropsWithChildren<FieldProps>) {
  const id = fieldId(field);
  return (
    <div class={field.error ? "field bad" : "field"}>
      <label for={id}>
        <FieldLabel {...field} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

/** Several controls that answer one question, under its legend. */
export function Fieldset({ children, ...field }: PropsWithChildren<FieldProps>) {
  const { "aria-describedby": described, "aria-invalid": invalid } = controlAttributes(field);
  return (
    <fieldset class={field.error ? "field bad" : "field"} aria-describedby={described} data-invalid={invalid}>
      <legend id={`${fieldId(field)}-legend`}>
        <FieldLabel {...field} />
      </legend>
      <FieldNotes {...field} />
      {children}
    </fieldset>
  );
}

function FieldLabel({ page, label, required, marksOptional = true }: FieldProps) {
  return (
    <>
      {label}
      {!required && marksOptional && <span class="optional"> {page.t("ui.field.optional")}</span>}
    </>
  );
}

function FieldNotes(field: FieldProps) {
  const id = fieldId(field);
  return (
    <>
      {field.hint && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error && (
        <p class="why" id={`${id}-error`}>
          <span class="unseen">{field.page.t("ui.field.error")} </span>
          {field.error}
        </p>
      )}
    </>
  );
}

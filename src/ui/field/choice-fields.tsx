import type { Child } from "hono/jsx";
import { controlAttributes, Field, type FieldProps, Fieldset, fieldId } from "./field.tsx";

export interface Option {
  readonly value: string;
  readonly label: Child;
  readonly hint?: Child | undefined;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string | undefined;
}

interface SelectProps extends FieldProps {
  options: readonly (Option & { readonly group?: string | undefined })[];
  value?: string | undefined;
  /** What the first, empty line says; without it "Choose…". Null leaves the line out, and the first option is the answer. */
  empty?: string | null | undefined;
  autocomplete?: string | undefined;
}

/** One of many, in a list that opens. Options with the same group in a row stand under its name. */
export function Select({ options, value, empty, autocomplete, ...props }: SelectProps) {
  const groups: { name: string | undefined; options: Option[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.name === option.group) last.options.push(option);
    else groups.push({ name: option.group, options: [option] });
  }
  const line = (option: Option) => (
    <option value={option.value} lang={option.lang} selected={option.value === value}>
      {option.label}
    </option>
  );
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class="input medium" autocomplete={autocomplete}>
        {empty !== null && <option value="">{empty ?? props.page.t("ui.field.choose")}</option>}
        {groups.map((group) =>
          group.name ? (
            <optgroup label={group.name}>{group.options.map(line)}</optgroup>
          ) : (
            group.options.map(line)
          ),
        )}
      </select>
    </Field>
  );
}

/** One of few, all in sight. */
export function Radios(props: FieldProps & { options: readonly Option[]; value?: string | undefined }) {
  const { options, value, ...field } = props;
  return (
    <Fieldset {...field}>
      <Choices field={field} type="radio" options={options} chosen={value === undefined ? [] : [value]} />
    </Fieldset>
  );
}

/** Any of several. */
export function Checkboxes(
  props: FieldProps & { options: readonly Option[]; values?: readonly string[] | undefined },
) {
  const { options, values = [], ...field } = props;
  return (
    <Fieldset {...field}>
      <Choices field={field} type="checkbox" options={options} chosen={values} />
    </Fieldset>
  );
}

/** A yes or no that the reader gives by ticking. */
export function Checkbox(props: FieldProps & { checked?: boolean | undefined; value?: string | undefined }) {
  const { checked, value = "yes", ...field } = props;
  const id = fieldId(field);
  return (
    <div class={field.error ? "field bad" : "field"}>
      {field.error && (
        <p class="why" id={`${id}-error`}>
          <span class="unseen">{field.page.t("ui.field.error")} </span>
          {field.error}
        </p>
      )}
      <div class="choice">
        <input {...controlAttributes(field)} type="checkbox" value={value} checked={checked} />
        <div>
          <label for={id}>{field.label}</label>
          {field.hint && (
            <p class="hint" id={`${id}-hint`}>
              {field.hint}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

interface ChoicesProps {
  field: FieldProps;
  type: "radio" | "checkbox";
  options: readonly Option[];
  chosen: readonly string[];
}

/** The first choice carries the field's own id, so that an error summary leads to it. */
function Choices({ field, type, options, chosen }: ChoicesProps) {
  return (
    <div class="choices">
      {options.map((option, i) => {
        const id = i === 0 ? fieldId(field) : `${fieldId(field)}-${i + 1}`;
        return (
          <div class="choice">
            <input
              id={id}
              type={type}
              name={field.name}
              value={option.value}
              checked={chosen.includes(option.value)}
              required={type === "radio" && field.required}
              aria-describedby={option.hint ? `${id}-option-hint` : undefined}
            />
            <div>
              <label for={id} lang={option.lang}>
                {option.label}
              </label>
              {option.hint && (
                <p class="hint" id={`${id}-option-hint`}>
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

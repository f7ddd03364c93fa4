import { controlAttributes, Field, type FieldProps, Fieldset, fieldId } from "./field.tsx";

interface DateProps extends FieldProps {
  /** 2026-11-21 */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  autocomplete?: string | undefined;
}

/** A day of the calendar. */
export function DateField({ value, min, max, autocomplete, ...props }: DateProps) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        class="input short"
        type="date"
        value={value}
        min={min}
        max={max}
        autocomplete={autocomplete}
      />
    </Field>
  );
}

interface DateTimeProps extends FieldProps {
  /** 2026-11-21T10:00, as the clock of the zone shows it */
  value?: string | undefined;
  /** Name of a zone of the IANA database, sent as `<name>-zone`. */
  zone: string;
  zones: readonly { readonly value: string; readonly label: string }[];
}

/** A moment: what a clock shows, and where that clock is. One without the other is not a moment. */
export function DateTimeField({ value, zone, zones, ...props }: DateTimeProps) {
  const id = fieldId(props);
  const { "aria-describedby": described, ...control } = controlAttributes(props);
  return (
    <Fieldset {...props}>
      <div class="row">
        <input
          {...control}
          class="input auto"
          type="datetime-local"
          value={value}
          aria-labelledby={`${id}-legend`}
          aria-describedby={described}
        />
        <label class="unseen" for={`${id}-zone`}>
          {props.page.t("ui.field.zone")}
        </label>
        <select class="input auto" id={`${id}-zone`} name={`${props.name}-zone`}>
          {zones.map((each) => (
            <option value={each.value} selected={each.value === zone}>
              {each.label}
            </option>
          ))}
        </select>
      </div>
    </Fieldset>
  );
}

import { controlAttributes, Field, type FieldProps } from "./field.tsx";

/** A wall-clock time in the zone that the form asks for once. */
export function DateTimeLocal({ value, ...field }: FieldProps & { value?: string | undefined }) {
  return (
    <Field {...field}>
      <input {...controlAttributes(field)} class="input auto" type="datetime-local" value={value} />
    </Field>
  );
}

import { controlAttributes, Field, type FieldProps } from "./field.tsx";

interface FileFieldProps extends FieldProps {
  multiple?: boolean | undefined;
  /** Endings or media types that the chooser shows first; others are still taken. */
  accept?: string | undefined;
}

/** One or more files. A browser forgets the choice when a form comes back with errors: the page must say so. */
export function FileField({ multiple, accept, ...props }: FileFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        class="input full"
        type="file"
        multiple={multiple}
        accept={accept}
      />
    </Field>
  );
}

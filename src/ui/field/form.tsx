import type { PropsWithChildren } from "hono/jsx";
import { Hidden } from "./text-field.tsx";

interface FormProps {
  action: string;
  /** True where the form sends files. */
  multipart?: boolean | undefined;
  /** Sent along, unseen. */
  hidden?: Readonly<Record<string, string>> | undefined;
  id?: string | undefined;
  /** Names of Stimulus controllers. */
  controller?: string | undefined;
}

/** A form that is checked by the server, which names all problems at once: the browser's own bubbles stop at the first. */
export function Form({
  action,
  multipart,
  hidden = {},
  id,
  controller,
  children,
}: PropsWithChildren<FormProps>) {
  return (
    <form
      class="form"
      method="post"
      action={action}
      enctype={multipart ? "multipart/form-data" : undefined}
      id={id}
      novalidate
      data-controller={controller}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

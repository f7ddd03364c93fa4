import { controlAttributes, Field, type FieldProps } from "./field.tsx";

interface TextProps extends FieldProps {
  value?: string | undefined;
  autocomplete?: string | undefined;
  /** How long an answer is expected: the box shows it. */
  width?: "short" | "medium" | "full" | undefined;
  /** The direction of the answer where it does not depend on what is written: addresses, codes. */
  dir?: "ltr" | undefined;
  lang?: string | undefined;
}

interface TextFieldProps extends TextProps {
  type?: "text" | "search" | "tel" | "url" | "password" | undefined;
  inputmode?: "text" | "numeric" | "decimal" | "email" | "url" | "tel" | "search" | undefined;
  spellcheck?: boolean | undefined;
  /** The id of a list of suggestions. */
  list?: string | undefined;
}

/** One line of text. Its direction follows what is written, unless told. Codes are text too: numbers that are not counted have no spinner. */
export function TextField({ type = "text", value, ...props }: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        class={`input ${props.width ?? "medium"}`}
        type={type}
        value={value}
        dir={props.dir ?? "auto"}
        lang={props.lang}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        spellcheck={props.spellcheck}
        list={props.list}
      />
    </Field>
  );
}

/**
 * An e-mail address. Not `type="email"`: its pattern refuses 29 of 31 internationalised test addresses, and a browser
 * rewrites their domains. The form checks the address instead.
 */
export function EmailField(props: TextProps) {
  return <TextField autocomplete="email" {...props} inputmode="email" dir="ltr" spellcheck={false} />;
}

/** Words to look for. */
export function SearchField(props: TextProps) {
  return <TextField {...props} type="search" />;
}

interface TextAreaProps extends TextProps {
  rows?: number | undefined;
  /** Characters at most; said in the hint, and checked by the form, so that what is pasted is not cut unseen. */
  longest?: number | undefined;
}

/** Several lines of text. */
export function TextArea({ value = "", rows = 6, longest, ...props }: TextAreaProps) {
  const limit = longest === undefined ? undefined : props.page.t("ui.field.longest", { limit: longest });
  const field = {
    ...props,
    hint:
      props.hint && limit ? (
        <>
          {props.hint} · {limit}
        </>
      ) : (
        (props.hint ?? limit)
      ),
  };
  return (
    <Field {...field}>
      <textarea
        {...controlAttributes(field)}
        class={`input ${props.width ?? "full"}`}
        rows={rows}
        dir="auto"
        lang={props.lang}
        autocomplete={props.autocomplete}
      >
        {/* A parser drops the first line break of a text area: this one is dropped, and not the writer's. */}
        {value.startsWith("\n") ? `\n${value}` : value}
      </textarea>
    </Field>
  );
}

/** A value sent along, unseen. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

import type { PropsWithChildren } from "hono/jsx";

/** quiet: the second choice. danger: what cannot be undone. link: an act that reads as a link. */
type Look = "plain" | "quiet" | "danger" | "link";

interface ButtonProps {
  look?: Look | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Asked in a dialog before the form is sent, where there is script; the action must be undoable or ask again. */
  confirm?: string | undefined;
  disabled?: boolean | undefined;
  /** What it says while what was sent is worked on, where there is script. */
  busy?: string | undefined;
}

function classOf(look: Look = "plain"): string {
  if (look === "link") return "link";
  return look === "plain" ? "button" : `button ${look}`;
}

/** Sends the form it stands in. */
export function Button({
  look,
  name,
  value,
  confirm,
  disabled,
  busy,
  children,
}: PropsWithChildren<ButtonProps>) {
  return (
    <button
      type="submit"
      class={classOf(look)}
      name={name}
      value={value}
      disabled={disabled}
      data-turbo-confirm={confirm}
      data-turbo-submits-with={busy}
    >
      {children}
    </button>
  );
}

interface LinkButtonProps {
  href: string;
  look?: Look | undefined;
  /** True where the link answers with a file. */
  download?: boolean | undefined;
}

/** Goes somewhere, and matters as much as a button. */
export function LinkButton({ href, look, download, children }: PropsWithChildren<LinkButtonProps>) {
  return (
    <a class={classOf(look)} href={href} download={download} data-turbo={download ? "false" : undefined}>
      {children}
    </a>
  );
}

interface PostButtonProps extends ButtonProps {
  action: string;
  /** Sent along, unseen. */
  fields?: Readonly<Record<string, string>> | undefined;
}

/** A form of one button: an act on what stands beside it. */
export function PostButton({ action, fields = {}, children, ...button }: PropsWithChildren<PostButtonProps>) {
  return (
    <form class="inline" method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button {...button}>{children}</Button>
    </form>
  );
}

import type { Child, PropsWithChildren } from "hono/jsx";
import type { Page } from "../locale.ts";

export interface NoticeProps {
  page: Page;
  kind: "info" | "good" | "warn" | "bad";
  title?: Child | undefined;
  /** True for the answer to what the reader just did: it is read out, and not printed. */
  flash?: boolean | undefined;
}

/** Something to know on this page. Its kind is a word and a bar, never a colour alone. */
export function Notice({ page, kind, title, flash, children }: PropsWithChildren<NoticeProps>) {
  const role = flash ? (kind === "bad" ? "alert" : "status") : undefined;
  return (
    <div
      class={`notice ${kind}${flash ? " notice-flash" : ""}`}
      role={role}
      tabindex={flash ? -1 : undefined}
      autofocus={flash}
    >
      <p class="notice-title">
        <span class="notice-kind">{page.t(`ui.notice.${kind}`)}</span> {title}
        {!title && children}
      </p>
      {title && children && <div>{children}</div>}
    </div>
  );
}

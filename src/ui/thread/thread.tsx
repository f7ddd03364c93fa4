import type { Child } from "hono/jsx";
import type { Page } from "../locale.ts";

export interface ThreadStep {
  readonly label: string;
  readonly href?: string | undefined;
  readonly state: "done" | "current" | "upcoming";
  /** A date or a count, in a few characters. */
  readonly note?: Child | undefined;
}

/** The steps of a process from mandate to follow-up, each a link where there is something to see. */
export function Thread({ page, steps }: { page: Page; steps: readonly ThreadStep[] }) {
  return (
    <ol class="thread" aria-label={page.t("ui.thread.label")}>
      {steps.map(({ label, href, state, note }) => (
        <li class={state}>
          {href ? (
            <a href={href} aria-current={state === "current" ? "step" : undefined}>
              {label}
            </a>
          ) : (
            <span aria-current={state === "current" ? "step" : undefined}>{label}</span>
          )}
          {note && <small> {note}</small>}
          {state !== "current" && <span class="unseen"> ({page.t(`ui.thread.${state}`)})</span>}
        </li>
      ))}
    </ol>
  );
}

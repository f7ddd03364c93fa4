import type { Child } from "hono/jsx";
import type { Page } from "../locale.ts";
import { Moment } from "../time/time.tsx";

export interface HistoryEvent {
  readonly at: Date;
  /** Who did it; a process of the system has a name too. */
  readonly who: string;
  readonly onBehalfOf?: string | undefined;
  /** What was done, as a sentence or the start of one. */
  readonly what: Child;
  /** What changed: from what to what. */
  readonly changes?:
    | readonly { readonly field: string; readonly from: Child; readonly to: Child }[]
    | undefined;
}

interface HistoryProps {
  page: Page;
  /** Newest first. */
  events: readonly HistoryEvent[];
  zone: string;
}

/** What happened to a thing, by whom, and for whom. */
export function History({ page, events, zone }: HistoryProps) {
  if (events.length === 0) return <p class="soft">{page.t("ui.history.empty")}</p>;
  return (
    <ol class="history">
      {events.map(({ at, who, onBehalfOf, what, changes = [] }) => (
        <li>
          <p>
            <span class="history-what">{what}</span>
          </p>
          <p class="history-about">
            <Moment page={page} at={at} zone={zone} style="short" /> · <bdi>{who}</bdi>
            {onBehalfOf && <> {page.t("ui.history.behalf", { name: onBehalfOf })}</>}
          </p>
          {changes.length > 0 && (
            <dl>
              {changes.map(({ field, from, to }) => (
                <div>
                  <dt>{field}</dt>
                  <dd>
                    {from !== null && from !== "" && <del>{from}</del>}{" "}
                    {to !== null && to !== "" && <ins>{to}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}

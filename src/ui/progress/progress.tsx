import type { Child } from "hono/jsx";
import type { Page } from "../locale.ts";
import { StatusBadge } from "../status-badge/status-badge.tsx";
import { Moment } from "../time/time.tsx";

export type WorkState = "queued" | "running" | "finished" | "failed" | "cancelled";

interface ProgressProps {
  page: Page;
  id: string;
  label: Child;
  state: WorkState;
  done: number;
  /** Absent while nobody knows how much there is. */
  total?: number | undefined;
  since: Date;
  zone: string;
  by?: string | undefined;
  /** Why it failed, in words for the person who asked for it. */
  reason?: string | undefined;
  /** What can be done about it: cancel it, try again. */
  acts?: Child | undefined;
  /** What can be done with the result. */
  result?: Child | undefined;
}

const badgeKinds = {
  queued: "neutral",
  running: "info",
  finished: "good",
  failed: "bad",
  cancelled: "neutral",
} as const;

/** Long work: how much is done, since when and for whom. It can be left; this says the same on return. */
export function Progress(props: ProgressProps) {
  const { page, id, label, state, done, total, since, zone, by, reason, acts, result } = props;
  const underWay = state === "queued" || state === "running";
  return (
    <div class="progress" id={id}>
      <p class="progress-head">
        <strong id={`${id}-label`}>{label}</strong>
        <StatusBadge kind={badgeKinds[state]}>{page.t(`ui.progress.${state}`)}</StatusBadge>
      </p>
      {underWay && (
        <progress
          aria-labelledby={`${id}-label`}
          max={total}
          value={total === undefined ? undefined : done}
        />
      )}
      <p class="progress-facts">
        {total !== undefined && <span>{page.t("ui.progress.of", { done, total })}</span>}
        <span>
          <SinceWhen page={page} since={since} zone={zone} />
        </span>
        {by && <span>{page.t("ui.progress.by", { who: by })}</span>}
      </p>
      {reason && <p class="progress-reason">{reason}</p>}
      {acts}
      {result && <div>{result}</div>}
    </div>
  );
}

/** The message with the moment in its place, as an element and not as text. */
function SinceWhen({ page, since, zone }: Pick<ProgressProps, "page" | "since" | "zone">) {
  const [before, after] = page.t("ui.progress.since", { when: "\0" }).split("\0");
  return (
    <>
      {before}
      <Moment page={page} at={since} zone={zone} style="short" />
      {after}
    </>
  );
}

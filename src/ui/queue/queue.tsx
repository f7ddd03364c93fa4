import type { Child } from "hono/jsx";
import { GroupSign } from "../group-sign/group-sign.tsx";
import type { Page } from "../locale.ts";

export interface Speaker {
  readonly name: string;
  readonly group: string;
  /** Seconds allowed. */
  readonly limitSeconds: number;
  /** Seconds used by the one who speaks. */
  readonly usedSeconds?: number | undefined;
  /** Room, remote, hub. */
  readonly from?: Child | undefined;
}

/** Who has the floor, first, and who comes after. */
export function Queue({
  page,
  label,
  speakers,
}: {
  page: Page;
  label: string;
  speakers: readonly Speaker[];
}) {
  return (
    <ol class="queue" aria-label={label}>
      {speakers.map(({ name, group, limitSeconds, usedSeconds, from }, i) => (
        <li aria-current={i === 0 ? "true" : undefined}>
          <span>
            {i === 0 && <span class="unseen">{page.t("ui.queue.speaking")}: </span>}
            <GroupSign group={group}>{name}</GroupSign>
          </span>
          <span class="queue-time">
            {usedSeconds === undefined
              ? clock(limitSeconds)
              : page.t("ui.queue.of", { used: clock(usedSeconds), limit: clock(limitSeconds) })}
            {from && <> · {from}</>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

import type { Child } from "hono/jsx";

interface Count {
  readonly name: Child;
  readonly count: number;
  readonly href: string;
  readonly current?: boolean;
  /** What is counted, by which it is coloured. */
  readonly op?: string;
  readonly status?: string;
}

/** How many there are of each kind; each count leads to them. */
export function Counts({ label, counts }: { label: string; counts: readonly Count[] }) {
  return (
    <ul class="counts" aria-label={label}>
      {counts.map(({ name, count, href, current, op, status }) => (
        <li>
          <a href={href} aria-current={current ? "true" : undefined} data-op={op} data-status={status}>
            {name} <b>{count}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}

import type { Child } from "hono/jsx";

export interface Tab {
  readonly href: string;
  readonly label: Child;
  readonly count?: Child | undefined;
  readonly current?: boolean | undefined;
}

/** Views of one thing, each at its own address: links, so that they work without script and can be sent to someone. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="tab-count"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

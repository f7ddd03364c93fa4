import type { PropsWithChildren } from "hono/jsx";

/** What stands behind a sentence: a count, and the way to the passages that it counts. */
export function Evidence({ href, children }: PropsWithChildren<{ href: string }>) {
  return (
    <a class="evidence" href={href}>
      {children}
    </a>
  );
}

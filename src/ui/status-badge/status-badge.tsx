import type { PropsWithChildren } from "hono/jsx";

/** The state of a thing in a word or two. The mark differs in shape as well as colour. */
export function StatusBadge({
  kind,
  children,
}: PropsWithChildren<{ kind: "neutral" | "info" | "good" | "warn" | "bad" }>) {
  return <span class={`status ${kind}`}>{children}</span>;
}

import type { Child, PropsWithChildren } from "hono/jsx";

/** What a list says while it holds nothing: why, and what to do next. */
export function EmptyState({
  title,
  action,
  children,
}: PropsWithChildren<{ title: Child; action?: Child | undefined }>) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <div>{children}</div>}
      {action && <p>{action}</p>}
    </div>
  );
}

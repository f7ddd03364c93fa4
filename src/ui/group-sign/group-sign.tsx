import type { PropsWithChildren } from "hono/jsx";

/** A stakeholder group's name with its colour and shape; `group` is its slug ("civil-society"). The sign repeats the name, and is not read out. */
export function GroupSign({ group, children }: PropsWithChildren<{ group: string }>) {
  return (
    <span class="group" data-group={group}>
      <bdi>{children}</bdi>
    </span>
  );
}

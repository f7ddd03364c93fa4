import type { Provision } from "./model.ts";

/** The tree as lines: depth, address, role, label, call. */
export function outline(provisions: readonly Provision[], depth = 0): readonly string[] {
  return provisions.flatMap(({ id, role, label, call, children }) => [
    `${"  ".repeat(depth)}${id} ${role} ${label ?? "-"} ${call ?? "-"}`,
    ...outline(children, depth + 1),
  ]);
}

import type { Role } from "../model.ts";
import type { Rank } from "./wording.ts";

/** Where each provision stands among those that a list mark closes: only a last clause without others beneath is last. */
export function ranksOf(
  nodes: readonly { readonly depth: number; readonly provision: { readonly role: Role } }[],
): readonly Rank[] {
  let inCall = false;
  return nodes.map((node, at): Rank => {
    if (node.depth === 0) inCall = node.provision.role === "call";
    const next = nodes[at + 1];
    if (!next) return "last of text";
    return inCall && next.depth === 0 && node.depth > 0 ? "last of call" : "inner";
  });
}

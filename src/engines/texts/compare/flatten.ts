import type { Provision, Resolution } from "../model.ts";

/** A provision in document order, with its place in the tree; `parent` is an index, -1 at the top. */
export interface Node {
  readonly provision: Provision;
  readonly index: number;
  readonly parent: number;
  readonly depth: number;
  readonly children: readonly number[];
  /** Index after its last descendant: its next sibling's, if it has one. */
  readonly end: number;
  /** Index of its previous sibling, -1 for none. */
  readonly previous: number;
}

/** The provisions of a text in document order. Cost: linear. */
export function flatten(text: Resolution): readonly Node[] {
  const nodes: (Node & { children: readonly number[]; end: number })[] = [];
  const addAll = (provisions: readonly Provision[], parent: number, depth: number): number[] => {
    const added: number[] = [];
    for (const provision of provisions) {
      const index = nodes.length;
      const node = {
        provision,
        index,
        parent,
        depth,
        children: [] as readonly number[],
        end: 0,
        previous: added.at(-1) ?? -1,
      };
      nodes.push(node);
      node.children = addAll(provision.children, index, depth + 1);
      node.end = nodes.length;
      added.push(index);
    }
    return added;
  };
  addAll(text.provisions, -1, 0);
  return nodes;
}

/** The index of the next sibling, -1 for none. */
export function nextSibling(nodes: readonly Node[], index: number): number {
  const { end, parent } = nodes[index]!;
  return nodes[end]?.parent === parent ? end : -1;
}

/** The words of a provision: a call that stands alone has them in `call` where a reader left `text` empty. */
export function wordingOf(provision: Provision): string {
  return provision.text === "" ? (provision.call ?? "") : provision.text;
}

/** What tells a label from its siblings', whatever its marks: "3 bis" and "3bis)" are `3bis`, all bullets `•`. */
export function labelCore(label: string | null): string {
  if (label === null) return "";
  return label.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "") || (label.trim() === "" ? "" : "•");
}

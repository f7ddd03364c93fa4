import { wordingOf } from "#engines/texts/compare/flatten.ts";
import type { Note, Provision, Resolution, Role } from "#engines/texts/model.ts";
import { headOf, type TextHead } from "./comparison.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** A provision as pages print it. */
export interface ProvisionView {
  /** Its address in the text. */
  readonly id: string;
  readonly role: Role;
  readonly label: string | null;
  /** The words that it opens with and that are set in italics; a part of `text`, or null. */
  readonly call: string | null;
  readonly text: string;
  readonly notes: readonly { readonly marker: string; readonly offset: number }[];
  readonly children: readonly ProvisionView[];
}

export interface TreeView extends TextHead {
  readonly enacting: string | null;
  /** The outermost provisions, each with its section. */
  readonly provisions: readonly (ProvisionView & { readonly section: Section })[];
  readonly notes: readonly Note[];
  /** How many provisions there are of each role. */
  readonly counts: Readonly<Record<Role, number>>;
}

/** A text as a tree ready to be shown. Cost: linear. */
export function viewTree(text: Resolution): TreeView {
  const counts: Record<Role, number> = { call: 0, recital: 0, operative: 0, item: 0, heading: 0 };
  const view = (provision: Provision): ProvisionView => {
    const { id, role, label, call, children, notes, noteOffsets } = provision;
    counts[role] += 1;
    const words = wordingOf(provision);
    return {
      id,
      role,
      label,
      call: role !== "call" && call !== null && words.startsWith(call) ? call : null,
      text: words,
      notes: notes.map((marker, at) => ({ marker, offset: noteOffsets[at] ?? words.length })),
      children: children.map(view),
    };
  };
  const sections = sectionsOf(text);
  const provisions = text.provisions.map((each) => ({ ...view(each), section: sections.get(each.id)! }));
  return { ...headOf(text), enacting: text.enacting, provisions, notes: text.notes, counts };
}

/** How many provisions stand under one, itself included. */
export function sizeOf({ children }: ProvisionView): number {
  return children.reduce((sum, child) => sum + sizeOf(child), 1);
}

/** Provisions on a page of a long text; a call is never cut. */
const provisionsPerPage = 200;

/** Outermost provisions in pages of about `provisionsPerPage`; one page, perhaps empty, at least. */
export function pagesOf<P extends ProvisionView>(provisions: readonly P[]): readonly (readonly P[])[] {
  const pages: P[][] = [[]];
  let size = 0;
  for (const provision of provisions) {
    if (size >= provisionsPerPage) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)!.push(provision);
    size += sizeOf(provision);
  }
  return pages;
}

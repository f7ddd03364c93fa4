import { type Label, labelOf as labelOfText } from "../labels.ts";
import type { Provision, Role } from "../model.ts";
import { child, type Element } from "./parse.ts";
import { italicCall, type ReadWords, readWords } from "./read-inline.ts";

const roles: ReadonlySet<string> = new Set(["call", "recital", "operative", "item", "heading"]);

/** A provision of these words; a call that is not marked is told by its italics, and what stands alone as one is all call. */
export function provision(
  role: Role,
  label: string | null,
  { text, call: marked, italics, notes, noteOffsets }: ReadWords,
  children: readonly Provision[],
): Provision {
  const bears = role === "recital" || role === "operative";
  const opening = bears ? italicCall({ text, italics }) : role === "call" ? text : null;
  return { id: "", role, label, call: marked ?? opening, text, children, notes, noteOffsets };
}

/** The label that words open with: one that cannot be a figure of theirs, or that a tab or dash parts from them. */
export function labelIn(text: string): Label | null {
  const label = labelOfText(text);
  return label && label.rest !== "" && (label.certain || /[.．、–—-]$/u.test(label.printed)) ? label : null;
}

/** The role that an element says it has. */
export function roleIn({ attributes }: Element): Role | undefined {
  return attributes.class?.split(/\s+/u).find((each): each is Role => roles.has(each));
}

/** The number of an element, where it has one. */
export function labelOf(element: Element): string | null {
  const number = child(element, "num");
  return (number && readWords(number, []).text) || null;
}

/** A provision with the address that its file gives it. */
export function identified(element: Element, read: Provision): Provision {
  return { ...read, id: element.attributes.GUID ?? "" };
}

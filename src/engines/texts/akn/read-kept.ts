import { flatten, labelCore, type Node, wordingOf } from "../compare/flatten.ts";
import type { Instruction } from "../consolidate/instructions.ts";
import { placeInstructions } from "../consolidate/place-instructions.ts";
import type { Proposal } from "../consolidate/proposal.ts";
import type { Resolution } from "../model.ts";
import { child, type Element, elements } from "./parse.ts";

/** What a base becomes by one proposal, and which of its provisions they ask to leave as they are, by id (NOC). */
export interface ProposedText {
  readonly proponents: readonly string[];
  readonly revised: Resolution;
  readonly keeps: readonly string[];
}

/** The provisions that a consolidation says are to stay as they are, by the proposals that say so. */
export function keptIn(document: Element): ReadonlyMap<string, readonly string[]> {
  const meta = child(document, "meta");
  const ids = new Map<string, string>();
  const visit = (element: Element): void => {
    const { eId, GUID } = element.attributes;
    if (eId && GUID) ids.set(`#${eId}`, GUID);
    elements(element).forEach(visit);
  };
  elements(document).forEach(visit);
  const kept = new Map<string, string[]>();
  for (const each of elements(child(child(meta, "analysis"), "passiveModifications"), "textualMod")) {
    const id = ids.get(child(each, "destination")?.attributes.href ?? "");
    if (each.attributes.exclusion !== "true" || id === undefined) continue;
    for (const { attributes } of elements(each, "source")) {
      const address = attributes.href ?? "";
      kept.set(address, [...(kept.get(address) ?? []), id]);
    }
  }
  return kept;
}

/**
 * The proposals of a consolidation that was read, as they consolidate again. What is to stay as it is becomes an
 * instruction that names it; a provision that cannot be named, for it has no label or shares it, is left out.
 * Cost: the number of provisions that are to stay, times that of all.
 */
export function asProposals(base: Resolution, proposed: readonly ProposedText[]): readonly Proposal[] {
  const nodes = flatten(base);
  return proposed.flatMap(({ proponents, revised, keeps }): readonly Proposal[] => {
    const kept = new Set(keeps);
    const left = new Set(nodes.filter(({ provision }) => kept.has(provision.id)).map(({ index }) => index));
    const instructions: Instruction[] = [];
    for (const index of [...left]) {
      const named: Instruction = { action: "NOC", head: nameOf(nodes, index), lines: [], context: null };
      const targets = placeInstructions(base, [named], "").amendments.map(({ target }) => target);
      // A call is named with its clauses, which then need no naming.
      if (!left.has(index) || !targets.includes(index) || !targets.every((each) => left.has(each))) continue;
      instructions.push(named);
      for (const each of targets) left.delete(each);
    }
    return [{ proponents, revised }, ...(instructions.length > 0 ? [{ proponents, instructions }] : [])];
  });
}

/** What a delegate would call a provision: its call and labels, or its number among its kind. */
function nameOf(nodes: readonly Node[], index: number): string {
  const { provision, parent, depth } = nodes[index]!;
  if (provision.role === "call") return wordingOf(provision);
  const core = labelCore(provision.label);
  if (depth > 0) return `${nameOf(nodes, parent)} ${provision.label ?? ""}`;
  if (provision.role === "operative") return `OP${core}`;
  if (provision.role !== "recital") return provision.label ?? "";
  const unlabelled = nodes.filter(
    (each) => each.depth === 0 && each.provision.role === "recital" && each.provision.label === null,
  );
  return `PP${core || unlabelled.findIndex((each) => each.index === index) + 1}`;
}

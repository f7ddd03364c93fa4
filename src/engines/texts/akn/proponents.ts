import type { Consolidation } from "../consolidate/consolidate.ts";
import { slug } from "./identification.ts";
import { inlineElement } from "./write-xml.ts";

/** Those who propose, by name: their identifiers in the document, and where their proposals are. */
export interface Proponents {
  readonly id: (name: string) => string;
  readonly address: (name: string) => string;
  readonly entries: readonly string[];
}

/** Everyone who proposes something, in alphabetical order. Cost: linear in the number of positions. */
export function proponentsOf(
  { provisions, front }: Consolidation,
  addressOf: (name: string) => string,
): Proponents {
  const names = new Set([
    ...front.flatMap(({ positions }) => positions.flatMap(({ proponents }) => proponents)),
    ...provisions.flatMap(({ positions }) => positions.flatMap(({ proponents }) => proponents)),
  ]);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...names].toSorted()) {
    const own = `proponent-${slug(name) || "nn"}`;
    let id = own;
    for (let copy = 2; taken.has(id); copy++) id = `${own}-${copy}`;
    taken.add(id);
    ids.set(name, id);
  }
  const address = (name: string): string => {
    const id = ids.get(name)!;
    return addressOf(id.slice("proponent-".length));
  };
  return {
    id: (name) => ids.get(name)!,
    address,
    entries: [...ids].flatMap(([name, eId]) => [
      inlineElement("TLCOrganization", { eId, href: `/akn/ontology/organization/${eId}`, showAs: name }, ""),
      inlineElement("passiveRef", { eId: `${eId}__proposal`, href: address(name), showAs: name }, ""),
    ]),
  };
}

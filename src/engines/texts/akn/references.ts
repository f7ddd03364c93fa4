import { citedDocuments, type Mention } from "../cited-documents.ts";
import type { Resolution } from "../model.ts";
import type { Reference } from "./inline.ts";
import { inlineElement } from "./write-xml.ts";

/** The documents that a text cites, as the mark-up refers to them. */
export interface References {
  /** Citations in the words of a provision, by its id. */
  readonly inProvision: (id: string, text: string) => readonly Reference[];
  readonly inNote: (marker: string, text: string) => readonly Reference[];
  /** An entry for each document, for the metadata. */
  readonly entries: readonly string[];
}

/** Each document has an entry among the references, to which every citation of it refers. Cost: that of `citedDocuments`. */
export function referencesIn(text: Resolution): References {
  const { inProvision, inNote, symbols } = citedDocuments(text);
  const identifiers = new Map<string, string>();
  const taken = new Set<string>();
  for (const symbol of symbols) {
    const own = `symbol-${symbol.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/-$/u, "")}`;
    let id = own;
    for (let copy = 2; taken.has(id); copy++) id = `${own}_${copy}`;
    taken.add(id);
    identifiers.set(symbol, id);
  }
  const reference = ({ start, end, symbol, address }: Mention): Reference => ({
    start,
    end,
    href: address ?? addressInAkn(symbol),
    refersTo: `#${identifiers.get(symbol)!}`,
  });
  return {
    inProvision: (id, words) => inProvision(id, words).map(reference),
    inNote: (marker, words) => inNote(marker, words).map(reference),
    entries: [...identifiers].map(([symbol, eId]) =>
      inlineElement(
        "TLCReference",
        { eId, name: "symbol", href: ontologyAddress(symbol), showAs: symbol },
        "",
      ),
    ),
  };
}

const conferenceResolution = /^Resolution (\d+) \(.*?(\d{4})\)$/u;

/** A document by its name in Akoma Ntoso: a resolution of the ITU's conferences, or an entry of the ontology. */
function addressInAkn(symbol: string): string {
  const found = conferenceResolution.exec(symbol);
  return found ? `/akn/un/statement/deliberation/itu/${found[2]}/res-${found[1]}` : ontologyAddress(symbol);
}

function ontologyAddress(symbol: string): string {
  return `/akn/ontology/reference/un/${encodeURIComponent(symbol.replace(/[/\s]+/gu, "."))}`;
}

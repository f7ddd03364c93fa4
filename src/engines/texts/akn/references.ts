import { type Citation, cite } from "../cite/cite.ts";
import type { Resolution } from "../model.ts";
import type { Reference } from "./inline.ts";
import { inlineElement } from "./write-xml.ts";

/** The documents that a text cites, and where. */
export interface CitedDocuments {
  /** Citations in the words of a provision, by its id. */
  readonly inProvision: (id: string, text: string) => readonly Reference[];
  readonly inNote: (marker: string, text: string) => readonly Reference[];
  /** An entry for each document, for the metadata. */
  readonly entries: readonly string[];
}

/** Where the United Nations show a document under its symbol. */
const library = "https://undocs.org/";

/** Symbols under which the United Nations issue documents: those of principal organs and of bodies with documents there. */
const ofTheUnitedNations =
  /^(?:A|E|S|T|ST|CCPR|CEDAW|CRC|CERD|CCW|DP|FCCC|HSP|IDB|ISBA|LC|NPT|TD|UNEP|UNW)\//u;

export function citedDocuments(text: Resolution): CitedDocuments {
  const identifiers = new Map<string, string>();
  const provisions = new Map<string, Citation[]>();
  const notes = new Map<string, Citation[]>();
  for (const citation of cite(text)) {
    const { symbol, provision, note } = citation;
    if (!identifiers.has(symbol))
      identifiers.set(symbol, identifierOf(symbol, new Set(identifiers.values())));
    const [lists, key] = note === undefined ? [provisions, provision!] : [notes, note];
    const list = lists.get(key);
    if (list) list.push(citation);
    else lists.set(key, [citation]);
  }
  const references = (lists: ReadonlyMap<string, readonly Citation[]>) => (key: string, words: string) => {
    const found: Reference[] = [];
    for (const { start, end, raw, symbol } of lists.get(key) ?? []) {
      if (words.slice(start, end) !== raw || start < (found.at(-1)?.end ?? 0)) continue;
      found.push({ start, end, href: addressOf(symbol), refersTo: `#${identifiers.get(symbol)!}` });
    }
    return found;
  };
  return {
    inProvision: references(provisions),
    inNote: references(notes),
    entries: [...identifiers].map(([symbol, eId]) =>
      inlineElement(
        "TLCReference",
        { eId, name: "symbol", href: ontologyAddress(symbol), showAs: symbol },
        "",
      ),
    ),
  };
}

function identifierOf(symbol: string, taken: ReadonlySet<string>): string {
  const own = `symbol-${symbol.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/-$/u, "")}`;
  let id = own;
  for (let copy = 2; taken.has(id); copy++) id = `${own}_${copy}`;
  return id;
}

const ituResolution = /^Resolution (\d+) \(.*?(\d{4})\)$/u;

/** Where a document is found: in the library of the United Nations, or by its name in Akoma Ntoso. */
function addressOf(symbol: string): string {
  if (ofTheUnitedNations.test(symbol)) return library + encodeURI(symbol);
  const itu = ituResolution.exec(symbol);
  return itu ? `/akn/un/statement/deliberation/itu/${itu[2]}/res-${itu[1]}` : ontologyAddress(symbol);
}

function ontologyAddress(symbol: string): string {
  return `/akn/ontology/reference/un/${encodeURIComponent(symbol.replace(/[/\s]+/gu, "."))}`;
}

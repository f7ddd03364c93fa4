import { cite } from "./cite/cite.ts";
import type { Resolution } from "./model.ts";

/** Words that cite a document. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
  /** Where the document is found; null where no library shows it under its symbol. */
  readonly address: string | null;
}

/** The documents that a text cites, and where. */
export interface CitedDocuments {
  /** Citations in the words of a provision, by its id; they never overlap. */
  readonly inProvision: (id: string, text: string) => readonly Mention[];
  readonly inNote: (marker: string, text: string) => readonly Mention[];
  /** Each document once, in the order in which they are cited. */
  readonly symbols: readonly string[];
}

/** Where the United Nations show a document under its symbol. */
const library = "https://undocs.org/";

/** Organs and bodies whose documents are in the library, by what their symbols begin with. */
const inLibrary =
  /^(?:A|E|S|T|ST|CAT|CCPR|CEDAW|CERD|CRC|CRPD|CCW|BWC|DP|FCCC|HRI|HSP|IDB|ISBA|NPT|SPLOS|TD|UNEP|UNW)\//u;

/** The documents that a text cites (see `cite`), by where they are to be linked. Cost: that of finding them. */
export function citedDocuments(text: Resolution): CitedDocuments {
  const symbols = new Set<string>();
  const provisions = new Map<string, (Mention & { readonly raw: string })[]>();
  const notes = new Map<string, (Mention & { readonly raw: string })[]>();
  for (const { symbol, provision, note, start, end, raw } of cite(text)) {
    symbols.add(symbol);
    const [lists, key] = note === undefined ? [provisions, provision!] : [notes, note];
    const address = inLibrary.test(symbol) ? library + encodeURI(symbol) : null;
    lists.set(key, [...(lists.get(key) ?? []), { start, end, symbol, address, raw }]);
  }
  const mentions =
    (lists: ReadonlyMap<string, readonly (Mention & { readonly raw: string })[]>) =>
    (key: string, words: string): readonly Mention[] => {
      let last = 0;
      // Where two texts share a key, as notes of one marker, a citation is not where it was found.
      return (lists.get(key) ?? []).filter(({ start, end, raw }) => {
        const fits = start >= last && words.slice(start, end) === raw;
        if (fits) last = end;
        return fits;
      });
    };
  return { inProvision: mentions(provisions), inNote: mentions(notes), symbols: [...symbols] };
}

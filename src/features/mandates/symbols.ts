import type { OfficialLanguage } from "#features/people/states.ts";
import {
  type ItuInstrument,
  type ItuProposal,
  instrumentKind,
  ituInstrumentPath,
  parseItuInstrument,
  parseItuProposal,
  printItuInstrument,
  printItuProposal,
} from "./itu-symbols.ts";
import { parseResolutionName } from "./resolution-names.ts";
import {
  parseUnitedNationsSymbol,
  printUnitedNationsSymbol,
  type UnitedNationsDocument,
  unitedNationsPath,
} from "./united-nations-symbols.ts";

/** A document of the United Nations; one that bears several symbols has them all. */
interface UnitedNationsSymbol {
  readonly kind: "united-nations";
  readonly documents: readonly UnitedNationsDocument[];
}

/** What identifies a document in the processes that we serve. */
export type DocumentSymbol = UnitedNationsSymbol | ItuInstrument | ItuProposal;

export type ParsedSymbol =
  | { readonly status: "parsed"; readonly symbol: DocumentSymbol }
  /** Two bodies number their resolutions alike, and nothing says which is meant. */
  | { readonly status: "ambiguous"; readonly candidates: readonly DocumentSymbol[] }
  | { readonly status: "unparsed"; readonly raw: string };

/**
 * Reads one document symbol as people type it and as it comes out of Word and PDF files (invisible characters,
 * other hyphens, spaces around slashes, brackets or a full stop after it), or as `symbolPath` writes it:
 * A/66/77–E/2011/103, E/2010/CRP.4, WSIS-II/PC-3/DOC/5, "Resolución 102 (Rev. Bucarest, 2022)", EUR/44A4/1,
 * "resolution 2010/2 of the Economic and Social Council". Nothing but the symbol may stand in the text.
 */
export function parseSymbol(raw: string): ParsedSymbol {
  if (raw.length > longestName) return { status: "unparsed", raw };
  const text = cleaned(raw);
  const itu = parseItuProposal(text) ?? parseItuInstrument(text);
  if (itu) return { status: "parsed", symbol: itu };
  const documents = parseUnitedNationsSymbol(text) ?? parseUnitedNationsSymbol(withoutKind(text));
  if (documents) return { status: "parsed", symbol: { kind: "united-nations", documents } };
  const named = parseResolutionName(text);
  if (!named) return { status: "unparsed", raw };
  if (named.kind === "instrument") return { status: "parsed", symbol: named.instrument };
  const symbol: UnitedNationsSymbol = {
    kind: "united-nations",
    documents: parseUnitedNationsSymbol(named.symbol) ?? [],
  };
  if (named.kind === "symbol") return { status: "parsed", symbol };
  return { status: "ambiguous", candidates: [symbol, named.instrument] };
}

/**
 * The symbol as we print it. Symbols of the United Nations are the same in all languages; the names of ITU
 * instruments are not. An en dash joins the symbols of a document that bears two.
 */
export function printSymbol(symbol: DocumentSymbol, language: OfficialLanguage): string {
  if (symbol.kind === "united-nations") return printUnitedNationsSymbol(symbol.documents);
  return symbol.kind === "itu-instrument" ? printItuInstrument(symbol, language) : printItuProposal(symbol);
}

/** The symbol as the end of an address, A/66/77-E/2011/103; `parseSymbol` reads it back. Not percent-encoded. */
export function symbolPath(symbol: DocumentSymbol): string {
  if (symbol.kind === "united-nations") return unitedNationsPath(symbol.documents);
  return symbol.kind === "itu-instrument" ? ituInstrumentPath(symbol) : printItuProposal(symbol);
}

/**
 * What a document is stored and found under: one key for each symbol that it bears. Until 1976 the parts of a
 * resolution were one document: 217 A (III) is also found as 217 (III).
 */
export function symbolKeys(symbol: DocumentSymbol): string[] {
  if (symbol.kind !== "united-nations") return [symbolPath(symbol).toUpperCase()];
  return symbol.documents.flatMap((document) => {
    const path = unitedNationsPath([document]).toUpperCase();
    // Documents of the Summit end in their language: WSIS-II/PC-3/DOC/5-E. In all of them it is one document.
    const key = document.organ.startsWith("WSIS") ? path.replace(/-[ACEFRS]$/, "") : path;
    const whole = key.replace(/(?<=\/RES\/\d+)[A-Z](?=\([IVXLC]+\)$)/, "");
    return whole === key ? [key] : [key, whole];
  });
}

/** The longest names, of a council in Russian with its resolution, have about 120 characters. */
const longestName = 300;

/** "Resolution A/RES/67/195" says its kind twice. */
function withoutKind(text: string): string {
  const [, word = "", rest = ""] = /^(\S+) (.+)$/.exec(text) ?? [];
  return instrumentKind(word) ? rest : "";
}

function cleaned(raw: string): string {
  const text = raw
    // A raised figure is the mark of a note, not part of the symbol.
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, "")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:docs?\.|document|documento|документ|文件|الوثيقة)\s+/i, "")
    .replace(/^["'«“(]+|["'»”.,;:]+$/g, "")
    .trim();
  const unmatched = text.endsWith(")") && !text.includes("(");
  return unmatched ? text.slice(0, -1) : text;
}

import type { OfficialLanguage } from "#features/people/states.ts";
import { parseSymbol, printSymbol, symbolKeys } from "./symbols.ts";

/**
 * A symbol as an instrument keeps it, and the keys by which it is found: one for each part of a joint symbol, and
 * one for each reading of a name that two bodies use. What is no known kind of symbol is kept as it was given.
 */
export function readInstrumentSymbol(raw: string): { symbol: string; keys: string[] } {
  const parsed = parseSymbol(raw);
  if (parsed.status === "unparsed") return { symbol: raw.trim(), keys: [raw.trim().toLowerCase()] };
  if (parsed.status === "ambiguous")
    return { symbol: raw.trim(), keys: parsed.candidates.flatMap(symbolKeys) };
  return { symbol: printSymbol(parsed.symbol, "en"), keys: symbolKeys(parsed.symbol) };
}

/** A kept symbol as it is printed in a language: names of ITU's resolutions change with it, symbols do not. */
export function symbolIn(symbol: string, language: OfficialLanguage): string {
  const parsed = parseSymbol(symbol);
  return parsed.status === "parsed" ? printSymbol(parsed.symbol, language) : symbol;
}

/** One symbol of the United Nations family, taken apart. */
export interface UnitedNationsDocument {
  /** A, E, S, ST, TD, WSIS-II… */
  readonly organ: string;
  /** What stands between organ and suffixes: RES, 67, 195. */
  readonly segments: readonly string[];
  /** What the symbol says that the document is: RES, DEC, CRP, L, INF, NGO, PV, SR, WP… */
  readonly nature?: string;
  /** Add.1, Corr.1, Rev.2, in their order. */
  readonly suffixes: readonly string[];
}

/**
 * Reads a symbol, or several that one document bears together (A/66/77–E/2011/103), from text without stray
 * characters. Undefined for what is none: an organ that is not known here needs two more parts, so that
 * "HTTP/2" is not taken for a document.
 */
export function parseUnitedNationsSymbol(text: string): readonly UnitedNationsDocument[] | undefined {
  if (text.length > longestSymbol) return undefined;
  const joined = text
    .replace(/\s*\/+\s*/g, "/")
    .split(/(?<=\/\S*)\s*-\s*(?=[A-Z]{1,4}\/)/i)
    .map(parseSingle);
  if (!joined.every((document) => document !== undefined)) return undefined;
  // Together they are cited in the order of their organs, A before E before S, whatever order was typed.
  return joined.sort((a, b) => (a.organ < b.organ ? -1 : a.organ > b.organ ? 1 : 0));
}

/** The symbol as it is printed; together, with an en dash between them. */
export function printUnitedNationsSymbol(documents: readonly UnitedNationsDocument[]): string {
  return documents
    .map(({ organ, segments, suffixes }) => [organ, ...segments, ...suffixes].join("/"))
    .join("–");
}

/** The symbol in an address: no spaces, and a hyphen where print has an en dash. */
export function unitedNationsPath(documents: readonly UnitedNationsDocument[]): string {
  return printUnitedNationsSymbol(documents).replaceAll(" ", "").replaceAll("–", "-");
}

/** Longer than any symbol seen; the longest are joint ones with corrigenda, of about 40 characters. */
const longestSymbol = 120;

/** Organs whose symbols may have a single part (CD/1839), and whose symbols people type in lower case. */
const knownOrgans = new Set(
  (
    "A S E T ST SG DP TD CD ID LC JIU DC NPT CCW BWC FCCC CBD CAT CCPR CED CEDAW CERD CMW CRC CRPD HRI HSP " +
    "ICCD ISBA ITC LOS PBC PCNICC SPLOS UNEP UNICEF UNW WFP WSIS WSIS-II WGIG ECE ESCAP ESCWA ECA"
  ).split(" "),
);

const natures = new Set([
  "RES",
  "DEC",
  "CRP",
  "L",
  "INF",
  "NGO",
  "PV",
  "SR",
  "WP",
  "PRST",
  "DOC",
  "SGB",
  "AI",
]);

function parseSingle(text: string): UnitedNationsDocument | undefined {
  const [first = "", ...rest] = text.split("/");
  const organ = first.toUpperCase();
  const known = knownOrgans.has(organ);
  if (!/^[A-Z]{1,8}(?:-[A-Z0-9]{1,5})?$/.test(organ) || rest.length === 0) return undefined;
  if (!known && (rest.length < 2 || first !== organ)) return undefined;
  const nature = rest
    .map((segment) => segment.trim().split(".")[0]!.toUpperCase())
    .find((name) => natures.has(name));
  const segments = rest.map((segment) => parseSegment(segment, nature === "RES" || nature === "DEC"));
  if (
    !segments.every((segment) => segment !== undefined) ||
    !segments.some((segment) => /\d/.test(segment))
  ) {
    return undefined;
  }
  const tail = segments.findLastIndex((segment) => !suffix.test(segment)) + 1;
  return {
    organ,
    segments: segments.slice(0, tail),
    ...(nature !== undefined && { nature }),
    suffixes: segments.slice(tail),
  };
}

const suffix = /^(?:Add|Amend|Corr|Rev)\.\d+$/;

/** One part of a symbol as it is printed: `Add.1`, `CN.16`, `270 B`, `24 (Part I)`, `217 A (III)`. */
function parseSegment(text: string, ofResolution: boolean): string | undefined {
  const [, name, inside, language = ""] =
    /^\s*([^()]+?)\s*(?:\(([^()]+)\)\s*(-[ACEFRS])?)?$/i.exec(text) ?? [];
  const base = name?.replace(/\.\s+/g, ".").replace(/^(\d+) ([A-Z](?:-[A-Z])?)$/i, "$1$2");
  if (base === undefined || !/^[A-Z0-9]+(?:[.-][A-Z0-9]+)*$/i.test(base)) return undefined;
  const group = inside === undefined ? undefined : parseGroup(inside);
  if (inside !== undefined && group === undefined) return undefined;
  const [word = ""] = base.split(".");
  let printed = titleCased.get(word.toUpperCase()) === undefined ? base.toUpperCase() : titled(base);
  // The part of a resolution stands apart from its number: 57/270 B, 47/54 A-F.
  if (ofResolution) printed = printed.replace(/^(\d+)([A-Z](?:-[A-Z])?)$/, "$1 $2");
  return group === undefined ? printed : `${printed} (${group})${language.toUpperCase()}`;
}

const titleCased = new Map(
  ["Add", "Amend", "Annex", "Corr", "Part", "Rev", "Sub", "Summary"].map((word) => [
    word.toUpperCase(),
    word,
  ]),
);

function titled(base: string): string {
  const [word, ...rest] = base.split(".");
  return [titleCased.get(word!.toUpperCase()), ...rest].join(".");
}

/** What stands in brackets: a session in Roman numerals, a year, a part or a volume. */
function parseGroup(text: string): string | undefined {
  const inside = text.replace(/[\s.]/g, "").toUpperCase();
  const arabicSession = /^د-?(\d{1,2})$/.exec(inside)?.[1];
  if (arabicSession !== undefined) return romanNumeral(Number(arabicSession));
  if (/^[IVXLC]+$/.test(inside) || /^(?:19|20)\d\d$/.test(inside) || inside === "SUPP") return inside;
  const revision = /^REV(\d+)$/.exec(inside)?.[1];
  if (revision !== undefined) return `Rev.${revision}`;
  const part = /^PARTS?([IVX]+)(?:AND([IVX]+))?$/.exec(inside);
  if (part) return part[2] === undefined ? `Part ${part[1]}` : `Parts ${part[1]} and ${part[2]}`;
  const volume = /^VOL([IVX]+)$/.exec(inside);
  return volume ? `Vol. ${volume[1]}` : undefined;
}

function romanNumeral(value: number): string {
  const tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return `${tens[Math.floor(value / 10)]}${ones[value % 10]}`;
}

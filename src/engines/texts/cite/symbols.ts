export interface FoundSymbol {
  readonly raw: string;
  readonly symbol: string;
  readonly jointSymbol?: string;
  /** Of its adoption, as far as it is part of the name: "2018", "2015-09-25". */
  readonly date?: string | null;
  readonly start: number;
  readonly end: number;
}

const space = String.raw`[ \u00a0]?`;
/** What may stand in brackets after a part: a part or volume, a session, a year, a revision. */
const group = String.raw`\((?:(?:Parts?|Vol)[^)]{1,20}|SUPP|Rev\.${space}\d+|[IVXLC]+|(?:19|20)\d\d)\)`;
/** Parts printed in small letters; others are capitals, which what a PDF runs into them is not. */
const titled = "(?:Add|Amend|Annex|Corr|Dec|Part|Res|Rev|Sub|Summary)";
/** A part after a slash: then perhaps the letter of a resolution, then such a group. */
const part = String.raw`\/{1,2}${space}(?:${titled}(?:\.\d+)?|[A-Z0-9](?:[A-Z0-9.]*[A-Z0-9])?(?:${titled}\.\d+)?)(?![a-z])(?:-\d+)?(?:${space}[A-Z](?=${space}\([IVXLC]+\)))?(?:${space}${group})?`;
const one = `[A-Z]{1,8}(?:-[A-Z0-9]{1,5})?(?:${part})+`;
const full = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}\/-])(${one})(?:${space}[-‐‑–—]${space}(${one}))?`,
  "gu",
);

/** Organs whose symbols may have a single part (CD/1839, A/520); other capitals before one slash are no symbol. */
const withOnePart =
  /^(?:A|S|E|T|ST|CD|TD|ID|DP|LC|DC|SG|JIU|NPT|LOS|PBC|SPLOS|PCNICC|UNEP|WFP|WGIG|HRI|CERD|CEDAW|CRC|CAT|CMW|CED|CRPD|CCPR)\/\d/u;

/** Symbols written in full. A joint one is one document under two symbols. Cost: linear. */
export function symbolsIn(text: string): readonly FoundSymbol[] {
  return [...text.matchAll(full)].flatMap((match) => {
    const [raw, first, second] = match;
    const symbol = tidy(first!);
    if (!/\d/u.test(symbol)) return [];
    if (symbol.split("/").length === 2 && !withOnePart.test(symbol)) return [];
    return [
      {
        raw,
        symbol,
        ...(second !== undefined && /\d/u.test(second) ? { jointSymbol: tidy(second) } : {}),
        start: match.index,
        end: match.index + raw.length,
      },
    ];
  });
}

function tidy(symbol: string): string {
  return symbol.replace(/[ \u00a0]+/gu, "").replace(/\/{2,}/gu, "/");
}

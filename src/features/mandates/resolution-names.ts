import { foldName } from "#features/people/fold-name.ts";
import { councilInstrument, type ItuInstrument, instrumentKind } from "./itu-symbols.ts";

/** What a phrase such as "resolution 2010/2 of the Economic and Social Council" comes down to. */
export type NamedResolution =
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "instrument"; readonly instrument: ItuInstrument }
  | { readonly kind: "ambiguous"; readonly symbol: string; readonly instrument: ItuInstrument };

type Organ = "assembly" | "economic" | "security" | "human-rights" | "itu-council" | "council";

/** The organs as six languages name them, folded; the longer names stand before those that they contain. */
const organs: readonly (readonly [organ: Organ, name: RegExp])[] = [
  [
    "economic",
    /economic and social council|consejo economico y social|conseil economique et social|экономическ\S+ и социальн\S+ совет\S*|经济及社会理事会|经社理事会|(?:ل|ب)?المجلس الاقتصادي والاجتماعي|ecosoc/g,
  ],
  [
    "human-rights",
    /human rights council|consejo de derechos humanos|conseil des droits de l'homme|совет\S* по правам человека|人权理事会|مجلس حقوق الانسان/g,
  ],
  [
    "security",
    /security council|unsc(?= )|consejo de seguridad|conseil de securite|совет\S* безопасности|安全理事会|安理会|مجلس الامن/g,
  ],
  [
    "assembly",
    /general assembly|unga(?= )|asamblea general|assemblee generale|генеральн\S+ ассамбле\S+|联合国大会|大会|ل?لجمعية العامة|الجمعية العامة/g,
  ],
  [
    "itu-council",
    /(?:itu|uit) council|council of (?:the )?itu|consejo de la uit|conseil de l'uit|совет\S* мсэ|国际电联理事会|مجلس الاتحاد/g,
  ],
  ["council", /council|consejo|conseil|совет\S*|理事会|المجلس/g],
];

/** Words that join a number to its organ and change nothing. */
const joining =
  /(?<![\p{L}\d])(?:of|the|its|by|de|del|la|el|las|los|su|sus|du|des|le|les|sa|ses|no|num|nº|n°|№|united nations|naciones unidas|nations unies|организации объединенных наций|оон|للامم المتحدة|الامم المتحدة|رقم)(?![\p{L}\d])|联合国|第|号|[ld]'/gu;

/**
 * Reads a resolution or decision called by its number: the form of the number tells the organ (session/number:
 * General Assembly; year/number: Economic and Social Council; number and session in Roman numerals: General
 * Assembly until 1976), and the organ named must agree. A number with a year in brackets may be of the Security
 * Council or of the ITU Council, unless the text says which. Undefined for anything else.
 */
export function parseResolutionName(text: string): NamedResolution | undefined {
  let rest = foldName(text);
  const named: Organ[] = [];
  for (const [organ, name] of organs) {
    const without = rest.replace(name, " ");
    if (without !== rest) named.push(organ);
    rest = without;
  }
  if (named.length > 1) return undefined;
  rest = rest
    .replace(joining, " ")
    .replace(/(\p{Script=Han}{2})\s*\((\d{4})年\)/u, "($2) $1") // Chinese has the year last
    .replace(/(?<=\d{4}) ?г\.?(?=\))/, "")
    .replace(/\s+/g, " ")
    .trim();
  const [, before, number = "", after] =
    /^(\p{L}*)\s*((?:[es]{1,2}-)?\d.*?)\s*(\p{L}{2,})?$/iu.exec(rest) ?? [];
  const word = before || after;
  const kind = word === undefined || (before && after) ? undefined : instrumentKind(word);
  if (kind !== "resolution" && kind !== "decision") return undefined;
  return ofNumber(number.toUpperCase(), kind, named[0]);
}

function ofNumber(
  number: string,
  kind: "resolution" | "decision",
  organ: Organ | undefined,
): NamedResolution | undefined {
  const series = kind === "resolution" ? "RES" : "DEC";
  const symbol = (path: string): NamedResolution => ({ kind: "symbol", symbol: path });
  const oneOf = (...allowed: readonly (Organ | undefined)[]) => allowed.includes(organ);
  if (/^(?:19|20)\d\d\/\d{1,3}$/.test(number)) {
    return oneOf(undefined, "economic", "council") ? symbol(`E/${series}/${number}`) : undefined;
  }
  if (/^(?:\d{1,3}|E?S-\d{1,2})\/\d{1,3}(?: ?[A-Z](?:-[A-Z])?)?$/.test(number)) {
    if (organ === "human-rights") return symbol(`A/HRC/${series}/${number}`);
    return oneOf(undefined, "assembly") ? symbol(`A/${series}/${number}`) : undefined;
  }
  if (/^\d{1,4} ?[A-Z]? ?\((?:[IVXLC]+|د-?\d{1,2})\)$/.test(number)) {
    if (oneOf("economic", "council")) return symbol(`E/${series}/${number}`);
    return oneOf(undefined, "assembly") ? symbol(`A/${series}/${number}`) : undefined;
  }
  const [, plain, year] = /^(\d{1,4}) ?\(((?:19|20)\d\d)\)$/.exec(number) ?? [];
  if (plain === undefined) return undefined;
  const instrument = councilInstrument(kind, Number(plain), Number(year));
  if (organ === "itu-council" || (kind === "decision" && oneOf(undefined, "council"))) {
    return { kind: "instrument", instrument };
  }
  if (organ === "security") return kind === "resolution" ? symbol(`S/RES/${plain}(${year})`) : undefined;
  return oneOf(undefined, "council")
    ? { kind: "ambiguous", symbol: `S/RES/${plain}(${year})`, instrument }
    : undefined;
}

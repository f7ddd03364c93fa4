import { placeIn } from "./places.ts";
import type { FoundSymbol } from "./symbols.ts";

/** The kinds of instrument in six languages; the kind stands before the numbers, in Chinese after them. */
const kinds: readonly (readonly [kind: string, pattern: string])[] = [
  ["Decision", "decisions?|decisión|decisiones|décisions?|решени\\p{L}*|\\p{L}{0,3}مقرر\\p{L}*|决定"],
  [
    "Recommendation",
    "recommendations?|recomendación|recomendaciones|recommandations?|рекомендаци\\p{L}*|\\p{L}{0,3}توصي\\p{L}*|建议",
  ],
  ["Opinion", "opinions?|opinión|opiniones|avis|мнени\\p{L}*|\\p{L}{0,2}ال(?:رأي|آراء)|意见"],
  ["Resolution", "resoluti\\p{L}*|resoluci\\p{L}*|résolutions?|резолюци\\p{L}*|\\p{L}{0,3}قرار\\p{L}*|决议"],
];
const anyKind = kinds.map(([, pattern]) => pattern).join("|");
const space = "[ \\u00a0]*";
const and = String.raw`(?:${space}(?:,|،|、|和|及|(?<!\p{L})(?:y|e|and|et|и)(?!\p{L})|و)${space}(?:第${space})?)`;
/** No list is longer; what goes on is hostile. */
const numbers = String.raw`\d{1,4}(?:号?${and}{1,2}\d{1,4}){0,40}`;
const inside = `[(（](?<inside>[^()（）]{4,60})[)）]`;
const conference = new RegExp(
  String.raw`(?<![\p{N}/.\-])(?<list>${numbers})${space}(?:号${space})?(?<after>${anyKind})?${space}${inside}`,
  "giu",
);
const opening = new RegExp(
  String.raw`(?<kind>${anyKind}|第)(?:${space}(?:n[.o]?os?\.?|nº|n°|№|رقم))?${space}$`,
  "iu",
);
const joining = new RegExp(`^${and}{1,2}$`, "u");

const revisedWord = String.raw`(?:Rev\.?|Rév\.?|Пересм\.?|المراج\p{M}*ع\p{L}*(?: في)?)`;
const placeAndYear = String.raw`(?<place>\p{L}[\p{L}\p{M} \u00a0'’.-]*?)[ \u00a0]*[,،][ \u00a0]*(?<year>(?:19|20)\d\d)(?:[ \u00a0]?г\.?)?`;
/** A revision that tracked changes ran together with the one before it, "Rev. Hammamet, 2016Ginebra, 2022", is the later. */
const replaced = String.raw`(?:\p{L}[^\d]*,[ \u00a0]*(?:19|20)\d\d(?=\p{L}))?`;
const held = new RegExp(`^(?<revised>${revisedWord})?[ \\u00a0]*${replaced}${placeAndYear}$`, "iu");
const heldInChinese =
  /^(?<year>(?:19|20)\d\d)年?[，,、 ]+(?<place>[^，,、]{1,20}?)(?<revised>[，,、 ]*修订版?)?$/u;
const heldPlaceFirst =
  /^(?<place>\p{Script=Han}{1,16})[，,、 ]+(?<year>(?:19|20)\d\d)年?(?<revised>[，,、 ]*修订版?)?$/u;

/**
 * Instruments by number with the place and year of their last revision, as those of the ITU are cited, in their
 * English print: "resoluciones 47 y 48 (Rev. Dubái, 2018) y 49 y 50 (Rev. Ginebra, 2022)" are four, the first
 * "Resolution 47 (Rev. Dubai, 2018)". Cost: linear.
 */
export function conferenceInstrumentsIn(text: string): readonly FoundSymbol[] {
  const found: FoundSymbol[] = [];
  let last = { end: -1, kind: "Resolution" };
  for (const match of text.matchAll(conference)) {
    const { list, after, inside: printed } = match.groups!;
    const groups = (
      held.exec(printed!.trim()) ??
      heldInChinese.exec(printed!.trim()) ??
      heldPlaceFirst.exec(printed!.trim())
    )?.groups;
    if (!groups) continue;
    const before = opening.exec(text.slice(Math.max(0, match.index - 40), match.index))?.groups?.kind;
    const goesOn = last.end !== -1 && joining.test(text.slice(last.end, match.index));
    if (before === undefined && after === undefined && !goesOn) continue;
    const word = after ?? (before === "第" ? undefined : before);
    const kind = word === undefined ? last.kind : kindOf(word);
    const name = `(${groups.revised ? "Rev. " : ""}${placeIn(groups.place!, "en")}, ${groups.year})`;
    for (const each of list!.matchAll(/\d+/gu)) {
      const start = match.index + each.index;
      const symbol = `${kind} ${each[0]} ${name}`;
      found.push({ raw: each[0], symbol, start, end: start + each[0].length, date: groups.year! });
    }
    last = { end: match.index + match[0].length, kind };
  }
  return found;
}

function kindOf(word: string): string {
  return kinds.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, "iu").test(word))![0];
}

const council =
  /(?<list>\d{3,4}(?:[ \u00a0]*(?:,|،|、|и|et|and|y|e|و|和)[ \u00a0]*\d{3,4}){0,40})(?![\d/.]|[ \u00a0]?[(（])(?<zh>[ \u00a0]*号决议)?/giu;
const councilBefore =
  /(?:(?:Council|理事会|Совета?)[ \u00a0]*(?:Resolutions?|第)|Резолюци\p{L}+ Совета(?: МСЭ)?|قرار(?:ات)?(?: ال)? ?(?:ال)?مجلس(?: الاتحاد)?)[ \u00a0]*(?:第[ \u00a0]*)?$/iu;
const resolutionBefore =
  /(?:resoluti\p{L}*|resoluci\p{L}*|résolutions?|резолюци\p{L}*|\p{L}{0,3}قرار\p{L}*)[ \u00a0]*$/iu;
const councilAfter =
  /^,?[ \u00a0]*(?:(?:adopted|aprobad\p{L}+|adoptée?s?|of|by|por|de|del|du|par|the|l[ea]|el)[ \u00a0]*)*(?:ITU |UIT )?(?:Council|Consejo|Conseil|Совета?)/iu;

/** Conferences number below; from here on a resolution is the Council's, also when it is "its". */
const firstOfCouncil = 1000;

/**
 * Resolutions of the ITU Council by number alone: "Council Resolution 1305", "Resoluciones 1305, 1336 y 1344 del
 * Consejo". Only in a text of the ITU, whose Council it then is. Cost: linear.
 */
export function councilResolutionsIn(text: string): readonly FoundSymbol[] {
  return [...text.matchAll(council)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 50), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const ofCouncil = Number(match.groups!.list!.slice(0, 4)) >= firstOfCouncil || councilAfter.test(after);
    const named = councilBefore.test(before) || (resolutionBefore.test(before) && ofCouncil);
    if (!named) return [];
    return [...match.groups!.list!.matchAll(/\d+/gu)].map((each) => {
      const start = match.index + each.index;
      return {
        raw: each[0],
        symbol: `ITU Council Resolution ${each[0]}`,
        start,
        end: start + each[0].length,
      };
    });
  });
}

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
/** From a number to another. */
const to = String.raw`${space}(?:[-–]|(?<!\p{L})(?:to|a|à|по|إلى)(?!\p{L})|至)${space}(?:第${space})?`;
/** No list is longer; what goes on is hostile. */
const numbers = String.raw`\d{1,4}(?:号?(?:${and}{1,2}|${to})\d{1,4}){0,40}`;
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
    for (const each of numbersOf(list!)) {
      const span = { start: match.index + each.start, end: match.index + each.end };
      const symbol = `${kind} ${each.number} ${name}`;
      found.push({ raw: text.slice(span.start, span.end), symbol, ...span, date: groups.year! });
    }
    last = { end: match.index + match[0].length, kind };
  }
  return found;
}

/** A range is no longer; "101 to 2022" is none. */
const longestRange = 60;

/** The numbers of a list, with those between the two of a range at the place of the second. */
function numbersOf(list: string): readonly { number: number; start: number; end: number }[] {
  let last: { number: number; end: number } | null = null;
  return [...list.matchAll(/\d+/gu)].flatMap((match) => {
    const [number, start, end] = [Number(match[0]), match.index, match.index + match[0].length];
    const before = last;
    last = { number, end };
    const ranges = before && new RegExp(`^号?${to}$`, "iu").test(list.slice(before.end, start));
    const missing = ranges && number - before.number <= longestRange ? number - before.number - 1 : 0;
    return Array.from({ length: Math.max(0, missing) + 1 }, (_, n) => ({
      number: number - Math.max(0, missing) + n,
      start,
      end,
    }));
  });
}

function kindOf(word: string): string {
  return kinds.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, "iu").test(word))![0];
}

const council =
  /(?<list>\d{3,4}(?:[ \u00a0]*(?:,|،|、|и|et|and|y|e|و|和)[ \u00a0]*\d{3,4}){0,40})(?![\d/.]|[ \u00a0]?[(（](?!C\d\d))(?<history>[ \u00a0]?[(（]C\d\d[^()（）]{0,60}[)）])?(?<zh>[ \u00a0]*号(?:决议|决定))?/giu;
/** The organ and the word for what it adopted, in either order, right before the numbers. */
const councilBefore =
  /(?:(?:Council|理事会|Совета?)[ \u00a0]*(?:Resolutions?|(?<decision>Decisions?)|(?:第\d{3,4}号(?:决议|决定)?[和、]){0,9}第)|(?:Резолюци\p{L}+|(?<ofRussia>Решени\p{L}+)) Совета(?: МСЭ)?|(?:قرار(?:ات)?|(?<ofArabic>مقرر(?:ات)?))(?: ال)? ?(?:ال)?مجلس(?: الاتحاد)?)[ \u00a0]*(?:第[ \u00a0]*)?$/iu;
const wordBefore =
  /(?:(?:resoluti\p{L}*|resoluci\p{L}*|résolutions?|резолюци\p{L}*|\p{L}{0,3}قرار\p{L}*)|(?<decision>decisions?|decisión|decisiones|acuerdos?|décisions?|решени\p{L}*|\p{L}{0,3}مقرر\p{L}*))[ \u00a0]*$/iu;
const councilAfter =
  /^,?[ \u00a0]*(?:(?:adopted|aprobad\p{L}+|adoptée?s?|of|by|por|de|del|du|par|the|l[ea]|el)[ \u00a0]*)*(?:ITU |UIT )?(?:Council|Consejo|Conseil|Совета?|للمجلس|الصادر عن المجلس)/iu;

/** Conferences number below; from here on a resolution is the Council's, also when it is "its". */
const firstOfCouncil = 1000;

/**
 * Resolutions and decisions of the ITU Council by number alone: "Council Resolution 1305", "Resoluciones 1305, 1336 y
 * 1344 del Consejo", "Acuerdo 482 (C01) del Consejo". Only in a text of the ITU, whose Council it then is. Cost: linear.
 */
export function councilInstrumentsIn(text: string): readonly FoundSymbol[] {
  return [...text.matchAll(council)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 50), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const [organ, word] = [councilBefore.exec(before), wordBefore.exec(before)];
    const decision =
      Object.values(organ?.groups ?? word?.groups ?? {}).some((each) => each !== undefined) ||
      (match.groups!.zh?.endsWith("决定") ?? false);
    const numberedByCouncil = !decision && Number(match.groups!.list!.slice(0, 4)) >= firstOfCouncil;
    if (!organ && !(word && (numberedByCouncil || councilAfter.test(after)))) return [];
    return [...match.groups!.list!.matchAll(/\d+/gu)].map((each) => {
      const start = match.index + each.index;
      return {
        raw: each[0],
        symbol: `ITU Council ${decision ? "Decision" : "Resolution"} ${each[0]}`,
        start,
        end: start + each[0].length,
      };
    });
  });
}

/** "Recommendation ITU-T E.164", "Recomendación UIT-R M.1036": of the Sectors, by their own numbers. Cost: linear. */
export function recommendationsIn(text: string): readonly FoundSymbol[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\p{N}-])(?:ITU|UIT|МСЭ)-(?<sector>[TRDТР])[ \u00a0](?<number>[A-Z]{1,4}\.\d{1,5}(?:\.\d{1,3})?(?:-\d{1,2})?)(?![\p{N}])/gu,
    ),
  ].map((match) => ({
    raw: match[0],
    symbol: `ITU-${match.groups!.sector!.replace("Т", "T").replace("Р", "R")} ${match.groups!.number}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

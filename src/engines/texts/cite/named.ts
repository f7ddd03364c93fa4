import type { FoundSymbol } from "./symbols.ts";

/** Resolutions of conferences of the ITU: numbers in a row before the place and year of their revision. */
const resolutionWord = String.raw`(?:resoluti\p{L}*|resoluci\p{L}*|résolutions?|резолюци\p{L}*|\p{L}{0,2}قرار\p{L}*|决议|第)`;
const and = String.raw`(?:[ \u00a0]*(?:,|、|和|\b(?:y|e|and|et|и)\b|و)[ \u00a0]*(?:第)?)`;
const numbers = String.raw`\d{1,3}(?:${and}+\d{1,3})*`;
const session = String.raw`[ \u00a0]*(?:号决议)?[ \u00a0]*[(（](?<revised>[^()（）\d]{2,40} ?(?:19|20)\d\d[^()（）\d]{0,12})[)）]`;
const conference = new RegExp(`(?<list>${numbers})${session}`, "gu");
const opening = new RegExp(String.raw`${resolutionWord}[ \u00a0]*$`, "iu");
const joining = new RegExp(`^${and}+$`, "u");

/**
 * Resolutions by number with the place and year of their last revision, as those of the ITU are cited: "resoluciones
 * 47 y 48 (Rev. Dubái, 2018) y 49 y 50 (Rev. Ginebra, 2022)" are four. Cost: linear.
 */
export function conferenceResolutionsIn(text: string): readonly FoundSymbol[] {
  const found: FoundSymbol[] = [];
  let last = -1;
  for (const match of text.matchAll(conference)) {
    const before = text.slice(0, match.index);
    const goesOn = last !== -1 && joining.test(text.slice(last, match.index));
    if (!goesOn && !opening.test(before)) continue;
    last = match.index + match[0].length;
    const revised = match.groups!.revised!.replace(/[ \u00a0]+/gu, " ").trim();
    for (const each of match.groups!.list!.matchAll(/\d+/gu)) {
      const start = match.index + each.index;
      const symbol = `ITU Resolution ${each[0]} (${revised})`;
      found.push({ raw: each[0], symbol, start, end: start + each[0].length });
    }
  }
  return found;
}

/** Outcomes of the World Summit on the Information Society, by name, with the symbols under which they were issued. */
const outcomes: readonly { readonly symbol: string; readonly pattern: string }[] = [
  {
    symbol: "WSIS-05/TUNIS/DOC/6(Rev.1)",
    pattern:
      "Tunis Agenda|Agenda de Túnez|Programa de Acciones de Túnez|Agenda de Tunis|Тунисск\\p{L}+ программ\\p{L}+|برنامج عمل تونس|جدول أعمال تونس|突尼斯(?:信息社会)?议程",
  },
  {
    symbol: "WSIS-05/TUNIS/DOC/7",
    pattern:
      "Tunis Commitment|Compromiso de Túnez|Engagement de Tunis|Тунисск\\p{L}+ обязательств\\p{L}+|التزام تونس|突尼斯承诺",
  },
  {
    symbol: "WSIS-03/GENEVA/DOC/4",
    pattern:
      "Geneva Declaration of Principles|Declaración de Principios de Ginebra|Déclaration de principes de Genève|Женевск\\p{L}+ деклараци\\p{L}+ принципов|إعلان مبادئ جنيف|日内瓦原则宣言",
  },
  {
    symbol: "WSIS-03/GENEVA/DOC/5",
    pattern:
      "Geneva Plan of Action|Plan de Acción de Ginebra|Plan d[’']action de Genève|Женевск\\p{L}+ план\\p{L}* действий|خطة عمل جنيف|日内瓦行动计划",
  },
];

/** The outcomes of the Summit, which are cited by name. Cost: linear. */
export function outcomesIn(text: string): readonly FoundSymbol[] {
  return outcomes.flatMap(({ symbol, pattern }) =>
    [...text.matchAll(new RegExp(pattern, "giu"))].map((match) => ({
      raw: match[0],
      symbol,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

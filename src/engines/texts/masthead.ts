import { findCall, isEnacting } from "./calls/find.ts";
import { labelOf } from "./labels.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import type { Block } from "./structure.ts";

export interface Masthead {
  readonly number: string | null;
  readonly title: string | null;
  readonly enacting: string | null;
  /** The paragraphs after it. */
  readonly rest: readonly Block[];
}

/** The enacting words stand near the start: beyond this they are a sentence like another. */
const furthestEnacting = 40;

const longestTitle = 600;

/** "75/202. Title", "1/2 العنوان": the General Assembly's number, session first. */
const sessionNumber = /^((?:ES-|S-)?\d{1,4}\/\d{1,4}(?:\s[A-Z]\b)?)\s?\.?(?:\s+|$)/u;

const kinds =
  "RESOLUTION|DECISION|OPINION|RECOMMENDATION|RESOLUCIÓN|ACUERDO|DECISIÓN|OPINIÓN|RUEGO|RECOMENDACIÓN|RÉSOLUTION|DÉCISION|AVIS|VŒU|RECOMMANDATION|РЕЗОЛЮЦИЯ|РЕШЕНИЕ|МНЕНИЕ|РЕКОМЕНДАЦИЯ|القرار|المقرر|الرأي|التوصية|قرار";
/** "RESOLUTION 102 (REV. DUBAI, 2018)", "PROYECTO DE OPINIÓN 6: …", "第102号决议（…）", "القرار 102 (…)". */
const instrumentNumber = new RegExp(
  `^((?:(?:DRAFT|PROYECTO DE|PROJET DE|PROJET D[’']|ПРОЕКТ|مشروع) ?)?(?:${kinds}) [\\p{L}]{0,4}-?\\d[\\d./A-Z-]*(?: ?\\([^)]*\\))?|第 ?\\d+ ?号(?:决议|决定|意见)草?案?(?:[（(][^）)]*[）)])?)(?:[:：.]\\s*|\\s+|$)`,
  "iu",
);

/** Whether a line begins with the number of a text. */
export function bearsNumber(line: string): boolean {
  return sessionNumber.test(line) || instrumentNumber.test(line);
}

/** What stands above the number and is no part of the text: the proposal's line, the document's symbol. */
const aboveNumber = /^(?:(?:MOD|ADD|SUP|NOC)\b.*|[A-Z]{1,4}\/[\w/.()-]+)$/u;

/**
 * Finds number, title and enacting words at the start of a text. What stands above the number (organ, session,
 * symbol, the category of a proposal) is left out: it belongs to the document, not to the text. A text without
 * enacting words keeps its title when it bears a number. Cost: constant (the first paragraphs only).
 */
export function readMasthead(given: readonly Block[], language: OfficialLanguage): Masthead {
  const blocks = enactingApart(given, language);
  const plain = (at: number): string => withoutMarks(blocks[at]?.text ?? "").trim();
  const near = Math.min(blocks.length, furthestEnacting);
  const begun = (at: number): boolean => blocks[at]!.label != null || beginsClauses(plain(at), language);
  let enactingAt = -1;
  for (let at = 0; at < near && enactingAt < 0; at++) {
    // First, as a name may have the form of a verb: "Генеральная Ассамблея,".
    if (isEnacting(plain(at), language)) enactingAt = at;
    else if (begun(at)) break;
  }
  const end = enactingAt < 0 ? Math.min(near, 3) : enactingAt;
  for (let at = 0; at < end; at++) {
    const match = sessionNumber.exec(plain(at)) ?? instrumentNumber.exec(plain(at));
    if (!match) continue;
    const titleEnd = enactingAt < 0 ? titleLength(blocks, at, plain) : enactingAt;
    const rest = blocks[at]!.text.trim().slice(match[0].length);
    const title = [rest, ...blocks.slice(at + 1, titleEnd).map((each) => each.text.trim())];
    return {
      number: match[1]!.trim(),
      title: joined(title, language),
      enacting: enactingAt < 0 ? null : blocks[enactingAt]!.text.trim(),
      rest: blocks.slice(enactingAt < 0 ? titleEnd : enactingAt + 1),
    };
  }
  if (enactingAt < 0) return { number: null, title: null, enacting: null, rest: blocks };
  const title = blocks.slice(0, enactingAt).filter((_, at) => !aboveNumber.test(plain(at)));
  return {
    number: null,
    title: joined(
      title.map((each) => each.text.trim()),
      language,
    ),
    enacting: blocks[enactingAt]!.text.trim(),
    rest: blocks.slice(enactingAt + 1),
  };
}

/** Whether a paragraph is past the masthead: a labelled clause, a recital, or a call alone on its line. */
function beginsClauses(text: string, language: OfficialLanguage): boolean {
  if (labelOf(text)?.certain) return true;
  const clause = /^\p{Ll}/u.test(text) || /[,،，]$/.test(text);
  return clause && findCall(text, language, "recital") !== null;
}

/** Parts the enacting words from a title that has run into them: "75/102. Information … The General Assembly,". */
function enactingApart(blocks: readonly Block[], language: OfficialLanguage): readonly Block[] {
  const at = blocks.slice(0, 3).findIndex(({ text }) => bearsNumber(withoutMarks(text).trim()));
  const text = blocks[at]?.text.trim() ?? "";
  if (text.length > longestTitle || !/[,،，]$/.test(text) || blocks.slice(0, furthestEnacting).some(enacts))
    return blocks;
  const gap = language === "zh" ? /(?=\p{Script=Han})/gu : /\s+(?=\S+\s)/gu;
  for (const { index } of [...text.matchAll(gap)].reverse()) {
    const enacting = text.slice(index).trim();
    if (!isEnacting(enacting, language)) continue;
    return [
      ...blocks.slice(0, at),
      { text: text.slice(0, index) },
      { text: enacting },
      ...blocks.slice(at + 1),
    ];
  }
  return blocks;

  function enacts({ text: each }: Block): boolean {
    return isEnacting(withoutMarks(each).trim(), language);
  }
}

/** Without enacting words to end it, the title is what shares the number's paragraph, or the next one. */
function titleLength(blocks: readonly Block[], at: number, plain: (at: number) => string): number {
  const sharesLine = sessionNumber.exec(plain(at))?.[0].length !== plain(at).length;
  const next = blocks[at + 1];
  if (sharesLine && sessionNumber.test(plain(at))) return at + 1;
  return next && !labelOf(next.text) && !/[,;.:]$/.test(plain(at + 1)) ? at + 2 : at + 1;
}

function joined(lines: readonly string[], language: OfficialLanguage): string | null {
  return lines.filter((line) => line !== "").join(language === "zh" ? "" : " ") || null;
}

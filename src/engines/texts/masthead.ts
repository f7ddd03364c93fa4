import { findCall, isBareEnacting, isEnacting } from "./calls/find.ts";
import { labelOf } from "./labels.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import type { Block } from "./structure.ts";

export interface Masthead {
  readonly number: string | null;
  readonly title: string | null;
  readonly enacting: string | null;
  /** "The Second Committee recommends the following draft:", where it stands above the title. */
  readonly recommending?: Block | undefined;
  /** The paragraphs after it. */
  readonly rest: readonly Block[];
}

/** The enacting words stand near the start: beyond this they are a sentence like another. */
const furthestEnacting = 40;

const longestTitle = 600;

/** "75/202. Title", "1/2 العنوان": the General Assembly's number, session first. */
const sessionNumber =
  /^((?:ES-|S-)?(?:\d{1,4}\/\d{1,4}|[٠-٩]{1,4}\/[٠-٩]{1,4})(?:\s[A-Z]\b)?)\s?\.?(?:\s+|$)/u;

const kinds =
  "RESOLUTION|DECISION|OPINION|RECOMMENDATION|RESOLUCIÓN|ACUERDO|DECISIÓN|OPINIÓN|RUEGO|RECOMENDACIÓN|RÉSOLUTION|DÉCISION|AVIS|VŒU|RECOMMANDATION|РЕЗОЛЮЦИЯ|РЕШЕНИЕ|МНЕНИЕ|РЕКОМЕНДАЦИЯ|القرار|المقرر|الرأي|التوصية|قرار";
/** "RESOLUTION 102 (REV. DUBAI, 2018)", "PROYECTO DE OPINIÓN 6: …", "第102号决议（…）", "القرار 102 (…)". */
const instrumentNumber = new RegExp(
  `^((?:(?:DRAFT|PROYECTO DE|PROJET DE|PROJET D[’']|ПРОЕКТ|مشروع) ?)?(?:${kinds}) [\\p{L}]{0,4}-?\\d[\\d./A-Z-]*(?: ?\\([^)]*\\))?|第 ?\\d+ ?号(?:决议|决定|意见)草?案?(?:[（(][^）)]*[）)])?)(?:[:：.]\\s*|\\s+|$)`,
  "iu",
);

const drafts =
  "draft (?:resolution|decision)s?|proyectos? de (?:resolución|decisión)|projets? de (?:résolution|décision)|проекты? (?:резолюци[ия]|решени[яе])|(?:决议|决定)草案|مشر(?:وع|اريع) (?:قرار|مقرر)(?:ات)?";
const documentLine = new RegExp(
  `^(?:Distr|Original|Orig\\.|原文|分发|Оригинал|Agenda item|Item \\d|Tema \\d|Point \\d|Пункт \\d|议程项目|البند|الأصل)|^(?:.{0,200}[:：]\\s?[*]{0,3}\\s?)?(?:${drafts})(?: [A-Z\\d]+)?[*]{0,3}$`,
  "iu",
);

/** Whether a line begins with the number of a text. */
export function bearsNumber(line: string): boolean {
  return sessionNumber.test(line) || instrumentNumber.test(line);
}

/** "(MOD) RESOLUTION 94 (REV. BUCHAREST, 2022)": an act of a conference alone on its line, in capitals. */
export function isInstrumentLine(line: string): boolean {
  const bare = line.replace(/^\(?(?:MOD|ADD|SUP|NOC)\)?\s+/u, "");
  const match = instrumentNumber.exec(bare);
  if (match?.[0].length !== bare.length) return false;
  const kind = bare.replace(/[(（].*/u, "");
  return kind === kind.toUpperCase() || /^PROJE/u.test(kind);
}

/** "MOD EUR/44A4/1", "SUP", "(ADD)": the line of a proposal. */
export function isProposalLine(line: string): boolean {
  return /^\(?(?:MOD|ADD|SUP|NOC)\)?(?:\s+[A-Z]{2,5}(?:\/[\w/.()-]+)+)?$/u.test(line);
}

/** What stands above the number and is no part of the text: the proposal's line, the document's symbol. */
const aboveNumber = /^(?:\(?(?:MOD|ADD|SUP|NOC)\b.*|[A-Z]{1,4}\/[\w/.()-]+)$/u;

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
    if (isEnacting(plain(at), language) || isBareEnacting(plain(at), plain(at + 1), language))
      enactingAt = at;
    else if (begun(at)) break;
  }
  const end = enactingAt < 0 ? Math.min(near, 3) : enactingAt;
  const enacting = enactingAt < 0 ? null : blocks[enactingAt]!.text.trim();
  const front = blocks.slice(0, Math.max(0, enactingAt));
  const part = front.findLastIndex(({ text }) => isPartLetter(withoutMarks(text).trim()));
  for (let at = 0; at < end; at++) {
    const match = sessionNumber.exec(plain(at)) ?? instrumentNumber.exec(plain(at));
    if (!match) continue;
    const titleEnd = enactingAt < 0 ? titleLength(blocks, at, plain) : part > at ? part : enactingAt;
    const rest = blocks[at]!.text.trim().slice(match[0].length);
    const under = blocks.slice(at + 1, titleEnd).map((each) => each.text.trim());
    const [number, title] = yearsOfNumber(match[1]!.trim(), [rest, ...under]);
    return {
      number,
      title: joined(title, language),
      enacting,
      rest: [
        ...(part > at ? front.slice(part) : []),
        ...blocks.slice(enactingAt < 0 ? titleEnd : enactingAt + 1),
      ],
    };
  }
  if (enactingAt < 0) return { number: null, title: null, enacting: null, rest: blocks };
  const recommending = front.findLast(({ text }) => /[:：]$/u.test(withoutMarks(text).trim()));
  const title = front.slice(
    front.findLastIndex((_, at) => isDocumentLine(plain(at))) + 1,
    part < 0 ? undefined : part,
  );
  return {
    number: null,
    title: joined(
      title.map((each) => each.text.trim()),
      language,
    ),
    enacting,
    recommending,
    rest: [...(part < 0 ? [] : front.slice(part)), ...blocks.slice(enactingAt + 1)],
  };
}

/** "A", alone: the first part of a resolution, with the enacting words under it. */
function isPartLetter(line: string): boolean {
  return /^[A-H]$/u.test(line);
}

/**
 * A line in brackets under the number, "(Rev. Kigali, 2022)", is the rest of it; where it has one, the line tells of its
 * history ("(Geneva, 1996; Kigali, 2022)", "(adopted at the sixth meeting)") and belongs to the document.
 */
function yearsOfNumber(number: string, title: readonly string[]): readonly [string, readonly string[]] {
  const at = title.findIndex((line) => withoutMarks(line) !== "");
  const line = withoutMarks(title[at] ?? "").trim();
  if (!/^[(（][^()（）]*[)）]$/u.test(line) || sessionNumber.test(number)) return [number, title];
  const years = !/[(（]/u.test(number) && /(?:19|20)\d\d[^;]*$/u.test(line) && !line.includes(";");
  return [years ? `${number} ${line}` : number, title.slice(at + 1)];
}

/** What a document prints above the title of a draft: its symbol, dates, session and item, who submits it to whom. */
function isDocumentLine(line: string): boolean {
  return aboveNumber.test(line) || documentLine.test(line) || /[:：]$/u.test(line);
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

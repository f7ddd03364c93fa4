import { findCall, isBareEnacting, isEnacting, opensRecital } from "./calls/find.ts";
import { sectionNumeral } from "./headings.ts";
import type { LabelSequence } from "./label-sequence.ts";
import { type Label, labelOf } from "./labels.ts";
import { bearsNumber } from "./masthead.ts";
import type { OfficialLanguage } from "./model.ts";

/** Two lines that follow one another in a wrapped text, and what is known about the place. Marks of notes are out. */
export interface Seam {
  readonly last: string;
  readonly line: string;
  readonly next: string;
  /** The paragraph that ends with `last`; null when it is longer than a title or a heading. */
  readonly paragraph: string | null;
  /** Share of the column that would be left empty after `last`, had the next word come up to it. */
  readonly slack: number;
  /** Share of the column that `line` itself leaves empty. */
  readonly indent: number;
  /** Whether the paragraph stands under the numeral of a section, as its title does. */
  readonly underNumeral: boolean;
  /** Whether an empty line stands between. */
  readonly blank: boolean;
  /** Whether the text parts its paragraphs by empty lines: then without one the same goes on. */
  readonly parted: boolean;
  /** Whether the enacting words have passed. */
  readonly enacted: boolean;
  /** Whether numbered paragraphs have begun, among which no recital opens. */
  readonly numbered: boolean;
  readonly sequence: LabelSequence;
  readonly language: OfficialLanguage;
}

/**
 * Where the words of a clause end, quotation marks and brackets aside, and the figure of a note whose body was lost
 * ("issue,1"); and where more than a comma ends them.
 */
export const closing = /[.;:,،؛。；：，](?:["”»’)）]|\s)*(?:(?<!\d[.,:]["”»’)]*)\d{1,2})?$/u;
const closed = /[.;:；：。؛](?:["”»’)）]|\s)*(?:(?<!\d[.,:]["”»’)]*)\d{1,2})?$/u;

/** Share of the column that must stay empty, had the next word come up, for a line to have ended by choice. */
const slackAtLeast = 0.04;
/** Share of the column that a line leaves empty when it stands alone, as headings and calls do. */
const lonelySlack = 0.12;
/**
 * Chinese is set so evenly that less slack tells; and the first line of a paragraph is set in by two characters, of
 * some forty in a line.
 */
const chineseSlack = 0.005;
const chineseIndent = 0.022;

/** Share of the column that a call leaves empty after it. */
const loneCallEmpty = 0.4;
const longestCall = 90;

/** Whether a new paragraph begins at a seam, rather than the same going on. */
export function isBoundary(seam: Seam): boolean {
  const {
    last,
    line,
    next,
    paragraph,
    slack,
    indent,
    underNumeral,
    blank,
    parted,
    enacted,
    numbered,
    sequence,
    language,
  } = seam;
  if (last.endsWith("\u00ad") || /^[,;:.，；：。、）)]/.test(line)) return false;
  const ended = closing.test(last);
  const short = slack > slackAtLeast;
  if (!enacted && (beginsEnacting(line, next, language) || bearsNumber(line))) return true;
  if (paragraph !== null && (isEnacting(paragraph, language) || isBareEnacting(paragraph, line, language)))
    return true;
  if (blank && (ended || short)) return true;
  if (parted && !blank && enacted) return false;
  if (isSectionLine(seam) && (closed.test(last) || !numbered)) return true;
  if (isNumeral(last)) return short;

  const label = labelOf(line);
  const clear = label !== null && isClear(label);
  if (label && ended && (short || (clear && (closed.test(last) || startsList(label, language))))) return true;
  if (label && sequence.follows(label) && (closed.test(last) || (clear && (ended || short)))) return true;
  // A call alone on its line, and what stands under it.
  if (ended && isLoneCall(line, indent, language)) return true;
  if (paragraph === last && isLoneCall(last, slack, language)) return true;

  const opens = !numbered && opensRecital(line, language) && (!hasCase(language) || /^\p{Lu}/u.test(line));
  if (!ended) {
    if (!enacted || paragraph === null) return false;
    // In Russian only what is no clause begins with a capital: a title, with a recital under it.
    if (language === "ru" && opens && /^\p{Lu}/u.test(paragraph)) return true;
    const first = label?.readings.some(({ ordinal }) => ordinal === 1) ?? false;
    return (slack > lonelySlack && (opens || clear || first)) || (opens && underNumeral);
  }
  if (isCallLine(line, next, language)) return true;
  if (label) return false;
  if (opens && language === "zh" && /^[又还]/u.test(line)) return true;
  if (opens) return /[,;，；،]\s*$/u.test(last) && (language !== "zh" || opensChinese(seam));
  return short && closed.test(last);
}

/** Whether a line holds the enacting words, or begins them: they may take two. */
export function beginsEnacting(line: string, next: string, language: OfficialLanguage): boolean {
  return (
    isEnacting(line, language) ||
    (!closed.test(line) && isEnacting(`${line} ${next}`, language)) ||
    isBareEnacting(line, next, language)
  );
}

/** A call alone on its line, with labelled clauses under it. */
export function isCallLine(line: string, next: string, language: OfficialLanguage): boolean {
  const label = labelOf(next);
  const overList = label?.certain && !label.readings[0]!.style.includes("#bullet");
  const alone = overList && line.length <= longestCall && !closing.test(line);
  return (
    alone === true && (findCall(line, language, "recital") ?? findCall(line, language, "operative")) !== null
  );
}

/** "reconociendo", "invita": in languages whose clauses begin with a capital, a verb in small letters, much room after it. */
function isLoneCall(line: string, empty: number, language: OfficialLanguage): boolean {
  if (!hasCase(language) || empty < loneCallEmpty || closing.test(line) || !/^\p{Ll}/u.test(line))
    return false;
  return (findCall(line, language, "recital") ?? findCall(line, language, "operative")) !== null;
}

/** "II" alone, or with a title that leaves much of the line empty and closes with nothing. */
export function isSectionLine({ line, indent }: Seam): boolean {
  const section = sectionNumeral(line);
  return section !== null && indent > lonelySlack && !closing.test(section.rest);
}

export function isNumeral(line: string): boolean {
  return sectionNumeral(line)?.rest === "";
}

/** The first of a list that opens with a verb: "1. Decides". */
function startsList(label: Label, language: OfficialLanguage): boolean {
  return label.readings[0]!.ordinal === 1 && findCall(label.rest, language, "operative") !== null;
}

/** Chinese verbs have no form of their own, so the setting must bear them out. */
function opensChinese({ slack, indent }: Seam): boolean {
  return slack > chineseSlack || indent >= chineseIndent;
}

/** In these languages a recital begins with a capital, in the others nothing but its verb tells. */
function hasCase(language: OfficialLanguage): boolean {
  return language === "en" || language === "fr" || language === "es";
}

/** Whether a label cannot well be the text's own number. */
export function isClear({ certain, readings }: Label): boolean {
  return certain || readings[0]!.style === "#number." || readings[0]!.style === "#number -";
}

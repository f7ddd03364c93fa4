import { findCall, isEnacting, opensRecital } from "./calls/find.ts";
import { sectionNumeral } from "./headings.ts";
import { type LabelSequence, labelSequence } from "./label-sequence.ts";
import { type Label, labelOf } from "./labels.ts";
import { textWidth } from "./line-width.ts";
import { partMergedLines } from "./merged-lines.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import type { Block } from "./structure.ts";

/** Share of the column that must stay empty, had the next word come up, for a line to have ended by choice. */
const slackAtLeast = 0.04;

/** Lines among which the enacting words are sought. */
const furthestEnacting = 40;

const closing = /[.;:,،؛。；：，](?:["”»’)）]|\s)*$/u;
const closed = /[.;:；：。؛](?:["”»’)）]|\s)*$/u;

/**
 * Puts the lines of a text together into its paragraphs. In an unwrapped text a line is a paragraph; in a wrapped one
 * a paragraph begins where a label or a call opens after closing punctuation, where a line stopped short though the
 * next word would have fitted, and around lines that stand alone. Broken words are joined, items that share a line
 * are parted. Cost: linear in the length of the text.
 */
export function paragraphs(
  lines: readonly string[],
  { language, wrapped }: { readonly language: OfficialLanguage; readonly wrapped: boolean },
): readonly Block[] {
  const joined = wrapped || looksWrapped(lines) ? unwrap(lines, language) : joinBroken(lines, language);
  return partMergedLines(joined, language).map((text) => ({ text: text.trim() }));
}

/** In an unwrapped text, a line goes on with the one above where that has no end and this no beginning of its own. */
function joinBroken(lines: readonly string[], language: OfficialLanguage): readonly string[] {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const result: string[] = [];
  for (const [at, line] of filled.entries()) {
    const above = withoutMarks(result.at(-1) ?? "");
    const bare = withoutMarks(line);
    const goesOn =
      above !== "" &&
      !closing.test(above) &&
      /^\p{Ll}/u.test(bare) &&
      labelOf(bare) === null &&
      !isEnacting(above, language) &&
      findCall(bare, language, "recital") === null &&
      !isCallLine(bare, filled[at + 1] ?? "", language);
    if (goesOn && labelOf(filled[at - 1]!) === null) result[result.length - 1] = `${result.at(-1)} ${line}`;
    else result.push(line);
  }
  return result;
}

/** Whether lines are cut at a width: most of those followed by another end in mid-sentence, near the same width. */
function looksWrapped(lines: readonly string[]): boolean {
  const pairs = lines.filter((line, at) => line.trim() !== "" && (lines[at + 1] ?? "").trim() !== "");
  if (pairs.length < 4) return false;
  const widths = pairs.map((line) => textWidth(line)).sort((a, b) => a - b);
  const column = widths[Math.floor(widths.length * 0.9)]!;
  const cut = pairs.filter((line) => !closing.test(withoutMarks(line)) && textWidth(line) > column * 0.6);
  return column <= 140 && cut.length > pairs.length * 0.45;
}

function unwrap(lines: readonly string[], language: OfficialLanguage): readonly string[] {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const widths = filled.map((line) => textWidth(withoutMarks(line))).sort((a, b) => a - b);
  const column = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const vocabulary = new Set(filled.join(" ").match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  const result: string[] = [];
  let last = "";
  // A text without enacting words has no masthead to wait for.
  let enacted = !filled.slice(0, furthestEnacting).some((line) => isEnacting(withoutMarks(line), language));
  let numbered = false;
  const sequence = labelSequence();
  let blank = false;
  let at = 0;
  for (const raw of lines) {
    const line = language === "zh" ? unspaced(raw.trim()) : raw.trim();
    if (line === "") {
      blank = true;
      continue;
    }
    at++;
    const paragraph = result.at(-1) ?? "";
    const seam: Seam = {
      last: withoutMarks(last),
      line: withoutMarks(line),
      next: withoutMarks(filled[at] ?? ""),
      paragraph: paragraph.length > longestLine * 2 ? paragraph : withoutMarks(paragraph),
      indent: (column - textWidth(withoutMarks(line))) / column,
      slack: (column - textWidth(withoutMarks(last)) - textWidth(` ${firstPiece(line, language)}`)) / column,
      blank,
      enacted,
      numbered,
      sequence,
      language,
    };
    if (last === "" || isBoundary(seam)) {
      result.push(line);
      const label = labelOf(seam.line);
      if (label) sequence.take(label);
      numbered = !isSectionLine(seam) && (numbered || isNumber(label));
    } else result[result.length - 1] = joinLines(result.at(-1)!, line, language, vocabulary);
    enacted ||=
      result.at(-1)!.length <= longestLine * 2 && isEnacting(withoutMarks(result.at(-1)!), language);
    last = line;
    blank = false;
  }
  return language === "zh" ? result.map(withoutChineseSpaces) : result;
}

/** What of a line could have stood at the end of the one above: its first word, or as much as a hyphen would leave. */
function firstPiece(line: string, language: OfficialLanguage): string {
  return language === "zh" ? line.slice(0, 1) : /^\S+/u.exec(line)![0];
}

/** Two lines that follow one another, and what is known about the place. */
interface Seam {
  readonly last: string;
  readonly line: string;
  readonly next: string;
  /** The paragraph that ends with `last`. */
  readonly paragraph: string;
  /** Share of the column that would be left empty after `last`, had the next word come up to it. */
  readonly slack: number;
  /** Share of the column that `line` itself leaves empty. */
  readonly indent: number;
  readonly blank: boolean;
  /** Whether the enacting words have passed. */
  readonly enacted: boolean;
  /** Whether numbered paragraphs have begun, among which no recital opens. */
  readonly numbered: boolean;
  readonly sequence: LabelSequence;
  readonly language: OfficialLanguage;
}

function isBoundary(seam: Seam): boolean {
  const { last, line, next, paragraph, slack, blank, enacted, numbered, sequence, language } = seam;
  if (last.endsWith("\u00ad") || /^[,;:.，；：。、）)]/.test(line)) return false;
  const ended = closing.test(last);
  const short = slack > slackAtLeast;
  if (!enacted && isEnacting(line, language)) return true;
  if (isEnacting(paragraph, language)) return true;
  if (blank && (ended || short)) return true;
  if (isSectionLine(seam) && (closed.test(last) || !numbered)) return true;
  if (isNumeral(last)) return short;

  const label = labelOf(line);
  if (label && ended && (short || (isClear(label) && (closed.test(last) || startsList(label, language)))))
    return true;
  if (label && isClear(label) && sequence.follows(label) && (ended || short)) return true;
  const opens = !numbered && opensRecital(line, language) && (!hasCase(language) || /^\p{Lu}/u.test(line));
  if (!ended) {
    const lonely = slack > lonelySlack && paragraph.length <= longestLine && enacted;
    const titleAbove = language === "ru" && /^\p{Lu}/u.test(paragraph) && enacted && opens;
    if (titleAbove) return true;
    return lonely && (opens || (label !== null && isClear(label)) || isLonely(seam));
  }
  if (isCallLine(line, next, language)) return true;
  if (label) return false;
  if (opens) return /[,;，；،]\s*$/u.test(last) && (language !== "zh" || startsChinese(seam));
  return short && closed.test(last);
}

/** The first of a list that opens with a verb: "1. Decides". */
function startsList(label: Label, language: OfficialLanguage): boolean {
  return label.readings[0]!.ordinal === 1 && findCall(label.rest, language, "operative") !== null;
}

function isNumber(label: Label | null): boolean {
  return label !== null && label.readings[0]!.style.includes("#number");
}

/** A call alone on its line, with labelled clauses under it. */
function isCallLine(line: string, next: string, language: OfficialLanguage): boolean {
  const alone = line.length <= longestCall && !closing.test(line) && (labelOf(next)?.certain ?? false);
  return alone && (findCall(line, language, "recital") ?? findCall(line, language, "operative")) !== null;
}

/**
 * Chinese verbs have no form of their own, so the setting must bear them out: the line above stopped short, or this
 * one is full but for the two characters by which the first line of a paragraph is set in.
 */
function startsChinese({ slack, indent }: Seam): boolean {
  return slack > 0.005 || indent >= 0.022;
}

const longestCall = 90;
/** Share of the column that a line leaves empty when it stands alone, as headings and calls do. */
const lonelySlack = 0.12;
const longestLine = 250;

/** A heading above a heading: both short, capitalised, without closing punctuation. */
function isLonely({ line, last, language }: Seam): boolean {
  return hasCase(language) && /^\p{Lu}/u.test(line) && !closing.test(line) && isNumeral(last);
}

function isNumeral(line: string): boolean {
  return sectionNumeral(line)?.rest === "";
}

/** "II" alone, or with a title that leaves much of the line empty and closes with nothing. */
function isSectionLine({ line, indent }: Seam): boolean {
  const section = sectionNumeral(line);
  return section !== null && indent > lonelySlack && !closing.test(section.rest);
}

/** In these languages a recital begins with a capital, in the others nothing but its verb tells. */
function hasCase(language: OfficialLanguage): boolean {
  return language === "en" || language === "fr" || language === "es";
}

/** Whether a label cannot well be the text's own number. */
function isClear(label: Label): boolean {
  return label.certain || label.readings[0]!.style === "#number." || label.readings[0]!.style === "#number -";
}

/** A line spread over its column, one space after each character ("欢 迎 秘 书 长"), is closed up. */
function unspaced(line: string): string {
  return /^(?:\p{Script=Han} ){3}/u.test(line) ? withoutChineseSpaces(line) : line;
}

/** Between Chinese characters and between them and figures a PDF sets thin spaces; the text has none. */
function withoutChineseSpaces(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}\uff00-\uffef\u3000-\u303f\uE001]) (?=\S)|(?<=\S) (?=[\p{Script=Han}\uff00-\uffef\u3000-\u303f])/gu,
    (space, at: number) => (/^\S{1,6}[.)]$/.test(text.slice(0, at)) ? space : ""),
  );
}

const longestWord = 60;

/** Joins a line to its paragraph: a broken word without its hyphen, Chinese without a space. */
function joinLines(
  paragraph: string,
  line: string,
  language: OfficialLanguage,
  vocabulary: ReadonlySet<string>,
): string {
  if (paragraph.endsWith("\u00ad")) return paragraph.slice(0, -1) + line;
  const tail = /(\p{L}+)-$/u.exec(paragraph.slice(-longestWord));
  const head = /^\p{L}+/u.exec(line);
  if (tail && head) {
    const whole = tail[1]! + head[0];
    return vocabulary.has(whole) ? paragraph.slice(0, -1) + line : paragraph + line;
  }
  const dense =
    language === "zh" &&
    /[\p{Script=Han}，。；：、（）《》“”\d)]$/u.test(paragraph) &&
    /^[\p{Script=Han}，。；：、（）《》“”\d(]/u.test(line);
  return `${paragraph}${dense ? "" : " "}${line}`;
}

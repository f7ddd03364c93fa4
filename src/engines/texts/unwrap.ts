import { isEnacting } from "./calls/find.ts";
import { labelSequence } from "./label-sequence.ts";
import { type Label, labelOf } from "./labels.ts";
import { textWidth } from "./line-width.ts";
import type { OfficialLanguage } from "./model.ts";
import { withoutMarks } from "./note-marks.ts";
import {
  beginsEnacting,
  closing,
  isBoundary,
  isClear,
  isNumeral,
  isSectionLine,
  type Seam,
} from "./seams.ts";

/** Lines among which the enacting words are sought. */
const furthestEnacting = 40;
/** Titles and headings have fewer characters; a paragraph that has more is looked at no more. */
const longestTitle = 300;

/**
 * Puts wrapped lines together: a paragraph begins where a label or a call opens after closing punctuation, where a
 * line stopped short though the next word would have fitted, and around lines that stand alone. Broken words are
 * joined. Cost: linear in the length of the text.
 */
export function unwrap(lines: readonly string[], language: OfficialLanguage): readonly string[] {
  const trimmed = lines.map((line) => (language === "zh" ? unspaced(line.trim()) : line.trim()));
  const filled = trimmed.filter((line) => line !== "");
  const widths = filled.map((line) => textWidth(withoutMarks(line)));
  const column = columnOf(widths);
  const vocabulary = new Set(filled.join(" ").match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  const sequence = labelSequence();
  const paragraphs: string[][] = [];
  let title = "";
  // A text without enacting words has no masthead to wait for.
  const bare = filled.slice(0, furthestEnacting).map(withoutMarks);
  let enacted = !bare.some((line, at) => beginsEnacting(line, bare[at + 1] ?? "", language));
  let numbered = false;
  const parted = partsByEmptyLines(trimmed);
  let blank = false;
  let at = -1;
  for (const line of trimmed) {
    if (line === "") {
      blank = true;
      continue;
    }
    at++;
    const last = filled[at - 1];
    const seam: Seam = {
      last: withoutMarks(last ?? ""),
      line: withoutMarks(line),
      next: withoutMarks(filled[at + 1] ?? ""),
      paragraph: title.length > longestTitle ? null : withoutMarks(title),
      indent: (column - widths[at]!) / column,
      slack: (column - (widths[at - 1] ?? 0) - textWidth(` ${firstPiece(line, language)}`)) / column,
      underNumeral: paragraphs.length > 1 && isNumeral(paragraphs.at(-2)![0]!),
      blank,
      parted,
      enacted,
      numbered,
      sequence,
      language,
    };
    if (last === undefined || isBoundary(seam)) {
      paragraphs.push([line]);
      title = line;
      const label = labelOf(seam.line);
      if (label) sequence.take(label);
      numbered = !isSectionLine(seam) && (numbered || isNumber(label));
    } else {
      append(paragraphs.at(-1)!, line, { language, vocabulary });
      if (title.length <= longestTitle) title = paragraphs.at(-1)!.join("");
    }
    enacted ||= title.length <= longestTitle && isEnacting(withoutMarks(title), language);
    blank = false;
  }
  const joined = paragraphs.map((pieces) => pieces.join(""));
  return language === "zh" ? joined.map(withoutChineseSpaces) : joined;
}

/** So many labels tell whether empty lines stand above them. */
const labelsAtLeast = 5;

/** Whether empty lines part the paragraphs: they stand above labels, and under ends of clauses. */
function partsByEmptyLines(lines: readonly string[]): boolean {
  const after = lines.flatMap((line, at) => (line !== "" && at > 0 ? [{ line, above: lines[at - 1]! }] : []));
  const labels = after.filter(({ line }) => {
    const label = labelOf(withoutMarks(line));
    return label !== null && isClear(label);
  });
  const blanks = lines.filter((line, at) => line !== "" && lines[at + 1] === "");
  const ended = blanks.filter((line) => closing.test(withoutMarks(line)));
  return (
    labels.length >= labelsAtLeast &&
    labels.filter(({ above }) => above === "").length >= labels.length * 0.9 &&
    ended.length >= blanks.length * 0.8
  );
}

/** The width to which lines are set: all but the few widest keep to it. */
function columnOf(widths: readonly number[]): number {
  return widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.95)] ?? 0;
}

/** What of a line could have stood at the end of the one above. */
function firstPiece(line: string, language: OfficialLanguage): string {
  return language === "zh" ? line.slice(0, 1) : /^\S+/u.exec(line)![0];
}

function isNumber(label: Label | null): boolean {
  return label?.readings[0]?.style.includes("#number") ?? false;
}

interface Joining {
  readonly language: OfficialLanguage;
  /** The words of the text, to tell a word broken at the line's end from one that has a hyphen. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Adds a line to the pieces of its paragraph: a broken word loses its hyphen, Chinese takes no space. */
function append(pieces: string[], line: string, { language, vocabulary }: Joining): void {
  const last = pieces.at(-1)!;
  const tail = /(\p{L}{1,60})-$/u.exec(last);
  const head = /^\p{L}+/u.exec(line);
  const broken = last.endsWith("\u00ad") || (tail && head && vocabulary.has(tail[1]! + head[0]));
  if (broken) pieces[pieces.length - 1] = last.slice(0, -1);
  const dense =
    language === "zh" &&
    /[\p{Script=Han}，。；：、（）《》“”\d)]$/u.test(last) &&
    /^[\p{Script=Han}，。；：、（）《》“”\d(]/u.test(line);
  if (!broken && !dense && !(tail && head)) pieces.push(" ");
  pieces.push(line);
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

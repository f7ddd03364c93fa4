import {
  type Boilerplate,
  isClosing,
  isContact,
  isDisclaimer,
  isLink,
  isSalutation,
} from "./passages/boilerplate.ts";
import { type Furniture, findFurniture } from "./passages/furniture.ts";
import {
  type Line,
  LONGEST_WRAPPED,
  linesOf,
  SHORTEST_WRAPPED,
  widthOf,
  wrapWidth,
} from "./passages/lines.ts";
import { type Span, splitSentences } from "./passages/sentences.ts";

type PassageKind = "paragraph" | "heading" | "list-item" | "footnote" | Furniture | Boilerplate;

/** A piece of a text, by UTF-16 offsets, as `String.prototype.slice` takes them; see `codePointOffsets`. */
export interface Passage extends Span {
  readonly kind: PassageKind;
  /** The number, letter or bullet that it begins with, as written; it is part of the passage. */
  readonly label: string | null;
  /** Whether it goes on with a paragraph that a page break or a note has interrupted. */
  readonly continues: boolean;
  readonly sentences: readonly Span[];
}

const BULLET = /^[•·▪●○◦‣⁃∙§■□➢➤►✓*–—-](?=\s)|^\?(?=\s\p{L})/u;
const NUMBERED =
  /^(?:[([（]\s?(?:\d{1,3}|\p{L}|[ivxlcdm]{1,7}|[一二三四五六七八九十]{1,3})\s?[)\]）]|(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[ivxlc]{1,6}|\p{L})[.)．](?=\s|\p{L})|\d{1,3}(?:\.\d{1,3}){1,3}(?=\s)|\d{1,3}\s*[-–](?=\s)|\d{1,3}\/\d{1,4}\.(?=\s)|[一二三四五六七八九十]{1,3}[、．.]|[①-⑳])(?!\d)/u;
const NOTE =
  /^(?:\[(?:\d{1,3}|\*+)\]|\*{1,3}(?=\p{L})|\d{1,3}(?=\p{Lu}[\p{L}/]|\p{Script=Han}|[“"«]\p{L})|\d{1,3}\s*\(\)|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})/u;
/** After a rule or another note, a number and a space begin a note as well. */
const NOTE_AFTER_RULE = /^(?:\d{1,3}\s|\p{L}\/\s)\s*\S/u;
const ENDS_SENTENCE = /[.!?…。！？؟।][\s"'”’»)\]）」』\d]*$/u;
const GOES_ON = /[,;:，、；：،؛–—-]\s?\d{0,3}$/u;

/** Labels of chapters: I. and A. */
const CHAPTER = /^(?:[IVXLC]+|\p{Lu})\./u;
const HEADING_WORDS = 14;
const HEADING_CHARACTERS = 30;
const WORDS_OF_A_TITLE = 40;
const HEADING_WIDTH = 110;
const WORDS_BEFORE_COLON = 6;
/** A numbered passage of so many words, or of several sentences, is a numbered paragraph rather than an item. */
const WORDS_OF_A_PARAGRAPH = 30;
/** Lines at the top of a letter among which its greeting is looked for. */
const LINES_BEFORE_SALUTATION = 25;
/** Lines that a signature may run on for after the close of a letter. */
const LINES_OF_SIGNATURE = 10;
const LONGEST_NAME = 80;

/**
 * The passages of a text in order: paragraphs (wrapped lines joined), list items, headings, footnotes, what pages add and
 * what letters have around what they say. Every character that is not space belongs to exactly one passage: nothing is
 * dropped. Sentences are given for all kinds but furniture. `language` (BCP 47) chooses the abbreviations.
 *
 * Rules on lines, after what PDF readers and mail programs do to text; no model. Linear in the text; never throws.
 */
export function segment(text: string, { language }: { readonly language: string }): Passage[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  const kinds = nameLines(lines, width);
  const passages: Passage[] = [];
  let open: { first: number; last: number } | undefined;
  const close = () => {
    if (!open) return;
    const { first, last } = open;
    passages.push(passageOf(text, { lines, first, last, kind: kinds[first], language, earlier: passages }));
    open = undefined;
  };
  lines.forEach((line, i) => {
    if (open && joins(lines, kinds, { i, first: open.first, width })) open.last = i;
    else {
      close();
      open = { first: i, last: i };
    }
    if (line.end === text.length) close();
  });
  close();
  return passages;
}

type LineKind = Furniture | Boilerplate | "footnote" | undefined;

/** What each line is by itself and by its neighbours; undefined for prose, headings and lists. */
function nameLines(lines: readonly Line[], width: number | undefined): LineKind[] {
  const kinds: LineKind[] = findFurniture(lines);
  nameNotes(lines, kinds, width);
  nameLetter(lines, kinds);
  return kinds;
}

function nameNotes(lines: readonly Line[], kinds: LineKind[], width: number | undefined): void {
  let inNotes = false;
  lines.forEach(({ text }, i) => {
    const before = kinds[i - 1];
    if (kinds[i] !== undefined) inNotes = kinds[i] === "rule" && (inNotes || /^[_-]/u.test(text));
    else if (NOTE.test(text) || (inNotes && NOTE_AFTER_RULE.test(text))) kinds[i] = "footnote";
    else if (before === "footnote" && noteGoesOn(lines[i - 1]!, lines[i]!, width)) kinds[i] = "footnote";
    else inNotes = false;
    if (kinds[i] === "footnote") inNotes = true;
  });
}

function nameLetter(lines: readonly Line[], kinds: LineKind[]): void {
  let signatureUpTo = 0;
  lines.forEach(({ text, blankBefore }, i) => {
    if (kinds[i] !== undefined) return;
    if (i < LINES_BEFORE_SALUTATION && isSalutation(text)) kinds[i] = "salutation";
    else if (isClosing(text)) {
      kinds[i] = "signature";
      signatureUpTo = i + LINES_OF_SIGNATURE;
    } else if (isContact(text)) kinds[i] = "contact";
    else if (isLink(text) && blankBefore === 0 && kinds[i - 1] === "contact") kinds[i] = "contact";
    else if (isDisclaimer(text)) kinds[i] = "disclaimer";
    else if (
      i < signatureUpTo &&
      text.length <= LONGEST_NAME &&
      blankBefore <= 3 &&
      !ENDS_SENTENCE.test(text)
    ) {
      kinds[i] = "signature";
    } else signatureUpTo = 0;
  });
}

/** A wrapped note goes on below, also across a blank line, until a line ends its sentence. */
function noteGoesOn(before: Line, line: Line, width: number | undefined): boolean {
  const ended = ENDS_SENTENCE.test(before.text);
  if (line.blankBefore > 0) {
    return line.blankBefore === 1 && !ended && width !== undefined && widthOf(before.text) >= 0.7 * width;
  }
  return !(ended && /^\p{Ll}/u.test(line.text));
}

function labelOf(text: string): string | null {
  return (BULLET.exec(text) ?? NUMBERED.exec(text))?.[0] ?? null;
}

/** Whether line `i` belongs to the passage that began at line `first`. */
function joins(
  lines: readonly Line[],
  kinds: readonly LineKind[],
  { i, first, width }: { readonly i: number; readonly first: number; readonly width: number | undefined },
): boolean {
  const line = lines[i]!;
  const before = lines[i - 1]!;
  const kind = kinds[i];
  if (kind !== kinds[first] || (line.blankBefore > 0 && kind !== "footnote")) return false;
  if (kind === "signature" || kind === "contact") return true;
  if (kind === "footnote") {
    const begins = NOTE.test(line.text) || NOTE_AFTER_RULE.test(line.text);
    return !begins && noteGoesOn(before, line, width);
  }
  if (kind !== undefined && kind !== "disclaimer") return false;
  if (labelOf(line.text) !== null) return false;
  if (width === undefined) return continuesLine(lines, first, i);
  const full = widthOf(before.text) >= 0.7 * width;
  if (full)
    return !(ENDS_SENTENCE.test(before.text) && widthOf(before.text) < 0.85 * width && startsAnew(line.text));
  return !ENDS_SENTENCE.test(before.text) && !GOES_ON.test(before.text) && !startsAnew(line.text);
}

/** In a text that is not wrapped throughout: a line as long as wrapped ones whose sentence goes on in small letters. */
function continuesLine(lines: readonly Line[], first: number, i: number): boolean {
  const before = lines[i - 1]!;
  const length = widthOf(before.text);
  if (length > LONGEST_WRAPPED || ENDS_SENTENCE.test(before.text) || /[:;]$/u.test(before.text)) return false;
  if (/^\p{Ll}/u.test(lines[i]!.text)) return length >= SHORTEST_WRAPPED;
  // After two lines that belong together, one as long as those goes on whatever the next begins with.
  if (i - 1 <= first) return false;
  return length >= 0.8 * Math.max(...lines.slice(first, i - 1).map(({ text }) => widthOf(text)));
}

function startsAnew(text: string): boolean {
  return /^[\p{Lu}\p{Script=Han}\p{Script=Arabic}“"«¿¡]/u.test(text);
}

interface Piece {
  readonly lines: readonly Line[];
  readonly first: number;
  readonly last: number;
  readonly kind: LineKind;
  readonly language: string;
  readonly earlier: readonly Passage[];
}

function passageOf(text: string, { lines, first, last, kind, language, earlier }: Piece): Passage {
  const { start } = lines[first]!;
  const { end } = lines[last]!;
  const words = text.slice(start, end);
  if (kind === "running-head" || kind === "page-number" || kind === "rule") {
    return { kind, start, end, label: null, continues: false, sentences: [] };
  }
  const label = kind === undefined ? labelOf(words) : null;
  const next = lines[last + 1];
  // A label alone is what its passage says.
  const said = words === label?.trim() ? start : start + (label?.length ?? 0);
  const sentences = splitSentences(text.slice(said, end), language).map((span, i) => ({
    start: i === 0 ? start : said + span.start,
    end: said + span.end,
  }));
  const prose = sentences.length > 1 || words.split(/\s+/).length >= WORDS_OF_A_PARAGRAPH;
  const item = label !== null && !(prose && /^\d/u.test(label)) ? "list-item" : "paragraph";
  const named = kind ?? (isHeading(words, label, next) ? "heading" : item);
  const continues = named === "paragraph" && goesOnFrom(text, earlier, words);
  return { kind: named, start, end, label, continues, sentences };
}

/** Short, without the end of a sentence, with something below it; numbered, or of few words. */
function isHeading(text: string, label: string | null, next: Line | undefined): boolean {
  if (!next) return false;
  const following = labelOf(next.text);
  const bare = label === null ? text : text.slice(label.length).trim();
  if (bare === "" || /[.;,!…。；，！？،؛]$/u.test(bare)) return false;
  const words = bare.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}'’-]+/gu)?.length ?? 0;
  // A resolution's number and title, or a chapter above numbered paragraphs, may take several lines.
  if (
    label !== null &&
    (/^\d{1,3}\/\d/u.test(label) || (CHAPTER.test(label) && /^\d/u.test(following ?? "")))
  ) {
    return words <= WORDS_OF_A_TITLE;
  }
  if (words > (/\p{Script=Han}/u.test(bare) ? HEADING_CHARACTERS : HEADING_WORDS)) return false;
  if (widthOf(text) > HEADING_WIDTH || text.includes("\n")) return false;
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}\p{Lo}]/u.test(bare)) return false;
  // An introduction of a list rather than a heading.
  if (/[:：]$/u.test(bare) && (bare.includes(",") || words > WORDS_BEFORE_COLON)) return false;
  // A row of a table.
  if ((bare.match(/(?<!\S)\d+(?!\S)/gu)?.length ?? 0) > 1) return false;
  if (label === null) return true;
  // A label alone does not make a heading of an item in a list: what follows is longer, and not the next item.
  return (
    !BULLET.test(text) && !/^[([（]/u.test(text) && following === null && widthOf(next.text) > widthOf(text)
  );
}

/** A paragraph in small letters after furniture or notes goes on with the one before them. */
function goesOnFrom(text: string, earlier: readonly Passage[], words: string): boolean {
  const between: PassageKind[] = ["running-head", "page-number", "rule", "footnote"];
  let i = earlier.length - 1;
  while (i >= 0 && between.includes(earlier[i]!.kind)) i--;
  if (i < 0 || i === earlier.length - 1) return false;
  const { kind, start, end } = earlier[i]!;
  if (kind !== "paragraph" && kind !== "list-item") return false;
  return (
    /^\p{Ll}/u.test(words) ||
    !(ENDS_SENTENCE.test(text.slice(start, end)) || GOES_ON.test(text.slice(start, end)))
  );
}

/**
 * Turns UTF-16 offsets into code point offsets, as Python, PostgreSQL and most annotation formats count: each character
 * beyond U+FFFF is one there and two here. `offsets` must ascend. Linear in the text.
 */
export function codePointOffsets(text: string, offsets: readonly number[]): number[] {
  const found: number[] = [];
  let codePoints = 0;
  let at = 0;
  for (const offset of offsets) {
    while (at < offset) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      codePoints++;
    }
    found.push(codePoints);
  }
  return found;
}

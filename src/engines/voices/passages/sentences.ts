import { abbreviationsOf } from "./abbreviations.ts";

/** UTF-16 offsets into the text: `end` is past the last unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Marks that end a sentence, with what may close it behind them: quotation marks, brackets, a number of a note. */
const END =
  /([.!?…‽]+|[。！？｡．]+|[؟۔]+|[।॥]+)((?:["'”’»›)\]）］」』》】〉]|[ \u00a0\u202f]»)*)((?<=[\p{L}"'”’»)\]][.!?…]["'”’»)\]]*)\d{1,3}(?=\s|$))?/gu;
const WIDE = /^[。！？｡]/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNCASED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;
const LABEL = /^\s*(?:[([]?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxlcdm]{1,7}|[IVXLCDM]{1,7})[.)\]]{1,2})$/u;

/**
 * The sentences of a paragraph, as offsets into it, without the space between them; together they hold every character
 * that is not space. Punctuation decides, but not after abbreviations ("Art. 5", "núm. 9464"), initials, labels
 * ("§ 35 a)", "1."), within numbers, or before a small letter. `language` (BCP 47) chooses the abbreviations.
 *
 * Rules after Grefenstette and Tapanainen (1994), with word lists for Arabic, Chinese, English, French, Russian,
 * Spanish, German and Portuguese. Linear in the text; never throws.
 */
export function splitSentences(text: string, language: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  let word = firstWord(text, start);
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    // Marks before any word are a bullet that lost its shape, or dots of omission.
    if (word >= match.index || !endsSentence(text, { match, start, end, language })) continue;
    sentences.push({ start, end });
    start = skipSpace(text, end);
    if (word < start) word = firstWord(text, start);
  }
  const last = text.trimEnd().length;
  if (start < last) sentences.push({ start, end: last });
  return sentences;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at]!)) at++;
  return at;
}

/** Where the first letter or digit stands from here on. */
function firstWord(text: string, from: number): number {
  const word = /[\p{L}\p{N}]/gu;
  word.lastIndex = from;
  return word.exec(text)?.index ?? text.length;
}

interface Candidate {
  readonly match: RegExpExecArray;
  readonly start: number;
  readonly end: number;
  readonly language: string;
}

function endsSentence(text: string, { match, start, end, language }: Candidate): boolean {
  const [, marks, closers, note] = match as unknown as [string, string, string, string | undefined];
  if (end === text.length || text.slice(end).trim() === "") return true;
  // Chinese leaves no space; what goes on after a quotation within a sentence begins with a comma or the like.
  if (WIDE.test(marks)) return !/^[，、；：,;）」』”]/u.test(text.slice(end));
  const next = text.slice(skipSpace(text, end), skipSpace(text, end) + 40);
  // A quotation or bracket that goes on in the same sentence: “Why?” he asked; (see below.) and.
  if (/^(?:(?:[—–-]\s*)?[\p{Ll},;:،؛，；：)\]»”]|\.\s)/u.test(next)) return false;
  if (!/\s/u.test(text[end]!)) {
    // Chinese typed with the marks of a Latin keyboard: 好嗎?請三思 but 3.5万 and 汽車...等.
    const unspaced = HAN.test(text[end]!) && HAN.test(text[match.index - 1] ?? "");
    return (unspaced && (/^[!?]/u.test(marks) || marks === ".")) || lacksSpace(text, { match, end });
  }
  // Dots of omission end a sentence only where a capital could show it.
  if (/^(?:\.{2,}|…)$/u.test(marks)) return /^["'“‘«(¿¡]*\p{Lu}/u.test(next);
  if (marks !== ".") return true;
  const token = /\S*$/u.exec(text.slice(Math.max(start, match.index - 60), match.index))![0];
  if (note !== undefined && isSymbol(token, language)) return false;
  return closers !== "" || fullStopEnds(text, { start, at: match.index, next, language });
}

/** Whether a space was forgotten: "…of the Internet.We propose"; not in an address, a file's name or a symbol. */
function lacksSpace(text: string, { match, end }: Pick<Candidate, "match" | "end">): boolean {
  const before = /\S{0,60}$/u.exec(text.slice(Math.max(0, match.index - 60), match.index))![0];
  const after = /^\S{0,60}/u.exec(text.slice(end, end + 60))![0];
  return (
    /(?:^|[^\p{L}\p{M}\p{N}])\p{L}?\p{Ll}{3,}$/u.test(before) &&
    /^\p{Lu}(?:\p{L}+(?:[^\p{L}\p{N}./@_-]|$)|\.\p{L}\.$)/u.test(after) &&
    !/^(?:com|org|net|int|gov|edu|info|js|io)\b/iu.test(after) &&
    !/[./@:_]/u.test(before)
  );
}

/** Whether the number behind a full stop belongs to a symbol (A/66/53/Add.2, R.93.I.8) and is not that of a note. */
function isSymbol(token: string, language: string): boolean {
  const word = /[\p{L}\p{M}]*$/u.exec(token)![0];
  return /[/.]|^\p{Lu}*$/u.test(token) || abbreviationsOf(language).beforeMore.has(word.toLowerCase());
}

interface FullStop {
  readonly start: number;
  readonly at: number;
  readonly next: string;
  readonly language: string;
}

function fullStopEnds(text: string, { start, at, next, language }: FullStop): boolean {
  const before = text.slice(Math.max(start, at - 40), at);
  if (LABEL.test(text.slice(start, at + 1))) return false;
  const word = (/[\p{L}\p{M}\p{N}№º.'’-]+$/u.exec(before)?.[0] ?? "").replace(/^['’.-]+/u, "");
  const { beforeMore, mayClose, starters } = abbreviationsOf(language);
  const folded = word.toLowerCase().replace(/^\d+(?=\p{L})/u, "");
  const nextWord = (/^["'“‘«„(¿¡]*([\p{L}\p{M}]+)/u.exec(next)?.[1] ?? "").toLowerCase();
  const startsSentence = starters.has(nextWord);
  const part = folded.split(/[.'’-]/).at(-1)!;
  if (beforeMore.has(folded) || (word !== part && beforeMore.has(part) && part.length > 1)) {
    // "No" and "Art" are words as well: the number that an abbreviation announces tells which.
    const alsoWord = ALSO_WORDS.has(folded);
    return alsoWord
      ? !/^(?:[\d(“"«IVX]|\p{Lu}{1,4}[./-]\d)/u.test(next)
      : startsSentence && MAY_END_ANYWAY.has(folded);
  }
  if (mayClose.has(folded)) return startsSentence;
  // An initial: J. Smith, J.-P. Martin, А. С. Пушкин.
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.-?)+\p{Lu}$/u.test(word)) {
    return startsSentence && !/^[IV]$/u.test(word) && !/^\p{Lu}\./u.test(next);
  }
  // German ordinals: am 3. Mai.
  if (language === "de" && /^\d{1,2}$/u.test(word)) return startsSentence;
  // Scripts without capitals: a letter alone is a title or a label.
  if (UNCASED.test(word) && [...word].length === 1) return false;
  return true;
}

/** Abbreviations that are also common words, so that only a number after them makes them abbreviations. */
const ALSO_WORDS = new Set("no art fig sec app est col par al ex inc lit s doc".split(" "));
/** Abbreviations of this kind end sentences too: "и др. В", "ibid. The". */
const MAY_END_ANYWAY = new Set([
  "др",
  "ibid",
  "ibíd",
  "cit",
  "ss",
  "руб",
  "тыс",
  "млн",
  "млрд",
  "mio",
  "mrd",
  "ext",
  "env",
]);

import { eld } from "eld/medium";
import { languageBehind } from "./language/relatives.ts";
import { lettersByScript, type Script, wordsInScript } from "./language/scripts.ts";

/** The language of a text as a BCP 47 primary subtag, "und" if it cannot be told; confidence is a probability. */
export interface IdentifiedLanguage {
  readonly language: string;
  readonly confidence: number;
}

const UNDETERMINED: IdentifiedLanguage = { language: "und", confidence: 0 };

/** Scripts that one language writes nearly all of the texts in. */
const ONLY_LANGUAGE: Partial<Record<Script, string>> = {
  Grek: "el",
  Armn: "hy",
  Hebr: "he",
  Thaa: "dv",
  Beng: "bn",
  Guru: "pa",
  Gujr: "gu",
  Orya: "or",
  Taml: "ta",
  Telu: "te",
  Knda: "kn",
  Mlym: "ml",
  Sinh: "si",
  Thai: "th",
  Laoo: "lo",
  Tibt: "bo",
  Mymr: "my",
  Geor: "ka",
  Ethi: "am",
  Khmr: "km",
  Hang: "ko",
};

/** What eld knows in each of the scripts that several languages share. */
const DETECTED: Partial<Record<Script, ReadonlySet<string>>> = {
  Latn: new Set(
    "az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi yo".split(" "),
  ),
  Cyrl: new Set(["be", "bg", "ru", "sr", "uk"]),
  Arab: new Set(["ar", "fa", "ku", "ur"]),
  Deva: new Set(["hi", "mr"]),
};

/** Of an answer by letters, words or trigrams instead of eld's; a lower bound of what was measured. */
const CONFIDENCE_OF_RELATIVES = 0.8;
/** Japanese writes a third to a half of its characters in kana; Chinese borrows one now and then. */
const KANA_SHARE_OF_JAPANESE = 0.06;

/** eld reads no further than 350 bytes of UTF-8: a text is told from pieces of that size, in characters by script. */
const PIECE_CHARACTERS: Partial<Record<Script, number>> = { Latn: 300, Cyrl: 165, Arab: 165, Deva: 110 };
const PIECES = 8;
const SAMPLE_CHARACTERS = 6000;

const NOT_PROSE = [
  /\b(?:https?|ftp):\/\/\S+|\bwww\.\S+/giu,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+/gu,
  /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+/gu,
  /(?<![\p{L}\p{N}.-])[\p{L}\p{N}.-]{1,100}\.(?:com|org|net|int|gov|edu|info|io)\b/giu,
  // Symbols and numbers of documents: A/RES/70/125, E/CN.16, EUR-44A4.
  /(?<![\p{L}\p{N}])[A-Za-z.()-]{0,20}(?:[0-9]|[A-Za-z]\/[A-Z])[\w./()-]*/gu,
  /<[^<>]{1,200}>/gu,
];
const QUOTED =
  /"[^"\n]{2,300}"|“[^”\n]{2,300}”|«[^»\n]{2,300}»|「[^」\n]{2,300}」|《[^》\n]{2,300}》|[(（][^()（）\n]{2,300}[)）]/gu;
/** Outside quotations and brackets there must be this many letters for the language to be told from there alone. */
const LETTERS_OUTSIDE_QUOTATIONS = 24;
/** So few are enough where what is quoted is in another script: two characters of Chinese, a short word elsewhere. */
const LETTERS_OUTSIDE_ANOTHER_SCRIPT = 5;

/**
 * The language that most of a text is written in. Words of other scripts, addresses, document symbols and
 * quotations count only if nothing else is there; a text of more than 6,000 characters is told from eight pieces.
 *
 * Sixty languages by eld's n-grams (github.com/nitotm/efficient-language-detector-js), those of one script by the
 * script, and relatives that eld does not know by their letters and words or by franc's trigrams (Cavnar and
 * Trenkle 1994). `docs/decisions/0040-language-identification.md` has the comparison behind the choice.
 *
 * Never throws; a text without letters is "und". Bounded: at most 12,000 characters are looked at.
 */
export function identifyLanguage(text: string): IdentifiedLanguage {
  const prose = NOT_PROSE.reduce((rest, pattern) => rest.replace(pattern, " "), sample(text));
  const outside = prose.replace(QUOTED, " ");
  const letters = lettersByScript(outside);
  const all = lettersByScript(prose);
  const quotesAnother = mainScript(letters) !== mainScript(all);
  const enough = quotesAnother ? LETTERS_OUTSIDE_ANOTHER_SCRIPT : LETTERS_OUTSIDE_QUOTATIONS;
  return total(letters) >= enough ? inScripts(outside, letters) : inScripts(prose, all);
}

/** Paragraphs with fewer letters than this say less about their language than their surroundings do. */
const LETTERS_OF_A_PARAGRAPH = 12;
const CONFIDENCE_OF_A_PARAGRAPH = 0.6;

/**
 * The language of each paragraph of a text that may mix several. A paragraph too short or too doubtful to tell takes
 * that of the last one before it that could be told (or of the first after, or of the whole text), with `inherited`.
 * `paragraphs` are UTF-16 offsets into `text`, in order. Linear in the text, about 0.1 ms a paragraph.
 */
export function identifyLanguages<P extends { readonly start: number; readonly end: number }>(
  text: string,
  paragraphs: readonly P[],
): (P & IdentifiedLanguage & { readonly inherited: boolean })[] {
  const own = paragraphs.map(({ start, end }) => {
    const paragraph = text.slice(start, end);
    const identified = identifyLanguage(paragraph);
    const sure = identified.confidence >= CONFIDENCE_OF_A_PARAGRAPH;
    return sure && total(lettersByScript(paragraph)) >= LETTERS_OF_A_PARAGRAPH ? identified : undefined;
  });
  let context = own.find((identified) => identified !== undefined) ?? identifyLanguage(text);
  return paragraphs.map((paragraph, i) => {
    const identified = own[i];
    if (identified) context = identified;
    return { ...paragraph, ...context, inherited: identified === undefined };
  });
}

function total(letters: ReadonlyMap<Script, number>): number {
  let sum = 0;
  for (const count of letters.values()) sum += count;
  return sum;
}

/** Names and titles in Latin letters stand in texts of every script; the reverse is rare. */
function weightOf(script: Script): number {
  return script === "Latn" ? 0.5 : 1;
}

function mainScript(letters: ReadonlyMap<Script, number>): Script | undefined {
  return [...letters].sort((a, b) => weightOf(b[0]) * b[1] - weightOf(a[0]) * a[1])[0]?.[0];
}

function inScripts(text: string, letters: ReadonlyMap<Script, number>): IdentifiedLanguage {
  const script = mainScript(letters);
  if (script === undefined) return UNDETERMINED;
  const count = letters.get(script)!;
  const ofScript = round((count / total(letters)) * (count / (count + 1)));
  const own = wordsInScript(text, script);
  if (script === "Hani") {
    const kana = own.match(/[\u3041-\u30fa\uff66-\uff9d]/gu)?.length ?? 0;
    const characters = [...own].length;
    return { language: kana / characters > KANA_SHARE_OF_JAPANESE ? "ja" : "zh", confidence: ofScript };
  }
  const only = ONLY_LANGUAGE[script];
  if (only) return { language: only, confidence: ofScript };
  return byWords(own, script);
}

/** A text this long in so few letters ("aaaa…", "abababab…") is in no language. */
const LONG_FOR_FEW_LETTERS = 24;
const FEW_LETTERS = 4;

function byWords(text: string, script: Script): IdentifiedLanguage {
  if (
    text.length >= LONG_FOR_FEW_LETTERS &&
    new Set(text.toLowerCase().replace(/\P{L}/gu, "")).size <= FEW_LETTERS
  )
    return UNDETERMINED;
  const known = DETECTED[script]!;
  const scores = new Map<string, number>();
  let characters = 0;
  for (const piece of spread(pieces(text, PIECE_CHARACTERS[script]!), PIECES)) {
    for (const [language, score] of Object.entries(eld.detect(piece).getScores())) {
      if (known.has(language)) scores.set(language, (scores.get(language) ?? 0) + score * piece.length);
    }
    characters += piece.length;
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best) return UNDETERMINED;
  const score = best[1] / characters;
  const language = languageBehind(best[0], text, { script, score });
  if (language !== best[0]) return { language, confidence: CONFIDENCE_OF_RELATIVES };
  const margin = 1 - (second?.[1] ?? 0) / best[1];
  return { language, confidence: round(confidenceOf({ score, margin, letters: text.length })) };
}

/** Thousandths say all that a confidence can, and are the same on every machine. */
function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/**
 * The probability that eld's answer is right, by logistic regression on 110,000 snippets of 1 to 20 words in 56
 * languages (Universal Declaration of Human Rights, General Assembly resolutions, Polis statements); expected
 * calibration error .012 on the half not fitted. `margin` is how far the runner-up is behind, 0 to 1.
 */
function confidenceOf(answer: { score: number; margin: number; letters: number }): number {
  const { score, margin, letters } = answer;
  const logit =
    -1.4 + 1.06 * Math.log(letters) + 20 * Math.min(margin, 0.35) + 28 * Math.min(score - 0.75, 0);
  return 1 / (1 + Math.exp(-logit));
}

/** Words gathered into pieces of at least `size` characters, but for the last; a longer word is cut. */
function pieces(text: string, size: number): string[] {
  const gathered: string[] = [];
  let start = 0;
  while (start < text.length) {
    const space = text.indexOf(" ", start + size);
    const end = space === -1 || space > start + 2 * size ? Math.min(text.length, start + 2 * size) : space;
    const rest = text.length - end < size / 3 ? text.length : end;
    gathered.push(text.slice(start, rest));
    start = rest + 1;
  }
  return gathered;
}

/** At most `count` of the items, evenly spread over them. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]!);
}

/** The text, or eight evenly spread pieces of a long one. */
function sample(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const size = SAMPLE_CHARACTERS / PIECES;
  return Array.from({ length: PIECES }, (_, i) => {
    const start = Math.floor((i * (text.length - size)) / (PIECES - 1));
    return text.slice(start, start + size);
  }).join("\n");
}

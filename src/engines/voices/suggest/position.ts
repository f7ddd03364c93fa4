import { foldWithOrigin, plain } from "./folding.ts";
import { type CueKind, cueKinds, cuesByLanguage, declaringCues } from "./position-cues.ts";

export const positions = ["for", "against", "mixed", "neutral"] as const;
export type Position = (typeof positions)[number];

/** Why a position read from words alone may not be the author's. */
export type Doubt = "reported" | "question" | "conditional";

/** A phrase that takes sides, in UTF-16 units [start, end), with the word that turns it, if any. */
export interface Cue {
  readonly side: "for" | "against";
  readonly start: number;
  readonly end: number;
  readonly doubt: Doubt | null;
  /** Whether it declares a side ("we oppose") or only praises or blames ("harmful"). */
  readonly declares: boolean;
}

interface Match {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
}

/** Words between a negation and what it turns, at most; the window of NegEx is five (Chapman et al., 2001). */
const negationReach = 4;
/** Characters between them in Chinese. */
const negationReachUnspaced = 3;
/** No four words are longer; keeps a text without spaces from being read over and over. */
const negationReachUnits = 200;

const patterns = new Map(cueKinds.map((kind) => [kind, patternOf(kind)]));

function patternOf(kind: CueKind): RegExp {
  const spaced: string[] = [];
  const unspaced: string[] = [];
  for (const [language, cues] of cuesByLanguage(kind)) {
    for (const cue of cues) {
      const source = sourceOf(cue);
      (language === "zh" ? unspaced : spaced).push(source);
    }
  }
  const longest = (list: string[]) => list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${longest(spaced)})(?![\\p{L}\\p{M}\\p{N}])|(?:${longest(unspaced)})`,
    "gu",
  );
}

function sourceOf(cue: string): string {
  const [taken, ahead] = plain(cue)
    .split(/ ?>/)
    .map((part) => part.replace(/\*/g, "[\\p{L}\\p{M}]*").replace(/ /g, "\\s+"));
  return ahead === undefined ? taken! : `${taken}(?=\\s*${ahead})`;
}

const declaring = new RegExp(`^(?:${declaringCues.map(sourceOf).join("|")})$`, "u");

/** Words after which a negation negates nothing: "not only", "no solo", "не только", "不仅". */
const notOnly = /^(?:\s*(?:only|just|solo|solamente|seulement|только|فقط)(?![\p{L}])|仅|但|只|断|少|同的)/u;

/**
 * The phrases of a passage that take sides, in order. A negation up to four words before a cue in the same clause
 * turns it ("we do not support"); cues after "some argue that…" and up to a turn ("but we…") or the end of the
 * sentence are marked `reported`, those of a question `question`, those of a sentence with a condition
 * `conditional`. Reads the six official languages by lists of words, as in sentiment by lexicon (Taboada et al.,
 * Computational Linguistics 37(2), 2011) with the negation rule of NegEx (Chapman et al., 2001).
 *
 * Throws nothing. Linear in the text.
 */
export function readCues(text: string): Cue[] {
  const { folded, origin } = foldWithOrigin(text);
  const matches = longestOf(cueKinds.flatMap((kind) => find(kind, folded)));
  const cues: Cue[] = [];
  let next = 0;
  for (const sentence of sentencesOf(folded)) {
    const first = next;
    while (next < matches.length && matches[next]!.start < sentence.end) next++;
    const inside = matches.slice(first, next);
    const conditional = inside.some(({ kind }) => kind === "condition");
    let reported = false;
    let negation: Match | null = null;
    for (const match of inside) {
      if (match.kind === "turn") negation = null;
      if (match.kind === "negation") negation = match;
      if (match.kind === "reported") reported = true;
      if (match.kind === "turn" || match.kind === "own") reported = false;
      if (match.kind !== "for" && match.kind !== "against") continue;
      const turning = negation && turns(negation, match, folded) ? negation : null;
      cues.push({
        side: turning ? (match.kind === "for" ? "against" : "for") : match.kind,
        start: origin[turning?.start ?? match.start]!,
        end: origin[match.end]!,
        declares: declaring.test(folded.slice(match.start, match.end)),
        doubt: reported ? "reported" : sentence.question ? "question" : conditional ? "conditional" : null,
      });
    }
  }
  return cues;
}

/** The side that cues take together, in the author's own voice: both sides in earnest are mixed, none is neutral. */
export function sideOf(cues: readonly Cue[]): Position {
  const own = cues.filter(({ doubt }) => doubt !== "reported");
  const supporting = own.filter(({ side }) => side === "for").length;
  const opposing = own.length - supporting;
  if (
    supporting > 0 &&
    opposing > 0 &&
    2 * Math.min(supporting, opposing) >= Math.max(supporting, opposing)
  ) {
    return "mixed";
  }
  return supporting > opposing ? "for" : opposing > supporting ? "against" : "neutral";
}

/** Whether a negation, the last before a cue with no turn between them, reaches it. */
function turns(negation: Match, cue: Match, folded: string): boolean {
  if (cue.start - negation.end > negationReachUnits) return false;
  const between = folded.slice(negation.end, cue.start);
  if (/[.,;:!?،؛。，；：！？]/.test(between)) return false;
  if (notOnly.test(folded.slice(negation.end, negation.end + negationReachUnits))) return false;
  const unspaced = /^\p{sc=Han}/u.test(folded.slice(negation.start, negation.end));
  return unspaced
    ? between.length <= negationReachUnspaced
    : between.split(/\s+/).filter(Boolean).length <= negationReach;
}

function find(kind: CueKind, folded: string): Match[] {
  return Array.from(folded.matchAll(patterns.get(kind)!), ({ 0: { length }, index }) => ({
    kind,
    start: index,
    end: index + length,
  }));
}

/** Of matches that overlap only the longest stays: "不同意" is not "同意". Of equals, the first in order of kinds. */
function longestOf(matches: readonly Match[]): Match[] {
  const byStart = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of byStart) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept;
}

function sentencesOf(folded: string): { start: number; end: number; question: boolean }[] {
  return Array.from(folded.matchAll(/[^.!?。！？؟\n]+[.!?。！？؟\n]*/g), ({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
    question: /[?？؟]/.test(part),
  }));
}

import { probabilities } from "./calibration.ts";
import { codeFeatures, type Evidence, evidenceOf, positionFeatures } from "./evidence.ts";
import { termsWithMentions } from "./mentions.ts";
import { coefficientsOf, type Model } from "./model.ts";
import { frequencyOf } from "./neighbours.ts";
import { type Cue, type Doubt, type Position, positions, readCues, sideOf } from "./position.ts";
import type { Term } from "./terms.ts";

/** Part of a passage, in UTF-16 units [start, end). */
interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Suggestion {
  readonly code: string;
  readonly position: Position;
  /** The probability that a person would give this code, as far as the codings so far tell. */
  readonly score: number;
  /** The probability that, given this code, a person would give this position. */
  readonly positionScore: number;
  /** Reasons to read the passage before believing its position. */
  readonly doubts: readonly (Doubt | "no phrase" | "divided")[];
  readonly because: {
    /** The words that weighed most; `weight` is their part of this code's votes, 0 to 1. */
    readonly words: readonly (Span & { readonly weight: number })[];
    /** The examples, or the codebook's own entry, that weighed most. */
    readonly examples: readonly {
      readonly source: "example" | "codebook";
      readonly ids: readonly string[];
      readonly similarity: number;
    }[];
    /** The phrase that shows the position; null where the codings alone decided it. */
    readonly position: Span | null;
  };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
const wordsShown = 5;
const examplesShown = 3;

/**
 * Codes for a passage that no one has coded yet, likeliest first, with position, calibrated scores and reasons; only
 * those that score `atLeast`, by default half the F1 that the model reached when asked for codings that it knows. A code that shares no word with the passage, neither through the codebook nor through an example, is never
 * suggested. The same model, codings learned in whatever order, gives the same suggestions.
 *
 * Nearest neighbours over examples and codebook entries (see `evidenceOf`), calibrated by leaving examples out (see
 * `recalibrate`). Throws nothing. Costs one search of the index; the first call after `learn` also recalibrates.
 */
export function suggest(
  model: Model,
  text: string,
  { atLeast }: { readonly atLeast?: number | undefined } = {},
): Suggestion[] {
  const coefficients = coefficientsOf(model);
  const terms = termsWithMentions(model.mentions, text);
  const evidence = evidenceOf(
    model,
    terms.map(({ key }) => key),
  );
  const scored = evidence.codes
    .map((code) => ({ code: code.code, score: round(codeScore(coefficients.codes, codeFeatures(code))) }))
    .filter(({ score }) => score >= (atLeast ?? round(coefficients.cut)))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  if (scored.length === 0) return [];
  const cues = readCues(text);
  return scored.map(({ code, score }) => {
    const words = weighWords(model, { code, evidence, terms, text });
    const features = positionFeatures(model, { code, evidence, cues });
    const chances = probabilities(coefficients.positions, features);
    const likeliest = chances.indexOf(Math.max(...chances));
    const position = positions[likeliest]!;
    return {
      code,
      position,
      score,
      positionScore: round(chances[likeliest]!),
      doubts: doubtsOf(cues, position),
      because: {
        words,
        examples: examplesFor(code, evidence),
        position: phraseOf(cues, { position, words, text }),
      },
    };
  });
}

/** The probability of a code from its features: the chance of it against that of nothing. */
export function codeScore(coefficients: readonly number[], features: readonly number[]): number {
  return probabilities(coefficients, [features, features.map(() => 0)])[0]!;
}

/** How much each place of the passage weighed for a code, by the products that make the similarities. */
function weighWords(
  model: Model,
  {
    code,
    evidence,
    terms,
    text,
  }: {
    readonly code: string;
    readonly evidence: Evidence;
    readonly terms: readonly Term[];
    readonly text: string;
  },
): (Span & { weight: number })[] {
  const weights = new Map<string, number>();
  let total = 0;
  for (const { neighbour, weight } of evidence.found) {
    const votes = neighbour.votes.get(code);
    if (!votes) continue;
    const frequencies = new Map(neighbour.terms.map((term, i) => [term, frequencyOf(neighbour.counts[i]!)]));
    const products = [...evidence.vector].flatMap(([key, part]) => {
      const number = model.index.numbers.get(key) ?? -1;
      const frequency = frequencies.get(number);
      return frequency === undefined
        ? []
        : [{ key, product: part * frequency * model.index.weights[number]! }];
    });
    const similarity = products.reduce((sum, { product }) => sum + product, 0);
    const say = (weight * votes.given) / neighbour.codings;
    total += say;
    for (const { key, product } of products) {
      weights.set(key, (weights.get(key) ?? 0) + (say * product) / similarity);
    }
  }
  const first = new Map<string, Term>();
  for (const term of terms) if (weights.has(term.key) && !first.has(term.key)) first.set(term.key, term);
  const spans = new Map<string, Span & { weight: number }>();
  for (const { key, start, end } of first.values()) {
    const place = `${start}-${end}`;
    const weight = (spans.get(place)?.weight ?? 0) + weights.get(key)! / total;
    spans.set(place, { text: text.slice(start, end), start, end, weight });
  }
  return [...spans.values()]
    .map((span) => ({ ...span, weight: round(span.weight) }))
    .sort((a, b) => b.weight - a.weight || a.start - b.start || a.end - b.end)
    .slice(0, wordsShown);
}

function examplesFor(code: string, { found }: Evidence): Suggestion["because"]["examples"] {
  return found
    .filter(({ neighbour }) => neighbour.votes.has(code))
    .slice(0, examplesShown)
    .map(({ neighbour, similarity }) => ({
      source: neighbour.entryOf === null ? ("example" as const) : ("codebook" as const),
      ids:
        neighbour.entryOf === null ? [...new Set(neighbour.sources)].sort().slice(0, 5) : [neighbour.entryOf],
      similarity: round(similarity),
    }));
}

/** The phrase that takes the suggested side, nearest to the word that weighed most; the author's own before others. */
function phraseOf(
  cues: readonly Cue[],
  {
    position,
    words,
    text,
  }: { readonly position: Position; readonly words: readonly Span[]; readonly text: string },
): Span | null {
  const at = words[0]?.start ?? 0;
  const fitting = cues
    .filter(({ side, doubt }) => doubt !== "reported" && (side === position || position === "mixed"))
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at) || a.start - b.start)[0];
  if (!fitting) return null;
  return { text: text.slice(fitting.start, fitting.end), start: fitting.start, end: fitting.end };
}

function doubtsOf(cues: readonly Cue[], position: Position): (Doubt | "no phrase" | "divided")[] {
  const doubts = new Set<Doubt | "no phrase" | "divided">();
  for (const { doubt } of cues) if (doubt) doubts.add(doubt);
  const side = sideOf(cues);
  if (side === "neutral") doubts.add("no phrase");
  else if (side !== position) doubts.add("divided");
  return [...doubts].sort();
}

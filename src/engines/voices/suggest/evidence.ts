import { isGiven } from "./frequencies.ts";
import type { Model } from "./model.ts";
import { type Found, type Neighbour, nearest, vectorOf } from "./neighbours.ts";
import { type Cue, positions, sideOf } from "./position.ts";

/** Neighbours asked; 10 to 20 score alike on the coded corpus. */
const neighboursAsked = 15;
/** A neighbour's say is its similarity to this power, so that near ones outweigh many far ones. */
const closeness = 1.5;
/** The codebook's own words say what a code means; a passage coded with it may say much else. */
const entryWeight = 2;
/** What the frequency of a code weighs against neighbours: as one of similarity 0.07. */
const priorWeight = 0.02;
/** Codings that the even spread over all codes counts for, before frequencies are known. */
const evenCodings = 5;
/** What an even spread over positions weighs against neighbours' votes, so that none is ruled out. */
const pseudoVote = 0.1;
/** Large, so that its coefficient moves fast when codings show that declarations are about something else. */
const declaredSays = 8;

/** What the neighbours of a passage say of one code. */
export interface CodeEvidence {
  readonly code: string;
  /** The part of all votes that this code has, 0 to 1. */
  readonly share: number;
  /** How similar the passage is to the code's own entry in the codebook, 0 to 1. */
  readonly named: number;
  /** The votes of neighbours for each position under this code, in order of `positions`. */
  readonly positions: readonly number[];
}

export interface Evidence {
  readonly vector: ReadonlyMap<string, number>;
  readonly found: readonly (Found & { readonly weight: number })[];
  /** Only codes that some neighbour bears, or whose entries are among the nearest; by code. */
  readonly codes: readonly CodeEvidence[];
  /** The votes of all neighbours for each position, under whatever code. */
  readonly positions: readonly number[];
}

/**
 * Asks the nearest examples and codebook entries of a passage for their codes: k nearest neighbours for many labels,
 * each weighed by its similarity, with the frequency of codes as a prior (Yang, "An evaluation of statistical
 * approaches to text categorization", 1999; Zhang and Zhou, "ML-KNN", 2007). `except` leaves out one coded text, as
 * if it had never been read. Costs one search of the index.
 */
export function evidenceOf(model: Model, keys: readonly string[], except?: Neighbour): Evidence {
  const vector = vectorOf(model.index, keys);
  const { all: asked, entries } = nearest(model.index, vector, {
    atMost: neighboursAsked,
    ...(except && { except }),
  });
  let total = priorWeight;
  const votes = new Map<string, { sum: number; positions: number[] }>();
  const all = positions.map(() => 0);
  const found = asked.map(({ neighbour, similarity }) => {
    const weight = similarity ** closeness * (neighbour.entryOf === null ? 1 : entryWeight);
    total += weight;
    // Counted before they are weighed: codes stand in the order in which people gave them, which must not matter.
    const inAllCodes = positions.map(() => 0);
    for (const [code, { given, positions: taken }] of neighbour.votes) {
      const each = votes.get(code) ?? { sum: 0, positions: positions.map(() => 0) };
      votes.set(code, each);
      each.sum += (weight * given) / neighbour.codings;
      taken.forEach((count, k) => {
        each.positions[k]! += (weight * count) / neighbour.codings;
        inAllCodes[k]! += count;
      });
    }
    inAllCodes.forEach((count, k) => {
      all[k]! += (weight * count) / neighbour.codings;
    });
    return { neighbour, similarity, weight };
  });
  const named = new Map<string, number>();
  for (const { neighbour, similarity } of entries) {
    const code = neighbour.entryOf!;
    named.set(code, Math.max(similarity, named.get(code) ?? 0));
    if (!votes.has(code)) votes.set(code, { sum: 0, positions: positions.map(() => 0) });
  }
  const { frequencies } = model;
  const codes = [...votes]
    .map(([code, { sum, positions }]) => {
      const texts = (frequencies.byCode.get(code)?.texts ?? 0) - (except && isGiven(except, code) ? 1 : 0);
      const prior =
        (texts + evenCodings / Math.max(1, model.codebook.concepts.length)) /
        (frequencies.texts - (except ? 1 : 0) + evenCodings);
      return { code, share: (sum + priorWeight * prior) / total, named: named.get(code) ?? 0, positions };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return { vector, found, codes, positions: all };
}

/** The features of a code: the log-odds of its share, and how near the codebook's own words are. */
export function codeFeatures({ share, named }: CodeEvidence): number[] {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return [1, Math.log(inside / (1 - inside)), named];
}

/**
 * For each position under a code: how often it was given under the code, the votes of neighbours for it under the code
 * and under all, and whether the passage's words take it, declare it, or take no side.
 */
export function positionFeatures(
  { frequencies }: Model,
  {
    code,
    evidence,
    cues,
    except,
  }: {
    readonly code: string;
    readonly evidence: Pick<Evidence, "codes" | "positions">;
    readonly cues: readonly Cue[];
    readonly except?: Neighbour | undefined;
  },
): number[][] {
  const own = except?.votes.get(code)?.positions;
  const under = frequencies.byCode.get(code)?.positions;
  const counts = positions.map((_, k) => (under?.[k] ?? 0) - (own?.[k] ? 1 : 0));
  const underCode = counts.reduce((sum, count) => sum + count, 0);
  const votes = evidence.codes.find((each) => each.code === code)?.positions ?? [];
  const voted = votes.reduce((sum, vote) => sum + vote, 0);
  const votedInAll = evidence.positions.reduce((sum, vote) => sum + vote, 0);
  const side = sideOf(cues);
  const all = frequencies.positions.map((count, k) => count - (own?.[k] ? 1 : 0));
  const inAll = all.reduce((sum, count) => sum + count, 0);
  const declared = sideOf(cues.filter(({ declares }) => declares));
  const even = 1 / positions.length;
  return positions.map((position, k) => [
    Math.log((counts[k]! + even + (2 * (all[k]! + 1)) / (inAll + positions.length)) / (underCode + 3)),
    Math.log(((votes[k] ?? 0) + pseudoVote * even) / (voted + pseudoVote)),
    Math.log((evidence.positions[k]! + pseudoVote * even) / (votedInAll + pseudoVote)),
    side === position && side !== "neutral" ? 1 : 0,
    declared === position && declared !== "neutral" ? declaredSays : 0,
    side === position && side === "neutral" ? 1 : 0,
  ]);
}

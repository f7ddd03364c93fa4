import { diffArrays } from "diff";
import { longestIncreasing } from "./longest-increasing.ts";
import type { Token } from "./wording.ts";

/** Tokens `base[baseStart..baseEnd)` give way to `revised[revisedStart..revisedEnd)`; one side may be empty. */
export interface Edit {
  readonly baseStart: number;
  readonly baseEnd: number;
  readonly revisedStart: number;
  readonly revisedEnd: number;
}

/** From this many tokens on, wordings are first cut at words that each has once. */
const longWording = 400;
/** Stretches with more differences than this have nothing in common worth showing. */
const mostDifferences = 1000;

/**
 * The fewest edits of whole tokens that turn `base` into `revised` (Myers 1986, by the package `diff`), in order,
 * never touching one another. Long wordings are first cut at the words that both have once (as in patience diff), and
 * a stretch with more than a thousand differences is replaced whole. Cost: O(n·d), d at most a thousand a stretch.
 */
export function shortestEdits(base: readonly Token[], revised: readonly Token[]): readonly Edit[] {
  const edits: Edit[] = [];
  const push = (edit: Edit): void => {
    const previous = edits.at(-1);
    const touches = previous?.baseEnd === edit.baseStart && previous.revisedEnd === edit.revisedStart;
    if (!touches) edits.push(edit);
    else
      edits[edits.length - 1] = {
        ...edit,
        baseStart: previous.baseStart,
        revisedStart: previous.revisedStart,
      };
  };
  const whole = { baseStart: 0, baseEnd: base.length, revisedStart: 0, revisedEnd: revised.length };
  for (const stretch of stretches(base, revised, whole)) {
    for (const edit of editsWithin(base, revised, stretch)) push(edit);
  }
  return edits;
}

function editsWithin(base: readonly Token[], revised: readonly Token[], stretch: Edit): readonly Edit[] {
  const { baseStart, baseEnd, revisedStart, revisedEnd } = trim(base, revised, stretch);
  if (baseStart === baseEnd && revisedStart === revisedEnd) return [];
  if (baseStart === baseEnd || revisedStart === revisedEnd)
    return [{ baseStart, baseEnd, revisedStart, revisedEnd }];
  const keys = (tokens: readonly Token[], start: number, end: number) =>
    tokens.slice(start, end).map(({ key }) => key);
  const script = diffArrays(keys(base, baseStart, baseEnd), keys(revised, revisedStart, revisedEnd), {
    maxEditLength: mostDifferences,
  });
  if (!script) return [{ baseStart, baseEnd, revisedStart, revisedEnd }];
  let [at, to] = [baseStart, revisedStart];
  return script.flatMap(({ added, removed, count }) => {
    const edit = {
      baseStart: at,
      baseEnd: added ? at : at + count,
      revisedStart: to,
      revisedEnd: removed ? to : to + count,
    };
    ({ baseEnd: at, revisedEnd: to } = edit);
    return added || removed ? [edit] : [];
  });
}

/** A stretch without the tokens that both sides begin and end with. */
function trim(base: readonly Token[], revised: readonly Token[], stretch: Edit): Edit {
  let { baseStart, baseEnd, revisedStart, revisedEnd } = stretch;
  while (
    baseStart < baseEnd &&
    revisedStart < revisedEnd &&
    base[baseStart]!.key === revised[revisedStart]!.key
  ) {
    baseStart++;
    revisedStart++;
  }
  while (
    baseStart < baseEnd &&
    revisedStart < revisedEnd &&
    base[baseEnd - 1]!.key === revised[revisedEnd - 1]!.key
  ) {
    baseEnd--;
    revisedEnd--;
  }
  return { baseStart, baseEnd, revisedStart, revisedEnd };
}

/** The stretches of long wordings between words that stand once on either side, in the same order. */
function stretches(base: readonly Token[], revised: readonly Token[], whole: Edit): readonly Edit[] {
  if (Math.min(base.length, revised.length) < longWording) return [whole];
  const places = placesOfSingles(revised);
  const singles = [...placesOfSingles(base)].flatMap(([key, at]) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ at, place, weight: 1 }];
  });
  const cuts = longestIncreasing(singles.toSorted((a, b) => a.at - b.at));
  let [baseStart, revisedStart] = [0, 0];
  return [...cuts, { at: base.length, place: revised.length }].map(({ at, place }) => {
    const stretch = { baseStart, baseEnd: at, revisedStart, revisedEnd: place };
    [baseStart, revisedStart] = [at, place];
    return stretch;
  });
}

function placesOfSingles(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  tokens.forEach(({ key }, at) => {
    if (places.has(key)) repeated.add(key);
    places.set(key, at);
  });
  for (const key of repeated) places.delete(key);
  return places;
}

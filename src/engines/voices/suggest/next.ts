import { termsWithMentions } from "./mentions.ts";
import type { Model } from "./model.ts";
import { lotOf, nearest, vectorOf } from "./neighbours.ts";

/** A passage that waits to be coded; `group` is the stakeholder group that it came from, if known. */
export interface Waiting {
  readonly id: string;
  readonly text: string;
  readonly group: string | null;
}

export interface NextPassage {
  readonly id: string;
  readonly group: string | null;
  /** How much nearer, in the mean, the passages that wait come to a coded one by this coding: 0 to 1. */
  readonly teaches: number;
}

interface Candidate {
  readonly passage: Waiting;
  /** Its similarity to each passage of the pool. */
  readonly nearness: Float32Array;
}

/** Passages that stand for all that wait; more would not change what is read first, and cost time. */
const poolAtMost = 500;

/**
 * The passages whose coding would teach most, in the order in which to read them, `atMost` of them. Every group is
 * read once before any is read twice, and from then on each in proportion to what it sent (`alreadyRead` counts what
 * was coded before); within the group the next is the one that brings the passages that wait nearest to a coded one: greedy
 * facility location, which is what a method of nearest neighbours gains from (Wei, Iyer and Bilmes, "Submodularity
 * in data subset selection and active learning", ICML 2015). On the coded corpus it taught more than drawing at
 * random; choosing what the model is least sure of did not. Equals go by identifier, so the order of the input does
 * not matter.
 *
 * Throws nothing. Beyond 500 passages, 500 drawn by a hash of their words stand for all. Costs one search of the
 * index for each of these, and for each waiting passage its words' occurrences among them; then `atMost` × waiting.
 */
export function whatToReadNext(
  model: Model,
  waiting: readonly Waiting[],
  {
    atMost,
    alreadyRead = {},
  }: { readonly atMost: number; readonly alreadyRead?: Readonly<Record<string, number>> },
): NextPassage[] {
  const { candidates, covered } = compareAll(model, waiting);
  const groupOf = ({ passage }: Candidate) => passage.group ?? "";
  const groups = new Map<string, { waiting: number; read: number }>();
  for (const each of candidates) {
    const group = groupOf(each);
    const counts = groups.get(group) ?? { waiting: 0, read: alreadyRead[group] ?? 0 };
    groups.set(group, { ...counts, waiting: counts.waiting + 1 });
  }
  const chosen: NextPassage[] = [];
  while (chosen.length < atMost && candidates.length > 0) {
    const next = nextGroup(groups);
    let best = { at: -1, gain: -1 };
    candidates.forEach((each, at) => {
      if (groupOf(each) !== next) return;
      const gain = gainOf(each, covered);
      if (gain > best.gain) best = { at, gain };
    });
    const [{ passage, nearness }] = candidates.splice(best.at, 1) as [Candidate];
    covered.forEach((already, i) => {
      covered[i] = Math.max(already, nearness[i]!);
    });
    const { waiting: left, read } = groups.get(next)!;
    groups.set(next, { waiting: left - 1, read: read + 1 });
    chosen.push({ id: passage.id, group: passage.group, teaches: best.gain / covered.length });
  }
  return chosen;
}

/** A group that has not been read; then by Sainte-Laguë over all that the group has sent, read or not. */
function nextGroup(groups: ReadonlyMap<string, { readonly waiting: number; readonly read: number }>): string {
  const ranked = [...groups]
    .filter(([, { waiting }]) => waiting > 0)
    .map(([group, { waiting, read }]) => ({
      group,
      claim: read === 0 ? Number.POSITIVE_INFINITY : (waiting + read) / (2 * read + 1),
    }));
  return ranked.sort((a, b) => b.claim - a.claim || (a.group < b.group ? -1 : 1))[0]!.group;
}

function gainOf({ nearness }: Candidate, covered: Float32Array): number {
  let gain = 0;
  for (let i = 0; i < covered.length; i++) gain += Math.max(0, nearness[i]! - covered[i]!);
  return gain;
}

/** Every waiting passage beside the pool, and how near each of the pool is to a passage already coded. */
function compareAll(
  model: Model,
  waiting: readonly Waiting[],
): { readonly candidates: Candidate[]; readonly covered: Float32Array } {
  const vectors = [...waiting]
    .sort((a, b) => (a.id === b.id ? (a.text < b.text ? -1 : 1) : a.id < b.id ? -1 : 1))
    .map((passage) => {
      const keys = termsWithMentions(model.mentions, passage.text).map(({ key }) => key);
      return { passage, vector: vectorOf(model.index, keys) };
    });
  const pool = vectors
    .map(({ passage, vector }, place) => ({ vector, place, lot: lotOf(passage.text) }))
    .sort((a, b) => a.lot - b.lot || a.place - b.place)
    .slice(0, poolAtMost);
  const bearers = new Map<string, { at: number; part: number }[]>();
  pool.forEach(({ vector }, at) => {
    for (const [key, part] of vector) {
      const list = bearers.get(key) ?? [];
      list.push({ at, part });
      bearers.set(key, list);
    }
  });
  const candidates = vectors.map(({ passage, vector }) => {
    const nearness = new Float32Array(pool.length);
    for (const [key, part] of vector) {
      for (const bearer of bearers.get(key) ?? []) nearness[bearer.at]! += part * bearer.part;
    }
    return { passage, nearness };
  });
  const covered = Float32Array.from(pool, ({ vector }) => {
    const coded = nearest(model.index, vector, { atMost: 15 }).find(
      ({ neighbour }) => neighbour.entryOf === null,
    );
    return coded?.similarity ?? 0;
  });
  return { candidates, covered };
}

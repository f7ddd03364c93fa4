import { codeFeatures, evidenceOf } from "./evidence.ts";
import { termsWithMentions } from "./mentions.ts";
import { coefficientsOf, type Model } from "./model.ts";
import { codeScore } from "./suggest.ts";

/** A passage that waits to be coded; `group` is the stakeholder group that it came from, if known. */
export interface Waiting {
  readonly id: string;
  readonly text: string;
  readonly group: string | null;
}

export interface NextPassage {
  readonly id: string;
  readonly group: string | null;
  /** Bits that the model lacks about its codes, at most 1 for each code; 1 where it knows nothing. */
  readonly uncertainty: number;
  /** How much it reads like the passages that wait, 0 to 1 relative to the most typical. */
  readonly typical: number;
}

interface Candidate extends NextPassage {
  readonly vector: ReadonlyMap<string, number>;
  /** Its highest similarity to a passage already chosen. */
  told: number;
}

/**
 * The passages whose coding would teach most, in the order in which to read them, `atMost` of them. The next one is
 * of the group that has been read least (`alreadyRead` counts what was coded before), so that every group is covered
 * from the start; within the group it is the one with the highest product of uncertainty (Lewis and Gale, 1994),
 * likeness to all that waits (information density: Settles and Craven, 2008) and unlikeness to those chosen before it
 * (maximal marginal relevance: Carbonell and Goldstein, 1998). Equals go by identifier, so the order of the input does
 * not matter.
 *
 * Throws nothing. Costs one search of the index for each passage, and `atMost` comparisons with each.
 */
export function whatToReadNext(
  model: Model,
  waiting: readonly Waiting[],
  {
    atMost,
    alreadyRead = {},
  }: { readonly atMost: number; readonly alreadyRead?: Readonly<Record<string, number>> },
): NextPassage[] {
  const candidates = weighAll(model, waiting);
  const read = new Map<string, number>();
  for (const { group } of candidates) read.set(group ?? "", alreadyRead[group ?? ""] ?? 0);
  const chosen: NextPassage[] = [];
  while (chosen.length < atMost && candidates.length > 0) {
    const groups = [...new Set(candidates.map(({ group }) => group ?? ""))];
    const least = groups.sort((a, b) => read.get(a)! - read.get(b)! || (a < b ? -1 : 1))[0]!;
    let best = -1;
    candidates.forEach((each, i) => {
      if ((each.group ?? "") === least && (best < 0 || worth(each) > worth(candidates[best]!))) best = i;
    });
    const [picked] = candidates.splice(best, 1) as [Candidate];
    for (const each of candidates) each.told = Math.max(each.told, dot(each.vector, picked.vector));
    read.set(least, read.get(least)! + 1);
    const { id, group, uncertainty, typical } = picked;
    chosen.push({ id, group, uncertainty, typical });
  }
  return chosen;
}

const worth = ({ uncertainty, typical, told }: Candidate) => uncertainty * typical * (1 - told);

function weighAll(model: Model, waiting: readonly Waiting[]): Candidate[] {
  const coefficients = coefficientsOf(model);
  const mean = new Map<string, number>();
  const sorted = [...waiting].sort((a, b) =>
    a.id === b.id ? (a.text < b.text ? -1 : 1) : a.id < b.id ? -1 : 1,
  );
  const weighed = sorted.map(({ id, text, group }) => {
    const keys = termsWithMentions(model.mentions, text).map(({ key }) => key);
    const { vector, codes } = evidenceOf(model, keys);
    for (const [key, part] of vector) mean.set(key, (mean.get(key) ?? 0) + part);
    const bits = codes.map((code) => entropy(codeScore(coefficients.codes, codeFeatures(code))));
    const uncertainty = codes.length === 0 ? 1 : bits.reduce((sum, each) => sum + each, 0);
    return { id, group, vector, uncertainty };
  });
  const likeness = weighed.map(({ vector }) => dot(vector, mean));
  const most = Math.max(...likeness, Number.MIN_VALUE);
  return weighed.map((each, i) => ({ ...each, typical: likeness[i]! / most, told: 0 }));
}

const entropy = (p: number) => (p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p));

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, part] of a) sum += part * (b.get(key) ?? 0);
  return sum;
}

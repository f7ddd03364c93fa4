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
  /** Bits that the model lacks about its codes, those of a code divided by one more than its codings so far. */
  readonly teaches: number;
}

interface Candidate {
  readonly passage: Waiting;
  readonly vector: ReadonlyMap<string, number>;
  readonly codes: readonly { readonly code: string; readonly score: number; readonly bits: number }[];
  /** Its highest similarity to a passage already chosen. */
  told: number;
}

/** What a passage is worth about which nothing is known: little, but the one most unlike the others first. */
const unknownWorth = 0.01;

/**
 * The passages whose coding would teach most, in the order in which to read them, `atMost` of them. Every group is
 * read once before any is read twice, and from then on each in proportion to what it sent (`alreadyRead` counts what
 * was coded before). Within the group the next is the one whose codes are least sure (uncertainty sampling: Lewis and
 * Gale, 1994; over several labels: Esuli and Sebastiani, ECIR 2009), the more so the fewer codings these codes have,
 * and the less it reads like one already chosen (Carbonell and Goldstein, 1998). On the coded corpus, groups apart,
 * this taught more than drawing at random; plain uncertainty hardly did. Equals go by identifier, so the order of the
 * input does not matter.
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
  const codings = new Map([...model.frequencies.byCode].map(([code, { texts }]) => [code, texts]));
  const groupOf = ({ passage }: Candidate) => passage.group ?? "";
  const readOf = (group: string) => (Object.hasOwn(alreadyRead, group) ? alreadyRead[group]! : 0);
  const groups = new Map<string, { waiting: number; read: number }>();
  for (const each of candidates) {
    const group = groupOf(each);
    const counts = groups.get(group) ?? { waiting: 0, read: readOf(group) };
    groups.set(group, { ...counts, waiting: counts.waiting + 1 });
  }
  const chosen: NextPassage[] = [];
  while (chosen.length < atMost && candidates.length > 0) {
    const next = nextGroup(groups);
    let best = { at: -1, worth: -1 };
    candidates.forEach((each, at) => {
      if (groupOf(each) !== next) return;
      const worth = (teaches(each, codings) + unknownWorth) * (1 - each.told);
      if (worth > best.worth) best = { at, worth };
    });
    const [picked] = candidates.splice(best.at, 1) as [Candidate];
    chosen.push({ id: picked.passage.id, group: picked.passage.group, teaches: teaches(picked, codings) });
    for (const each of candidates) each.told = Math.max(each.told, similarity(each, picked));
    for (const { code, score } of picked.codes) codings.set(code, (codings.get(code) ?? 0) + score);
    const { waiting: left, read } = groups.get(next)!;
    groups.set(next, { waiting: left - 1, read: read + 1 });
  }
  return chosen;
}

function teaches({ codes }: Candidate, codings: ReadonlyMap<string, number>): number {
  return codes.reduce((sum, { code, bits }) => sum + bits / (1 + (codings.get(code) ?? 0)), 0);
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

function weighAll(model: Model, waiting: readonly Waiting[]): Candidate[] {
  const coefficients = coefficientsOf(model);
  return [...waiting]
    .sort((a, b) => (a.id === b.id ? (a.text < b.text ? -1 : 1) : a.id < b.id ? -1 : 1))
    .map((passage) => {
      const keys = termsWithMentions(model.mentions, passage.text).map(({ key }) => key);
      const { vector, codes } = evidenceOf(model, keys);
      const scored = codes.map((each) => {
        const score = codeScore(coefficients.codes, codeFeatures(each));
        return { code: each.code, score, bits: entropy(score) };
      });
      return { passage, vector, codes: scored, told: 0 };
    });
}

const entropy = (p: number) => (p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p));

function similarity(a: Candidate, b: Candidate): number {
  let sum = 0;
  for (const [key, part] of a.vector) sum += part * (b.vector.get(key) ?? 0);
  return Math.min(1, sum);
}

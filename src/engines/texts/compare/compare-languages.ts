import type { Resolution } from "../model.ts";
import { type Change, type Comparison, summarise } from "./compare.ts";
import { flatten, labelCore, type Node, wordingOf } from "./flatten.ts";

/** What of a provision another language shares. */
interface Trait {
  readonly node: Node;
  readonly letters: number;
  /** Figures and Latin capitals: years, symbols, amounts, abbreviations. */
  readonly marks: ReadonlySet<string>;
}

/** A pair scores its likeness less this, so that unlike provisions stand alone. */
const leastLikeness = 0.9;
/** Variance of the length of a translation for each letter of the original (Gale and Church 1993, p. 81). */
const varianceByLetter = 6.8;
/** Pairs of siblings beyond which only the same places are weighed. */
const weighable = 1_000_000;

/**
 * Lays a text beside the same text in another language, by structure: role, label, order, the figures and
 * abbreviations that both bear, and the length that a translation is likely to have (Gale and Church, "A program for
 * aligning sentences in bilingual corpora", 1993). What corresponds is `same`, what has no counterpart `deleted`
 * (only in the first) or `inserted` (only in the second); no words are compared.
 *
 * Cost: for each pair of provisions, the product of the numbers of their clauses.
 */
export function compareLanguages(base: Resolution, revised: Resolution): Comparison {
  const [from, to] = [flatten(base).map(traitOf), flatten(revised).map(traitOf)];
  const ratio = lettersOf(to) / Math.max(1, lettersOf(from)) || 1;
  const changes: Change[] = [];
  const alone = (op: "inserted" | "deleted", traits: readonly Trait[], { index, end }: Node): void => {
    for (const { node } of traits.slice(index, end)) {
      const { id } = node.provision;
      changes.push({
        op,
        base: op === "deleted" ? id : null,
        revised: op === "inserted" ? id : null,
        words: [],
      });
    }
  };
  const level = (left: readonly Trait[], right: readonly Trait[]): void => {
    for (const [a, b] of alignSiblings(left, right, ratio)) {
      if (a && b) {
        changes.push({ op: "same", base: a.node.provision.id, revised: b.node.provision.id, words: [] });
        level(
          a.node.children.map((at) => from[at]!),
          b.node.children.map((at) => to[at]!),
        );
      } else if (a) alone("deleted", from, a.node);
      else alone("inserted", to, b!.node);
    }
  };
  const outermost = (traits: readonly Trait[]) => traits.filter(({ node }) => node.parent === -1);
  level(outermost(from), outermost(to));
  const front = (["number", "title", "enacting"] as const)
    .filter((part) => base[part] !== null || revised[part] !== null)
    .map((part) => {
      const op = base[part] === null ? "inserted" : revised[part] === null ? "deleted" : "same";
      return { part, op, words: [] } as const;
    });
  return {
    changes,
    summary: summarise(changes),
    front,
    notes: [],
    languages: [base.language, revised.language],
  };
}

function traitOf(node: Node): Trait {
  const text = wordingOf(node.provision);
  return {
    node,
    letters: (text.match(/[\p{L}\p{N}]/gu) ?? []).length,
    marks: new Set(text.replace(/(?<=\d)[\s\u00a0.,](?=\d{3})/gu, "").match(/\d+|\p{Lu}{2,}/gu) ?? []),
  };
}

function lettersOf(traits: readonly Trait[]): number {
  return traits.reduce((sum, { letters }) => sum + letters, 0);
}

function likeness(a: Trait, b: Trait, ratio: number): number {
  const [one, other] = [a.node.provision, b.node.provision];
  if (one.role !== other.role) return 0;
  const expected = a.letters * ratio;
  const deviation = (b.letters - expected) / Math.sqrt(Math.max(1, expected) * varianceByLetter * ratio);
  const length = Math.exp((-deviation * deviation) / 8);
  const shared = [...a.marks].filter((mark) => b.marks.has(mark)).length;
  const marks = a.marks.size + b.marks.size === 0 ? 0.5 : (2 * shared) / (a.marks.size + b.marks.size);
  const labels =
    (one.label === null) === (other.label === null)
      ? labelCore(one.label) === labelCore(other.label)
        ? 0.3
        : 0.1
      : 0;
  const children = a.node.children.length === b.node.children.length ? 0.2 : 0;
  return length + marks + labels + children;
}

/** Siblings in pairs, in order, with those that stand alone (Needleman and Wunsch 1970). */
function alignSiblings(
  left: readonly Trait[],
  right: readonly Trait[],
  ratio: number,
): readonly (readonly [Trait | undefined, Trait | undefined])[] {
  if (left.length * right.length > weighable) {
    return Array.from(
      { length: Math.max(left.length, right.length) },
      (_, at) => [left[at], right[at]] as const,
    );
  }
  const width = right.length + 1;
  const sums = new Float64Array((left.length + 1) * width);
  const own = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const score = likeness(left[i]!, right[j]!, ratio) - leastLikeness;
      own[i * width + j] = score;
      const paired = score + sums[(i + 1) * width + j + 1]!;
      sums[i * width + j] = Math.max(paired, sums[(i + 1) * width + j]!, sums[i * width + j + 1]!);
    }
  }
  const pairs: (readonly [Trait | undefined, Trait | undefined])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const here = sums[i * width + j]!;
    if (here === own[i * width + j]! + sums[(i + 1) * width + j + 1]!) pairs.push([left[i++], right[j++]]);
    else if (here === sums[(i + 1) * width + j]!) pairs.push([left[i++], undefined]);
    else pairs.push([undefined, right[j++]]);
  }
  for (; i < left.length; i++) pairs.push([left[i], undefined]);
  for (; j < right.length; j++) pairs.push([undefined, right[j]]);
  return pairs;
}

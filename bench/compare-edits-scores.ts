import type { Change, Comparison } from "#engines/texts/compare/compare.ts";
import { flatten, wordingOf } from "#engines/texts/compare/flatten.ts";
import { isWord, tokenise } from "#engines/texts/compare/wording.ts";
import type { Resolution } from "#engines/texts/model.ts";
import type { Expected } from "./compare-drafts.ts";

export const ops = [
  "same",
  "renumbered",
  "modified",
  "inserted",
  "deleted",
  "moved",
  "split",
  "merged",
] as const;

export interface Counts {
  truth: number;
  found: number;
  right: number;
}

/** What a comparison found beside what was done, by op; and what it got wrong, as "done > found". */
export interface Scored {
  readonly byOp: ReadonlyMap<string, Counts>;
  readonly wrong: readonly { readonly told: string; readonly of: string }[];
}

const ids = (side: Change["base"]): readonly string[] => [side ?? []].flat();
const keyOf = (base: readonly string[], revised: readonly string[]): string =>
  `${base.join("+")} > ${revised.join("+")}`;

/**
 * Scores a comparison. Where as few provisions could have moved as did, another telling of who moved is as right: of two
 * neighbours that changed places, either.
 */
export function score(
  comparison: Comparison,
  expected: readonly Expected[],
  base: Resolution,
  revised: Resolution,
): Scored {
  const found = new Map(
    comparison.changes.map((change) => [keyOf(ids(change.base), ids(change.revised)), change.op as string]),
  );
  const truth = new Map(expected.map((each) => [keyOf(each.base, each.revised), each]));
  const told = alternativeMoves(found, truth, base, revised);
  const byOp = new Map<string, Counts>(ops.map((op) => [op, { truth: 0, found: 0, right: 0 }]));
  const wrong: { told: string; of: string }[] = [];
  for (const [key, each] of truth) byOp.get(told ? told.get(key)! : each.op)!.truth++;
  for (const [key, op] of found) {
    const of = told ? told.get(key) : truth.get(key)?.op;
    byOp.get(op)!.found++;
    if (of === op) byOp.get(op)!.right++;
    else wrong.push({ told: `${of ?? "–"} told ${op}`, of: key });
  }
  for (const [key, each] of truth) if (!found.has(key)) wrong.push({ told: `${each.op} not found`, of: key });
  return { byOp, wrong };
}

/** The ops expected if those moved that were found to move; null where more were, or where they explain no order. */
function alternativeMoves(
  found: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, Expected>,
  base: Resolution,
  revised: Resolution,
): ReadonlyMap<string, string> | null {
  const moves = (entries: Iterable<readonly [string, string]>): readonly string[] =>
    [...entries].flatMap(([key, op]) => (op === "moved" ? [key] : []));
  const [theirs, ours] = [moves(found), moves([...truth].map(([key, { op }]) => [key, op] as const))];
  if (theirs.length > ours.length || theirs.every((key) => ours.includes(key))) return null;
  if (theirs.some((key) => truth.get(key)?.base.length !== 1 || truth.get(key)?.revised.length !== 1))
    return null;
  const [before, after] = [flatten(base), flatten(revised)];
  const place = (nodes: ReturnType<typeof flatten>) =>
    new Map(nodes.map(({ provision }, at) => [provision.id, at]));
  const [from, to] = [place(before), place(after)];
  const families = new Map<string, { from: number; to: number }[]>();
  for (const [key, each] of truth) {
    const [a, b] = [each.base[0], each.revised[0]];
    if (a === undefined || b === undefined || theirs.includes(key)) continue;
    const family = `${before[from.get(a)!]!.parent} ${after[to.get(b)!]!.parent}`;
    families.set(family, [...(families.get(family) ?? []), { from: from.get(a)!, to: to.get(b)! }]);
  }
  for (const family of families.values()) {
    const ordered = family.toSorted((a, b) => a.from - b.from);
    if (ordered.some((each, at) => at > 0 && each.to < ordered[at - 1]!.to)) return null;
  }
  return new Map(
    [...truth].map(([key, each]) => [
      key,
      theirs.includes(key) ? "moved" : each.op === "moved" ? each.still : each.op,
    ]),
  );
}

/** How the changed words of provisions that were told rightly are marked. */
export interface Marking {
  provisions: number;
  /** Words marked inserted or deleted. */
  marked: number;
  /** The fewest that could be: all words less those of a longest common subsequence. */
  least: number;
  /** Runs of one or two words kept between two changes. */
  confetti: number;
  /** Changes whose words do not print both texts. */
  unprintable: number;
}

const wordsIn = (text: string): readonly string[] =>
  tokenise(text)
    .filter(isWord)
    .map(({ key }) => key);

export function mark(into: Marking, { changes }: Comparison, base: Resolution, revised: Resolution): void {
  const texts = (text: Resolution) =>
    new Map(flatten(text).map(({ provision }) => [provision.id, wordingOf(provision)]));
  const [before, after] = [texts(base), texts(revised)];
  for (const { op, base: from, revised: to, words } of changes) {
    const [old, now] = [ids(from).map((id) => before.get(id)!), ids(to).map((id) => after.get(id)!)];
    const print = (without: string): string =>
      words
        .filter((each) => each.op !== without)
        .map(({ text }) => text)
        .join("");
    if (old.length > 0 && now.length > 0 && op !== "same") {
      if (squeezed(print("inserted")) !== squeezed(old.join(""))) into.unprintable++;
      if (squeezed(print("deleted")) !== squeezed(now.join(""))) into.unprintable++;
    }
    if (op !== "modified" && op !== "moved") continue;
    into.provisions++;
    into.marked += words
      .filter((each) => each.op !== "same")
      .reduce((sum, { text }) => sum + wordsIn(text).length, 0);
    into.least += fewest(wordsIn(old[0]!), wordsIn(now[0]!));
    words.forEach((each, at) => {
      if (each.op !== "same" || at === 0 || at === words.length - 1) return;
      const kept = wordsIn(each.text).length;
      if (kept > 0 && kept <= 2) into.confetti++;
    });
  }
}

/** Kinds of quotes and spaces are no change, and are printed as the revised text has them. */
const squeezed = (text: string): string =>
  text
    .replace(/\s+/gu, "")
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/[‐‑]/gu, "-")
    .replace(/\p{Cf}/gu, "");

function fewest(a: readonly string[], b: readonly string[]): number {
  let above = new Int32Array(b.length + 1);
  for (const word of a) {
    const row = new Int32Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      row[j + 1] = word === b[j] ? above[j]! + 1 : Math.max(row[j]!, above[j + 1]!);
    above = row;
  }
  return a.length + b.length - 2 * above[b.length]!;
}

import { labelCore, type Node } from "./flatten.ts";

/** Two provisions that may be one, by index. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly nearness: number;
}

/** Best score first, then nearest, then in document order of both. */
export function bestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted(
    (a, b) =>
      b.score - a.score || b.nearness - a.nearness || a.from + a.to - (b.from + b.to) || a.from - b.from,
  );
}

/** Pairs beyond which not every one is weighed: only a text made to be slow has so many alike, or unlike, clauses. */
export const weighable = 250_000;

/** The nearness from which two provisions bear one label, under calls of other words perhaps. */
export const sameLabel = 1;

/** Which of several equally alike provisions is meant: under the same call, with the same label, in the same place. */
export function nearness(
  { base, revised }: { readonly base: readonly Node[]; readonly revised: readonly Node[] },
  from: number,
  to: number,
): number {
  const [a, b] = [base[from]!, revised[to]!];
  const parents =
    a.parent === -1 || b.parent === -1
      ? a.parent === b.parent
      : base[a.parent]!.provision.text === revised[b.parent]!.provision.text;
  const labels = labelCore(a.provision.label) === labelCore(b.provision.label);
  const distance = Math.abs(from / base.length - to / revised.length);
  return (parents ? 2 : 0) + (labels ? sameLabel : 0) - distance;
}

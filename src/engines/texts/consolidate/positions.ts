import type { Consolidated, Position } from "./consolidate.ts";
import type { Amendments } from "./proposal.ts";
import { identityOf, printWording, type Wording } from "./wording.ts";

/** A proposal in terms of the base. */
export interface Placed extends Amendments {
  readonly proponents: readonly string[];
  /** Its place among the proposals as given. */
  readonly order: number;
  readonly outdated: ReadonlySet<number>;
}

export type DraftedPosition = Omit<Position, "proponents"> & { readonly by: readonly number[] };
export type Drafted = Omit<Consolidated, "positions"> & { readonly positions: readonly DraftedPosition[] };

/** Alphabetical order of proponents, whatever order they were given in. */
export function compareNames(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.toSorted().join(), b.toSorted().join()];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Puts one more position beside others: under the one that is the same, if there is one. */
export function join(
  positions: Map<string, DraftedPosition>,
  baseWords: ReadonlySet<string>,
  { proposal, ...position }: Omit<DraftedPosition, "by"> & { readonly proposal: Placed },
): void {
  const { action, move, form, into, wording } = position;
  const place = move ? `${move.after} ${move.depth}` : "";
  let key = [action, place, form.depth, into, action === "SUP" ? "" : identityOf(wording)].join("\u0002");
  // What one proposal adds twice, it adds twice.
  while (positions.get(key)?.by.includes(proposal.order)) key += "\u0002again";
  const alike = positions.get(key);
  const shown = alike ? better(alike.wording, wording, baseWords) : wording;
  positions.set(key, {
    ...position,
    wording: shown,
    by: [...(alike?.by ?? []), proposal.order],
    keys: [...(alike?.keys ?? []), ...position.keys],
    outdated: position.outdated || (alike?.outdated ?? false),
  });
}

/** Of wordings that differ only in typesetting, the one typeset as the base is; never the first by chance. */
function better(one: Wording, other: Wording, baseWords: ReadonlySet<string>): Wording {
  const foreign = ({ tokens }: Wording): number => tokens.filter(({ shown }) => !baseWords.has(shown)).length;
  const difference = foreign(one) - foreign(other);
  if (difference !== 0) return difference < 0 ? one : other;
  return printWording(one.tokens).text <= printWording(other.tokens).text ? one : other;
}

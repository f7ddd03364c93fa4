import type { Comparison } from "../compare/compare.ts";
import type { Resolution } from "../model.ts";
import type { AknOptions } from "./identification.ts";

/**
 * A comparison as Akoma Ntoso: the revised text with what was deleted in its place, each change a passive modification.
 */
export function comparisonToAkn(
  comparison: Comparison,
  { base, revised }: { readonly base: Resolution; readonly revised: Resolution },
  options: AknOptions = {},
): string {
  throw new Error(
    `not written yet: ${comparison.changes.length} ${base.number} ${revised.number} ${options.date}`,
  );
}

import type { Consolidation } from "../consolidate/consolidate.ts";
import type { AknOptions } from "./identification.ts";

/**
 * A consolidation as Akoma Ntoso: the base with every wording proposed, each a passive modification with its proponents.
 */
export function consolidationToAkn(consolidation: Consolidation, options: AknOptions = {}): string {
  throw new Error(`not written yet: ${consolidation.provisions.length} ${options.date}`);
}

import type { Services } from "#platform/services.ts";
import type { Ledger } from "./ledger.ts";

/** What actions work with: the outside, and the public log. */
export interface Installation extends Services {
  readonly ledger: Ledger;
}

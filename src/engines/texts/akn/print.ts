import type { Resolution } from "../model.ts";

/** What a resolution does not say of itself, for its identification; all of it is derived where absent. */
export interface AknOptions {
  /** When it was adopted, or this version written: "2022-12-14", or a year; else what its number tells. */
  readonly date?: string;
  /** The short name of the body that adopts it, as in its address: "unga", "itu-pp"; else what its number tells. */
  readonly author?: string;
}

/**
 * A resolution as Akoma Ntoso 3.0 in the United Nations profile (AKN4UN).
 */
export function resolutionToAkn(text: Resolution, options: AknOptions = {}): string {
  throw new Error(`not written yet: ${text.language} ${options.date}`);
}

/** Stretches of a text exchanged for others. */
export type Edits = readonly (readonly [from: string, to: string])[];

/** The demonstration in one language: a resolution, its revision, and three proposals to change it. */
export interface Written {
  readonly base: string;
  /** The same resolution a conference later: a clause moved, others renumbered, changed, added and taken out. */
  readonly revision: Edits;
  readonly north: Edits;
  readonly south: Edits;
  /** Instructions. */
  readonly islands: string;
}

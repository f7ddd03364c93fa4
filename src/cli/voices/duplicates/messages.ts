import type { Bands } from "#engines/voices/duplicates/sketch.ts";
import type { Sketches } from "#engines/voices/duplicates/sketches.ts";
import type { DescribedCluster, Thresholds } from "#engines/voices/duplicates.ts";

export type Id = string | number;

/** Of the files of a search, the first has the new texts, the second those that are known. */
export const NEW = 0;
export const KNOWN = 1;

/** Where the lines of texts stand in their files: which file, at which byte, how many bytes. */
export interface Lines {
  readonly file: Uint8Array;
  readonly at: Float64Array;
  readonly bytes: Uint32Array;
}

/** A block of whole lines of a file. */
export interface SketchTask {
  readonly kind: "sketch";
  readonly block: Uint8Array<ArrayBuffer>;
  readonly bands: Bands;
}

/** What is kept of a block: offsets are into it. */
export interface SketchedBlock {
  readonly ids: readonly Id[];
  readonly at: Uint32Array;
  readonly bytes: Uint32Array;
  readonly sketches: Sketches;
  /** Lines up to the first that is refused, with the reason; the rest of the block was not read. */
  readonly refused?: { readonly line: number; readonly reason: string };
  readonly lines: number;
}

/** Texts to be read again and verified, several groups at a time; positions of edges are within each group. */
export interface VerifyTask {
  readonly kind: "resolve" | "verify";
  readonly files: readonly string[];
  readonly groups: readonly { readonly lines: Lines; readonly edges: Uint32Array }[];
  readonly thresholds: Thresholds;
  readonly pairsAtMost: number;
}

export interface Tasks {
  readonly sketch: { task: SketchTask; result: SketchedBlock };
  readonly resolve: { task: VerifyTask & { kind: "resolve" }; result: DescribedCluster[][] };
  readonly verify: { task: VerifyTask & { kind: "verify" }; result: Uint32Array[] };
}

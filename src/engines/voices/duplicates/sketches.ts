import type { Sketch } from "./sketch.ts";

/**
 * The sketches of many texts in columns: for texts of 50 to 400 words about 330 bytes each (25 bands and 50
 * fingerprints of 4 bytes, and 20 more), which is what a million texts need in memory to be compared with each other.
 */
export interface Sketches {
  readonly size: number;
  readonly bandsPerText: number;
  readonly words: Uint32Array;
  /** Two hashes a text. */
  readonly content: Uint32Array;
  /** `bandsPerText` hashes a text. */
  readonly bands: Uint32Array;
  /** Where each text's fingerprints start; one more number than there are texts. */
  readonly starts: Uint32Array;
  readonly fingerprints: Uint32Array;
}

/** Columns from sketches, in their order. Linear. */
export function packSketches(sketches: readonly Sketch[], bandsPerText: number): Sketches {
  const size = sketches.length;
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) starts[i + 1] = starts[i]! + sketches[i]!.fingerprints.length;
  const packed = emptySketches({ size, bandsPerText, fingerprints: starts[size]! });
  packed.starts.set(starts);
  for (let i = 0; i < size; i++) {
    const { words, content, bands, fingerprints } = sketches[i]!;
    packed.words[i] = words;
    packed.content.set(content, 2 * i);
    packed.bands.set(bands, bandsPerText * i);
    packed.fingerprints.set(fingerprints, starts[i]!);
  }
  return packed;
}

/**
 * The texts of several blocks in one, put in the order of `rank`: text number i, counted through the blocks, goes to
 * place `rank[i]`. Linear; holds both the blocks and the result.
 */
export function gatherSketches(blocks: readonly Sketches[], rank: Uint32Array): Sketches {
  const size = rank.length;
  const bandsPerText = blocks[0]?.bandsPerText ?? 0;
  const starts = new Uint32Array(size + 1);
  forEachText(blocks, (block, i, text) => {
    starts[rank[text]! + 1] = block.starts[i + 1]! - block.starts[i]!;
  });
  for (let place = 0; place < size; place++) starts[place + 1]! += starts[place]!;
  const gathered = emptySketches({ size, bandsPerText, fingerprints: starts[size]! });
  gathered.starts.set(starts);
  forEachText(blocks, (block, i, text) => {
    const place = rank[text]!;
    gathered.words[place] = block.words[i]!;
    gathered.content.set(block.content.subarray(2 * i, 2 * i + 2), 2 * place);
    gathered.bands.set(block.bands.subarray(bandsPerText * i, bandsPerText * (i + 1)), bandsPerText * place);
    gathered.fingerprints.set(
      block.fingerprints.subarray(block.starts[i]!, block.starts[i + 1]!),
      starts[place]!,
    );
  });
  return gathered;
}

function forEachText(
  blocks: readonly Sketches[],
  visit: (block: Sketches, i: number, text: number) => void,
): void {
  let text = 0;
  for (const block of blocks) for (let i = 0; i < block.size; i++) visit(block, i, text++);
}

function emptySketches(counts: { size: number; bandsPerText: number; fingerprints: number }): Sketches {
  const { size, bandsPerText, fingerprints } = counts;
  return {
    size,
    bandsPerText,
    words: new Uint32Array(size),
    content: new Uint32Array(2 * size),
    bands: new Uint32Array(bandsPerText * size),
    starts: new Uint32Array(size + 1),
    fingerprints: new Uint32Array(fingerprints),
  };
}

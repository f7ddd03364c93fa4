import type { Bands } from "#engines/voices/duplicates/sketch.ts";
import type { Sketches } from "#engines/voices/duplicates/sketches.ts";
import { CommandError } from "../../command.ts";
import { readPieces } from "../texts.ts";
import type { Crew } from "./crew.ts";
import type { Id, SketchTask } from "./messages.ts";

/** What is kept of a file of texts: sketches in blocks, and where each text's line stands. In the order of the file. */
export interface Survey {
  readonly ids: Id[];
  readonly at: Float64Array;
  readonly bytes: Uint32Array;
  readonly blocks: readonly Sketches[];
}

/** Read at once by a worker: large enough that messages cost nothing, small enough for progress and memory. */
const BLOCK_BYTES = 4 << 20;
const LINE_FEED = 10;

/** Sketches every text of a file, in worker threads, without holding the texts. Refuses the first invalid line. */
export async function surveyFile(
  path: string,
  {
    crew,
    bands,
    progress,
    name,
  }: { crew: Crew; bands: Bands; progress: (texts: number) => void; name: string },
): Promise<Survey> {
  const ids: Id[] = [];
  const at: number[] = [];
  const bytes: number[] = [];
  const blocks: Sketches[] = [];
  const starts: number[] = [];
  let line = 0;
  async function* tasks(): AsyncGenerator<SketchTask> {
    let start = 0;
    for await (const block of blocksOfLines(path)) {
      starts.push(start);
      start += block.length;
      yield { kind: "sketch", block, bands };
    }
  }
  for await (const block of crew.inOrder<"sketch">(tasks(), ({ block }) => [block.buffer])) {
    const start = starts[blocks.length]!;
    if (block.refused) {
      throw new CommandError(`${name}:${line + block.refused.line}: ${block.refused.reason}`);
    }
    line += block.lines;
    for (const [i, id] of block.ids.entries()) {
      ids.push(id);
      at.push(start + block.at[i]!);
      bytes.push(block.bytes[i]!);
    }
    blocks.push(block.sketches);
    progress(ids.length);
  }
  return { ids, at: Float64Array.from(at), bytes: Uint32Array.from(bytes), blocks };
}

/** A file in blocks of whole lines; a line longer than a block makes a longer one. */
async function* blocksOfLines(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of readPieces(path)) {
    const feed = piece.lastIndexOf(LINE_FEED);
    if (length + piece.length < BLOCK_BYTES || feed < 0) {
      pieces.push(piece);
      length += piece.length;
      continue;
    }
    yield join([...pieces, piece.subarray(0, feed + 1)]);
    pieces = [piece.subarray(feed + 1)];
    length = piece.length - feed - 1;
  }
  if (length > 0) yield join(pieces);
}

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

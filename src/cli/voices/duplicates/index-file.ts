import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile, rename, stat } from "node:fs/promises";
import type { Bands } from "#engines/voices/duplicates/sketch.ts";
import { gatherSketches, type Sketches } from "#engines/voices/duplicates/sketches.ts";
import { compareIds } from "#engines/voices/duplicates.ts";
import { CommandError } from "../../command.ts";
import { readPieces } from "../texts.ts";
import type { Crew } from "./crew.ts";
import type { Id } from "./messages.ts";
import { surveyFile } from "./survey.ts";

/** What is kept of a file of texts, in the order of the ids. */
export interface Index {
  readonly ids: readonly Id[];
  readonly at: Float64Array;
  readonly bytes: Uint32Array;
  readonly sketches: Sketches;
}

interface Making {
  /** What the file is called in messages; its path where this is left out. */
  readonly name?: string | undefined;
  readonly crew: Crew;
  readonly bands: Bands;
  readonly progress: (stage: string, done: number) => void;
}

/** Sketches a file and puts it in the order of the ids; an id that stands there twice is refused. */
export async function makeIndex(
  path: string,
  { name = path, crew, bands, progress }: Making,
): Promise<Index> {
  const survey = await surveyFile(path, {
    crew,
    bands,
    progress: (texts) => progress(`${name}: texts read`, texts),
    name,
  });
  const order = Uint32Array.from(survey.ids, (_, i) => i).sort((a, b) =>
    compareIds(survey.ids[a]!, survey.ids[b]!),
  );
  const ids = Array.from(order, (text) => survey.ids[text]!);
  const twice = ids.findIndex((id, i) => i > 0 && compareIds(ids[i - 1]!, id) === 0);
  if (twice > 0) {
    const lines = await Promise.all(
      [twice - 1, twice].map((place) => lineAt(path, survey.at[order[place]!]!)),
    );
    const [first, again] = lines.sort((a, b) => a - b) as [number, number];
    throw new CommandError(
      `${name}:${again}: the id ${ids[twice]} stands there twice, first on line ${first}`,
    );
  }
  const rank = new Uint32Array(order.length);
  order.forEach((text, place) => {
    rank[text] = place;
  });
  return {
    ids,
    at: Float64Array.from(order, (text) => survey.at[text]!),
    bytes: Uint32Array.from(order, (text) => survey.bytes[text]!),
    sketches: gatherSketches(survey.blocks, rank),
  };
}

/** The number of the line that begins at a byte. */
async function lineAt(path: string, at: number): Promise<number> {
  let line = 1;
  let start = 0;
  for await (const piece of readPieces(path)) {
    for (let feed = piece.indexOf(10); feed >= 0 && start + feed < at; feed = piece.indexOf(10, feed + 1))
      line++;
    start += piece.length;
    if (start >= at) break;
  }
  return line;
}

/** Of another file, other bands or another version of this program, an index says nothing. */
interface Stamp {
  readonly version: 1;
  readonly size: number;
  readonly modified: number;
  readonly bands: Bands;
  readonly lengths: readonly number[];
}

/** The index kept beside a file from an earlier run, if the file has not changed since; otherwise made and kept. */
export async function keptIndex(path: string, making: Making): Promise<Index> {
  const { size, mtimeMs } = await stat(path);
  const wanted = { version: 1, size, modified: mtimeMs, bands: making.bands } as const;
  const kept = `${path}.sketches`;
  const found = await readIndex(kept, wanted).catch(() => undefined);
  if (found) return found;
  const index = await makeIndex(path, making);
  await writeIndex(kept, index, wanted);
  return index;
}

function columns({ at, bytes, sketches }: Index) {
  const { words, content, bands, starts, fingerprints } = sketches;
  return [at, bytes, words, content, bands, starts, fingerprints];
}

/** A line of JSON with the stamp, one with the ids, then the columns in the machine's own byte order. */
async function writeIndex(path: string, index: Index, wanted: Omit<Stamp, "lengths">): Promise<void> {
  const parts = columns(index);
  const stamp: Stamp = { ...wanted, lengths: parts.map(({ length }) => length) };
  const out = createWriteStream(`${path}.part`);
  const write = async (data: string | Uint8Array) => {
    if (!out.write(data)) await once(out, "drain");
  };
  await write(`${JSON.stringify(stamp)}\n`);
  await write(`${JSON.stringify(index.ids)}\n`);
  for (const part of parts) await write(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  out.end();
  await once(out, "finish");
  await rename(`${path}.part`, path);
}

async function readIndex(path: string, wanted: Omit<Stamp, "lengths">): Promise<Index | undefined> {
  const bytes = await readFile(path);
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  const { lengths, ...stamp } = JSON.parse(bytes.toString("utf8", 0, first)) as Stamp;
  if (JSON.stringify(stamp) !== JSON.stringify(wanted)) return undefined;
  const ids = JSON.parse(bytes.toString("utf8", first + 1, second)) as Id[];
  let start = second + 1;
  const next = (length: number, width: number): ArrayBuffer => {
    const end = start + length * width;
    if (end > bytes.length) throw new Error("cut short");
    const column = new Uint8Array(bytes.subarray(start, end)).buffer;
    start = end;
    return column;
  };
  const [at, lines, words, content, bands, starts, fingerprints] = lengths as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    ids,
    at: new Float64Array(next(at, 8)),
    bytes: new Uint32Array(next(lines, 4)),
    sketches: {
      size: ids.length,
      bandsPerText: wanted.bands.bands,
      words: new Uint32Array(next(words, 4)),
      content: new Uint32Array(next(content, 4)),
      bands: new Uint32Array(next(bands, 4)),
      starts: new Uint32Array(next(starts, 4)),
      fingerprints: new Uint32Array(next(fingerprints, 4)),
    },
  };
}

import { openSync, readSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { verifyEdges } from "#engines/voices/duplicates/resolve.ts";
import { createSketcher, type Sketch } from "#engines/voices/duplicates/sketch.ts";
import { packSketches } from "#engines/voices/duplicates/sketches.ts";
import { clustersOf } from "#engines/voices/duplicates.ts";
import { type IdentifiedText, parseLine, textIn } from "../texts.ts";
import {
  type Id,
  type Lines,
  NEW,
  type SketchedBlock,
  type SketchTask,
  type VerifyTask,
} from "./messages.ts";

const LINE_FEED = 10;
const open = new Map<string, number>();

function sketchBlock({ block, bands }: SketchTask): SketchedBlock {
  const sketch = createSketcher(bands);
  const found: { ids: Id[]; at: number[]; bytes: number[]; sketches: Sketch[] } = {
    ids: [],
    at: [],
    bytes: [],
    sketches: [],
  };
  let lines = 0;
  let refused: SketchedBlock["refused"];
  for (let start = 0; start < block.length; ) {
    const feed = block.indexOf(LINE_FEED, start);
    const end = feed < 0 ? block.length : feed;
    lines++;
    const text = textAt(block.subarray(start, end));
    if (text && "refused" in text) {
      refused = { line: lines, reason: text.refused };
      break;
    }
    if (text) {
      found.ids.push(text.id);
      found.at.push(start);
      found.bytes.push(end - start);
      found.sketches.push(sketch(text.text));
    }
    start = end + 1;
  }
  return {
    ids: found.ids,
    at: Uint32Array.from(found.at),
    bytes: Uint32Array.from(found.bytes),
    sketches: packSketches(found.sketches, bands.bands),
    lines,
    ...(refused ? { refused } : {}),
  };
}

function textAt(bytes: Uint8Array): IdentifiedText | { refused: string } | undefined {
  const line = parseLine(bytes);
  return line && "json" in line ? textIn(line.json) : line;
}

/** Lines that were read and accepted before, read again. */
function readLines(files: readonly string[], { file, at, bytes }: Lines): IdentifiedText[] {
  return Array.from(at, (offset, i) => {
    const path = files[file[i]!]!;
    let descriptor = open.get(path);
    if (descriptor === undefined) open.set(path, (descriptor = openSync(path, "r")));
    const line = new Uint8Array(bytes[i]!);
    readSync(descriptor, line, 0, line.length, offset);
    const text = textAt(line);
    if (!text || "refused" in text) throw new Error(`${path} changed while it was read`);
    return text;
  });
}

function verify({ kind, files, groups, thresholds, pairsAtMost }: VerifyTask) {
  return groups.map(({ lines, edges }) => {
    const texts = readLines(files, lines).map(({ text }) => text);
    if (kind === "verify") return Uint32Array.from(verifyEdges(texts, edges, thresholds));
    const isNew = Array.from(lines.file, (file) => file === NEW);
    return clustersOf(texts, edges, { thresholds, isNew, pairsAtMost });
  });
}

parentPort?.on("message", (task: SketchTask | VerifyTask) => {
  parentPort!.postMessage(task.kind === "sketch" ? sketchBlock(task) : verify(task));
});

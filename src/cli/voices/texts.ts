import { createReadStream } from "node:fs";
import { CommandError } from "../command.ts";

/** One line of a file of texts; the id is given back as it came. */
export interface IdentifiedText {
  readonly id: string | number;
  readonly text: string;
}

const LINE_FEED = 10;
const decoder = new TextDecoder("utf-8", { fatal: true });

/** The JSON of a line, why it is refused, or undefined where it is blank. A byte-order mark is passed over. */
export function parseLine(bytes: Uint8Array): { json: unknown } | { refused: string } | undefined {
  let line: string;
  try {
    line = decoder.decode(bytes);
  } catch {
    return { refused: "not UTF-8" };
  }
  if (line.trim() === "") return undefined;
  try {
    return { json: JSON.parse(line) };
  } catch {
    return { refused: "not a line of JSON" };
  }
}

/** The text of a line {"id","text"} (other fields are ignored), or why it is refused. */
export function textIn(json: unknown): IdentifiedText | { refused: string } {
  const { id, text } = (json ?? {}) as Partial<IdentifiedText>;
  if (typeof id !== "string" && typeof id !== "number")
    return { refused: '"id" must be a string or a number' };
  if (typeof id === "number" && (!Number.isFinite(id) || Math.abs(id) > Number.MAX_SAFE_INTEGER)) {
    return { refused: '"id" is too large for a number: write it between quotation marks' };
  }
  if (typeof text !== "string") return { refused: '"text" must be a string' };
  return { id, text };
}

/** Reads a file of lines {"id","text"}, one at a time, so that a file may be larger than memory. */
export async function* readTexts(path: string): AsyncGenerator<IdentifiedText> {
  for await (const { json, problem } of readJsonLines(path)) {
    const text = textIn(json);
    if ("refused" in text) throw problem(text.refused);
    yield text;
  }
}

/**
 * The lines of a file as JSON, each with a way to refuse it by its number. An invalid line is refused: what is left
 * out silently cannot be checked. Lines end at line feeds alone: JSON may hold U+2028, where node:readline would cut.
 */
export async function* readJsonLines(
  path: string,
): AsyncGenerator<{ json: unknown; problem: (reason: string) => CommandError }> {
  let number = 0;
  for await (const bytes of readLines(path)) {
    const at = ++number;
    const problem = (reason: string) => new CommandError(`${nameOf(path)}:${at}: ${reason}`);
    const line = parseLine(bytes);
    if (line === undefined) continue;
    if ("refused" in line) throw problem(line.refused);
    yield { json: line.json, problem };
  }
}

/** What a path is called in messages; `-` is standard input. */
export function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

/** The bytes of a file in pieces of a megabyte; one that cannot be read is refused with its name. */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === "-" ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new CommandError(
      `${nameOf(path)}: ${code === "ENOENT" ? "no such file" : `cannot be read (${code})`}`,
    );
  }
}

async function* readLines(path: string): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const piece of readPieces(path)) {
    let start = 0;
    for (let feed = piece.indexOf(LINE_FEED); feed >= 0; feed = piece.indexOf(LINE_FEED, start)) {
      const rest = piece.subarray(start, feed);
      yield begun.length > 0 ? Buffer.concat([...begun, rest]) : rest;
      begun = [];
      start = feed + 1;
    }
    if (start < piece.length) begun.push(piece.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

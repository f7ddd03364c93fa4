import { createReadStream } from "node:fs";
import { CommandError } from "../command.ts";

/** One line of a file of texts; the id is given back as it came. */
export interface IdentifiedText {
  readonly id: string | number;
  readonly text: string;
}

/** The text of a line {"id","text"} (other fields are ignored), or why it is refused. */
export function parseText(line: string): IdentifiedText | string {
  let value: Partial<IdentifiedText> | null;
  try {
    value = JSON.parse(line);
  } catch {
    return "not a line of JSON";
  }
  const { id, text } = value ?? {};
  if (typeof id !== "string" && typeof id !== "number") return '"id" must be a string or a number';
  if (typeof text !== "string") return '"text" must be a string';
  return { id, text };
}

/**
 * Reads a file of lines {"id","text"}, one at a time, so that a file may be larger than memory. An invalid line is
 * refused with its number: what is left out silently cannot be checked.
 */
export async function* readTexts(path: string): AsyncGenerator<IdentifiedText> {
  let number = 0;
  for await (const line of readLines(path)) {
    number++;
    if (line.trim() === "") continue;
    const text = parseText(line);
    if (typeof text === "string") throw new CommandError(`${path}:${number}: ${text}`);
    yield text;
  }
}

/** The bytes of a file in pieces of a megabyte; one that cannot be read is refused with its name. */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 20 });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new CommandError(`${path}: ${code === "ENOENT" ? "no such file" : `cannot be read (${code})`}`);
  }
}

/** Lines end at line feeds alone: JSON may hold U+2028, where node:readline would cut. */
async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const piece of readPieces(path)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

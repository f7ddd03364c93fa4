import { createReadStream } from "node:fs";
import { CommandError } from "../command.ts";

/** One line of a file of texts; the id is given back as it came. */
export interface IdentifiedText {
  readonly id: string | number;
  readonly text: string;
}

/**
 * Reads a file of lines {"id","text"} (other fields are ignored), one at a time, so that a file may be larger than
 * memory. An invalid line is refused with its number: a count over the others would be a wrong count.
 */
export async function* readTexts(path: string): AsyncGenerator<IdentifiedText> {
  let number = 0;
  for await (const line of readLines(path)) {
    number++;
    if (line.trim() === "") continue;
    const problem = (reason: string) => new CommandError(`${path}:${number}: ${reason}`);
    let value: Partial<IdentifiedText> | null;
    try {
      value = JSON.parse(line);
    } catch {
      throw problem("not a line of JSON");
    }
    const { id, text } = value ?? {};
    if (typeof id !== "string" && typeof id !== "number") throw problem('"id" must be a string or a number');
    if (typeof text !== "string") throw problem('"text" must be a string');
    yield { id, text };
  }
}

/** Lines end at line feeds alone: JSON may hold U+2028, where node:readline would cut. */
async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split("\n");
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new CommandError(`${path}: ${code === "ENOENT" ? "no such file" : `cannot be read (${code})`}`);
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

import { parseArgs } from "node:util";
import { InvalidCodebook, readCodebook } from "#engines/voices/suggest/codebook.ts";
import { InvalidExample, readExample } from "#engines/voices/suggest/examples.ts";
import { type Example, learn, type Model, startModel } from "#engines/voices/suggest/model.ts";
import { type Waiting, whatToReadNext } from "#engines/voices/suggest/next.ts";
import { suggest as suggestCodes } from "#engines/voices/suggest/suggest.ts";
import { type Command, CommandError, printJson, readInput } from "../command.ts";

const usage =
  "--codebook C.json [--examples E.jsonl] FILE.jsonl [--at-least 0.5] [--next N] [--json]: codes for each " +
  "passage, or with --next the N passages to read next";

export const suggest: Command = {
  usage,
  summary: "codes and positions for passages, learned from a codebook and examples",
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        codebook: { type: "string" },
        examples: { type: "string" },
        "at-least": { type: "string" },
        next: { type: "string" },
        json: { type: "boolean" },
      },
      allowPositionals: true,
    });
    const [file] = positionals;
    const atLeast = numberIn(values["at-least"], { from: 0, to: 1 });
    const next = numberIn(values.next, { from: 1, to: 1000 });
    if (!file || positionals.length > 1 || !values.codebook) {
      throw new CommandError(`usage: acuerdo voices suggest ${usage}`, 2);
    }
    const model = await modelFrom(values.codebook, values.examples);
    const passages = (await jsonLines(file)).map(({ json, problem }) => readPassage(json, problem));
    if (next !== undefined) return printNext(model, { passages, atMost: next, asJson: values.json === true });
    for (const { id, text } of passages.sort(byId)) {
      const codes = suggestCodes(model, text, { atLeast });
      if (values.json) printJson({ id, codes });
      else if (codes.length === 0) process.stdout.write(`${id}\t–\n`);
      for (const { code, position, score, because } of values.json ? [] : codes) {
        const words = because.words.map((word) => word.text).join(", ");
        process.stdout.write(`${id}\t${code}\t${position}\t${score.toFixed(2)}\t${words}\n`);
      }
    }
  },
};

type Passage = Omit<Waiting, "id"> & { readonly id: string | number };

function numberIn(text: string | undefined, { from, to }: { readonly from: number; readonly to: number }) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!(number >= from && number <= to))
    throw new CommandError(`${text} is not between ${from} and ${to}`, 2);
  return number;
}

async function modelFrom(codebookPath: string, examplesPath: string | undefined): Promise<Model> {
  const model = startModel(await codebookIn(codebookPath));
  const examples: Example[] = [];
  for (const { json, problem } of examplesPath ? await jsonLines(examplesPath) : []) {
    try {
      examples.push(readExample(json));
    } catch (error) {
      if (error instanceof InvalidExample) throw problem(error.message);
      throw error;
    }
  }
  learn(model, examples);
  const listed = new Set(model.codebook.concepts.map(({ id }) => id));
  const unlisted = new Set(
    examples.flatMap(({ codes }) => codes.map(({ code }) => code)).filter((c) => !listed.has(c)),
  );
  if (unlisted.size > 0) {
    process.stderr.write(
      `codes that the codebook lacks, learned from examples alone: ${[...unlisted].sort().join(", ")}\n`,
    );
  }
  return model;
}

async function codebookIn(path: string) {
  const text = new TextDecoder().decode(await readInput(path));
  try {
    return readCodebook(JSON.parse(text));
  } catch (error) {
    if (error instanceof InvalidCodebook) throw new CommandError(`${path}: ${error.message}`);
    if (error instanceof SyntaxError) throw new CommandError(`${path}: not JSON`);
    throw error;
  }
}

/** The lines of a file as JSON, each with a way to refuse it by its number; a line feed alone ends a line. */
async function jsonLines(
  path: string,
): Promise<{ json: unknown; problem: (reason: string) => CommandError }[]> {
  const lines = new TextDecoder().decode(await readInput(path)).split("\n");
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const problem = (reason: string) => new CommandError(`${path}:${i + 1}: ${reason}`);
    try {
      return [{ json: JSON.parse(line) as unknown, problem }];
    } catch {
      throw problem("not a line of JSON");
    }
  });
}

function readPassage(json: unknown, problem: (reason: string) => CommandError): Passage {
  const { id, text, group } = (json ?? {}) as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") throw problem('"id" must be a string or a number');
  if (typeof text !== "string") throw problem('"text" must be a string');
  return { id, text, group: typeof group === "string" ? group : null };
}

/** By identifier, numbers within it as numbers: the same lines in any order print the same. */
function byId(a: Passage, b: Passage): number {
  const [left, right] = [a, b].map(({ id }) => String(id).split(/(\d{1,15})/)) as [string[], string[]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] === right[i]) continue;
    const difference = i % 2 === 1 ? Number(left[i]) - Number(right[i]) : 0;
    return difference || (left[i]! < right[i]! ? -1 : 1);
  }
  return left.length - right.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}

function printNext(
  model: Model,
  {
    passages,
    atMost,
    asJson,
  }: { readonly passages: readonly Passage[]; readonly atMost: number; readonly asJson: boolean },
): void {
  const waiting = passages.map(({ id, ...rest }) => ({ ...rest, id: String(id) }));
  for (const passage of whatToReadNext(model, waiting, { atMost })) {
    if (asJson) printJson(passage);
    else process.stdout.write(`${passage.id}\t${passage.group ?? "–"}\t${passage.teaches.toFixed(3)}\n`);
  }
}

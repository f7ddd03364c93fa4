import { parseArgs } from "node:util";
import { InvalidCodebook, readCodebook } from "#engines/voices/suggest/codebook.ts";
import { InvalidExample, readExample } from "#engines/voices/suggest/examples.ts";
import { type Example, learn, type Model, startModel } from "#engines/voices/suggest/model.ts";
import { type Waiting, whatToReadNext } from "#engines/voices/suggest/next.ts";
import { suggest as suggestCodes } from "#engines/voices/suggest/suggest.ts";
import { type Command, CommandError, printJson, readInput } from "../command.ts";
import { readJsonLines, textIn } from "./texts.ts";

const usage = "--codebook C.json [--examples E.jsonl] FILE.jsonl|- [--at-least 0.5] [--next N] [--json]";

const details = `FILE has a line {"id","text"} for each passage, and "group" for --next; - is standard input.
--codebook  concepts with labels in any languages, or a SKOS scheme as JSON-LD
--examples  passages that people have coded: {"id","text","codes":[{"code","position"}]}
--at-least  the score from which a code is suggested; without it what gave the best F1 on the examples
--next      instead of codes, the N passages whose coding would teach most, in the order to read them
Passages are printed in the order of their ids. docs/procedures/suggestions.md says what comes out and why.`;

export const suggest: Command = {
  usage,
  details,
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
    const passages: Passage[] = [];
    for await (const { json, problem } of readJsonLines(file)) passages.push(readPassage(json, problem));
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
  for await (const { json, problem } of examplesPath ? readJsonLines(examplesPath) : []) {
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

function readPassage(json: unknown, problem: (reason: string) => CommandError): Passage {
  const text = textIn(json);
  if ("refused" in text) throw problem(text.refused);
  const { group } = json as { readonly group?: unknown };
  return { ...text, group: typeof group === "string" ? group : null };
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

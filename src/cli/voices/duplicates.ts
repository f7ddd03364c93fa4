import { once } from "node:events";
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Command, CommandError } from "../command.ts";
import { type SearchResult, searchDuplicates } from "./duplicates/search.ts";

const usage = "FILE.jsonl [--threshold 0.8] [--containment 0.8] [--known FILE.jsonl] [--progress] [--json]";

export const duplicates: Command = {
  usage,
  summary: "copies, near copies, texts within one another and campaigns",
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        threshold: { type: "string", default: "0.8" },
        containment: { type: "string", default: "0.8" },
        known: { type: "string" },
        progress: { type: "boolean" },
        json: { type: "boolean" },
      },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      throw new CommandError(`usage: acuerdo voices duplicates ${usage}`, 2);
    }
    const thresholds = {
      jaccardAtLeast: share("--threshold", values.threshold),
      containmentAtLeast: share("--containment", values.containment),
    };
    for (const path of [file, values.known]) if (path !== undefined) await mustBeFile(path);
    const progress = values.progress ? report : () => {};
    const found = await searchDuplicates({ file, known: values.known, thresholds, progress });
    await (values.json ? printAsJson(found) : printAsText(found));
  },
};

/** Below a fifth nearly every long text on one subject is like every other. */
const LEAST_SHARE = 0.2;

function share(option: string, value: string): number {
  const number = Number(value);
  if (!(number >= LEAST_SHARE && number <= 1)) {
    throw new CommandError(`${option} must be a number from ${LEAST_SHARE} to 1`, 2);
  }
  return number;
}

/** Texts are read a second time where they lie, which a pipe cannot do. */
async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CommandError(`${path}: no such file`);
  if (!found.isFile()) throw new CommandError(`${path}: not a regular file`);
}

function report(stage: string, done: number): void {
  process.stderr.write(`\r${stage}: ${done.toLocaleString("en")}`);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** One document, written item by item: a million pairs do not fit in one string. */
async function printAsJson({ clusters, pairs, texts, blank }: SearchResult): Promise<void> {
  await write('{"clusters":[');
  for (const [i, cluster] of clusters.entries()) {
    const { members, common, medoid, pairsComplete, slots, additions } = cluster;
    const own = members.flatMap((id, member) =>
      additions[member]!.length > 0 ? [{ id, texts: additions[member]! }] : [],
    );
    const entry = { members, common, medoid, pairsComplete, slots, additions: own };
    await write(`${i > 0 ? "," : ""}${JSON.stringify(entry)}`);
  }
  await write('],"pairs":[');
  for (const [i, { a, b, jaccard, containment }] of pairs.entries()) {
    const entry = { a, b, jaccard: rounded(jaccard), containment: rounded(containment) };
    await write(`${i > 0 ? "," : ""}${JSON.stringify(entry)}`);
  }
  await write(`],"texts":${texts},"blank":${JSON.stringify(blank)}}\n`);
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

async function printAsText({ clusters, pairs, texts, blank }: SearchResult): Promise<void> {
  for (const { members, common, medoid, slots, additions } of clusters) {
    const own = additions.filter(({ length }) => length > 0).length;
    await write(
      `${members.length} texts like ${medoid}: ${slots.length} slots, ${own} with words of their own\n` +
        `  ${common.replace(/\s+/g, " ").slice(0, 100)}\n  ${members.join(" ")}\n`,
    );
  }
  const inClusters = clusters.reduce((sum, { members }) => sum + members.length, 0);
  await write(
    `${texts} texts, ${blank.length} blank, ${inClusters} in ${clusters.length} clusters, ${pairs.length} pairs\n`,
  );
}

import { once } from "node:events";
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Command, CommandError } from "../command.ts";
import { pairsOf, type SearchResult, searchDuplicates } from "./duplicates/search.ts";

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
async function printAsJson(found: SearchResult): Promise<void> {
  const { ids, clusters, texts, blank } = found;
  const id = (place: number) => ids[place]!;
  await write('{"clusters":[');
  for (const [i, cluster] of clusters.entries()) {
    const { common, pairsComplete, slots } = cluster;
    const members = Array.from(cluster.members, id);
    const additions = members.flatMap((member, k) => {
      const own = cluster.additions[k]!;
      return own.length > 0 ? [{ id: member, texts: own }] : [];
    });
    const entry = { members, common, medoid: id(cluster.medoid), pairsComplete, slots, additions };
    await write(`${i > 0 ? "," : ""}${JSON.stringify(entry)}`);
  }
  await write('],"pairs":[');
  let comma = "";
  for (const { a, b, jaccard, containment } of pairsOf(found)) {
    const entry = { a: id(a), b: id(b), jaccard: rounded(jaccard), containment: rounded(containment) };
    await write(comma + JSON.stringify(entry));
    comma = ",";
  }
  await write(`],"texts":${texts},"blank":${JSON.stringify(blank)}}\n`);
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

async function printAsText(found: SearchResult): Promise<void> {
  const { ids, clusters, texts, blank } = found;
  let inClusters = 0;
  for (const { members, common, medoid, slots, additions } of clusters) {
    const own = additions.filter(({ length }) => length > 0).length;
    await write(
      `${members.length} texts like ${ids[medoid]}: ${slots.length} slots, ${own} with words of their own\n` +
        `  ${common.replace(/\s+/g, " ").slice(0, 100)}\n  ${Array.from(members, (place) => ids[place]).join(" ")}\n`,
    );
    inClusters += members.length;
  }
  let pairs = 0;
  for (const _ of pairsOf(found)) pairs++;
  await write(
    `${texts} texts, ${blank.length} blank, ${inClusters} in ${clusters.length} clusters, ${pairs} pairs\n`,
  );
}

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { PAIRS_AT_MOST } from "#engines/voices/duplicates/resolve.ts";
import { type Command, CommandError } from "../command.ts";
import { pairsOf, type SearchResult, searchDuplicates } from "./duplicates/search.ts";
import { nameOf, readPieces } from "./texts.ts";

const usage =
  "FILE.jsonl|- [--threshold 0.8] [--containment 0.8] [--known FILE.jsonl] [--all-pairs] [--progress] [--json]";

const details = `FILE has a line {"id","text"} for each text; - is standard input.
--threshold    Jaccard similarity of runs of five words (characters in Chinese) from which two texts are near copies
--containment  share of the shorter text's runs from which it lies in the longer one
--known        a file of texts already compared: only duplicates of those in FILE are looked for; what was learnt of
               it is kept beside it, in KNOWN.sketches
--all-pairs    list every pair of clusters of up to 5,000 members; otherwise, and of larger ones, clusters of more than
               2,000 list the pairs with their medoid ("pairsComplete":false)
docs/procedures/duplicates.md says how duplicates are counted.`;

export const duplicates: Command = {
  usage,
  details,
  summary: "copies, near copies, texts within one another and campaigns",
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        threshold: { type: "string", default: "0.8" },
        containment: { type: "string", default: "0.8" },
        known: { type: "string" },
        "all-pairs": { type: "boolean" },
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
    const { known } = values;
    // An index of what is known is kept beside its file.
    if (known !== undefined && !(await isRegular(known))) {
      throw new CommandError(`${known}: not a regular file`);
    }
    const pairsAtMost = values["all-pairs"] ? ALL_PAIRS_AT_MOST : PAIRS_AT_MOST;
    const progress = values.progress ? report : () => {};
    await withRegularFile(file, async (path) => {
      const name = nameOf(file);
      const found = await searchDuplicates({ file: path, name, known, thresholds, pairsAtMost, progress });
      await (values.json ? printAsJson(found) : printAsText(found));
    });
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

/** The pairs of a cluster of five thousand: 300 MB while they are put in order, 800 when written. */
const ALL_PAIRS_AT_MOST = (5000 * 4999) / 2;

async function isRegular(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CommandError(`${path}: no such file`);
  if (found.isDirectory()) throw new CommandError(`${path}: is a folder`);
  return found.isFile();
}

/** Texts are read a second time where they lie, which a pipe cannot do: it is written to a temporary file first. */
async function withRegularFile(path: string, work: (path: string) => Promise<void>): Promise<void> {
  if (path !== "-" && (await isRegular(path))) return work(path);
  const folder = await mkdtemp(join(tmpdir(), "acuerdo-"));
  try {
    const spooled = join(folder, "texts.jsonl");
    await pipeline(readPieces(path), createWriteStream(spooled));
    await work(spooled);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function report(stage: string, done: number): void {
  process.stderr.write(`\r${stage}: ${done.toLocaleString("en")}`);
}

const WRITTEN_AT_ONCE = 1 << 16;

/** Standard output in pieces: a write for each of millions of pairs would take longer than finding them. */
class Output {
  #text = "";

  async write(text: string): Promise<void> {
    this.#text += text;
    if (this.#text.length >= WRITTEN_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    if (!process.stdout.write(this.#text)) await once(process.stdout, "drain");
    this.#text = "";
  }
}

/** One document, written item by item: a million pairs do not fit in one string. */
async function printAsJson(found: SearchResult): Promise<void> {
  const { ids, clusters, texts, blank } = found;
  const out = new Output();
  const id = (place: number) => ids[place]!;
  await out.write('{"clusters":[');
  for (const [i, cluster] of clusters.entries()) {
    const { common, pairsComplete, slots } = cluster;
    const members = Array.from(cluster.members, id);
    const additions = members.flatMap((member, k) => {
      const own = cluster.additions[k]!;
      return own.length > 0 ? [{ id: member, texts: own }] : [];
    });
    const entry = { members, common, medoid: id(cluster.medoid), pairsComplete, slots, additions };
    await out.write(`${i > 0 ? "," : ""}${JSON.stringify(entry)}`);
  }
  await out.write('],"pairs":[');
  let comma = "";
  for (const { a, b, jaccard, containment } of pairsOf(found)) {
    const entry = { a: id(a), b: id(b), jaccard: rounded(jaccard), containment: rounded(containment) };
    await out.write(comma + JSON.stringify(entry));
    comma = ",";
  }
  await out.write(`],"texts":${texts},"blank":${JSON.stringify(blank)}}\n`);
  await out.flush();
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

async function printAsText(found: SearchResult): Promise<void> {
  const { ids, clusters, texts, blank } = found;
  const out = new Output();
  let inClusters = 0;
  for (const { members, common, medoid, slots, additions } of clusters) {
    const own = additions.filter(({ length }) => length > 0).length;
    await out.write(
      `${members.length} texts like ${ids[medoid]}: ${slots.length} slots, ${own} with words of their own\n` +
        `  ${common.replace(/\s+/g, " ").slice(0, 100)}\n  ${Array.from(members, (place) => ids[place]).join(" ")}\n`,
    );
    inClusters += members.length;
  }
  let pairs = 0;
  for (const _ of pairsOf(found)) pairs++;
  await out.write(
    `${texts} texts, ${blank.length} blank, ${inClusters} in ${clusters.length} clusters, ${pairs} pairs\n`,
  );
  await out.flush();
}

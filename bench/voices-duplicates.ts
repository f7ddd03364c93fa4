import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PAIRS_AT_MOST } from "#engines/voices/duplicates/resolve.ts";
import { bandRecall, bandsFor } from "#engines/voices/duplicates/sketch.ts";
import { findDuplicates } from "#engines/voices/duplicates.ts";
import { pairsOf, searchDuplicates } from "../src/cli/voices/duplicates/search.ts";
import {
  campaignScores,
  letterScores,
  type Overlap,
  type PairScores,
  thresholds,
} from "./campaign-scores.ts";
import { type Consultation, type MadeText, makeConsultation } from "./campaigns.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { four, print, table } from "./markdown.ts";

/** A million takes minutes and a gigabyte and a half of disk: `npm run bench -- voices-duplicates 1000000`. */
const SIZES = [10_000, 100_000];

export const part: Part = {
  summary:
    "near-duplicates and campaigns (sizes as arguments, 1000000 among them; `one FILE [KNOWN]` times a single search)",
  async run(args) {
    if (args[0] === "one") return timeOne(args[1]!, args[2]);
    if (args.length === 0) {
      if (corpusPresent()) printNetmundial();
      printCampaigns();
    }
    await printCurve(args.length > 0 ? args.map(Number) : SIZES);
  },
};

/** Pairs of NETmundial in the truth, found with the same similarities to four places, and invented. */
export function netmundialPairs(): { inTruth: number; found: number; invented: number } {
  const read = (name: string) => JSON.parse(readFileSync(join(corpus, "netmundial", name), "utf8"));
  const texts = Object.entries(read("texts.json") as Record<string, string>).map(([id, text]) => ({
    id,
    text,
  }));
  const truth = (read("overlaps.json") as Overlap[]).filter(
    (pair) => pair.jaccard >= 0.6 || pair.containment >= 0.8,
  );
  const { pairs } = findDuplicates(texts, { jaccardAtLeast: 0.6, containmentAtLeast: 0.8 });
  const same = (x: Overlap, y: Overlap) =>
    x.a === y.a &&
    x.b === y.b &&
    Math.abs(x.jaccard - y.jaccard) < 1e-4 &&
    Math.abs(x.containment - y.containment) < 1e-4;
  const found = pairs.filter((pair) => truth.some((known) => same(pair, known))).length;
  return { inTruth: truth.length, found, invented: pairs.length - found };
}

function printNetmundial(): void {
  const { inTruth, found, invented } = netmundialPairs();
  table(
    ["NETmundial, Jaccard ≥ .6 or containment ≥ .8", "pairs"],
    [
      ["in the truth", inTruth],
      ["found, with the same similarities to four places", found],
      ["invented", invented],
    ],
  );
}

function printCampaigns(): void {
  table(
    ["letters of a campaign, treated badly", "members", "placed together", "slot values recovered"],
    letterScores().map(({ language, members, together, recovered, values }) => [
      language,
      members,
      four(together),
      `${four(recovered)} of ${values}`,
    ]),
  );
  const bands = bandsFor(thresholds.jaccardAtLeast);
  table(
    ["similarity", `found by ${bands.bands} bands of ${bands.rows} rows, expected`],
    [0.6, 0.7, 0.8, 0.9].map((at) => [at, four(bandRecall(at, bands))]),
  );
  const { texts, jaccard, containment, together, strangers, members, recovered, values, ...bytes } =
    campaignScores();
  const row = ({ inTruth, precision, recall }: PairScores) => [inTruth, four(precision), four(recall)];
  table(
    [`${texts} made texts, half in campaigns`, "in truth", "precision", "recall"],
    [
      ["pairs with Jaccard ≥ .8", ...row(jaccard)],
      ["pairs with containment ≥ .8", ...row(containment)],
    ],
  );
  table(
    ["campaigns", ""],
    [
      ["members placed with their own", four(together)],
      ["clusters' members from another campaign", `${strangers} of ${members}`],
      ["slot values recovered, of clusters of three and more", `${four(recovered)} of ${values}`],
      ["shuffled input gives", bytes.sameShuffled ? "the same bytes" : "OTHER BYTES"],
      ["SHA-256 of the result", bytes.digest],
    ],
  );
}

async function writeConsultation(path: string, made: Consultation): Promise<void> {
  const out = createWriteStream(path);
  for (const { id, text } of makeConsultation(made)) {
    if (!out.write(`${JSON.stringify({ id: `${made.seed}-${id}`, text })}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

interface Growth {
  readonly sizes: readonly (Measured & { readonly texts: number })[];
  /** A thousand new texts and ten copies against the largest: while its index is made, and when it is kept. */
  readonly increment: { readonly first: Measured; readonly again: Measured };
}

/** Searches of growing size, each in a process of its own for its peak memory; then a thousand more against the largest. */
export async function growth(sizes: readonly number[]): Promise<Growth> {
  const folder = mkdtempSync(join(tmpdir(), "voices-"));
  const pathOf = (texts: number) => join(folder, `${texts}.jsonl`);
  try {
    const rows: (Measured & { texts: number })[] = [];
    for (const texts of sizes) {
      await writeConsultation(pathOf(texts), { texts, campaignShare: 0.1, seed: 7 });
      rows.push({ texts, ...measured([pathOf(texts)]) });
    }
    const largest = pathOf(sizes.at(-1)!);
    const fresh = join(folder, "fresh.jsonl");
    await writeConsultation(fresh, { texts: 1_000, campaignShare: 0.1, seed: 8 });
    const copies = readFileSync(fresh, "utf8") + firstLines(largest, 10).map(renamed).join("");
    writeFileSync(fresh, copies);
    return {
      sizes: rows,
      increment: { first: measured([fresh, largest]), again: measured([fresh, largest]) },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function printCurve(sizes: readonly number[]): Promise<void> {
  const { sizes: rows, increment } = await growth(sizes);
  table(
    [
      "texts of 50 to 400 words, a tenth in campaigns",
      "seconds",
      "processor seconds",
      "peak memory",
      "clusters",
      "pairs",
    ],
    rows.map(({ texts, seconds, processorSeconds, megabytes, clusters, pairs }) => [
      texts.toLocaleString("en"),
      seconds.toFixed(1),
      processorSeconds.toFixed(1),
      `${megabytes} MB`,
      clusters,
      pairs,
    ]),
  );
  const { first, again } = increment;
  print(
    `A thousand new texts and ten copies against the largest: ${first.seconds.toFixed(1)} s while its index is made, ` +
      `${again.seconds.toFixed(1)} s after (${again.processorSeconds.toFixed(1)} processor seconds); ` +
      `${again.megabytes} MB; ${again.clusters} clusters, ${again.pairs} pairs.`,
  );
}

function firstLines(path: string, count: number): string[] {
  const { stdout } = spawnSync("head", ["-n", String(count), path], { encoding: "utf8" });
  return stdout.trim().split("\n");
}

function renamed(line: string): string {
  const { id, text } = JSON.parse(line) as MadeText;
  return `${JSON.stringify({ id: `copy-of-${id}`, text })}\n`;
}

interface Measured {
  readonly seconds: number;
  /** Of all threads together: what does not depend on who else uses the machine. */
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly clusters: number;
  readonly pairs: number;
}

function measured(files: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [process.argv[1]!, "voices-duplicates", "one", ...files],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split("\n").at(-1)!);
}

async function timeOne(file: string, known: string | undefined): Promise<void> {
  const start = performance.now();
  const found = await searchDuplicates({
    file,
    known,
    thresholds,
    pairsAtMost: PAIRS_AT_MOST,
    progress: () => {},
  });
  const pairs = Array.from(pairsOf(found), () => 1).length;
  const result: Measured = {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    clusters: found.clusters.length,
    pairs,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

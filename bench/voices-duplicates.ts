import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bandRecall, bandsFor } from "#engines/voices/duplicates/sketch.ts";
import { wordsOf } from "#engines/voices/duplicates/words.ts";
import { type DuplicatePair, findDuplicates } from "#engines/voices/duplicates.ts";
import { pairsOf, searchDuplicates } from "../src/cli/voices/duplicates/search.ts";
import { type Consultation, type MadeText, makeConsultation, randomFrom } from "./campaigns.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";

const thresholds = { jaccardAtLeast: 0.8, containmentAtLeast: 0.8 };
const SIZES = [10_000, 100_000, 1_000_000];

export const part: Part = {
  summary: "near-duplicates and campaigns (sizes as arguments; `one FILE [KNOWN]` times a single search)",
  async run(args) {
    if (args[0] === "one") return timeOne(args[1]!, args[2]);
    if (args.length === 0) {
      if (corpusPresent()) netmundial();
      await campaigns();
    }
    await curve(args.length > 0 ? args.map(Number) : SIZES);
  },
};

interface Overlap {
  readonly a: string;
  readonly b: string;
  readonly jaccard: number;
  readonly containment: number;
}

function netmundial(): void {
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
  const right = pairs.filter((pair) => truth.some((known) => same(pair, known))).length;
  process.stdout.write(
    `| NETmundial, Jaccard ≥ .6 or containment ≥ .8 | pairs |\n|---|---|\n| in the truth | ${truth.length} |\n` +
      `| found, with the same similarities to four places | ${right} |\n| invented | ${pairs.length - right} |\n\n`,
  );
}

/** Every pair of texts that share a shingle, compared as sets of strings: the truth, by another way than the engine's. */
function exactPairs(texts: readonly MadeText[]): Map<string, Overlap> {
  const shingles = texts.map(({ text }) => {
    const words = wordsOf(text);
    return new Set(
      words.length < 5 ? [words.join(" ")] : words.slice(4).map((_, i) => words.slice(i, i + 5).join(" ")),
    );
  });
  const holders = new Map<string, number[]>();
  const found = new Map<string, Overlap>();
  for (const [text, set] of shingles.entries()) {
    const shared = new Map<number, number>();
    for (const shingle of set) {
      const before = holders.get(shingle) ?? [];
      for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
      before.push(text);
      holders.set(shingle, before);
    }
    for (const [other, count] of shared) {
      const jaccard = count / (set.size + shingles[other]!.size - count);
      const containment = count / Math.min(set.size, shingles[other]!.size);
      if (jaccard < 0.8 && containment < 0.8) continue;
      const [a, b] = [texts[text]!.id, texts[other]!.id].sort() as [string, string];
      found.set(`${a} ${b}`, { a, b, jaccard, containment });
    }
  }
  return found;
}

async function campaigns(): Promise<void> {
  const bands = bandsFor(thresholds.jaccardAtLeast);
  process.stdout.write(
    `| similarity | found by ${bands.bands} bands of ${bands.rows} rows, expected |\n|---|---|\n` +
      [0.6, 0.7, 0.8, 0.9].map((at) => `| ${at} | ${bandRecall(at, bands).toFixed(4)} |\n`).join("") +
      "\n",
  );
  const texts = [...makeConsultation({ texts: 5_000, campaignShare: 0.5, seed: 11 })];
  const truth = exactPairs(texts);
  const { pairs, clusters } = findDuplicates(texts, thresholds);
  const listed = (chosen: (pair: Overlap | DuplicatePair<string>) => boolean) => {
    const wanted = [...truth].filter(([, pair]) => chosen(pair));
    const got = pairs.filter(chosen);
    const keys = new Set(got.map(({ a, b }) => `${a} ${b}`));
    const found = wanted.filter(([key]) => keys.has(key)).length;
    const right = got.filter(({ a, b }) => truth.has(`${a} ${b}`)).length;
    return `${wanted.length} | ${(right / got.length).toFixed(4)} | ${(found / wanted.length).toFixed(4)}`;
  };
  process.stdout.write(
    `| ${texts.length} made texts, half in campaigns | in truth | precision | recall |\n|---|---|---|---|\n` +
      `| pairs with Jaccard ≥ .8 | ${listed(({ jaccard }) => jaccard >= 0.8)} |\n` +
      `| pairs with containment ≥ .8 | ${listed(({ containment }) => containment >= 0.8)} |\n`,
  );
  const byId = new Map(texts.map((text) => [text.id, text]));
  let together = 0;
  let strangers = 0;
  let values = 0;
  let recovered = 0;
  let members = 0;
  for (const cluster of clusters) {
    const own = cluster.members.map((id) => byId.get(id)!.campaign);
    const number = own.find((campaign) => campaign)?.number;
    own.forEach((campaign, i) => {
      if (campaign) members++;
      if (campaign && campaign.number === number) together++;
      else if (campaign) strangers++;
      if (!campaign || cluster.members.length < 3) return;
      const { text } = byId.get(cluster.members[i]!)!;
      const found = cluster.slots.map((slot) => slot.values[i]);
      for (const value of campaign.values.filter((value) => text.includes(value))) {
        values++;
        if (found.includes(value)) recovered++;
      }
    });
  }
  const inCampaigns = texts.filter(({ campaign }) => campaign).length;
  process.stdout.write(
    `\n| campaigns | |\n|---|---|\n| members placed with their own | ${(together / inCampaigns).toFixed(4)} |\n` +
      `| clusters' members from another campaign | ${strangers} of ${members} |\n` +
      `| slot values recovered, of clusters of three and more | ${(recovered / values).toFixed(4)} of ${values} |\n\n`,
  );
  const shuffled = [...texts];
  const random = randomFrom(5);
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  const same = JSON.stringify(findDuplicates(shuffled, thresholds)) === JSON.stringify({ clusters, pairs });
  process.stdout.write(`Shuffled input gives ${same ? "the same bytes" : "OTHER BYTES"}.\n\n`);
}

async function writeConsultation(path: string, made: Consultation): Promise<void> {
  const out = createWriteStream(path);
  for (const { id, text } of makeConsultation(made)) {
    if (!out.write(`${JSON.stringify({ id: `${made.seed}-${id}`, text })}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** Searches of growing size, each in a process of its own for its peak memory; then a thousand more against the largest. */
async function curve(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "voices-"));
  try {
    process.stdout.write(
      "| texts of 50 to 400 words, a tenth in campaigns | seconds | processor seconds | peak memory | clusters | pairs |\n|---|---|---|---|---|---|\n",
    );
    for (const texts of sizes) {
      const path = join(folder, `${texts}.jsonl`);
      await writeConsultation(path, { texts, campaignShare: 0.1, seed: 7 });
      const { seconds, processorSeconds, megabytes, clusters, pairs } = measured([path]);
      process.stdout.write(
        `| ${texts.toLocaleString("en")} | ${seconds.toFixed(1)} | ${processorSeconds.toFixed(1)} | ${megabytes} MB | ${clusters} | ${pairs} |\n`,
      );
    }
    const largest = join(folder, `${sizes.at(-1)}.jsonl`);
    const fresh = join(folder, "fresh.jsonl");
    await writeConsultation(fresh, { texts: 1_000, campaignShare: 0.1, seed: 8 });
    const copies = readFileSync(fresh, "utf8") + firstLines(largest, 10).map(renamed).join("");
    writeFileSync(fresh, copies);
    const first = measured([fresh, largest]);
    const again = measured([fresh, largest]);
    process.stdout.write(
      `\nA thousand new texts and ten copies against the largest: ${first.seconds.toFixed(1)} s while its index is made, ` +
        `${again.seconds.toFixed(1)} s after (${again.processorSeconds.toFixed(1)} processor seconds); ${again.megabytes} MB; ${again.clusters} clusters, ${again.pairs} pairs.\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
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
  const found = await searchDuplicates({ file, known, thresholds, progress: () => {} });
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

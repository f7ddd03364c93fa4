import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PAIRS_AT_MOST } from "#engines/voices/duplicates/resolve.ts";
import { bandRecall, bandsFor } from "#engines/voices/duplicates/sketch.ts";
import { wordsOf } from "#engines/voices/duplicates/words.ts";
import { type DuplicatePair, findDuplicates } from "#engines/voices/duplicates.ts";
import { pairsOf, searchDuplicates } from "../src/cli/voices/duplicates/search.ts";
import { type Consultation, type MadeText, makeConsultation, randomFrom } from "./campaigns.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import { letterLanguages, makeLetters } from "./letters.ts";
import type { Part } from "./main.ts";
import { four, print, table } from "./markdown.ts";

const thresholds = { jaccardAtLeast: 0.8, containmentAtLeast: 0.8 };
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

interface Overlap {
  readonly a: string;
  readonly b: string;
  readonly jaccard: number;
  readonly containment: number;
}

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

interface PairScores {
  readonly inTruth: number;
  readonly precision: number;
  readonly recall: number;
}

interface CampaignScores {
  readonly texts: number;
  /** Pairs with Jaccard ≥ .8, and with containment ≥ .8. */
  readonly jaccard: PairScores;
  readonly containment: PairScores;
  /** Members of campaigns placed in a cluster of their own campaign, of all members. */
  readonly together: number;
  /** Members in the cluster of another campaign, of the members that are in clusters. */
  readonly strangers: number;
  readonly members: number;
  /** Slot values recovered, of those that the texts of clusters of three and more hold. */
  readonly recovered: number;
  readonly values: number;
  /** Whether shuffled input gives the same bytes, and their SHA-256, the same on every machine. */
  readonly sameShuffled: boolean;
  readonly digest: string;
}

/** Made texts, half in campaigns, at .8. */
export function campaignScores(): CampaignScores {
  const texts = [...makeConsultation({ texts: 5_000, campaignShare: 0.5, seed: 11 })];
  const truth = exactPairs(texts);
  const found = findDuplicates(texts, thresholds);
  const scoresOf = (chosen: (pair: Overlap | DuplicatePair<string>) => boolean): PairScores => {
    const wanted = [...truth].filter(([, pair]) => chosen(pair));
    const got = found.pairs.filter(chosen);
    const keys = new Set(got.map(({ a, b }) => `${a} ${b}`));
    const recalled = wanted.filter(([key]) => keys.has(key)).length;
    const right = got.filter(({ a, b }) => truth.has(`${a} ${b}`)).length;
    return { inTruth: wanted.length, precision: right / got.length, recall: recalled / wanted.length };
  };
  const written = JSON.stringify(found);
  return {
    texts: texts.length,
    jaccard: scoresOf(({ jaccard }) => jaccard >= 0.8),
    containment: scoresOf(({ containment }) => containment >= 0.8),
    ...placing(texts, found.clusters),
    sameShuffled: JSON.stringify(findDuplicates(shuffle(texts), thresholds)) === written,
    digest: createHash("sha256").update(written).digest("hex"),
  };
}

function placing(
  texts: readonly MadeText[],
  clusters: ReturnType<typeof findDuplicates<string>>["clusters"],
): Pick<CampaignScores, "together" | "strangers" | "members" | "recovered" | "values"> {
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
  return { together: together / inCampaigns, strangers, members, recovered: recovered / values, values };
}

interface LetterScores {
  readonly language: string;
  readonly members: number;
  readonly together: number;
  readonly recovered: number;
  readonly values: number;
}

/** Three hundred letters of a campaign in each language, treated badly (see `makeLetters`), at .8. */
export function letterScores(): LetterScores[] {
  return letterLanguages.map((language) => {
    const texts = makeLetters({ language, members: 300, seed: 3 });
    const { together, recovered, values } = placing(texts, findDuplicates(texts, thresholds).clusters);
    return { language, members: texts.length, together, recovered, values };
  });
}

function shuffle<T>(items: readonly T[]): T[] {
  const shuffled = [...items];
  const random = randomFrom(5);
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
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

import { createHash } from "node:crypto";
import { wordsOf } from "#engines/voices/duplicates/words.ts";
import { type DuplicatePair, findDuplicates } from "#engines/voices/duplicates.ts";
import { type MadeText, makeConsultation, randomFrom } from "./campaigns.ts";
import { letterLanguages, makeLetters } from "./letters.ts";

export const thresholds = { jaccardAtLeast: 0.8, containmentAtLeast: 0.8 };

export interface Overlap {
  readonly a: string;
  readonly b: string;
  readonly jaccard: number;
  readonly containment: number;
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

export interface PairScores {
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

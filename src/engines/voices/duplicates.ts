import { type CampaignText, describeCampaign } from "./duplicates/campaign.ts";
import { candidateGroups } from "./duplicates/candidates.ts";
import { type ResolvedCluster, type Resolving, resolveGroup, type Thresholds } from "./duplicates/resolve.ts";
import { bandsFor, createSketcher } from "./duplicates/sketch.ts";
import { packSketches } from "./duplicates/sketches.ts";

export type { Thresholds } from "./duplicates/resolve.ts";

/** A text to compare, with the id that its author's contribution has. */
export interface Text<Id> {
  readonly id: Id;
  readonly text: string;
}

/** A cluster of duplicates: near copies, a campaign, or a text with those that contain it. */
interface DuplicateCluster<Id> extends CampaignText {
  /** In the order of the ids; `slots[].values` and `additions` follow it. */
  readonly members: readonly Id[];
  readonly medoid: Id;
  /** Whether `pairs` lists every pair of this cluster, or (of more than two thousand members) those with the medoid. */
  readonly pairsComplete: boolean;
}

/** Two duplicates, `a` before `b` in the order of the ids, with their exact similarities. */
export interface DuplicatePair<Id> {
  readonly a: Id;
  readonly b: Id;
  readonly jaccard: number;
  readonly containment: number;
}

interface Duplicates<Id> {
  readonly clusters: readonly DuplicateCluster<Id>[];
  readonly pairs: readonly DuplicatePair<Id>[];
}

/** Order of ids: as strings, by UTF-16 units, so that it is the same on every machine. */
export function compareIds(a: string | number, b: string | number): number {
  const [first, second] = [String(a), String(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * Copies, near copies, texts within one another and campaigns among texts that fit in memory. Two texts are duplicates
 * when the Jaccard similarity of their shingles of five words (characters in Chinese) reaches `jaccardAtLeast`, or when
 * that share of the shorter one's shingles, `containmentAtLeast`, stands in the longer one. How this counts
 * contributions is told in `docs/procedures/duplicates.md`.
 *
 * Candidates by MinHash and banding (Broder 1997) and by winnowing (Schleimer et al. 2003); every pair verified exactly.
 * The result does not depend on the order of the texts. Ids must differ. About 0.15 ms a text, and for each cluster of
 * d different texts O(d²) up to two thousand and O(d) beyond.
 */
export function findDuplicates<Id extends string | number>(
  texts: readonly Text<Id>[],
  thresholds: Thresholds,
): Duplicates<Id> {
  const sorted = [...texts].sort((a, b) => compareIds(a.id, b.id));
  const bands = bandsFor(thresholds.jaccardAtLeast);
  const sketch = createSketcher(bands);
  const sketches = packSketches(
    sorted.map(({ text }) => sketch(text)),
    bands.bands,
  );
  const clusters: DuplicateCluster<Id>[] = [];
  const pairs: DuplicatePair<Id>[] = [];
  for (const { members, edges } of candidateGroups(sketches)) {
    const id = (position: number) => sorted[members[position]!]!.id;
    const group = Array.from(members, (place) => sorted[place]!.text);
    for (const { pairs: columns, ...cluster } of clustersOf(group, edges, { thresholds })) {
      clusters.push({ ...cluster, members: cluster.members.map(id), medoid: id(cluster.medoid) });
      for (let i = 0; i < columns.positions.length; i += 2) {
        const [a, b] = [id(columns.positions[i]!), id(columns.positions[i + 1]!)];
        pairs.push({ a, b, jaccard: columns.similarities[i]!, containment: columns.similarities[i + 1]! });
      }
    }
  }
  return {
    clusters: clusters.sort((a, b) => compareIds(a.members[0]!, b.members[0]!)),
    pairs: pairs.sort((x, y) => compareIds(x.a, y.a) || compareIds(x.b, y.b)),
  };
}

/** A cluster by positions in its group of candidates, described. */
export interface DescribedCluster extends ResolvedCluster, CampaignText {}

/** The clusters within one group of candidates (see `candidateGroups`), its texts in the order of their ids. */
export function clustersOf(
  texts: readonly string[],
  edges: ArrayLike<number>,
  resolving: Resolving,
): DescribedCluster[] {
  return resolveGroup(texts, edges, resolving).map((cluster) => {
    const own = cluster.members.map((position) => texts[position]!);
    return { ...cluster, ...describeCampaign(own) };
  });
}

import {
  type CandidateGroup,
  candidateGroups,
  candidatesAgainst,
  regroup,
} from "#engines/voices/duplicates/candidates.ts";
import { bandsFor } from "#engines/voices/duplicates/sketch.ts";
import { compareIds, type DescribedCluster, type Thresholds } from "#engines/voices/duplicates.ts";
import { CommandError } from "../../command.ts";
import { Crew } from "./crew.ts";
import { type Index, keptIndex, makeIndex } from "./index-file.ts";
import { type Id, KNOWN, type Lines, NEW, type VerifyTask } from "./messages.ts";

export interface Search {
  readonly file: string;
  /** What the file is called in messages; its path where this is left out. */
  readonly name?: string;
  /** A file of texts already compared with each other: only duplicates of the new ones are looked for. */
  readonly known?: string | undefined;
  readonly thresholds: Thresholds;
  /** Of a cluster with more pairs only those with its medoid are listed. */
  readonly pairsAtMost: number;
  readonly progress: (stage: string, done: number) => void;
}

/** A cluster by places in the order of the ids. */
interface FoundCluster extends Omit<DescribedCluster, "members"> {
  readonly members: Uint32Array;
}

export interface SearchResult {
  readonly ids: readonly Id[];
  /** In the order of their first members. */
  readonly clusters: readonly FoundCluster[];
  /** Whether a place is of a new text: only pairs with one are printed. */
  readonly isNew: (place: number) => boolean;
  readonly texts: number;
  /** Texts without a word: nobody's duplicates. */
  readonly blank: readonly Id[];
}

/** Groups are verified this many texts at a time. */
const TEXTS_AT_ONCE = 2_000;
/** In a larger group the pairs are verified first: chance may have chained what does not belong together. */
const GROUP_RESOLVED_WHOLE = 5_000;
const EDGES_AT_ONCE = 20_000;

/**
 * The duplicates in a file of any size: sketches of all texts in memory (about 350 bytes each), the texts themselves
 * read again only where they may be duplicates. The result does not depend on the order of the lines.
 */
export async function searchDuplicates({
  file,
  name,
  known,
  thresholds,
  pairsAtMost,
  progress,
}: Search): Promise<SearchResult> {
  const crew = new Crew();
  const bands = bandsFor(thresholds.jaccardAtLeast);
  try {
    const fresh = await makeIndex(file, { crew, bands, progress, name });
    const old = known === undefined ? undefined : await keptIndex(known, { crew, bands, progress });
    if (old) refuseInBoth(fresh.ids, old.ids, { name: name ?? file, known: known! });
    const universe = old ? against(fresh, old) : { ...alone(fresh), groups: candidateGroups(fresh.sketches) };
    const files = [file, known ?? file];
    const verification = { ...universe, crew, thresholds, pairsAtMost, files };
    const groups = await splitLarge(verification, universe.groups);
    const clusters: FoundCluster[] = [];
    let group = 0;
    for await (const results of crew.inOrder<"resolve">(batches(verification, groups))) {
      for (const found of results) {
        const { members } = groups[group++]!;
        clusters.push(...found.map((cluster) => placed(cluster, members)));
      }
      progress("clusters found", clusters.length);
    }
    const { words } = fresh.sketches;
    const isNew = (place: number) => universe.lines.file[place] === NEW;
    return {
      ids: universe.ids,
      clusters: clusters
        .filter(({ members }) => members.some(isNew))
        .sort((a, b) => a.members[0]! - b.members[0]!),
      isNew,
      texts: fresh.ids.length,
      blank: fresh.ids.filter((_, i) => words[i] === 0),
    };
  } finally {
    await crew.close();
  }
}

/** Texts in the order of their ids, with their lines. */
interface Universe {
  readonly ids: readonly Id[];
  readonly lines: Lines;
}

function alone({ ids, at, bytes }: Index): Universe {
  return { ids, lines: { file: new Uint8Array(ids.length), at, bytes } };
}

/** A new text with the id of a known one could not be told from it in the result. Linear in both, which are in order. */
function refuseInBoth(
  fresh: readonly Id[],
  old: readonly Id[],
  { name, known }: { readonly name: string; readonly known: string },
): void {
  for (let i = 0, j = 0; i < fresh.length && j < old.length; ) {
    const order = compareIds(fresh[i]!, old[j]!);
    if (order === 0) throw new CommandError(`${name}: the id ${fresh[i]} stands in ${known} too`);
    if (order < 0) i++;
    else j++;
  }
}

/** The new texts and those of the known ones that they may duplicate. */
function against(fresh: Index, old: Index): Universe & { readonly groups: readonly CandidateGroup[] } {
  const across = candidatesAgainst(fresh.sketches, old.sketches);
  const size = old.ids.length;
  const involved = [...new Set(Array.from(across, (key) => key % size))].sort((a, b) => a - b);
  const all = [
    ...fresh.ids.map((id, text) => ({ id, text, file: NEW, index: fresh })),
    ...involved.map((text) => ({ id: old.ids[text]!, text, file: KNOWN, index: old })),
  ].sort((a, b) => compareIds(a.id, b.id) || a.file - b.file);
  const places = [new Map<number, number>(), new Map<number, number>()];
  all.forEach(({ file, text }, place) => {
    places[file]!.set(text, place);
  });
  const edges: number[] = [];
  for (const key of across) {
    edges.push(places[NEW]!.get(Math.floor(key / size))!, places[KNOWN]!.get(key % size)!);
  }
  for (const { members, edges: within } of candidateGroups(fresh.sketches)) {
    for (const position of within) edges.push(places[NEW]!.get(members[position]!)!);
  }
  return {
    ids: all.map(({ id }) => id),
    lines: {
      file: Uint8Array.from(all, ({ file }) => file),
      at: Float64Array.from(all, ({ index, text }) => index.at[text]!),
      bytes: Uint32Array.from(all, ({ index, text }) => index.bytes[text]!),
    },
    groups: regroup({ members: Uint32Array.from(all, (_, i) => i), edges: new Uint32Array(0) }, edges),
  };
}

/** A cluster's positions in its group as places among all texts. */
function placed(cluster: DescribedCluster, members: Uint32Array): FoundCluster {
  const { positions, similarities } = cluster.pairs;
  return {
    ...cluster,
    members: Uint32Array.from(cluster.members, (position) => members[position]!),
    medoid: members[cluster.medoid]!,
    pairs: { positions: positions.map((position) => members[position]!), similarities },
  };
}

/** Every pair with a new text, ascending. A first text belongs to one cluster, so runs of it are put in order. */
export function* pairsOf({ clusters, isNew }: SearchResult): Generator<{
  readonly a: number;
  readonly b: number;
  readonly jaccard: number;
  readonly containment: number;
}> {
  const runs: { a: number; cluster: FoundCluster; from: number }[] = [];
  for (const cluster of clusters) {
    const { positions } = cluster.pairs;
    for (let i = 0; i < positions.length; i += 2) {
      if (i === 0 || positions[i] !== positions[i - 2]) runs.push({ a: positions[i]!, cluster, from: i });
    }
  }
  for (const { a, cluster, from } of runs.sort((x, y) => x.a - y.a)) {
    const { positions, similarities } = cluster.pairs;
    for (let i = from; positions[i] === a; i += 2) {
      const b = positions[i + 1]!;
      if (isNew(a) || isNew(b)) yield { a, b, jaccard: similarities[i]!, containment: similarities[i + 1]! };
    }
  }
}

interface Verification extends Universe {
  readonly crew: Crew;
  readonly thresholds: Thresholds;
  readonly pairsAtMost: number;
  readonly files: readonly string[];
}

function linesOf({ lines }: Universe, members: Uint32Array): Lines {
  return {
    file: Uint8Array.from(members, (text) => lines.file[text]!),
    at: Float64Array.from(members, (text) => lines.at[text]!),
    bytes: Uint32Array.from(members, (text) => lines.bytes[text]!),
  };
}

function* batches(
  verification: Verification,
  groups: readonly CandidateGroup[],
): Generator<VerifyTask & { kind: "resolve" }> {
  const { files, thresholds, pairsAtMost } = verification;
  let batch: { lines: Lines; edges: Uint32Array }[] = [];
  let texts = 0;
  for (const { members, edges } of groups) {
    batch.push({ lines: linesOf(verification, members), edges });
    texts += members.length;
    if (texts < TEXTS_AT_ONCE) continue;
    yield { kind: "resolve", files, groups: batch, thresholds, pairsAtMost };
    batch = [];
    texts = 0;
  }
  if (batch.length > 0) yield { kind: "resolve", files, groups: batch, thresholds, pairsAtMost };
}

/** Large groups come apart where none of their pairs holds. */
async function splitLarge(
  verification: Verification,
  groups: readonly CandidateGroup[],
): Promise<readonly CandidateGroup[]> {
  const split: CandidateGroup[] = [];
  for (const group of groups) {
    if (group.members.length <= GROUP_RESOLVED_WHOLE) split.push(group);
    else split.push(...regroup(group, await verifiedEdges(verification, group)));
  }
  return split;
}

async function verifiedEdges(
  verification: Verification,
  { members, edges }: CandidateGroup,
): Promise<number[]> {
  const { crew, files, thresholds, pairsAtMost } = verification;
  const positions: Uint32Array[] = [];
  function* tasks(): Generator<VerifyTask & { kind: "verify" }> {
    for (let start = 0; start < edges.length; start += 2 * EDGES_AT_ONCE) {
      const some = edges.subarray(start, start + 2 * EDGES_AT_ONCE);
      const involved = Uint32Array.from(new Set(some)).sort();
      const place = new Map(Array.from(involved, (position, i) => [position, i]));
      positions.push(involved);
      const lines = linesOf(
        verification,
        involved.map((position) => members[position]!),
      );
      yield {
        kind: "verify",
        files,
        groups: [{ lines, edges: some.map((position) => place.get(position)!) }],
        thresholds,
        pairsAtMost,
      };
    }
  }
  const verified: number[] = [];
  let batch = 0;
  for await (const [found] of crew.inOrder<"verify">(tasks())) {
    const involved = positions[batch++]!;
    for (const position of found!) verified.push(involved[position]!);
  }
  return verified;
}

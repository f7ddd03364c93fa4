import {
  type CandidateGroup,
  candidateGroups,
  candidatesAgainst,
  regroup,
} from "#engines/voices/duplicates/candidates.ts";
import { bandsFor } from "#engines/voices/duplicates/sketch.ts";
import { compareIds, type Duplicates, mergeDuplicates, type Thresholds } from "#engines/voices/duplicates.ts";
import { Crew } from "./crew.ts";
import { type Index, keptIndex, makeIndex } from "./index-file.ts";
import type { Id, Lines, VerifyTask } from "./messages.ts";

export interface Search {
  readonly file: string;
  /** A file of texts already compared with each other: only duplicates of the new ones are looked for. */
  readonly known?: string | undefined;
  readonly thresholds: Thresholds;
  readonly progress: (stage: string, done: number) => void;
}

export interface SearchResult extends Duplicates<Id> {
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
export async function searchDuplicates({ file, known, thresholds, progress }: Search): Promise<SearchResult> {
  const crew = new Crew();
  const bands = bandsFor(thresholds.jaccardAtLeast);
  try {
    const fresh = await makeIndex(file, { crew, bands, progress });
    const old = known === undefined ? undefined : await keptIndex(known, { crew, bands, progress });
    const universe = old ? against(fresh, old) : { ...alone(fresh), groups: candidateGroups(fresh.sketches) };
    const verification = { ...universe, crew, thresholds, files: [file, known ?? file] };
    const groups = await splitLarge(verification, universe.groups);
    const parts: Duplicates<Id>[] = [];
    let done = 0;
    const tasks = batches(verification, groups);
    for await (const part of crew.inOrder<"resolve">(tasks)) {
      parts.push(part);
      progress("clusters found", (done += part.clusters.length));
    }
    const found = mergeDuplicates(parts);
    const { words } = fresh.sketches;
    return {
      texts: fresh.ids.length,
      blank: fresh.ids.filter((_, i) => words[i] === 0),
      ...(old ? concerning(new Set(fresh.ids.map(String)), found) : found),
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

/** The new texts and those of the known ones that they may duplicate. */
function against(fresh: Index, old: Index): Universe & { readonly groups: readonly CandidateGroup[] } {
  const across = candidatesAgainst(fresh.sketches, old.sketches);
  const size = old.ids.length;
  const involved = [...new Set(Array.from(across, (key) => key % size))].sort((a, b) => a - b);
  const all = [
    ...fresh.ids.map((id, text) => ({ id, text, file: 0, index: fresh })),
    ...involved.map((text) => ({ id: old.ids[text]!, text, file: 1, index: old })),
  ].sort((a, b) => compareIds(a.id, b.id) || a.file - b.file);
  const places = [new Map<number, number>(), new Map<number, number>()] as const;
  all.forEach(({ file, text }, place) => {
    places[file as 0 | 1].set(text, place);
  });
  const edges: number[] = [];
  for (const key of across) edges.push(places[0].get(Math.floor(key / size))!, places[1].get(key % size)!);
  for (const { members, edges: within } of candidateGroups(fresh.sketches)) {
    for (const position of within) edges.push(places[0].get(members[position]!)!);
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

/** What concerns a new text: its clusters, whose known members may have more likes among the known, and its pairs. */
function concerning(fresh: ReadonlySet<string>, { clusters, pairs }: Duplicates<Id>): Duplicates<Id> {
  return {
    clusters: clusters.filter(({ members }) => members.some((id) => fresh.has(String(id)))),
    pairs: pairs.filter(({ a, b }) => fresh.has(String(a)) || fresh.has(String(b))),
  };
}

interface Verification extends Universe {
  readonly crew: Crew;
  readonly thresholds: Thresholds;
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
  const { files, thresholds } = verification;
  let batch: { lines: Lines; edges: Uint32Array }[] = [];
  let texts = 0;
  for (const { members, edges } of groups) {
    batch.push({ lines: linesOf(verification, members), edges });
    texts += members.length;
    if (texts < TEXTS_AT_ONCE) continue;
    yield { kind: "resolve", files, groups: batch, thresholds };
    batch = [];
    texts = 0;
  }
  if (batch.length > 0) yield { kind: "resolve", files, groups: batch, thresholds };
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
  const { crew, files, thresholds } = verification;
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

import type { Sequence } from "./consolidate.ts";
import { type Drafted, type DraftedPosition, join, type Placed } from "./positions.ts";
import type { Addition, Arrival, Place } from "./proposal.ts";
import { identityOf } from "./wording.ts";

/** What is added, by the base provision after which it stands: one entry each, or one for rivals at one place. */
export function insertions(
  ordered: readonly Placed[],
  baseWords: ReadonlySet<string>,
): {
  readonly entries: ReadonlyMap<number, readonly Drafted[]>;
  readonly sequences: readonly Sequence[];
} {
  const sequences = ordered
    .flatMap(({ arrivals, proponents }) => {
      const byAnchor = new Map<number, Arrival[]>();
      for (const arrival of arrivals) {
        const list = byAnchor.get(arrival.place.after) ?? [];
        list.push(arrival);
        byAnchor.set(arrival.place.after, list);
      }
      return [...byAnchor].map(([after, list]) => ({ after, proponents, arrivals: list }));
    })
    .toSorted((a, b) => a.after - b.after);

  const places = new Map<string, { readonly place: Place; readonly by: Map<Placed, Addition[]> }>();
  for (const proposal of ordered) {
    for (const arrival of proposal.arrivals) {
      if (arrival.kind !== "added") continue;
      const key = `${arrival.place.after} ${arrival.place.depth}`;
      const here = places.get(key) ?? { place: arrival.place, by: new Map() };
      here.by.set(proposal, [...(here.by.get(proposal) ?? []), ...arrival.additions]);
      places.set(key, here);
    }
  }
  const entries = new Map<number, Drafted[]>();
  for (const { place, by } of [...places.values()].toSorted((a, b) => b.place.depth - a.place.depth)) {
    const list = entries.get(place.after) ?? [];
    list.push(...additionsAt(place, by, baseWords));
    entries.set(place.after, list);
  }
  return { entries, sequences };
}

function additionsAt(
  place: Place,
  by: ReadonlyMap<Placed, readonly Addition[]>,
  baseWords: ReadonlySet<string>,
): readonly Drafted[] {
  const all = [...by.values()].map((additions) =>
    additions.map(({ wording }) => identityOf(wording)).join("\u0002"),
  );
  const rivals = new Set(all).size > 1;
  const joined = new Map<string, DraftedPosition>();
  for (const [proposal, additions] of by) {
    for (const { key, form, wording } of additions) {
      join(joined, baseWords, {
        proposal,
        action: "ADD",
        wording,
        form,
        move: null,
        into: null,
        keys: [key],
        outdated: false,
      });
    }
  }
  const entry = { base: null, place, merged: null, segments: [] };
  const positions = [...joined.values()];
  if (rivals) return [{ ...entry, status: "rival-insertions", positions }];
  return positions.map((position) => ({ ...entry, status: "agreed", positions: [position] }));
}

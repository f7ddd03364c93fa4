import { Refusal } from "#platform/refusal.ts";
import type { OpenDesk } from "./desk.ts";
import { proposesChanges, type Version } from "./versions.ts";
import type { ComparisonView } from "./views/comparison.ts";
import type { ConsolidationView } from "./views/consolidation.ts";
import type { TreeView } from "./views/tree.ts";
import type { Chosen, Compared, Proposed } from "./work/given.ts";
import type { AdoptionView, CitationView, DutyView, Work, WorkName } from "./work/operations.ts";
import { work } from "./work/pool.ts";
import type { VersionOf } from "./work/read-text.ts";

/** How long a view is kept for the next page or filter, in milliseconds, and how many. */
const keptMs = 120_000;
const keptAtMost = 24;

interface Kept {
  readonly desk: string;
  readonly until: number;
  readonly view: Promise<unknown>;
}

/** Views made lately. What is discarded is forgotten at once. */
const kept = new Map<string, Kept>();

function keep<T>(desk: OpenDesk, name: string, make: () => Promise<T>): Promise<T> {
  const now = Date.now();
  for (const [key, { until }] of kept) if (until < now) kept.delete(key);
  const key = `${desk.key} ${name}`;
  const known = kept.get(key);
  if (known) return known.view as Promise<T>;
  const view = make();
  kept.set(key, { desk: desk.key, until: now + keptMs, view });
  view.catch(() => kept.delete(key));
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value!);
  return view;
}

/** Forgets what was made of a desk, since it was discarded. */
export function forgetViews(desk: OpenDesk): void {
  for (const [key, view] of kept) if (view.desk === desk.key) kept.delete(key);
}

/** What the thread gives, or a refusal: the text was read, so that what is left to go wrong is its size. */
export async function made<Name extends WorkName>(
  { key, place }: OpenDesk,
  name: Name,
  given: Work[Name]["given"],
): Promise<Work[Name]["gives"]> {
  // What all readers see alike is nobody's alone.
  const answer = await work(name, given, { desk: place.kind === "desk" ? key : null });
  if (answer.ok) return answer.value;
  const { reason, detail } = answer;
  if (reason === "too-slow" || reason === "too-large") throw new Refusal("too-large", detail);
  throw new Error(detail);
}

export async function packedVersion(desk: OpenDesk, { text, view }: Version): Promise<VersionOf> {
  const packed = await desk.packed([text.position]);
  return { packed: packed.get(text.position)!, view };
}

export function treeOf(desk: OpenDesk, version: Version): Promise<TreeView> {
  return keep(desk, `tree ${version.id}`, async () => made(desk, "tree", await packedVersion(desk, version)));
}

export async function compared(desk: OpenDesk, from: Version, to: Version): Promise<Compared> {
  const packed = await desk.packed([from.text.position, to.text.position]);
  return {
    base: { packed: packed.get(from.text.position)!, view: from.view },
    revised: { packed: packed.get(to.text.position)!, view: to.view },
  };
}

export function comparisonView(desk: OpenDesk, from: Version, to: Version): Promise<ComparisonView> {
  return keep(desk, `comparison ${from.id} ${to.id}`, async () =>
    made(desk, "compare", await compared(desk, from, to)),
  );
}

/** The texts that propose to change a base, it itself perhaps among them. */
function proposing({ texts }: OpenDesk, base: Version) {
  return texts
    .filter(
      (text) => text.role === "proposal" || (text.position === base.text.position && proposesChanges(text)),
    )
    .map(({ position, proponents, name }) => ({
      position,
      proponents: proponents.length > 0 ? proponents : [name],
    }));
}

/** The proposals of a desk beside its base. */
export async function proposed(desk: OpenDesk, base: Version): Promise<Proposed> {
  const proposals = proposing(desk, base);
  const packed = await desk.packed([base.text.position, ...proposals.map(({ position }) => position)]);
  return {
    base: { packed: packed.get(base.text.position)!, view: base.view },
    proposals: proposals.map(({ position, proponents }) => ({ packed: packed.get(position)!, proponents })),
  };
}

export function consolidationView(desk: OpenDesk, base: Version): Promise<ConsolidationView> {
  // Who proposes what may have been corrected since, by another server too.
  return keep(desk, `consolidation ${base.id} ${JSON.stringify(proposing(desk, base))}`, async () =>
    made(desk, "consolidate", await proposed(desk, base)),
  );
}

export async function adoptionView(desk: OpenDesk, base: Version, chosen: Chosen): Promise<AdoptionView> {
  return made(desk, "adopt", { ...(await proposed(desk, base)), chosen });
}

export function citationsOf(desk: OpenDesk, version: Version): Promise<readonly CitationView[]> {
  return keep(desk, `citations ${version.id}`, async () =>
    made(desk, "cite", await packedVersion(desk, version)),
  );
}

export function dutiesOf(desk: OpenDesk, version: Version): Promise<readonly DutyView[]> {
  return keep(desk, `duties ${version.id}`, async () =>
    made(desk, "duties", await packedVersion(desk, version)),
  );
}

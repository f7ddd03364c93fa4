import { diffArrays } from "diff";

/** A passage with its place in the history of a text. */
export interface IdentifiedPassage {
  readonly id: string;
  readonly text: string;
}

/** How a passage of a new version stands to the one before. */
export interface CarriedPassage extends IdentifiedPassage {
  readonly status: "same" | "edited" | "moved" | "new";
}

/** An edited passage shares at least this share of its words, in order of number, with the one it comes from. */
const EDITED_SHARE = 0.5;
/** More edits than this between two versions are not aligned but matched by text alone; bounds time and memory. */
const MOST_EDITS = 2000;

/**
 * The passages of a new version with the ids of those they come from: the same text (folded: Unicode, case, space) keeps
 * its id in place or moved; a passage between the same neighbours that shares half of its words keeps it as edited; any
 * other gets a new one, made of its text and number of occurrence, never one that `before` uses. Ids in the result
 * differ. Alignment by longest common subsequence (Myers 1986), O(n·d) for d changed passages.
 */
export function carryIds(before: readonly IdentifiedPassage[], texts: readonly string[]): CarriedPassage[] {
  const carried: (CarriedPassage | undefined)[] = texts.map(() => undefined);
  const left = new Set(before.keys());
  const keep = (from: number, to: number, status: CarriedPassage["status"]) => {
    carried[to] = { id: before[from]!.id, text: texts[to]!, status };
    left.delete(from);
  };
  const old = before.map(({ text }) => folded(text));
  const now = texts.map(folded);
  const gaps = keepAligned(old, now, keep);
  keepMoved(old, now, { left, carried, keep });
  for (const gap of gaps) keepEdited(gap, { old, now, left, carried, keep });
  const taken = new Set(before.map(({ id }) => id));
  return texts.map((text, i) => carried[i] ?? { id: newId(now[i]!, taken), text, status: "new" });
}

/** Ids for the passages of a first version. */
export function firstIds(texts: readonly string[]): IdentifiedPassage[] {
  return carryIds([], texts).map(({ id, text }) => ({ id, text }));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

type Keep = (from: number, to: number, status: CarriedPassage["status"]) => void;

/** Where two versions differ: passages of the old one and of the new one between the same neighbours. */
interface Gap {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

function keepAligned(old: readonly string[], now: readonly string[], keep: Keep): Gap[] {
  const changes = diffArrays([...old], [...now], { maxEditLength: MOST_EDITS });
  if (!changes) return [];
  const gaps: { old: number[]; now: number[] }[] = [];
  let from = 0;
  let to = 0;
  let open: { old: number[]; now: number[] } | undefined;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      for (let i = 0; i < value.length; i++) keep(from++, to++, "same");
      open = undefined;
      continue;
    }
    if (!open) gaps.push((open = { old: [], now: [] }));
    for (let i = 0; i < value.length; i++) added ? open.now.push(to++) : open.old.push(from++);
  }
  return gaps;
}

interface Matching {
  readonly left: ReadonlySet<number>;
  readonly carried: readonly (CarriedPassage | undefined)[];
  readonly keep: Keep;
}

function keepMoved(old: readonly string[], now: readonly string[], { left, carried, keep }: Matching): void {
  const places = new Map<string, number[]>();
  for (const from of left) {
    const known = places.get(old[from]!);
    if (known) known.push(from);
    else places.set(old[from]!, [from]);
  }
  now.forEach((text, to) => {
    const from = carried[to] ? undefined : places.get(text)?.shift();
    if (from !== undefined) keep(from, to, "moved");
  });
}

function keepEdited(
  gap: Gap,
  {
    old,
    now,
    left,
    carried,
    keep,
  }: Matching & { readonly old: readonly string[]; readonly now: readonly string[] },
): void {
  const pairs = gap.old.flatMap((from) =>
    left.has(from)
      ? gap.now.flatMap((to) => {
          const share = carried[to] ? 0 : sharedWords(old[from]!, now[to]!);
          return share >= EDITED_SHARE ? [{ from, to, share }] : [];
        })
      : [],
  );
  pairs.sort((a, b) => b.share - a.share || a.from - b.from || a.to - b.to);
  for (const { from, to } of pairs) if (left.has(from) && !carried[to]) keep(from, to, "edited");
}

/** Dice's coefficient of the words of two texts, counted with repetition; of characters where words are not spaced. */
function sharedWords(a: string, b: string): number {
  const split = (text: string) => text.match(/\p{Script=Han}|[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  const [first, second] = [split(a), split(b)];
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      shared++;
      counts.set(word, count - 1);
    }
  }
  return (2 * shared) / Math.max(1, first.length + second.length);
}

/** Twelve hexadecimal digits of the text, or of the text and a number where they are taken. */
function newId(text: string, taken: Set<string>): string {
  for (let occurrence = 0; ; occurrence++) {
    const id = hash(occurrence === 0 ? text : `${text}\u0000${occurrence}`);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** FNV-1a (Fowler, Noll, Vo) twice, with different offsets: 48 bits. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    first = Math.imul(first ^ text.charCodeAt(i), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(i), 0x01000193);
  }
  const hex = (value: number, digits: number) => (value >>> 0).toString(16).padStart(8, "0").slice(-digits);
  return hex(first ^ (first >>> 15), 6) + hex(second ^ (second >>> 15), 6);
}

import type { Run } from "./lines.ts";
import type { Span } from "./tracked.ts";
import type { Unit } from "./units.ts";

/** Units that are one provision before and after: several on one side where it was split, or some were merged. */
export interface Pair {
  readonly base: readonly Unit[];
  readonly revised: readonly Unit[];
  readonly moved: boolean;
}

/**
 * Pairs the units of both views by the words that they share — the same span of the file, not the same wording — and
 * those that were moved by the names of their moves, or where these are broken, by their wording. A unit shares
 * words with several where its paragraph was split, or paragraphs were merged into it; shared punctuation counts for
 * nothing. Units left over in one paragraph of the file were rewritten. In the order of the revised text; what was
 * deleted follows what it stood after. Cost: linear.
 */
export function pairUnits(base: readonly Unit[], revised: readonly Unit[]): readonly Pair[] {
  const shared = sharedWords(base, revised);
  const partner = mutualBest(shared, base.length, revised.length);
  const moved = pairMoves(base, revised, partner);
  pairRewritten(base, revised, partner);
  const extraRevised = new Map<number, number[]>();
  const extraBase = new Map<number, number[]>();
  for (const [from, row] of shared) {
    for (const to of row.keys()) {
      if (partner.toRevised[from] !== -1 && partner.toBase[to] === -1) push(extraRevised, from, to);
      else if (partner.toBase[to] !== -1 && partner.toRevised[from] === -1) push(extraBase, to, from);
    }
  }
  const absorbed = new Set([...extraBase.values()].flat());
  const parts = new Set([...extraRevised.values()].flat());
  const pairs: Pair[] = [];
  const pairOf = (from: readonly number[], to: readonly number[]): Pair => ({
    base: from.toSorted((a, b) => a - b).map((at) => base[at]!),
    revised: to.toSorted((a, b) => a - b).map((at) => revised[at]!),
    moved: from.some((at) => moved.has(at)),
  });
  const deletedAfter = new Map<number, number[]>();
  let last = -1;
  for (const { index } of base) {
    if (partner.toRevised[index] === -1 && !absorbed.has(index)) push(deletedAfter, last, index);
    else if (!absorbed.has(index) && !moved.has(index)) last = index;
  }
  const tellDeleted = (after: number): void => {
    for (const at of deletedAfter.get(after) ?? []) pairs.push(pairOf([at], []));
  };
  tellDeleted(-1);
  for (const { index } of revised) {
    if (parts.has(index)) continue;
    const from = partner.toBase[index]!;
    if (from === -1) {
      pairs.push(pairOf([], [index]));
      continue;
    }
    pairs.push(pairOf([from, ...(extraBase.get(index) ?? [])], [index, ...(extraRevised.get(from) ?? [])]));
    tellDeleted(from);
  }
  return pairs;
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** The runs of a unit's own words, without its label. */
export function runsOf({ line, from }: Unit): readonly Run[] {
  return line.runs.flatMap((run) => {
    const cut = Math.max(0, from - run.at);
    if (cut >= run.length) return [];
    return [{ at: run.at + cut - from, length: run.length - cut, span: run.span, from: run.from + cut }];
  });
}

type Shared = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** How many letters and digits each base unit shares with each revised one. */
function sharedWords(base: readonly Unit[], revised: readonly Unit[]): Shared {
  const owners = new Map<Span, { unit: number; from: number; to: number }[]>();
  for (const unit of revised) {
    for (const { span, from, length } of runsOf(unit)) {
      const list = owners.get(span);
      const last = list?.at(-1);
      if (last?.unit === unit.index) last.to = from + length;
      else if (list) list.push({ unit: unit.index, from, to: from + length });
      else owners.set(span, [{ unit: unit.index, from, to: from + length }]);
    }
  }
  const shared = new Map<number, Map<number, number>>();
  for (const unit of base) {
    for (const { span, from, length } of runsOf(unit)) {
      for (const owner of owners.get(span) ?? []) {
        const start = Math.max(from, owner.from);
        const end = Math.min(from + length, owner.to);
        const letters = start < end ? lettersIn(span.text.slice(start, end)) : 0;
        if (letters === 0) continue;
        const row = shared.get(unit.index) ?? new Map<number, number>();
        row.set(owner.unit, (row.get(owner.unit) ?? 0) + letters);
        shared.set(unit.index, row);
      }
    }
  }
  return shared;
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

interface Partner {
  readonly toRevised: Int32Array;
  readonly toBase: Int32Array;
}

/** Units that share more with each other than with any other; of equal ones the first. */
function mutualBest(shared: Shared, baseCount: number, revisedCount: number): Partner {
  const best = new Int32Array(baseCount).fill(-1);
  const bestOf = new Int32Array(revisedCount).fill(-1);
  const most = new Int32Array(baseCount);
  const mostOf = new Int32Array(revisedCount);
  for (const [from, row] of shared) {
    for (const [to, letters] of row) {
      if (letters > most[from]!) {
        most[from] = letters;
        best[from] = to;
      }
      if (letters > mostOf[to]!) {
        mostOf[to] = letters;
        bestOf[to] = from;
      }
    }
  }
  const toRevised = new Int32Array(baseCount).fill(-1);
  const toBase = new Int32Array(revisedCount).fill(-1);
  for (let from = 0; from < baseCount; from++) {
    const to = best[from]!;
    if (to !== -1 && bestOf[to] === from) {
      toRevised[from] = to;
      toBase[to] = from;
    }
  }
  return { toRevised, toBase };
}

/** Pairs what was moved; gives the base units that were. */
function pairMoves(base: readonly Unit[], revised: readonly Unit[], partner: Partner): ReadonlySet<number> {
  const moved = new Set<number>();
  const leaving = base.filter(
    (unit) => partner.toRevised[unit.index] === -1 && moveOf(unit, "deleted") !== null,
  );
  const arriving = revised.filter(
    (unit) => partner.toBase[unit.index] === -1 && moveOf(unit, "inserted") !== null,
  );
  const pair = (from: Unit, to: Unit): void => {
    partner.toRevised[from.index] = to.index;
    partner.toBase[to.index] = from.index;
    moved.add(from.index);
  };
  const pairBy = (keyOf: (unit: Unit, change: "inserted" | "deleted") => string): void => {
    const waiting = new Map<string, Unit[]>();
    for (const to of arriving) {
      if (partner.toBase[to.index] !== -1) continue;
      const key = keyOf(to, "inserted");
      const list = waiting.get(key);
      if (list) list.push(to);
      else waiting.set(key, [to]);
    }
    for (const from of leaving) {
      if (partner.toRevised[from.index] !== -1) continue;
      const to = waiting.get(keyOf(from, "deleted"))?.shift();
      if (to) pair(from, to);
    }
  };
  const wording = (unit: Unit): string => unit.line.text.slice(unit.from).replace(/[\s;,.]+$/u, "");
  // Several paragraphs may move under one name: those of one wording first, then in order; then without the name.
  pairBy((unit, change) => `${moveOf(unit, change)} ${wording(unit)}`);
  pairBy((unit) => wording(unit));
  pairBy((unit, change) => moveOf(unit, change)!);
  return moved;
}

/** The name of the move that takes most of a unit's words; null when most were not moved. */
function moveOf(unit: Unit, change: "inserted" | "deleted"): string | null {
  let total = 0;
  const names = new Map<string, number>();
  for (const { span, from, length } of runsOf(unit)) {
    const letters = lettersIn(span.text.slice(from, from + length));
    total += letters;
    const move = span[change]?.move ?? null;
    if (move !== null) names.set(move, (names.get(move) ?? 0) + letters);
  }
  for (const [name, letters] of names) if (letters * 2 > total) return name;
  return null;
}

/** Units of which no word was kept, in one paragraph of the file, are one provision rewritten. */
function pairRewritten(base: readonly Unit[], revised: readonly Unit[], partner: Partner): void {
  const waiting = new Map<unknown, Unit>();
  for (const to of revised) {
    const mark = to.line.paragraph.from.at(-1);
    if (partner.toBase[to.index] === -1) waiting.set(mark, to);
  }
  for (const from of base) {
    if (partner.toRevised[from.index] !== -1) continue;
    const mark = from.line.paragraph.from.at(-1);
    const to = waiting.get(mark);
    if (!to || (from.place === null) !== (to.place === null)) continue;
    if (from.line.paragraph.lead !== to.line.paragraph.lead) continue;
    partner.toRevised[from.index] = to.index;
    partner.toBase[to.index] = from.index;
    waiting.delete(mark);
  }
}

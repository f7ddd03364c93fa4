import type { Choice } from "./adopt.ts";
import type { Consolidated, Consolidation, Position } from "./consolidate.ts";
import { type Arrival, baseKey, type Form, type Place } from "./proposal.ts";
import { splitWording, type Wording } from "./wording.ts";

/** A provision of the adopted text before it is labelled. */
export interface Item {
  /** The base provision that it is, by index; null if it was added or split off. */
  readonly base: number | null;
  /** The keys by which references cite it. */
  readonly keys: readonly string[];
  readonly form: Form;
  readonly depth: number;
  readonly wording: Wording;
  /** The verbs that it may open with. */
  readonly calls: readonly string[];
  /** Whether it was taken from its place in the base to another. */
  readonly moved: boolean;
}

/**
 * The provisions of the adopted text in order: those of the base that stand, where they go, and what is added. What
 * moves takes along what stands beneath it; a clause whose call is deleted comes under the one before.
 */
export function flow(
  { nodes, provisions, sequences, wordings }: Consolidation,
  chosen: readonly Choice[],
  following: string | undefined,
): readonly Item[] {
  const items: Item[] = [];
  const entryOf = new Map(provisions.flatMap(({ base }, at) => (base === null ? [] : [[base, at] as const])));
  const positionsAt = (base: number): readonly Position[] =>
    chosenPositions(provisions[entryOf.get(base)!]!, chosen[entryOf.get(base)!]!);
  const additions = new Map<string, Position>();
  provisions.forEach((entry, at) => {
    if (entry.base !== null) return;
    for (const position of chosenPositions(entry, chosen[at]!))
      for (const key of position.keys) additions.set(key, position);
  });
  const moves = new Map(
    nodes.flatMap(({ index }) => {
      const move = positionsAt(index).find((position) => position.move)?.move;
      return move ? [[index, move] as const] : [];
    }),
  );
  const emitted = new Set<Position | number>();
  const arrivalsAfter = new Map<number, { readonly place: Place; readonly emit: () => void }[]>();
  const isChosen = (arrival: Arrival): boolean => {
    if (arrival.kind === "added") return arrival.additions.some(({ key }) => additions.has(key));
    const to = moves.get(arrival.target);
    return to !== undefined && samePlace(to, arrival.place);
  };
  // What belongs beneath the provision before stands before what follows it; then the order of whom it owes most to.
  const ordered = sequences.toSorted(
    (a, b) =>
      b.arrivals[0]!.place.depth - a.arrivals[0]!.place.depth ||
      Number(b.proponents.includes(following ?? "")) - Number(a.proponents.includes(following ?? "")) ||
      b.arrivals.filter(isChosen).length - a.arrivals.filter(isChosen).length,
  );
  for (const { after, arrivals } of ordered) {
    const list = arrivalsAfter.get(after) ?? [];
    for (const arrival of arrivals) list.push({ place: arrival.place, emit: () => arrive(arrival) });
    arrivalsAfter.set(after, list);
  }
  const arrive = (arrival: Arrival): void => {
    if (!isChosen(arrival)) return;
    if (arrival.kind === "moved") {
      if (emitted.has(arrival.target)) return;
      emitted.add(arrival.target);
      emitSubtree(arrival.target, arrival.place.depth);
      return;
    }
    for (const { key, form } of arrival.additions) {
      const position = additions.get(key);
      if (!position || emitted.has(position)) continue;
      emitted.add(position);
      items.push({
        base: null,
        keys: position.keys,
        form,
        depth: form.depth,
        wording: position.wording,
        calls: verbs(form.call),
        moved: false,
      });
    }
  };
  const arriveAfter = (at: number, admit: (depth: number) => boolean): void => {
    for (const { place, emit } of arrivalsAfter.get(at) ?? []) if (admit(place.depth)) emit();
  };
  const emitProvision = (at: number, shift: number, moved = false): void => {
    const entry = provisions[entryOf.get(at)!]!;
    const choice = chosen[entryOf.get(at)!]!;
    const positions = positionsAt(at);
    if (positions.some(({ action }) => action === "SUP")) return;
    const { role, label, call } = nodes[at]!.provision;
    const wording = choice === "merged" ? entry.merged! : (positions[0]?.wording ?? wordings[at]!);
    const deeper = positions.find(({ form }) => form.depth !== nodes[at]!.depth);
    const depth = deeper ? deeper.form.depth : nodes[at]!.depth + shift;
    const calls = [...positions.flatMap(({ form }) => verbs(form.call)), ...verbs(call)];
    const form = { role, label, call, depth };
    splitWording(wording).forEach(({ wording: words, opens }, n) => {
      const own =
        n === 0 ? { base: at, keys: [baseKey(at)] } : { base: null, keys: opens ? [opens.key] : [] };
      const of = opens ? { ...opens, depth: depth + opens.deeper } : form;
      items.push({
        ...own,
        ...{ form: of, depth: of.depth, wording: words, moved },
        calls: [...verbs(opens?.call ?? null), ...calls],
      });
    });
  };
  const emitRange = (from: number, until: number, shift: number, admit: (depth: number) => boolean): void => {
    for (let at = from; at < until; ) {
      const { end, depth } = nodes[at]!;
      if (moves.has(at)) {
        // What stood beside it, not beneath it, stays.
        for (let left = at; left < end; left++) arriveAfter(left, (own) => own <= depth && admit(own));
        at = end;
      } else {
        emitProvision(at, shift);
        arriveAfter(at, admit);
        at++;
      }
    }
  };
  const emitSubtree = (at: number, depth: number): void => {
    const own = nodes[at]!;
    const beneath = (other: number): boolean => other > Math.min(depth, own.depth);
    emitProvision(at, depth - own.depth, true);
    arriveAfter(at, beneath);
    emitRange(at + 1, own.end, depth - own.depth, beneath);
  };
  arriveAfter(-1, () => true);
  emitRange(0, nodes.length, 0, () => true);
  return clampDepths(items);
}

function chosenPositions({ positions }: Consolidated, choice: Choice): readonly Position[] {
  if (choice === "base") return [];
  return choice === "merged"
    ? positions.filter(({ action }) => action === "MOD")
    : choice.map((at) => positions[at]!);
}

function samePlace(one: Place, other: Place): boolean {
  return one.after === other.after && one.depth === other.depth;
}

function verbs(call: string | null): readonly string[] {
  return call === null ? [] : [call];
}

/** No provision stands more than one level beneath the one before. */
function clampDepths(items: readonly Item[]): readonly Item[] {
  let last = -1;
  return items.map((item) => {
    last = Math.min(item.depth, last + 1);
    return last === item.depth ? item : { ...item, depth: last };
  });
}

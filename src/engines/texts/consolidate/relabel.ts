import { longestIncreasing } from "../compare/longest-increasing.ts";
import type { Consolidation } from "./consolidate.ts";
import type { Item } from "./flow.ts";
import { isBullet, type LabelStyle, ordinal, readLabel, styleOf, writeLabel } from "./numbering.ts";

/** The clauses beneath one provision, by place in the text; `parent` is that of the provision, -1 at the top. */
interface List {
  readonly parent: number;
  readonly depth: number;
  readonly members: readonly number[];
}

/** An adopted list: the list of the base beneath the same provision, if there is one, and the style of its labels. */
interface Numbered extends List {
  readonly old: List | undefined;
  readonly style: LabelStyle;
}

/**
 * The labels of the adopted text, in order. A list of the base that stands whole and in order keeps its labels; any
 * other is numbered anew in the style that it had, or that of other lists at its depth ("renumber"), or keeps those
 * of the base and gives what is added 3bis, 3ter and, past the last, the next numbers ("keep"). Cost: linear.
 */
export function relabel(
  items: readonly Item[],
  { nodes, labelled }: Consolidation,
  numbering: "renumber" | "keep",
): readonly (string | null)[] {
  const labels: (string | null)[] = items.map(({ form }) => form.label);
  const oldLists = new Map(listsOf(nodes).map((list) => [list.parent, list]));
  const lists = listsOf(items);
  const parents = new Map(lists.flatMap(({ parent, members }) => members.map((at) => [at, parent])));
  /** Where lists of the base start that go on where another ended. */
  const oldStarts = new Set(
    [...oldLists.values()].flatMap((list) => {
      const style = styleOf(labelsOf(list));
      const first = style ? firstNumber(list, style) : 1;
      return style && first > 1 ? [startKey(style, first)] : [];
    }),
  );
  /** The last number that a list of that style and depth gave, for lists that go on where the one before ended. */
  const lastNumbers = new Map<string, number>();
  for (const list of lists) {
    const above = list.parent === -1 ? -1 : items[list.parent]!.base;
    const old = above === null ? undefined : oldLists.get(above);
    const style = styleFor(list, old);
    if (style === null) {
      bulletAlike(list, old);
      continue;
    }
    const numbered = { ...list, old, style };
    const key = `${list.depth} ${style.counter}${style.before}${style.after}`;
    const first = firstNumber(old, style);
    if (numbering === "keep") keepLabels(numbered);
    else if (first > 1) renumber(numbered, lastNumbers.get(key) ?? first - 1);
    else if (!stands(list, old)) renumber(numbered, 0);
    const last = list.members.map((at) => readLabel(labels[at]!, style)).findLast((read) => read !== null);
    if (last) lastNumbers.set(key, last.number);
  }
  return labels;

  function oldLabel(at: number): string | null {
    return nodes[at]!.provision.label;
  }

  function isHeading(at: number): boolean {
    return items[at]!.form.role === "heading";
  }

  /** Whether a list has the members that it had in the base, in order. */
  function stands({ members }: List, old: List | undefined): boolean {
    return (
      old?.members.length === members.length &&
      members.every((at, n) => items[at]!.base === old.members[n] && !labelled.has(old.members[n]!))
    );
  }

  /** Whether a provision of the base came to stand under another. */
  function strayed(at: number): boolean {
    const { base } = items[at]!;
    const parent = parents.get(at)!;
    const above = parent === -1 ? -1 : items[parent]!.base;
    return base !== null && nodes[base]!.parent !== above;
  }

  /** Whether a provision is to bear a label in a list of that style; a bullet among numbers keeps what it bears. */
  function bears(at: number, style: LabelStyle): boolean {
    const { base, form } = items[at]!;
    if (isHeading(at)) return false;
    if (base === null) return form.label !== null;
    return strayed(at) || labelled.has(base) || readLabel(oldLabel(base), style) !== null;
  }

  function styleFor({ members, depth }: List, old: List | undefined): LabelStyle | null {
    const oldLabels = labelsOf(old);
    if (oldLabels.length > 0) return styleOf(oldLabels);
    const labelsWhere = (fits: (at: number) => boolean) =>
      members.flatMap((at) => {
        const { label } = items[at]!.form;
        return label !== null && !isHeading(at) && fits(at) ? [label] : [];
      });
    const added = labelsWhere((at) => items[at]!.base === null);
    const proposed = styleOf(added.length > 0 ? added : labelsWhere(strayed));
    if (proposed === null) return null;
    // The base writes its labels its own way: "a)" where the proposal has "(a)".
    const styles = [...oldLists.values()].map((list) =>
      list.depth === depth ? styleOf(labelsOf(list)) : null,
    );
    return styles.find((style) => style?.counter === proposed.counter) ?? proposed;
  }

  function labelsOf(list: List | undefined): readonly string[] {
    return (list?.members ?? []).flatMap((at) => {
      const { role, label } = nodes[at]!.provision;
      return role === "heading" || label === null ? [] : [label];
    });
  }

  function firstNumber(old: List | undefined, style: LabelStyle): number {
    const read = (old?.members ?? [])
      .map((at) => readLabel(oldLabel(at), style))
      .find((each) => each !== null);
    return read?.number ?? 1;
  }

  function renumber({ members, old, style }: Numbered, start: number): void {
    const runs = old ? runsOf(old, style) : new Map<number, number>();
    const restarts = old !== undefined && restartsUnderHeadings(old, style);
    let number = start;
    let run = 0;
    for (const at of members) {
      const { base, moved } = items[at]!;
      const own = (base === null || moved ? undefined : runs.get(base)) ?? run;
      if ((isHeading(at) && restarts) || own > run) number = 0;
      run = Math.max(run, own);
      if (bears(at, style)) labels[at] = writeLabel(++number, style);
    }
  }

  /**
   * Which time its list counts from one, for each of its members: a heading, or a call that was not told for one, may
   * begin it anew. What precedes the first number of a run, as its heading does, is of that run.
   */
  function runsOf({ members }: List, style: LabelStyle): ReadonlyMap<number, number> {
    const runs = new Map<number, number>();
    let run = 0;
    let counted = false;
    members.forEach((at, n) => {
      const reads = readLabel(oldLabel(at), style);
      if (reads?.number === 1 && reads.nth === 0 && counted) {
        run++;
        for (let before = n - 1; readLabel(oldLabel(members[before]!), style) === null; before--)
          runs.set(members[before]!, run);
      }
      counted ||= reads !== null;
      runs.set(at, run);
    });
    return runs;
  }

  function restartsUnderHeadings({ members }: List, style: LabelStyle): boolean {
    const runs = runsOf({ parent: -1, depth: 0, members }, style);
    return members.some((at, n) => nodes[at]!.provision.role === "heading" && n > 0 && runs.get(at)! > 0);
  }

  function keepLabels({ members, old, style }: Numbered): void {
    // A number that the base gave to what is now deleted is not given again.
    const highest = Math.max(
      0,
      ...(old?.members ?? []).map((at) => readLabel(oldLabel(at), style)?.number ?? 0),
    );
    const own = members.flatMap((at) => {
      const { base, moved } = items[at]!;
      const stays = base !== null && !moved && !strayed(at) && readLabel(oldLabel(base), style) !== null;
      return stays ? [{ at, place: base, weight: 1 }] : [];
    });
    const kept = new Set(longestIncreasing(own).map(({ at }) => at));
    const given = new Set([...kept].map((at) => oldLabel(items[at]!.base!)));
    const first = members.find((at) => kept.has(at));
    const goesOn = oldStarts.has(startKey(style, highest + 1));
    let last = first === undefined && !goesOn ? { number: highest, nth: 0 } : { number: 0, nth: 0 };
    for (const at of members) {
      if (kept.has(at)) last = readLabel(oldLabel(items[at]!.base!), style)!;
      else if (bears(at, style)) {
        do {
          last =
            last.number >= highest && !goesOn
              ? { number: last.number + 1, nth: 0 }
              : { ...last, nth: last.nth + 1 };
          labels[at] =
            last.number === 0
              ? anteLabel(first === undefined ? old!.members[0]! : items[first]!.base!, last.nth)
              : writeLabel(last.number, style, last.nth);
        } while (given.has(labels[at]));
      }
    }
  }

  /** What stands before the first is called after it: "1 ante", "1 ante bis". */
  function anteLabel(first: number, nth: number): string {
    const after = nth === 1 ? " ante" : ` ante ${ordinal(nth - 1)}`;
    return oldLabel(first)!.replace(/(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/u, after);
  }

  /** In a list of bullets what came from a numbered one takes a bullet. */
  function bulletAlike({ members }: List, old: List | undefined): void {
    const bullet = labelsOf(old).find(isBullet);
    if (bullet === undefined) return;
    for (const at of members) {
      const label = labels[at]!;
      if (strayed(at) && label !== null && !isBullet(label)) labels[at] = bullet;
    }
  }
}

function startKey({ counter, before, after }: LabelStyle, first: number): string {
  return [counter, before, after, first].join(" ");
}

/** The lists of a text, in the order in which they begin. */
function listsOf(provisions: readonly { readonly depth: number }[]): readonly List[] {
  const lists = new Map<number, { parent: number; depth: number; members: number[] }>();
  const open: number[] = [];
  provisions.forEach(({ depth }, at) => {
    open.length = depth;
    const parent = depth === 0 ? -1 : open[depth - 1]!;
    const list = lists.get(parent) ?? { parent, depth, members: [] };
    list.members.push(at);
    lists.set(parent, list);
    open[depth] = at;
  });
  return [...lists.values()];
}

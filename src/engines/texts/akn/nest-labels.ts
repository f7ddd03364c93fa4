import { succeeds } from "../label-sequence.ts";
import { type Reading, readingsOfLabel } from "../labels.ts";
import type { Provision } from "../model.ts";

/** How the labels of provisions may be read that stood among the words. */
export type Labelled = Map<Provision, readonly Reading[]>;

interface Growing extends Omit<Provision, "children"> {
  children: Growing[];
}

/**
 * Lays provisions whose labels stood among their words beneath each other as the labels go: where the mark-up did not
 * see the number, it did not see the list either. What is numbered by the mark-up stays where it stands. Cost: linear.
 */
export function nestByLabels(provisions: readonly Provision[], labelled: Labelled): readonly Provision[] {
  if (!provisions.some((each) => labelled.has(each))) return provisions;
  const outermost: Growing[] = [];
  let lists: { readonly reading: Reading; readonly siblings: Growing[] }[] = [];
  let last: Growing | null = null;
  for (const each of provisions) {
    const growing: Growing = { ...each, children: [...each.children] as Growing[] };
    const readings = labelled.get(each);
    if (!readings) {
      const [reading] = each.label === null ? [] : readingsOfLabel(each.label);
      lists = reading ? [{ reading, siblings: outermost }] : [];
      outermost.push(growing);
    } else {
      const at = lists.findLastIndex((list) => readings.some((reading) => succeeds(reading, list.reading)));
      const first = readings.find(({ ordinal }) => ordinal === 1);
      const alike = lists.findLastIndex((list) => readings.some(({ style }) => style === list.reading.style));
      if (at >= 0) {
        const { siblings, reading: before } = lists[at]!;
        const reading = readings.find((each) => succeeds(each, before))!;
        lists = [...lists.slice(0, at), { reading, siblings }];
      } else if (alike >= 0) {
        // A label that skips some, or starts again, goes on with its list all the same: depth is that of kinds of labels.
        const { siblings, reading: before } = lists[alike]!;
        const reading = readings.find(({ style }) => style === before.style)!;
        lists = [...lists.slice(0, alike), { reading, siblings }];
      } else if (first && last && lists.length > 0)
        lists = [...lists, { reading: first, siblings: last.children }];
      else lists = [{ reading: readings[0]!, siblings: outermost }];
      const { siblings } = lists.at(-1)!;
      siblings.push(siblings === outermost ? growing : { ...growing, role: "item", call: null });
    }
    last = lists.at(-1)?.siblings.at(-1) ?? growing;
  }
  return outermost;
}

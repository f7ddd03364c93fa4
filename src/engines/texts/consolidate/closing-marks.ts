import { closingKey } from "../compare/wording.ts";
import type { Role } from "../model.ts";
import type { Consolidation } from "./consolidate.ts";
import type { Item } from "./flow.ts";
import { ranksOf } from "./ranks.ts";
import type { Wording, WordingToken } from "./wording.ts";

/**
 * Gives each clause that came to close its list, or no longer closes it, the mark with which the base closes clauses
 * there, such as ";" within a list, "," at its end and "." at the end of the text. Others keep the mark they have.
 */
export function closeLists(items: readonly Item[], { marks }: Consolidation): readonly Item[] {
  const ranks = ranksOf(items.map(({ depth, form }) => ({ depth, provision: form })));
  let family = "";
  return items.map((item, at) => {
    if (item.depth === 0) family = item.form.role;
    const rank = ranks[at]!;
    const mark = marks.get(`${family} ${rank}`);
    const { tokens, rank: was } = item.wording;
    const last = tokens.findLastIndex(({ note }) => note === undefined);
    const closing = tokens[last];
    const closes = closing && (closing.key === closingKey || listMarks.has(closing.text));
    if (rank === was || mark === undefined || !closes || closing.text === mark) return item;
    return {
      ...item,
      wording: { tokens: tokens.with(last, { ...closing, text: mark } as WordingToken), rank },
    };
  });
}

const listMarks = new Set([";", ",", ".", "؛", "،", "。", "；", "，", "、"]);

/**
 * The mark that most clauses of a rank bear, by the role of what they stand under and their rank, as
 * "call last of call". Cost: linear.
 */
export function usualMarks(
  nodes: readonly { readonly depth: number; readonly provision: { readonly role: Role } }[],
  wordings: readonly Wording[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  let family = "";
  nodes.forEach(({ depth, provision }, at) => {
    if (depth === 0) family = provision.role;
    const { tokens, rank } = wordings[at]!;
    const closing = tokens.findLast(({ key }) => key === closingKey);
    if (!closing) return;
    const key = `${family} ${rank}`;
    const marks = counts.get(key) ?? new Map<string, number>();
    marks.set(closing.text, (marks.get(closing.text) ?? 0) + 1);
    counts.set(key, marks);
  });
  return new Map([...counts].map(([key, marks]) => [key, [...marks].toSorted((a, b) => b[1] - a[1])[0]![0]]));
}

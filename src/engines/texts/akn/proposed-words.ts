import { wordingOf } from "../compare/flatten.ts";
import type { Consolidated, Consolidation } from "../consolidate/consolidate.ts";
import { printStretch, type WordingToken } from "../consolidate/wording.ts";
import type { Provision } from "../model.ts";
import type { Attribution } from "./attribution.ts";
import type { Words } from "./inline.ts";

/** The base words deleted by all who propose others, and each of these. */
export function wholeWords(
  attribution: Attribution,
  before: string,
  positions: readonly { readonly proponents: readonly string[]; readonly text: string }[],
): readonly Words[] {
  const ids = (names: readonly string[]): readonly string[] => [...new Set(names.map(attribution.id))];
  const everyone = ids(positions.flatMap(({ proponents: names }) => names));
  return [
    ...(before === "" ? [] : [{ op: "deleted" as const, text: before, by: everyone }]),
    ...positions.map(({ proponents: names, text }) => ({ op: "inserted" as const, text, by: ids(names) })),
  ];
}

/** The words of the base cut where positions differ, exactly as the base has them, with what each would have instead. */
export function segmentWords(
  {
    consolidation,
    attribution,
  }: { readonly consolidation: Consolidation; readonly attribution: Attribution },
  { base: index, segments, positions }: Consolidated,
  provision: Provision,
): readonly Words[] {
  const text = wordingOf(provision);
  const tokens = consolidation.wordings[index!]!.tokens;
  const words: Words[] = [];
  let at = 0;
  let written = 0;
  const base = (count: number): string => {
    const end = tokens
      .slice(at, at + count)
      .reduce((last, token) => (token.note ? last : Math.max(last, token.end)), written);
    const cut = text.slice(written, end);
    at += count;
    written = end;
    return cut;
  };
  for (const segment of segments) {
    if (segment.kind === "common") {
      words.push({ op: "same", text: base(segment.tokens.length) });
      continue;
    }
    const by = segment.versions.map((each) =>
      each.by.flatMap((n) => positions[n]!.proponents.map(attribution.id)),
    );
    const gone = base(segment.base.length);
    if (gone !== "") words.push({ op: "deleted", text: gone, by: [...new Set(by.flat())] });
    segment.versions.forEach((version, n) => {
      if (version.tokens.length > 0) {
        words.push({
          op: "inserted",
          text: gapBefore(version.tokens) + printStretch(version.tokens),
          by: by[n]!,
        });
      }
    });
  }
  words.push({ op: "same", text: text.slice(written) });
  return words.filter((each) => each.text !== "");
}

function gapBefore([first]: readonly WordingToken[]): string {
  return first?.gap ?? "";
}

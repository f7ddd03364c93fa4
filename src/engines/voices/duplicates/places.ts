import { type Alignment, LINE_BREAK, type Token } from "./align.ts";

/** A value of more words than a name, a place or a date takes is something of one's own. */
export const WORDS_OF_A_VALUE = 12;
/** With the marks between its words. */
const TOKENS_OF_A_VALUE = 2 * WORDS_OF_A_VALUE;

/** A stretch of the model between stable tokens: tokens from `start` up to `end`, which may be none. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** A region with the stable words around it, by which it is found where its paragraph has moved. */
export interface Place {
  readonly region: Region;
  /** Keys of tokens on the same line, none of another region; none where the region begins or ends its line. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether the model has no line break there. */
  readonly isInLine: boolean;
}

/** Words on each side by which a place is known; and the fewest, of both sides together. */
const WORDS_AROUND = 4;
const LEAST_AROUND = 4;

/** The places of a model, each with the words around it. Linear in the regions. */
export function placesIn(model: readonly Token[], regions: readonly Region[]): Place[] {
  const inLine = (tokens: readonly Token[]) => {
    const feed = tokens.findIndex(({ key }) => key === LINE_BREAK);
    return tokens.slice(0, feed < 0 ? tokens.length : feed).map(({ key }) => key);
  };
  return regions.map((region, i) => {
    const from = Math.max(regions[i - 1]?.end ?? 0, region.start - WORDS_AROUND);
    const to = Math.min(regions[i + 1]?.start ?? model.length, region.end + WORDS_AROUND);
    return {
      region,
      before: inLine(model.slice(from, region.start).reverse()).reverse(),
      after: inLine(model.slice(region.end, to)),
      isInLine: model.slice(region.start, region.end).every(({ key }) => key !== LINE_BREAK),
    };
  });
}

/** What a member has between the stable tokens around a region, here or where they moved; null when they are gone. */
export function valueAt(alignment: Alignment, place: Place): string | null {
  const { matched, tokens, text } = alignment;
  const { start, end } = place.region;
  const before = start === 0 ? -1 : matched[start - 1]!;
  const after = end === matched.length ? tokens.length : matched[end]!;
  if ((start > 0 && before < 0) || after < 0 || after <= before) return valueElsewhere(alignment, place);
  const value = slice(text, tokens, before + 1, after);
  // A paragraph that came to stand behind the place is no part of what fills it.
  return place.isInLine && value.includes("\n") ? (valueElsewhere(alignment, place) ?? value) : value;
}

/** What stands between the words around a place wherever these now are, if they stand so once and not far apart. */
function valueElsewhere({ tokens, text }: Alignment, { before, after }: Place): string | null {
  if (before.length + after.length < LEAST_AROUND) return null;
  const stands = (keys: readonly string[], at: number) => keys.every((key, i) => tokens[at + i]?.key === key);
  const parted = (at: number) => (tokens[at]?.key ?? LINE_BREAK) === LINE_BREAK;
  const opens = (at: number) =>
    before.length > 0 ? stands(before, at - before.length) : parted(at - 1) && !parted(at);
  const closes = (at: number) => (after.length > 0 ? stands(after, at) : parted(at));
  let value: string | null = null;
  for (let from = 0; from <= tokens.length; from++) {
    if (!opens(from)) continue;
    let to = from;
    while (to - from <= TOKENS_OF_A_VALUE && to <= tokens.length && !closes(to) && !parted(to)) to++;
    if (!closes(to)) continue;
    if (value !== null) return null;
    value = slice(text, tokens, from, to);
  }
  return value;
}

/** The text of tokens `start` up to `end`, without the space around it. */
export function slice(text: string, tokens: readonly Token[], start: number, end: number): string {
  return start >= end ? "" : text.slice(tokens[start]!.start, tokens[end - 1]!.end).trim();
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The index of the first of some spans, in order and apart, that starts at `at` or later; their number if none. Cost: logarithmic. */
export function firstFrom(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the last of some spans, in order and apart, that ends at `at` or before; -1 if none. Cost: logarithmic. */
export function lastUntil(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

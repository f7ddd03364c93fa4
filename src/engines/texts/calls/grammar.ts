/** How the calls of one language are built; each pattern is anchored at the start of a clause. */
export interface CallGrammar {
  /** Calls of recitals: "Recordando también", "وإذ تشير". */
  readonly recital: RegExp;
  /** Calls of operative provisions: "Acoge con beneplácito", "请". */
  readonly operative: RegExp;
  /** What may open a recital in the middle of running lines, where a mere form would mislead. */
  readonly knownRecital: RegExp;
  /** The line by which an organ enacts: "The General Assembly,". */
  readonly enacting: RegExp;
}

/** Lists of words parted by bars, as one group; the longest first, so that none is cut short by its own beginning. */
export function words(...lists: readonly string[]): string {
  const all = lists.flatMap((each) => each.split("|")).sort((a, b) => b.length - a.length);
  return anyOf(...all);
}

/** Alternatives in the order in which they are tried. */
export function anyOf(...sources: readonly string[]): string {
  return `(?:${sources.join("|")})`;
}

/** A pattern anchored at the start, blind to case, that ends where a word ends. */
export function opening(source: string): RegExp {
  return new RegExp(`^${source}(?![\\p{L}\\p{M}])`, "iu");
}

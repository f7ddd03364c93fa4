/** The official languages of the United Nations, in which reports are drafted. */
export const reportLanguages = ["ar", "zh", "en", "fr", "ru", "es"] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** What a word for a share promises to its reader. Bounds that are absent do not bind. */
export interface Rung {
  /** Its name in the scale: "several". */
  readonly id: string;
  /** How many distinct voices, both ends included. */
  readonly count?: { readonly from?: number; readonly to?: number };
  /** Their part of all voices on the issue, in per cent. */
  readonly share?: {
    readonly from?: number;
    readonly above?: number;
    readonly to?: number;
    readonly below?: number;
  };
  /** Voices on the issue below which the word misleads, and the numbers are given instead. */
  readonly ofAtLeast?: number;
  /** Voices against, in per cent of all voices on the issue: the word speaks of the whole, not of some voices. */
  readonly against?: { readonly to: number };
  /** Whether in every group heard more must be for than against. */
  readonly inEveryGroup?: boolean;
  /**
   * Its words in each language, the one to print first. `*` stands for any ending. A word that ends in `+` says as
   * much of things as of people ("all", "most"): it counts only before a noun for voices or at the head of a sentence.
   */
  readonly words: Readonly<Record<ReportLanguage, readonly string[]>>;
}

/** From the weakest to the strongest: of the rungs that numbers bear, the last is the word for them. */
export type Scale = readonly Rung[];

/** What is known of the voices that a sentence speaks of. */
export interface Numbers {
  /** Distinct voices that hold what the sentence says. */
  readonly count: number;
  /** All distinct voices on the issue. */
  readonly of: number;
  /** Voices against it; absent, consensus cannot be claimed. */
  readonly against?: number;
  /** Groups heard on the issue, and those of them where more are for than against. */
  readonly groups?: { readonly heard: number; readonly for: number };
}

export type Bearing = "borne" | "overstates" | "understates";

/**
 * Whether numbers bear a rung: `overstates` when they fall short of what it promises, `understates` when they exceed
 * it, so that the word is true but hides more. Shares are compared in whole numbers, without rounding.
 *
 * Throws `RangeError` for numbers that cannot be: negative, not whole, or more than there are.
 */
export function bearing(rung: Rung, numbers: Numbers): Bearing {
  checkNumbers(numbers);
  const { count, of, against, groups } = numbers;
  const short =
    count < (rung.count?.from ?? 0) ||
    of < (rung.ofAtLeast ?? 0) ||
    (rung.share?.from !== undefined && 100 * count < rung.share.from * of) ||
    (rung.share?.above !== undefined && 100 * count <= rung.share.above * of) ||
    (rung.against !== undefined && (against === undefined || 100 * against > rung.against.to * of)) ||
    (rung.inEveryGroup === true && (groups === undefined || groups.heard === 0 || groups.for < groups.heard));
  if (short) return "overstates";
  const beyond =
    count > (rung.count?.to ?? Number.POSITIVE_INFINITY) ||
    (rung.share?.to !== undefined && 100 * count > rung.share.to * of) ||
    (rung.share?.below !== undefined && 100 * count >= rung.share.below * of);
  return beyond ? "understates" : "borne";
}

/**
 * The word for numbers in a language: the strongest rung that they bear, of those that count voices ("several"), or
 * with `agreement` of those that speak of the whole ("broad consensus"). Null where none is borne: the numbers
 * themselves must be given. Linear in the scale. Throws as `bearing`.
 */
export function wordFor(
  numbers: Numbers,
  {
    scale,
    language,
    agreement = false,
  }: { readonly scale: Scale; readonly language: ReportLanguage; readonly agreement?: boolean },
): { readonly id: string; readonly word: string } | null {
  const rung = scale.findLast(
    (each) => (each.against !== undefined) === agreement && bearing(each, numbers) === "borne",
  );
  return rung ? { id: rung.id, word: rung.words[language][0]!.replace(/[*+]/g, "") } : null;
}

/**
 * The counts that bear a rung among `of` voices, as `{from, to}`, were none against and every group for; null where
 * no count does. What a reader may conclude from the word. Linear in `of`.
 */
export function countsFor(rung: Rung, { of }: { readonly of: number }): { from: number; to: number } | null {
  const counts = Array.from({ length: of + 1 }, (_, count) => count).filter(
    (count) => bearing(rung, { count, of, against: 0, groups: { heard: 1, for: 1 } }) === "borne",
  );
  return counts.length === 0 ? null : { from: counts[0]!, to: counts.at(-1)! };
}

/**
 * What is wrong with a scale that someone has edited, in words; nothing when it can be used: names given twice, rungs
 * without words in a language, words that two rungs claim, rungs that no numbers can bear, and counts out of twenty
 * that no rung has a word for. Square in the rungs.
 */
export function problemsOf(scale: Scale): string[] {
  const problems: string[] = [];
  const owners = new Map<string, string>();
  for (const [i, rung] of scale.entries()) {
    if (scale.findIndex(({ id }) => id === rung.id) < i) problems.push(`two rungs are named ${rung.id}`);
    for (const language of reportLanguages) {
      const words = rung.words[language] ?? [];
      if (words.length === 0) problems.push(`${rung.id} has no word in ${language}`);
      for (const word of words) {
        const owner = owners.get(`${language} ${word}`);
        if (owner !== undefined)
          problems.push(`${language} "${word}" is a word of ${owner} and of ${rung.id}`);
        owners.set(`${language} ${word}`, rung.id);
      }
    }
    if (!countsFor(rung, { of: 1000 }) && !countsFor(rung, { of: 20 }))
      problems.push(`no numbers can bear ${rung.id}`);
  }
  for (let count = 0; count <= 20; count++) {
    if (!scale.some((rung) => bearing(rung, { count, of: 20 }) === "borne")) {
      problems.push(`${count} of 20 has no word`);
    }
  }
  return problems;
}

function checkNumbers({ count, of, against = 0, groups = { heard: 0, for: 0 } }: Numbers): void {
  for (const number of [count, of, against, groups.heard, groups.for]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is not a count`);
  }
  if (count > of || against > of) throw new RangeError(`${Math.max(count, against)} of ${of} is not a share`);
  if (groups.for > groups.heard) throw new RangeError("more groups are for than were heard");
}

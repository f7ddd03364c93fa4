import {
  type Alpha,
  alphaInterval,
  type Interval,
  krippendorffAlpha,
  type Ratings,
  verdictOn,
} from "./alpha.ts";

/** What one coder gave one passage; no codes says that none applies. */
export interface CoderRecord {
  readonly coder: string;
  readonly passage: string;
  readonly codes: readonly { readonly code: string; readonly position: string | null }[];
}

interface CodeAgreement extends Alpha {
  readonly interval: Interval | null;
  readonly verdict: ReturnType<typeof verdictOn>;
}

export interface CoderAgreement {
  /** Whether coders give each code to the same passages, by code. */
  readonly byCode: readonly (CodeAgreement & { readonly code: string })[];
  /** Whether they give the same position where they give the same code. */
  readonly positions: CodeAgreement;
}

/**
 * How far coders agree, for each code apart: given or not given to a passage, over the passages that at least two
 * coders read. A passage bears several codes, so one alpha over sets of codes would hide which code is understood
 * differently. Positions are compared over passages and codes that at least two coders joined.
 *
 * Codes and passages are sorted, so the order of records does not matter; of two records of one coder for one
 * passage, codes are united. Throws nothing. Costs codes × passages × coders, and 1,000 resamples of each code.
 */
export function coderAgreement(records: readonly CoderRecord[], { seed = 1 } = {}): CoderAgreement {
  const given = new Map<string, Map<string, Map<string, string | null>>>();
  for (const { coder, passage, codes } of records) {
    const byPassage = given.get(coder) ?? new Map<string, Map<string, string | null>>();
    given.set(coder, byPassage);
    const byCode = byPassage.get(passage) ?? new Map<string, string | null>();
    byPassage.set(passage, byCode);
    for (const { code, position } of codes) {
      byCode.set(code, byCode.has(code) && byCode.get(code) !== position ? "mixed" : position);
    }
  }
  const coders = [...given.keys()].sort();
  const passages = [...new Set(records.map(({ passage }) => passage))].sort();
  const codes = [...new Set(records.flatMap((record) => record.codes.map(({ code }) => code)))].sort();
  const rows = (
    value: (byCode: ReadonlyMap<string, string | null>, code: string) => string | null,
    code: string,
  ) =>
    coders.map((coder) =>
      passages.map((passage) => {
        const byCode = given.get(coder)!.get(passage);
        return byCode === undefined ? null : value(byCode, code);
      }),
    );
  const positionRows = codes.map((code) => rows((byCode, each) => byCode.get(each) ?? null, code));
  return {
    byCode: codes.map((code) => ({
      code,
      ...agreementOn(
        rows((byCode, each) => (byCode.has(each) ? "given" : "not given"), code),
        seed,
      ),
    })),
    positions: agreementOn(
      coders.map((_, i) => positionRows.flatMap((each) => each[i]!)),
      seed,
    ),
  };
}

function agreementOn(ratings: Ratings, seed: number): CodeAgreement {
  const alpha = krippendorffAlpha(ratings);
  return { ...alpha, interval: alphaInterval(ratings, { seed }), verdict: verdictOn(alpha.alpha) };
}

import { bestCut, expectedCalibrationError } from "#engines/voices/suggest/calibration.ts";
import type { Codebook } from "#engines/voices/suggest/codebook.ts";
import { type Example, learn, type Model, startModel } from "#engines/voices/suggest/model.ts";
import { whatToReadNext } from "#engines/voices/suggest/next.ts";
import { type Position, readCues, sideOf } from "#engines/voices/suggest/position.ts";
import { suggest } from "#engines/voices/suggest/suggest.ts";
import { termsOf } from "#engines/voices/suggest/terms.ts";

interface Coded extends Example {
  readonly group: string;
  /** The position of the whole answer. */
  readonly answer: Position | null;
}

export interface CodedCorpus {
  readonly codebook: Codebook;
  readonly answers: readonly Coded[];
}

interface Scored {
  readonly code: string;
  readonly score: number;
  readonly given: boolean;
}

/** Five folds, dealt anew for each seed by a fixed generator. */
function folds<T>(
  all: readonly T[],
  seed: number,
): { readonly train: readonly T[]; readonly test: readonly T[] }[] {
  let state = seed;
  const dealt = all
    .map((each) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return { each, lot: state };
    })
    .sort((a, b) => a.lot - b.lot)
    .map(({ each }) => each);
  return [0, 1, 2, 3, 4].map((fold) => ({
    train: dealt.filter((_, i) => i % 5 !== fold),
    test: dealt.filter((_, i) => i % 5 === fold),
  }));
}

export const seeds = [1, 2, 3, 4, 5];

/** A way of scoring the codes of an answer after seeing others; `cut` is chosen on those others only. */
type Method = (
  codebook: Codebook,
  train: readonly Coded[],
) => (answer: Coded) => { scored: Scored[]; cut: number };

function taught(codebook: Codebook, train: readonly Coded[]): Model {
  const model = startModel(codebook);
  learn(model, train);
  return model;
}

const ours: Method = (codebook, train) => {
  const model = taught(codebook, train);
  return (answer) => {
    const found = new Map(
      suggest(model, answer.text, { atLeast: 0 }).map(({ code, score }) => [code, score]),
    );
    const shown = suggest(model, answer.text).map(({ score }) => score);
    return {
      scored: judge(codebook, answer, (code) => found.get(code) ?? 0),
      cut: Math.min(...shown, Number.POSITIVE_INFINITY),
    };
  };
};

const majority: Method = (codebook, train) =>
  withBestCut(codebook, train, (code) => train.filter((each) => bears(each, code)).length / train.length);

const keyword: Method = (codebook, train) => {
  const words = new Map(
    codebook.concepts.map(({ id, labels, definitions }) => {
      const text = [labels, definitions].flatMap((each) => Object.values(each).flat()).join(" ");
      return [id, new Set(termsOf(text).map(({ key }) => key))];
    }),
  );
  return withBestCut(codebook, train, (code, text) => {
    const wanted = words.get(code);
    return new Set(termsOf(text).flatMap(({ key }) => (wanted?.has(key) ? [key] : []))).size;
  });
};

function withBestCut(
  codebook: Codebook,
  train: readonly Coded[],
  score: (code: string, text: string) => number,
) {
  const scoredOf = (answer: Coded) => judge(codebook, answer, (code) => score(code, answer.text));
  const known = train.flatMap(scoredOf);
  const { cut } = bestCut(known, { given: known.filter(({ given }) => given).length, fallback: 1 });
  return (answer: Coded) => ({ scored: scoredOf(answer), cut });
}

const bears = (answer: Coded, code: string) => answer.codes.some((each) => each.code === code);
const judge = (codebook: Codebook, answer: Coded, score: (code: string) => number): Scored[] =>
  codebook.concepts.map(({ id }) => ({ code: id, score: score(id), given: bears(answer, id) }));

/** Counts of right, suggested and given codes. */
export class Tally {
  right = 0;
  suggested = 0;
  given = 0;
  add({ score, given }: Scored, cut: number): void {
    if (score >= cut) this.suggested++;
    if (given) this.given++;
    if (score >= cut && given) this.right++;
  }
  get precision() {
    return this.right / (this.suggested || 1);
  }
  get recall() {
    return this.right / (this.given || 1);
  }
  get f1() {
    return (2 * this.right) / (this.suggested + this.given || 1);
  }
}

export const methods = { majority, "plain keyword": keyword, ours };
export type MethodName = keyof typeof methods;

interface CodeScores {
  readonly all: Tally;
  readonly calibrationError: number;
  readonly byCode: ReadonlyMap<string, Tally>;
  readonly byGroup: ReadonlyMap<string, Tally>;
}

/** Five folds, five deals, of one way of suggesting codes. */
export function scoreCodes({ codebook, answers }: CodedCorpus, name: MethodName): CodeScores {
  const all = new Tally();
  const byCode = new Map<string, Tally>();
  const byGroup = new Map<string, Tally>();
  const scores: Scored[] = [];
  for (const { train, test } of seeds.flatMap((seed) => folds(answers, seed))) {
    const ask = methods[name](codebook, train);
    for (const answer of test) {
      const { scored, cut } = ask(answer);
      scores.push(...scored);
      for (const each of scored) {
        all.add(each, cut);
        tallyIn(byCode, each.code).add(each, cut);
        tallyIn(byGroup, answer.group).add(each, cut);
      }
    }
  }
  return { all, calibrationError: expectedCalibrationError(scores), byCode, byGroup };
}

function tallyIn(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}

interface PositionScores {
  /** Accuracies, given the code. */
  readonly majority: number;
  readonly keyword: number;
  readonly commonestUnderCode: number;
  readonly ours: number;
  readonly calibrationError: number;
}

/** Positions towards the theme, or with `ofTheAnswer` of the whole answer towards the proposal. */
export function scorePositions(
  { codebook, answers }: CodedCorpus,
  { ofTheAnswer }: { readonly ofTheAnswer: boolean },
): PositionScores {
  const coded = ofTheAnswer
    ? answers.map((answer) => ({
        ...answer,
        codes: answer.codes.map(({ code }) => ({ code, position: answer.answer })),
      }))
    : answers;
  const right = { majority: 0, keyword: 0, commonestUnderCode: 0, ours: 0 };
  const scored: { score: number; given: boolean }[] = [];
  for (const { train, test } of seeds.flatMap((seed) => folds(coded, seed))) {
    const model = taught(codebook, train);
    const given = train.flatMap((each) => each.codes);
    const overall = commonest(given.map(({ position }) => position));
    for (const answer of test) {
      const side = sideOf(readCues(answer.text));
      const found = suggest(model, answer.text, { atLeast: 0 });
      for (const { code, position } of answer.codes) {
        const suggestion = found.find((each) => each.code === code);
        if (!suggestion) continue;
        const under = given.filter((each) => each.code === code).map((each) => each.position);
        scored.push({ score: suggestion.positionScore, given: suggestion.position === position });
        if (overall === position) right.majority++;
        if ((commonest(under) ?? overall) === position) right.commonestUnderCode++;
        if (side === position) right.keyword++;
        if (suggestion.position === position) right.ours++;
      }
    }
  }
  const shares = Object.entries(right).map(([name, count]) => [name, count / scored.length]);
  return { ...Object.fromEntries(shares), calibrationError: expectedCalibrationError(scored) };
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

interface LearningPoint {
  readonly coded: number;
  /** F1 with that many answers coded as they come, and in the order of what to read next. */
  readonly asTheyCome: number;
  readonly chosen: number;
  readonly calibrationError: number;
}

export function learningCurve(
  { codebook, answers }: CodedCorpus,
  sizes: readonly number[] = [0, 5, 10, 20, 40, 60, 80],
): LearningPoint[] {
  const dealt = sizes.map(() => ({ drawn: new Tally(), chosen: new Tally(), scores: [] as Scored[] }));
  for (const { train, test } of seeds.flatMap((seed) => folds(answers, seed))) {
    const chosen = inReadingOrder(codebook, train);
    for (const [i, size] of sizes.entries()) {
      for (const [name, order] of [
        ["drawn", train],
        ["chosen", chosen],
      ] as const) {
        const ask = ours(codebook, order.slice(0, size));
        for (const answer of test) {
          const { scored, cut } = ask(answer);
          for (const each of scored) dealt[i]![name].add(each, cut);
          if (name === "drawn") dealt[i]!.scores.push(...scored);
        }
      }
    }
  }
  return dealt.map(({ drawn, chosen, scores }, i) => ({
    coded: sizes[i]!,
    asTheyCome: drawn.f1,
    chosen: chosen.f1,
    calibrationError: expectedCalibrationError(scores),
  }));
}

/** The answers as a coder would meet them who asks for the five to read next, codes them and asks again. */
function inReadingOrder(codebook: Codebook, answers: readonly Coded[]): Coded[] {
  const model = startModel(codebook);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const order: Coded[] = [];
  while (byId.size > 0) {
    const alreadyRead: Record<string, number> = {};
    for (const { group } of order) alreadyRead[group] = (alreadyRead[group] ?? 0) + 1;
    for (const { id } of whatToReadNext(model, [...byId.values()], { atMost: 5, alreadyRead })) {
      const answer = byId.get(id)!;
      byId.delete(id);
      order.push(answer);
      learn(model, [answer]);
    }
  }
  return order;
}

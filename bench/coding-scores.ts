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

const seeds = [1, 2, 3, 4, 5];

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
class Tally {
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

export const three = (value: number) => value.toFixed(3);
export const print = (text: string) => process.stdout.write(`${text}\n`);
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  print(`| ${head.join(" | ")} |\n|${head.map(() => "---").join("|")}|`);
  for (const row of rows) print(`| ${row.join(" | ")} |`);
  print("");
}

/** F1, precision and recall of the three ways, and of ours by issue and by group. */
export function compareCodes({ codebook, answers }: CodedCorpus): void {
  const byCode = new Map<string, Tally>();
  const byGroup = new Map<string, Tally>();
  const rows = Object.entries({ majority, "plain keyword": keyword, ours }).map(([name, method]) => {
    const all = new Tally();
    const scores: Scored[] = [];
    for (const { train, test } of seeds.flatMap((seed) => folds(answers, seed))) {
      const ask = method(codebook, train);
      for (const answer of test) {
        const { scored, cut } = ask(answer);
        scores.push(...scored);
        for (const each of scored) {
          all.add(each, cut);
          if (method !== ours) continue;
          tallyIn(byCode, each.code).add(each, cut);
          tallyIn(byGroup, answer.group).add(each, cut);
        }
      }
    }
    const error = name === "plain keyword" ? "–" : three(expectedCalibrationError(scores));
    return [name, three(all.precision), three(all.recall), three(all.f1), error];
  });
  table(["", "precision", "recall", "F1", "calibration error"], rows);
  const row = ([name, each]: [string, Tally]) =>
    [name, each.given / seeds.length, three(each.precision), three(each.recall), three(each.f1)] as const;
  const sorted = (tallies: Map<string, Tally>) =>
    [...tallies]
      .filter(([, { given }]) => given > 0)
      .sort()
      .map(row);
  table(["issue", "given", "precision", "recall", "F1"], sorted(byCode));
  table(["group", "given", "precision", "recall", "F1"], sorted(byGroup));
}

function tallyIn(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}

export function comparePositions({ codebook, answers }: CodedCorpus): void {
  const whole = answers.map((answer) => ({
    ...answer,
    codes: answer.codes.map(({ code }) => ({ code, position: answer.answer })),
  }));
  const rows = Object.entries({ "towards the theme": answers, "of the answer": whole }).map(
    ([name, coded]) => {
      const right = { majority: 0, perCode: 0, words: 0, ours: 0 };
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
            if ((commonest(under) ?? overall) === position) right.perCode++;
            if (side === position) right.words++;
            if (suggestion.position === position) right.ours++;
          }
        }
      }
      const shares = [right.majority, right.words, right.perCode, right.ours].map((n) =>
        three(n / scored.length),
      );
      return [name, ...shares, three(expectedCalibrationError(scored))];
    },
  );
  table(["", "majority", "plain keyword", "commonest under the code", "ours", "calibration error"], rows);
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export function learningCurve({ codebook, answers }: CodedCorpus): void {
  const sizes = [0, 5, 10, 20, 40, 60, 80];
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
  table(
    ["coded", "as they come", "in the order of what to read next", "calibration error"],
    dealt.map(({ drawn, chosen, scores }, i) => [
      sizes[i]!,
      three(drawn.f1),
      three(chosen.f1),
      three(expectedCalibrationError(scores)),
    ]),
  );
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

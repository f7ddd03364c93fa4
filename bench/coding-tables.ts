import {
  type CodedCorpus,
  learningCurve,
  type MethodName,
  methods,
  scoreCodes,
  scorePositions,
  seeds,
  type Tally,
} from "./coding-scores.ts";
import { table, three } from "./markdown.ts";

/** F1, precision and recall of the three ways, and of ours by issue and by group. */
export function compareCodes(corpus: CodedCorpus): void {
  const names = Object.keys(methods) as MethodName[];
  const scores = new Map(names.map((name) => [name, scoreCodes(corpus, name)]));
  const shares = ({ precision, recall, f1 }: Tally) => [precision, recall, f1].map(three);
  table(
    ["", "precision", "recall", "F1", "calibration error"],
    // Counts of shared words are no probabilities.
    [...scores].map(([name, { all, calibrationError }]) => [
      name,
      ...shares(all),
      name === "plain keyword" ? "–" : three(calibrationError),
    ]),
  );
  const rows = (tallies: ReadonlyMap<string, Tally>) =>
    [...tallies]
      .filter(([, { given }]) => given > 0)
      .sort()
      .map(([name, tally]) => [name, tally.given / seeds.length, ...shares(tally)]);
  const { byCode, byGroup } = scores.get("ours")!;
  table(["issue", "given", "precision", "recall", "F1"], rows(byCode));
  table(["group", "given", "precision", "recall", "F1"], rows(byGroup));
}

export function comparePositions(corpus: CodedCorpus): void {
  table(
    ["", "majority", "plain keyword", "commonest under the code", "ours", "calibration error"],
    [false, true].map((ofTheAnswer) => {
      const scores = scorePositions(corpus, { ofTheAnswer });
      const { majority, keyword, commonestUnderCode, ours, calibrationError } = scores;
      const shares = [majority, keyword, commonestUnderCode, ours, calibrationError].map(three);
      return [ofTheAnswer ? "of the answer" : "towards the theme", ...shares];
    }),
  );
}

export function printLearningCurve(corpus: CodedCorpus): void {
  table(
    ["coded", "as they come", "in the order of what to read next", "calibration error"],
    learningCurve(corpus).map(({ coded, asTheyCome, chosen, calibrationError }) => [
      coded,
      ...[asTheyCome, chosen, calibrationError].map(three),
    ]),
  );
}

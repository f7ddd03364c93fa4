import { bestCut, type Choice, calibrate, probabilities } from "./calibration.ts";
import { codeFeatures, evidenceOf, positionFeatures } from "./evidence.ts";
import { isGiven } from "./frequencies.ts";
import type { Model } from "./model.ts";
import { cuesOf } from "./neighbours.ts";

/** What turns evidence into scores. */
export interface Coefficients {
  readonly codes: readonly number[];
  readonly positions: readonly number[];
  /** The score from which a code is worth suggesting. */
  readonly cut: number;
}

/**
 * Before anything is coded: the share of votes, lowered and drawn towards even, since the only voter has all votes;
 * and words decide the position, above all where they declare it.
 */
const start = { codes: [-0.5, 0.6, 3], positions: [0.7, 0.3, 0.2, 0.7, 1, 0.5], cut: 0.27 };

/**
 * Works out the coefficients of a model by asking it for codings that it knows, each left out in turn (leave-one-out:
 * Stone, "Cross-validatory choice", 1974). Of many texts, `model.asked` are asked.
 * Costs as many searches of the index.
 */
export function recalibrate(model: Model): Coefficients {
  const codeChoices: Choice[] = [];
  const positionChoices: Choice[] = [];
  let given = 0;
  for (const neighbour of model.asked) {
    const evidence = evidenceOf(model, neighbour.keys, neighbour);
    for (const code of evidence.codes) {
      const chosen = isGiven(neighbour, code.code) ? 0 : 1;
      codeChoices.push({ features: [codeFeatures(code), [0, 0, 0]], chosen });
    }
    for (const [code, votes] of [...neighbour.votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (isGiven(neighbour, code)) given++;
      const most = Math.max(...votes.positions);
      if (most === 0 || votes.positions.indexOf(most) !== votes.positions.lastIndexOf(most)) continue;
      const features = positionFeatures(model, {
        code,
        evidence,
        cues: cuesOf(neighbour),
        except: neighbour,
      });
      positionChoices.push({ features, chosen: votes.positions.indexOf(most) });
    }
  }
  const codes = calibrate(codeChoices, { start: start.codes, prior: 5 });
  const positions = calibrate(positionChoices, { start: start.positions, prior: 5 });
  const scored = codeChoices.map(({ features, chosen }) => ({
    score: probabilities(codes, features)[0]!,
    given: chosen === 0,
  }));
  // Of calibrated scores, those above half the best F1 give that F1 (Lipton, Elkan and Naryanaswamy, 2014).
  const cut = given === 0 ? start.cut : bestCut(scored, { given, fallback: start.cut }).f1 / 2;
  return { codes, positions, cut };
}

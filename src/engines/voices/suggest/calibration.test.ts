import { expect, test } from "vitest";
import { bestCut, calibrate, expectedCalibrationError, probabilities } from "./calibration.ts";

test("calibration error by hand: two bins, each wrong by a tenth and by two fifths", () => {
  // (0.2, 0.267]: mean score 0.25, a quarter of four given → 0. (0.6, 0.667]: score 0.65, one of four → 0.4.
  const scored = [0.25, 0.25, 0.25, 0.25, 0.65, 0.65, 0.65, 0.65].map((score, i) => ({
    score,
    given: i === 0 || i === 4,
  }));
  expect(expectedCalibrationError(scored)).toBeCloseTo(0.2, 10);
});

test("a bin is open below and closed above, and 0 belongs to the first", () => {
  const third = 5 / 15;
  expect(
    expectedCalibrationError([
      { score: third, given: true },
      { score: third - 1e-9, given: false },
    ]),
  ).toBeCloseTo(Math.abs(1 - 2 * third) / 2, 6);
  expect(expectedCalibrationError([{ score: 0, given: false }])).toBe(0);
  expect(expectedCalibrationError([])).toBe(0);
});

test("frequencies are found again: three of four given is a probability of three quarters", () => {
  const choices = [0, 0, 0, 1].map((chosen) => ({ features: [[1], [0]], chosen }));
  const many = Array.from({ length: 500 }, () => choices).flat();
  const coefficients = calibrate(many, { start: [0], prior: 1 });
  expect(probabilities(coefficients, [[1], [0]])[0]).toBeCloseTo(0.75, 2);
});

test("without choices the start stands", () => {
  expect(calibrate([], { start: [0, 1], prior: 5 })).toEqual([0, 1]);
});

test("the cut is where F1 is highest, counting codes that nothing pointed to", () => {
  const scored = [0.9, 0.8, 0.7, 0.2].map((score, i) => ({ score, given: i !== 3 }));
  expect(bestCut(scored, { given: 4, fallback: 0.3 })).toEqual({ cut: 0.7, f1: 6 / 7 });
  expect(bestCut([], { given: 0, fallback: 0.3 })).toEqual({ cut: 0.3, f1: 0 });
});

test("a feature of great size does not make the search swing past its top and back", () => {
  // Forty answers, three in four of which have the feature where they were chosen.
  const choices = Array.from({ length: 40 }, (_, i) => ({
    features: [[8], [0]],
    chosen: i % 4 === 0 ? 1 : 0,
  }));
  const [coefficient] = calibrate(choices, { start: [3], prior: 0.001 });
  // Three to one is a logarithm of odds of ln 3, in eighths.
  expect(8 * coefficient!).toBeCloseTo(Math.log(3), 2);
});

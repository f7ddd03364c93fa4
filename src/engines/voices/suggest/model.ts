import type { Codebook } from "./codebook.ts";
import { count, type Frequencies, noFrequencies } from "./frequencies.ts";
import { type Mentions, mentionsOf, termsWithMentions } from "./mentions.ts";
import {
  add,
  type CodeGiven,
  emptyIndex,
  type Index,
  type Neighbour,
  readingOf,
  sameAs,
} from "./neighbours.ts";
import { type Coefficients, recalibrate } from "./recalibrate.ts";

/** A passage that people have coded. No codes is also a coding: nothing of the codebook applies. */
export interface Example {
  readonly id: string;
  readonly text: string;
  readonly codes: readonly CodeGiven[];
}

/**
 * What suggestions are made from: the codebook and the codings so far. It changes in `learn` only; what follows
 * from the codings (weights, calibration) is worked out at the next question.
 */
export interface Model {
  readonly codebook: Codebook;
  readonly mentions: Mentions;
  readonly index: Index;
  readonly frequencies: Frequencies;
  /** The coded texts with the lowest lots, lowest first, at most `textsAsked`: those that calibration asks. */
  readonly asked: Neighbour[];
  coefficients: Coefficients | null;
}

/** Twice as many change F1 by less than a hundredth, and cost their time at every coding. */
const textsAsked = 48;

/**
 * A model that knows a codebook and no coding yet. Each concept enters as if it were a passage coded with itself,
 * once per language: its label, alternative labels and definition. Linear in the codebook.
 */
export function startModel(codebook: Codebook): Model {
  const mentions = mentionsOf(codebook);
  const index = emptyIndex();
  for (const { id, labels, alternativeLabels, definitions } of codebook.concepts) {
    const languages = new Set([labels, alternativeLabels, definitions].flatMap(Object.keys));
    for (const language of [...languages].sort()) {
      const words = [labels, alternativeLabels, definitions].flatMap((each) => each[language] ?? []);
      const reading = readingOf(words.join(" . "));
      const keys = termsWithMentions(mentions, reading).map(({ key }) => key);
      if (keys.length > 0) {
        add(index, { reading, keys, codes: [{ code: id, position: null }], source: null, entryOf: id });
      }
    }
  }
  return { codebook, mentions, index, frequencies: noFrequencies(), asked: [], coefficients: null };
}

/**
 * Adds codings to a model, in place. Any order gives the same model; contradictory codings of one text share its
 * vote; a code that is not in the codebook is learned from its examples alone. Linear in the texts: what was
 * learned before is not read again.
 */
export function learn(model: Model, examples: readonly Example[]): void {
  for (const { id, text, codes } of examples) {
    const reading = readingOf(text);
    const keys = termsWithMentions(model.mentions, reading).map(({ key }) => key);
    const known = sameAs(model.index, reading);
    if (known) count(model.frequencies, known, -1);
    const neighbour = add(model.index, { reading, keys, codes, source: id, entryOf: null });
    count(model.frequencies, neighbour, 1);
    if (!known) ask(model.asked, neighbour);
  }
  model.coefficients = null;
}

function ask(asked: Neighbour[], neighbour: Neighbour): void {
  const isBefore = (a: Neighbour, b: Neighbour) => a.lot < b.lot || (a.lot === b.lot && a.key < b.key);
  if (asked.length === textsAsked && !isBefore(neighbour, asked.at(-1)!)) return;
  const place = asked.findIndex((each) => isBefore(neighbour, each));
  asked.splice(place < 0 ? asked.length : place, 0, neighbour);
  if (asked.length > textsAsked) asked.pop();
}

/** The coefficients of a model, worked out anew if it has learned since. */
export function coefficientsOf(model: Model): Coefficients {
  model.coefficients ??= recalibrate(model);
  return model.coefficients;
}

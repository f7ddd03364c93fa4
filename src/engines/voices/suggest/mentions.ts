import { type Codebook, widerConcepts } from "./codebook.ts";
import { type Term, termsOf } from "./terms.ts";

/** The labels of a codebook in every language, ready to be found in a text, by their first term. */
export type Mentions = ReadonlyMap<string, readonly Label[]>;

interface Label {
  readonly keys: readonly string[];
  /** The concept that it names and those wider than it, as terms of their own. */
  readonly concepts: readonly string[];
}

/** A term that no text can hold: it stands for a concept, whatever the language it was named in. */
const conceptTerm = (id: string) => `\u0003${id}`;

/** Prepares `termsWithMentions`. Linear in the labels, times the depth of the scheme. */
export function mentionsOf(codebook: Codebook): Mentions {
  const wider = widerConcepts(codebook);
  const byFirst = new Map<string, Label[]>();
  for (const concept of codebook.concepts) {
    const concepts = [concept.id, ...wider.get(concept.id)!].map(conceptTerm);
    for (const words of [concept.labels, concept.alternativeLabels].flatMap(Object.values).flat()) {
      const keys = termsOf(words).map(({ key }) => key);
      if (keys.length === 0) continue;
      const labels = byFirst.get(keys[0]!) ?? [];
      labels.push({ keys, concepts });
      byFirst.set(keys[0]!, labels);
    }
  }
  return byFirst;
}

/**
 * The terms of a text, and after each place where it names a concept of the scheme in whatever language, that
 * concept and the wider ones as further terms. They are what an English and a Spanish passage have in common, so
 * that what is learned from one serves the other: explicit semantic analysis with the scheme for an encyclopaedia
 * (Potthast, Stein and Anderka, "A Wikipedia-based multilingual retrieval model", 2008). A label is named where
 * its terms follow one another. Linear in the text, times the labels that begin with the same term.
 */
export function termsWithMentions(mentions: Mentions, text: string): Term[] {
  const terms = termsOf(text);
  return terms.flatMap((term, i) => {
    const named = new Map<string, Term>();
    for (const { keys, concepts } of mentions.get(term.key) ?? []) {
      if (!keys.every((key, k) => terms[i + k]?.key === key)) continue;
      const end = terms[i + keys.length - 1]!.end;
      for (const key of concepts) named.set(key, { key, start: term.start, end });
    }
    return [term, ...[...named.values()].sort((a, b) => (a.key < b.key ? -1 : 1))];
  });
}

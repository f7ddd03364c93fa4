import { type Codebook, widerConcepts } from "./codebook.ts";
import { type Term, termsOf } from "./terms.ts";

/** The labels of a codebook in every language as a tree of terms, ready to be followed along a text. */
export interface Mentions {
  readonly next: Map<string, Mentions>;
  /** What the label that ends here names, and the concepts wider than that, as terms of their own. */
  readonly concepts: Set<string>;
}

const branch = (): Mentions => ({ next: new Map(), concepts: new Set() });

/** A term that no text can hold: it stands for a concept, whatever the language it was named in. */
const conceptTerm = (id: string) => `\u0003${id}`;

/** Prepares `termsWithMentions`. Linear in the labels, times the depth of the scheme. */
export function mentionsOf(codebook: Codebook): Mentions {
  const wider = widerConcepts(codebook);
  const root = branch();
  for (const concept of codebook.concepts) {
    for (const words of [concept.labels, concept.alternativeLabels].flatMap(Object.values).flat()) {
      let at = root;
      for (const { key } of termsOf(words)) {
        const known = at.next.get(key) ?? branch();
        at.next.set(key, known);
        at = known;
      }
      if (at === root) continue;
      for (const id of [concept.id, ...wider.get(concept.id)!]) at.concepts.add(conceptTerm(id));
    }
  }
  return root;
}

/**
 * The terms of a text, and after each place where it names a concept of the scheme in whatever language, that
 * concept and the wider ones as further terms. They are what an English and a Spanish passage have in common, so
 * that what is learned from one serves the other: explicit semantic analysis with the scheme for an encyclopaedia
 * (Potthast, Stein and Anderka, "A Wikipedia-based multilingual retrieval model", 2008). A label is named where
 * its terms follow one another. Linear in the text, times the
 * longest label.
 */
export function termsWithMentions(mentions: Mentions, text: string): Term[] {
  const terms = termsOf(text);
  return terms.flatMap((term, i) => {
    const named = new Map<string, Term>();
    let at = mentions.next.get(term.key);
    for (let k = i; at !== undefined; k++, at = at.next.get(terms[k]?.key ?? "")) {
      for (const key of at.concepts) named.set(key, { key, start: term.start, end: terms[k]!.end });
    }
    return [term, ...[...named.values()].sort((a, b) => (a.key < b.key ? -1 : 1))];
  });
}

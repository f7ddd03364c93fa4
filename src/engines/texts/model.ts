/** The six official languages of the United Nations, by their codes of ISO 639-1. */
export const officialLanguages = ["ar", "zh", "en", "fr", "ru", "es"] as const;
export type OfficialLanguage = (typeof officialLanguages)[number];

/**
 * What a provision is. A `call` stands alone on its line above its clauses ("encarga al Secretario General");
 * a `recital` recalls, an `operative` provision decides; an `item` is a clause beneath either; a `heading` titles
 * what follows it.
 */
export type Role = "call" | "recital" | "operative" | "item" | "heading";

/** A numbered or called part of a text, with the parts beneath it. */
export interface Provision {
  /** Its address within the text: unique there, stable while its place and label stay (see `identify`). */
  readonly id: string;
  readonly role: Role;
  /** As printed, with its marks: "1.", "(a)", "3 bis", "—"; null when it has none. */
  readonly label: string | null;
  /** The verb phrase that opens it ("Recordando también"); null when it has none. */
  readonly call: string | null;
  /** Its words, without label and without the bodies of notes. */
  readonly text: string;
  readonly children: readonly Provision[];
  /** Markers of the notes that it bears, in order. */
  readonly notes: readonly string[];
  /** Where in `text` each of `notes` stands, in UTF-16 units. */
  readonly noteOffsets: readonly number[];
}

export interface Note {
  readonly marker: string;
  readonly text: string;
}

/** A resolution, decision or opinion as a tree of provisions. */
export interface Resolution {
  readonly language: string;
  /** "75/202", "RESOLUTION 102 (REV. DUBAI, 2018)"; null when the text bears none. */
  readonly number: string | null;
  readonly title: string | null;
  /** The words by which the organ enacts: "The General Assembly,"; null when absent. */
  readonly enacting: string | null;
  readonly provisions: readonly Provision[];
  readonly notes: readonly Note[];
}

/** A resolution under revision: what it was, and what it becomes when every tracked change is accepted. */
export interface TrackedResolution {
  readonly base: Resolution;
  readonly revised: Resolution;
}

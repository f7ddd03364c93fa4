/** Who made a tracked change and when (as written: ISO 8601, often local time); `move` pairs two halves. */
export interface Mark {
  readonly author: string;
  readonly date: string | null;
  /** The name that a move's two halves share; null when the change is no move. */
  readonly move: string | null;
}

/** Whether two changes are one's, made at one time. */
export function sameMark(a: Mark | null, b: Mark | null): boolean {
  return (
    a === b || (a !== null && b !== null && a.author === b.author && a.date === b.date && a.move === b.move)
  );
}

/**
 * A run of text with one history. Inserted and then deleted by someone else, it bears both marks and is in neither
 * view. Where a note is referred to, `note` is its key, and `text` the mark that the author typed for it, if any.
 */
export interface Span {
  readonly text: string;
  readonly inserted: Mark | null;
  readonly deleted: Mark | null;
  readonly italic: boolean;
  readonly note: string | null;
}

/** What the paragraph looks like: signs of what it is, none of which is relied on alone. */
export interface Appearance {
  /** The name of its style, as Word shows it: "Call", "heading 1". */
  readonly style: string | null;
  /** How far its text stands from the margin, in twentieths of a point. */
  readonly indent: number;
  /** The level of the list that numbers it, from 0; null when none does. */
  readonly listLevel: number | null;
  readonly centred: boolean;
  /** 1 to 9 for a heading in the outline, 0 for running text. */
  readonly outline: number;
}

/** Where in a table a paragraph stands, counted from 0; `columns` is the width of its row. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

export interface TrackedParagraph {
  readonly spans: readonly Span[];
  /** The change of its mark: an inserted one splits, a deleted one merges it with what follows. */
  readonly markInserted: Mark | null;
  readonly markDeleted: Mark | null;
  /** Paragraphs of one flow (the body, one cell, one box, one note) share a number; marks merge only within it. */
  readonly flow: number;
  readonly appearance: Appearance;
  readonly cell: Cell | null;
  /** Its automatic label in each view, as it would be printed; null when it has none there. */
  readonly label: { readonly base: string | null; readonly revised: string | null };
}

export interface TrackedNote {
  readonly key: string;
  readonly kind: "footnote" | "endnote";
  /** Its automatic mark in each view; null where its author typed one or nothing refers to it there. */
  readonly marker: { readonly base: string | null; readonly revised: string | null };
  readonly paragraphs: readonly TrackedParagraph[];
}

/** A text with its changes: all that is needed to show it before, after, or with who changed what. */
export interface TrackedText {
  readonly paragraphs: readonly TrackedParagraph[];
  readonly notes: readonly TrackedNote[];
}

export type Side = "base" | "revised";

/** Whether a span stands in a view: base is before all changes, revised after all are accepted. */
export function stands(
  span: { readonly inserted: Mark | null; readonly deleted: Mark | null },
  side: Side,
): boolean {
  return side === "base" ? span.inserted === null : span.deleted === null;
}

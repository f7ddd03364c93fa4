import type { Note, Provision, Resolution } from "../model.ts";
import { diffTokens, markWords, type WordEdit } from "./word-diff.ts";
import { isWord, type Token, tokenise } from "./wording.ts";

/** A note that was added, taken away or changed, by its markers. */
export interface NoteChange {
  readonly op: "modified" | "inserted" | "deleted";
  readonly base: string | null;
  readonly revised: string | null;
  readonly words: readonly WordEdit[];
}

/** The notes that provisions bear, in order, with their bodies; a marker without a body has an empty one. */
export function notesOf(provisions: readonly Provision[], text: Resolution): readonly Note[] {
  const markers = provisions.flatMap(({ notes }) => notes);
  if (markers.length === 0) return [];
  return markers.map((marker) => text.notes.find((note) => note.marker === marker) ?? { marker, text: "" });
}

/** Share of words from which a note is a changed one rather than another. */
const likeNote = 0.3;

/**
 * Compares the notes of a provision with those of what it became: by their bodies, so that a new marker alone is no
 * change. Only what changed is returned. Cost: the product of the numbers of notes.
 */
export function compareNotes(base: readonly Note[], revised: readonly Note[]): readonly NoteChange[] {
  if (base.length === 0 && revised.length === 0) return [];
  const from = base.map((note) => ({ note, tokens: tokenise(note.text) }));
  const to = revised.map((note) => ({ note, tokens: tokenise(note.text) }));
  const taken = new Set<number>();
  const partner = from.map(() => -1);
  const scores = from.flatMap(({ tokens }, i) =>
    to.map((each, j) => ({ i, j, score: dice(tokens, each.tokens) })),
  );
  for (const { i, j, score } of scores.toSorted(
    (a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j),
  )) {
    if (score < likeNote || partner[i] !== -1 || taken.has(j)) continue;
    partner[i] = j;
    taken.add(j);
  }
  const changes: NoteChange[] = from.flatMap(({ note, tokens }, i): readonly NoteChange[] => {
    const other = to[partner[i]!];
    if (!other) {
      return [
        { op: "deleted", base: note.marker, revised: null, words: [{ op: "deleted", text: note.text }] },
      ];
    }
    const edits = diffTokens(tokens, other.tokens);
    if (edits.length === 0) return [];
    const words = markWords(note.text, tokens, other.note.text, other.tokens, edits);
    return [{ op: "modified", base: note.marker, revised: other.note.marker, words }];
  });
  const inserted = to.filter((_, j) => !taken.has(j));
  return [
    ...changes,
    ...inserted.map(
      ({ note }): NoteChange => ({
        op: "inserted",
        base: null,
        revised: note.marker,
        words: [{ op: "inserted", text: note.text }],
      }),
    ),
  ];
}

function dice(a: readonly Token[], b: readonly Token[]): number {
  const words = new Set(a.filter(isWord).map(({ key }) => key));
  const others = new Set(b.filter(isWord).map(({ key }) => key));
  if (words.size + others.size === 0) return 1;
  return (2 * [...words].filter((word) => others.has(word)).length) / (words.size + others.size);
}

import { wordingOf } from "../compare/flatten.ts";
import type { NoteChange } from "../compare/notes.ts";
import type { Note, Provision, Resolution } from "../model.ts";

/** A note with where its reference stands in the words of one or more provisions, joined by a mark each. */
export interface PlacedNote {
  readonly note: Note;
  readonly at: number;
}

export function placedNotes(
  side: readonly { readonly provision: Provision }[],
  { notes }: Resolution,
): readonly PlacedNote[] {
  let offset = 0;
  return side.flatMap(({ provision }) => {
    const own = provision.notes.map((marker, n) => ({
      note: notes.find((note) => note.marker === marker) ?? { marker, text: "" },
      at: offset + (provision.noteOffsets[n] ?? provision.text.length),
    }));
    offset += wordingOf(provision).length + 1;
    return own;
  });
}

/** The notes of both sides: those that the comparison names changed, the others in order. */
export function pairNotes(
  base: readonly PlacedNote[],
  revised: readonly PlacedNote[],
  told: readonly NoteChange[],
): readonly (readonly [PlacedNote | undefined, PlacedNote | undefined])[] {
  const [before, after] = [[...base], [...revised]];
  const take = (list: PlacedNote[], marker: string | null): PlacedNote | undefined => {
    const at = list.findIndex(({ note }) => note.marker === marker);
    return at < 0 ? undefined : list.splice(at, 1)[0];
  };
  const partner = new Map<PlacedNote, PlacedNote | undefined>();
  for (const change of told) {
    const [old, now] = [take(before, change.base), take(after, change.revised)];
    if (now) partner.set(now, old);
  }
  const unchanged = before.filter((note) => !told.some((change) => change.base === note.note.marker));
  for (const [at, now] of after.entries()) partner.set(now, unchanged[at]);
  // Both views keep their order: of two notes that changed places, one goes and comes again.
  const pairs: (readonly [PlacedNote | undefined, PlacedNote | undefined])[] = [];
  let next = 0;
  for (const now of revised) {
    const old = partner.get(now);
    const place = old ? base.indexOf(old) : -1;
    if (place >= next) {
      pairs.push(...base.slice(next, place).map((gone) => [gone, undefined] as const), [old, now]);
      next = place + 1;
    } else {
      pairs.push([undefined, now]);
    }
  }
  return [...pairs, ...base.slice(next).map((gone) => [gone, undefined] as const)];
}

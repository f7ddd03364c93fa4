import type { Note, Resolution } from "../model.ts";
import { countedWithin } from "./ids.ts";
import { inlineXml, spaceAttributes, type Words } from "./inline.ts";
import type { References } from "./references.ts";
import { blockElement, inlineElement } from "./write-xml.ts";

/** The notes of a text while it is printed: each is printed whole where it is first referred to. */
export interface PrintedNotes {
  /** The note of that marker, or a reference to it where it has been printed; `words` are its body if they make it. */
  readonly at: (marker: string, words?: readonly Words[]) => string;
  /** The notes that nothing referred to, for the metadata. */
  readonly loose: () => string;
}

/** Identifiers number notes as the text lists them, so that their order is kept wherever they stand. */
export function printedNotes(text: Resolution, cited: References): PrintedNotes {
  const waiting = new Map<string, number[]>();
  const printed = new Map<string, number>();
  for (const [at, { marker }] of text.notes.entries()) {
    waiting.set(marker, [...(waiting.get(marker) ?? []), at]);
  }
  const body = (note: Note, eId: string, words: readonly Words[] = []): string => {
    const now = words.flatMap(({ op, text }) => (op === "deleted" ? [] : [text])).join("");
    return inlineElement(
      "p",
      spaceAttributes(note.text),
      inlineXml(now === note.text ? words : [{ op: "same", text: note.text }], {
        call: null,
        references: cited.inNote(note.marker, note.text),
        notes: [],
        id: countedWithin(eId),
      }),
    );
  };
  return {
    at(marker, words) {
      const next = waiting.get(marker)?.shift();
      if (next === undefined) {
        const before = printed.get(marker);
        const href = before === undefined ? "" : `#authorialNote_${before + 1}`;
        return inlineElement("noteRef", { marker, placement: "bottom", href }, "");
      }
      printed.set(marker, next);
      const eId = `authorialNote_${next + 1}`;
      const inner = body(text.notes[next]!, eId, words);
      return inlineElement("authorialNote", { eId, marker, placement: "bottom" }, inner);
    },
    loose() {
      const left = [...waiting.values()].flat().sort((a, b) => a - b);
      const notes = left.map((at) => {
        const note = text.notes[at]!;
        const eId = `note_${at + 1}`;
        return inlineElement("note", { eId, marker: note.marker, placement: "bottom" }, body(note, eId));
      });
      return notes.length === 0 ? "" : blockElement("notes", { source: "#acuerdo" }, notes);
    },
  };
}

/** A note that is no longer part of the text, in its place. */
export function removedNote({ marker, text }: Note, count: number): string {
  const eId = `authorialNote_removed_${count}`;
  const words = [{ op: "same" as const, text }];
  const inner = inlineXml(words, { call: null, references: [], notes: [], id: countedWithin(eId) });
  return inlineElement(
    "authorialNote",
    { eId, marker, placement: "bottom", status: "removed" },
    inlineElement("p", spaceAttributes(text), inner),
  );
}

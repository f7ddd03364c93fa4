import { paragraphMark } from "../compare/wording.ts";
import type { WordingToken } from "../consolidate/wording.ts";
import type { Provision } from "../model.ts";
import { composed, countedNote, inOrderOfReference, type Marks, marked } from "./compose.ts";
import { appearanceOf } from "./print-resolution.ts";
import type { Mark, Span, TrackedNote, TrackedParagraph } from "./tracked.ts";

/** What is being printed: notes as they come, and moves waiting for their place. */
export interface Printer {
  readonly date: string | null;
  readonly notes: Map<string, Span[]>;
  /** Provisions that arrive after a base provision, by its index. */
  readonly arriving: Map<number, TrackedParagraph[]>;
  moves: number;
}

/** A provision's paragraphs while its words are being told; words go to the note that is open, if one is. */
export interface Telling {
  readonly paragraphs: TrackedParagraph[];
  readonly appearance: TrackedParagraph["appearance"];
  spans: Span[];
  note: Span[] | null;
}

/** The notes told so far, in the order in which paragraphs refer to them. */
export function notesOf({ notes }: Printer, paragraphs: readonly TrackedParagraph[]): readonly TrackedNote[] {
  const bodies = new Map([...notes].map(([key, spans]) => [key, countedNote(key, spans)]));
  return inOrderOfReference(bodies, paragraphs);
}

/** The mark of a change asked for by all of these. */
export function markOf({ date }: Printer, proponents: readonly string[], move: string | null = null): Mark {
  return { author: [...new Set(proponents)].join(", "), date, move };
}

/** Begins a provision of that form, at that depth. */
export function begin(provision: Pick<Provision, "role" | "label">, depth: number): Telling {
  return { paragraphs: [], appearance: appearanceOf(provision, depth), spans: [], note: null };
}

/** Ends it: its paragraphs, the last of which ends with these marks. */
export function end(telling: Telling, marks: Marks): readonly TrackedParagraph[] {
  telling.paragraphs.push(composed(telling.appearance, telling.spans, marks));
  return telling.paragraphs;
}

/** Tells words with their marks; a note that begins among them has its body told at the foot. */
export function tell(
  printer: Printer,
  telling: Telling,
  tokens: readonly WordingToken[],
  marks: Marks,
): void {
  for (const token of tokens) {
    if (token.note === "open") {
      const key = `footnote ${printer.notes.size + 1}`;
      telling.spans.push({ ...marked("", marks), note: key });
      telling.note = [];
      printer.notes.set(key, telling.note);
    } else if (token.note === "close") {
      telling.note = null;
    } else if (token.key === paragraphMark) {
      telling.paragraphs.push(composed(telling.appearance, telling.spans, marks));
      telling.spans = [];
    } else {
      const spans = telling.note ?? telling.spans;
      const parted = telling.note === null && spans.length === 0 ? telling.paragraphs.at(-1) : undefined;
      if (parted && marks.inserted === null && token.gap !== "") {
        // Where a paragraph was cut in two, the space between its halves goes.
        const gap = marked(token.gap, { inserted: null, deleted: parted.markInserted });
        telling.paragraphs[telling.paragraphs.length - 1] = { ...parted, spans: [...parted.spans, gap] };
      }
      const first = !spans.some(({ text, note }) => note === null && !text.endsWith("\t"));
      spans.push(marked(`${first ? "" : token.gap}${token.text}`, marks));
    }
  }
}

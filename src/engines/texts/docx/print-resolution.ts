import type { Note, Provision, Resolution } from "../model.ts";
import { composed, countedNote, plain, typedNote } from "./compose.ts";
import type { Appearance, Span, TrackedNote, TrackedText } from "./tracked.ts";

/** A line above the provisions. */
export interface PrintedLine {
  readonly appearance: Appearance;
  readonly spans: readonly Span[];
}

/** How far each level of a list stands in, in twentieths of a point: 1 cm. */
const indentStep = 567;

/**
 * A resolution as the paragraphs of a Word file: number, title and enacting words, then each provision with its
 * label before a tab and its verb in italics, notes where they stand. Cost: linear.
 */
export function printResolution(resolution: Resolution): TrackedText {
  const { number, title, enacting } = resolution;
  const keys = new Map(resolution.notes.map((note, at) => [note.marker, `footnote ${at + 1}`]));
  const counted = countsNotes(resolution);
  const reference = (marker: string): Span[] => {
    const note = keys.get(marker);
    return note ? [{ ...plain(counted ? "" : marker), note }] : [];
  };
  const atTitle = looseNotes(resolution).flatMap(({ marker }) => reference(marker));
  const paragraphs = headLines(number, title, enacting, atTitle).map((line) =>
    composed(line.appearance, line.spans),
  );
  const print = (provision: Provision, depth: number): void => {
    paragraphs.push(composed(appearanceOf(provision, depth), spansOf(provision, reference)));
    for (const each of provision.children) print(each, provision.role === "heading" ? depth : depth + 1);
  };
  for (const each of resolution.provisions) print(each, 0);
  const notes = resolution.notes.map((note, at) => printedNote(note, `footnote ${at + 1}`, counted));
  return { paragraphs, notes };
}

/** The notes that no provision bears: they are printed at the title. */
export function looseNotes(resolution: Resolution): readonly Note[] {
  const borne = new Set(borneMarkers(resolution.provisions));
  return resolution.notes.filter(({ marker }) => !borne.has(marker));
}

/** Whether Word, counting references from 1, gives each note the marker that it has. */
export function countsNotes(resolution: Resolution): boolean {
  const order = [
    ...looseNotes(resolution).map(({ marker }) => marker),
    ...borneMarkers(resolution.provisions),
  ];
  return order.length === resolution.notes.length && order.every((marker, at) => marker === String(at + 1));
}

function borneMarkers(provisions: readonly Provision[]): readonly string[] {
  return provisions.flatMap(({ notes, children }) => [...notes, ...borneMarkers(children)]);
}

/** What stands above the provisions, line by line. */
export function headLines(
  number: string | null,
  title: string | null,
  enacting: string | null,
  atTitle: readonly Span[] = [],
): readonly PrintedLine[] {
  const line = (style: string, text: string | null, more: readonly Span[] = []): readonly PrintedLine[] =>
    text === null && more.length === 0
      ? []
      : [
          {
            appearance: {
              style,
              indent: 0,
              listLevel: null,
              centred: style !== "Normal after title",
              outline: 0,
            },
            spans: [plain(text ?? ""), ...more],
          },
        ];
  // The General Assembly's number and title share a line.
  const shared = number !== null && title !== null && /^[\dA-Z-]+\/\d/.test(number);
  return [
    ...(shared
      ? line("Res_title", `${number}. ${title}`, atTitle)
      : [...line("Res_No", number), ...line("Res_title", title, atTitle)]),
    ...line("Normal after title", enacting),
  ];
}

/** How a provision looks: call lines and headings apart, items set in by their depth. */
export function appearanceOf({ role, label }: Pick<Provision, "role" | "label">, depth: number): Appearance {
  if (role === "heading")
    return { style: "heading 1", indent: 0, listLevel: null, centred: false, outline: 1 };
  if (role === "call") return { style: "Call", indent: 0, listLevel: null, centred: false, outline: 0 };
  return {
    style: null,
    indent: label === null && depth === 0 ? 0 : (depth + 1) * indentStep,
    listLevel: null,
    centred: false,
    outline: 0,
  };
}

/** Label, tab, verb in italics, words, with the references of notes where they stand. */
function spansOf(provision: Provision, reference: (marker: string) => readonly Span[]): readonly Span[] {
  const { role, label, call, text, notes, noteOffsets } = provision;
  const verbEnd = role !== "call" && call !== null && text.startsWith(call) ? call.length : 0;
  const spans: Span[] = label === null ? [] : [plain(`${label}\t`)];
  const cuts = [...new Set([0, verbEnd, ...noteOffsets, text.length])].toSorted((a, b) => a - b);
  for (const [n, from] of cuts.entries()) {
    for (const [at, marker] of notes.entries())
      if (noteOffsets[at] === from) spans.push(...reference(marker));
    const to = cuts[n + 1];
    // A tab inside the words would be taken for the one that parts a label from them.
    if (to !== undefined) spans.push(plain(text.slice(from, to).replaceAll("\t", " "), to <= verbEnd));
  }
  return spans.filter((span) => span.text !== "" || span.note !== null);
}

function printedNote({ marker, text }: Note, key: string, counted: boolean): TrackedNote {
  return counted ? countedNote(key, [plain(text)]) : typedNote(key, [plain(`${marker}\t`)], [plain(text)]);
}

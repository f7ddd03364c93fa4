import { identify } from "../identify.ts";
import { labelOf } from "../labels.ts";
import { textLanguage } from "../language.ts";
import type { Note, OfficialLanguage, Provision, Resolution } from "../model.ts";
import { noteMark, withNotes, withoutMarkCharacters } from "../note-marks.ts";
import { type Block, structure } from "../structure.ts";
import { tellBulletsApart } from "./bullets.ts";
import { type BodyLine, type Line, linesOf, noteLine } from "./lines.ts";
import { isRow, withRows } from "./table-rows.ts";
import type { Side, TrackedText } from "./tracked.ts";

/** A provision with the words of the file that it came from. */
export interface PlacedProvision {
  readonly provision: Provision;
  readonly parent: PlacedProvision | null;
  /** Its line, and where in the line its `text` begins; null for a provision that no line can be told for. */
  readonly line: BodyLine | null;
  readonly from: number;
}

/** A note as referred to in one view. */
export interface PlacedNote {
  readonly key: string;
  readonly marker: string;
  readonly body: Line;
}

/** One view of a tracked text as a tree, and each part of it with its place in the file. */
export interface View {
  readonly resolution: Resolution;
  /** Every provision, parents before their children. */
  readonly placed: readonly PlacedProvision[];
  /** The lines above the first provision: number, title, enacting words and what stands above them. */
  readonly head: readonly BodyLine[];
  readonly notes: ReadonlyMap<string, PlacedNote>;
}

/** Tells the line of a block from the marks of notes, which travel the same way. */
const sourceSign = "\uE002";
/** Longest run of italics that opens a clause and is its verb rather than a quotation, in characters. */
const longestVerb = 80;

/**
 * Both views of a tracked text as trees of provisions (see `structure`); the same object twice when nothing is
 * tracked. The language is found from the words when not given. Cost: linear, as `structure`.
 */
export function readViews(
  text: TrackedText,
  { language: given }: { readonly language?: OfficialLanguage } = {},
): { readonly base: View; readonly revised: View } {
  const lines = withRows(linesOf(text, "revised"));
  const language = given ?? textLanguage(sampleOf(lines));
  const revised = viewTree(text, lines, "revised", language);
  return {
    base: isTracked(text) ? viewTree(text, withRows(linesOf(text, "base")), "base", language) : revised,
    revised,
  };
}

/** Letters enough to tell a language by. */
const sampleLength = 6_000;

function sampleOf(lines: readonly BodyLine[]): string {
  let sample = "";
  for (const { text } of lines) {
    if (sample.length >= sampleLength) break;
    sample += `${text}\n`;
  }
  return sample;
}

function isTracked({ paragraphs, notes }: TrackedText): boolean {
  return [...paragraphs, ...notes.flatMap((note) => note.paragraphs)].some(
    (paragraph) =>
      paragraph.markInserted !== null ||
      paragraph.markDeleted !== null ||
      paragraph.label.base !== paragraph.label.revised ||
      paragraph.spans.some((span) => span.inserted !== null || span.deleted !== null),
  );
}

function viewTree(
  text: TrackedText,
  lines: readonly BodyLine[],
  side: Side,
  language: OfficialLanguage,
): View {
  const notes = referredNotes(text, lines, side);
  const bullets = tellBulletsApart(lines, (line) => labelIn(line, side));
  const blocks = lines.flatMap((line, at) => {
    if (isRow(line)) return [];
    const block = blockOf(line, at, side);
    const sign = bullets.get(line);
    return [sign === undefined ? block : { ...block, label: sign }];
  });
  const bodies = inOrder([...notes.values()].map(({ marker, body }): Note => ({ marker, text: body.text })));
  const read = structure(blocks, { language, notes: bodies });
  const tree = lines.some(isRow) ? identify(placeRows(read.provisions, lines)) : read.provisions;
  const placed: PlacedProvision[] = [];
  const place = (provision: Provision, parent: PlacedProvision | null): Provision => {
    const { source, ...read } = withoutSource(provision);
    const line = source === null ? null : lines[source]!;
    const own = line && bullets.has(line) ? { ...read, label: labelIn(line, side) } : read;
    const from = line ? placeOf(own.text, line) : 0;
    const at = placed.length;
    const node: { -readonly [K in keyof PlacedProvision]: PlacedProvision[K] } = {
      provision: own,
      parent,
      line: from < 0 ? null : line,
      from,
    };
    placed.push(node);
    const verb = line && from >= 0 ? italicVerb(line, from, own) : own.call;
    node.provision = { ...own, call: verb, children: own.children.map((child) => place(child, node)) };
    return placed[at]!.provision;
  };
  const provisions = tree.map((each) => place(each, null));
  const first = placed.find((each) => each.line !== null)?.line;
  return {
    // Above the provisions the signs of lines are left out with the marks, and may leave a space behind.
    resolution: { ...read, title: read.title?.trim() ?? null, provisions },
    placed,
    head: lines.slice(0, first ? lines.indexOf(first) : lines.length),
    notes,
  };
}

/** Notes by their numbers: one whose mark was lost is referred to at the title, before all others. */
function inOrder(notes: readonly Note[]): readonly Note[] {
  const numbers = new Set(notes.map(({ marker }) => (/^\d+$/u.test(marker) ? Number(marker) : Number.NaN)));
  const counted = numbers.size === notes.length && !numbers.has(Number.NaN);
  return counted ? notes.toSorted((one, other) => Number(one.marker) - Number(other.marker)) : notes;
}

/** The notes of a view in the order in which it refers to them. */
function referredNotes(
  text: TrackedText,
  lines: readonly BodyLine[],
  side: Side,
): ReadonlyMap<string, PlacedNote> {
  const known = new Map(text.notes.map((note) => [note.key, note]));
  const notes = new Map<string, PlacedNote>();
  for (const { references } of lines) {
    for (const { key, marker } of references) {
      const note = known.get(key);
      if (note && !notes.has(key)) notes.set(key, { key, marker, body: noteLine(note, marker, side) });
    }
  }
  return notes;
}

/** Puts the rows of tables, which nothing is read into, beneath the provision that they follow. */
function placeRows(provisions: readonly Provision[], lines: readonly BodyLine[]): readonly Provision[] {
  const sources = new Set<number>();
  const collect = (provision: Provision): void => {
    const { source } = withoutSource(provision);
    if (source !== null) sources.add(source);
    provision.children.forEach(collect);
  };
  provisions.forEach(collect);
  const rowsAfter = new Map<number | null, Provision[]>();
  let last: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (sources.has(at)) last = at;
    if (!isRow(line)) continue;
    const row: Provision = {
      ...{ id: "", role: "item", label: null, call: null, children: [] },
      ...withNotes(markedText(line, at, 0)),
    };
    rowsAfter.set(last, [...(rowsAfter.get(last) ?? []), row]);
  }
  const insert = (provision: Provision): Provision => {
    const { source } = withoutSource(provision);
    const rows = source === null ? [] : (rowsAfter.get(source) ?? []);
    return { ...provision, children: [...rows, ...provision.children.map(insert)] };
  };
  return [...(rowsAfter.get(null) ?? []), ...provisions.map(insert)];
}

/** Longest label that a tab parts from its clause, in characters: "(xxviii) bis". */
const longestLabel = 14;
/** "II.", "A", "三、": may number a section, which only the words after it can tell. */
const sectional = /^(?:\p{Lu}{1,5}\.?|[一二三四五六七八九十]{1,3}、?)$/u;

/** A line as `structure` takes it: with its label apart where Word counted it, or a tab parts it from the words. */
function blockOf(line: BodyLine, at: number, side: Side): Block {
  const counted = countedLabel(line, side);
  if (counted !== null && sectional.test(counted)) return { text: `${counted} ${markedText(line, at, 0)}` };
  if (counted !== null) return { label: counted, text: markedText(line, at, 0) };
  const typed = typedLabel(line);
  return typed === null
    ? { text: markedText(line, at, 0) }
    : { label: typed, text: markedText(line, at, typed.length) };
}

function countedLabel({ paragraph }: BodyLine, side: Side): string | null {
  return paragraph.lead.label[side];
}

/** A label that its author typed, with a tab after it. */
function typedLabel({ text, tabAt }: BodyLine): string | null {
  const typed = text.slice(0, tabAt ?? 0);
  const isLabel =
    typed !== "" &&
    typed.length <= longestLabel &&
    !sectional.test(typed) &&
    labelOf(`${typed} x`)?.rest === "x";
  return isLabel ? typed : null;
}

function labelIn(line: BodyLine, side: Side): string | null {
  return countedLabel(line, side) ?? typedLabel(line);
}

/** The words from `start` on, marks of notes where they stand, and at the end which line it is. */
function markedText({ text, references }: BodyLine, at: number, start: number): string {
  let marked = "";
  let from = start;
  for (const reference of references.filter((each) => each.at >= start)) {
    marked +=
      withoutMarkCharacters(text.slice(from, reference.at)) +
      noteMark(withoutMarkCharacters(reference.marker));
    from = reference.at;
  }
  return marked + withoutMarkCharacters(text.slice(from)) + noteMark(`${sourceSign}${at}`);
}

function withoutSource(provision: Provision): Provision & { readonly source: number | null } {
  const kept = provision.notes.map((marker) => !marker.startsWith(sourceSign));
  const source = provision.notes.findLast((marker) => marker.startsWith(sourceSign));
  return {
    ...provision,
    notes: provision.notes.filter((_, at) => kept[at]),
    noteOffsets: provision.noteOffsets.filter((_, at) => kept[at]),
    source: source === undefined ? null : Number(source.slice(sourceSign.length)),
  };
}

/** Where a provision's words begin in its line: after the label; −1 when they are not the line's. */
function placeOf(text: string, line: BodyLine): number {
  return line.text.endsWith(text) ? line.text.length - text.length : line.text.indexOf(text);
}

/**
 * A clause's verb as its author set it, in italics, where that agrees with the verb found by grammar or none was
 * found: "*Takes note with appreciation* of the report".
 */
function italicVerb(line: BodyLine, from: number, { role, call, text }: Provision): string | null {
  if ((role !== "recital" && role !== "operative") || line.text.length - from > text.length) return call;
  let end = from;
  for (const run of line.runs) {
    if (run.at + run.length <= from) continue;
    if (run.at > end || !run.span.italic) break;
    end = run.at + run.length;
  }
  const verb = line.text.slice(from, end).replace(/[\s,;:]+$/u, "");
  if (!/\p{L}{2}/u.test(verb) || verb.length > longestVerb || end - from >= text.length) return call;
  return call === null || verb.startsWith(call) || call.startsWith(verb) ? verb : call;
}

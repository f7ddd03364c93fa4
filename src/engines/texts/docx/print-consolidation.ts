import { paragraphMark } from "../compare/wording.ts";
import type { Consolidated, ConsolidatedFront, Consolidation, Position } from "../consolidate/consolidate.ts";
import type { WordingToken } from "../consolidate/wording.ts";
import type { Provision } from "../model.ts";
import { composed, countedNote, inOrderOfReference, kept, type Marks, marked } from "./compose.ts";
import { piecesOf } from "./print-comparison.ts";
import { appearanceOf, headLines, type PrintedLine } from "./print-resolution.ts";
import type { Mark, Span, TrackedNote, TrackedParagraph, TrackedText } from "./tracked.ts";

/** What is being printed: notes as they come, and moves waiting for their place. */
interface Printer {
  readonly date: string | null;
  readonly notes: Map<string, Span[]>;
  /** Provisions that arrive after a base provision, by its index. */
  readonly arriving: Map<number, TrackedParagraph[]>;
  moves: number;
}

/** A provision's paragraphs while its words are being told; words go to the note that is open, if one is. */
interface Telling {
  readonly paragraphs: TrackedParagraph[];
  readonly appearance: TrackedParagraph["appearance"];
  spans: Span[];
  note: Span[] | null;
}

/**
 * A consolidation as one text with tracked changes by proponent: the author of a change is who asks for it, names of
 * several joined by commas. Where proposals contest words, these are deleted by all who would change them and each
 * wording is inserted in square brackets by its proponents; rival additions follow one another; what one would move
 * is a move. Rejecting all gives the base; accepting one author's changes, and rejecting the others', gives what they
 * propose for what they do not share. Cost: linear.
 */
export function printConsolidation(
  consolidation: Consolidation,
  { date }: { readonly date: string | null },
): TrackedText {
  const printer: Printer = { date, notes: new Map(), arriving: new Map(), moves: 0 };
  for (const entry of consolidation.provisions)
    for (const each of entry.positions) arrive(printer, consolidation, each);
  const body: TrackedParagraph[] = [...(printer.arriving.get(-1) ?? [])];
  printer.moves = 0;
  for (const entry of consolidation.provisions) {
    if (entry.base === null) {
      body.push(...entry.positions.flatMap((position) => printAddition(printer, position)));
      continue;
    }
    const { provision, depth } = consolidation.nodes[entry.base]!;
    const base = consolidation.wordings[entry.base]!.tokens;
    body.push(...printProvision(printer, entry, { provision, depth, base }));
    body.push(...(printer.arriving.get(entry.base) ?? []));
  }
  const paragraphs = [...printFront(printer, consolidation), ...body];
  return { paragraphs, notes: notesOf(printer, paragraphs) };
}

function notesOf({ notes }: Printer, paragraphs: readonly TrackedParagraph[]): readonly TrackedNote[] {
  const bodies = new Map([...notes].map(([key, spans]) => [key, countedNote(key, spans)]));
  return inOrderOfReference(bodies, paragraphs);
}

function markOf({ date }: Printer, proponents: readonly string[], move: string | null = null): Mark {
  return { author: [...new Set(proponents)].join(", "), date, move };
}

function begin(provision: Pick<Provision, "role" | "label">, depth: number): Telling {
  return { paragraphs: [], appearance: appearanceOf(provision, depth), spans: [], note: null };
}

function end(telling: Telling, marks: Marks): readonly TrackedParagraph[] {
  telling.paragraphs.push(composed(telling.appearance, telling.spans, marks));
  return telling.paragraphs;
}

/** Tells words with their marks; a note that begins among them has its body told at the foot. */
function tell(printer: Printer, telling: Telling, tokens: readonly WordingToken[], marks: Marks): void {
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

interface Printed {
  readonly provision: Provision;
  readonly depth: number;
  readonly base: readonly WordingToken[];
}

function printProvision(
  printer: Printer,
  { status, positions, segments }: Consolidated,
  { provision, depth, base }: Printed,
): readonly TrackedParagraph[] {
  const namesWhere = (which: (position: Position) => boolean): readonly string[] =>
    positions.filter(which).flatMap(({ proponents }) => proponents);
  const against = namesWhere(({ action }) => action === "SUP");
  const mover = positions.find(({ move }) => move !== null);
  // One paragraph can leave once; where several would move it, the others' places show as additions.
  const gone = mover
    ? markOf(printer, mover.proponents, moveName(++printer.moves))
    : against.length > 0
      ? markOf(printer, against)
      : null;
  const stays: Marks = { inserted: null, deleted: gone };
  const telling = begin(provision, depth);
  if (provision.label !== null)
    telling.spans.push(
      marked(`${provision.label}\t`, { ...stays, deleted: gone && { ...gone, move: null } }),
    );
  const contested = status === "contested";
  if (segments.length === 0) tell(printer, telling, base, stays);
  let at = 0;
  for (const segment of segments) {
    if (segment.kind === "common") {
      // The space before kept words is the base's, whatever stands before them now.
      const spaced = segment.tokens.map((token, n) => (n === 0 ? { ...token, gap: base[at]!.gap } : token));
      tell(printer, telling, spaced, stays);
      at += segment.tokens.length;
      continue;
    }
    at += segment.base.length;
    // What a mover changes too arrives changed; only what the others ask for is told here.
    const versions = segment.versions
      .map(({ by, tokens }) => ({
        tokens,
        positions: by.map((at) => positions[at]!).filter((each) => each !== mover),
      }))
      .filter((version) => version.positions.length > 0);
    const names = versions.flatMap((version) => version.positions.flatMap(({ proponents }) => proponents));
    const { note } = telling;
    tell(
      printer,
      telling,
      segment.base,
      names.length > 0 ? { inserted: null, deleted: gone ?? markOf(printer, names) } : stays,
    );
    for (const version of versions) {
      telling.note = note;
      const inserted = markOf(
        printer,
        version.positions.flatMap(({ proponents }) => proponents),
      );
      tellVersion(printer, telling, version.tokens, {
        marks: { inserted, deleted: null },
        bracketed: contested,
      });
    }
  }
  const others = positions.some((each) => each !== mover && each.action === "MOD");
  return end(telling, others ? kept : stays);
}

function tellVersion(
  printer: Printer,
  telling: Telling,
  tokens: readonly WordingToken[],
  { marks, bracketed }: { readonly marks: Marks; readonly bracketed: boolean },
): void {
  if (tokens.length === 0) return;
  const whole = bracketed && tokens.every(({ note, key }) => note === undefined && key !== paragraphMark);
  if (!whole) return tell(printer, telling, tokens, marks);
  const [first, ...rest] = tokens;
  tell(printer, telling, [{ ...first!, text: `[${first!.text}` }, ...rest], marks);
  (telling.note ?? telling.spans).push(marked("]", marks));
}

function printAddition(
  printer: Printer,
  { proponents, wording, form }: Position,
): readonly TrackedParagraph[] {
  const marks: Marks = { inserted: markOf(printer, proponents), deleted: null };
  const telling = begin(form, form.depth);
  if (form.label !== null) telling.spans.push(marked(`${form.label}\t`, marks));
  tell(printer, telling, wording.tokens, marks);
  return end(telling, marks);
}

function moveName(count: number): string {
  return `move${count}`;
}

/** Prints what a position would move at the place where it would stand. */
function arrive(printer: Printer, { provisions }: Consolidation, position: Position): void {
  const { move, proponents, wording, form } = position;
  if (!move) return;
  const entry = provisions.find(({ positions }) => positions.includes(position))!;
  const leads = entry.positions.find((each) => each.move !== null) === position;
  const mark = markOf(printer, proponents, leads ? moveName(++printer.moves) : null);
  const telling = begin(form, move.depth);
  const marks: Marks = { inserted: mark, deleted: null };
  if (form.label !== null)
    telling.spans.push(marked(`${form.label}\t`, { inserted: { ...mark, move: null }, deleted: null }));
  tell(printer, telling, wording.tokens, marks);
  const list = printer.arriving.get(move.after) ?? [];
  list.push(...end(telling, marks));
  printer.arriving.set(move.after, list);
}

function printFront(printer: Printer, { base, front }: Consolidation): readonly TrackedParagraph[] {
  if (front.every(({ status }) => status === "unchanged")) {
    return headLines(base.number, base.title, base.enacting).map((line) =>
      composed(line.appearance, line.spans),
    );
  }
  return front.map((each) => {
    const values = { number: null, title: null, enacting: null, [each.part]: each.base ?? "" };
    const [{ appearance }] = headLines(values.number, values.title, values.enacting) as [PrintedLine];
    return composed(appearance, frontSpans(printer, each));
  });
}

function frontSpans(printer: Printer, { status, base, positions }: ConsolidatedFront): readonly Span[] {
  if (status === "unchanged") return [marked(base ?? "", kept)];
  const everyone = positions.flatMap(({ proponents }) => proponents);
  const [only, ...others] = positions;
  if (only && others.length === 0) {
    const mark = markOf(printer, only.proponents);
    const marks = {
      same: kept,
      inserted: { inserted: mark, deleted: null },
      deleted: { inserted: null, deleted: mark },
    };
    return piecesOf(base ?? "", only.text).map(({ op, text }) => marked(text, marks[op]));
  }
  const deleted = marked(base ?? "", { inserted: null, deleted: markOf(printer, everyone) });
  return [
    deleted,
    ...positions.map(({ proponents, text }) =>
      marked(`[${text}]`, { inserted: markOf(printer, proponents), deleted: null }),
    ),
  ];
}

/**
 * A consolidation as a table: a row for each provision on which anyone takes a position, the base in the first
 * column, then a column for each proponent with its own tracked changes to the base, or the category of its position
 * (NOC, SUP) alone. Cost: the number of provisions times that of proponents.
 */
export function printConsolidationTable(
  consolidation: Consolidation,
  { date }: { readonly date: string | null },
): TrackedText {
  const printer: Printer = { date, notes: new Map(), arriving: new Map(), moves: 0 };
  const proponents = [
    ...new Set(
      consolidation.provisions.flatMap(({ positions }) => positions.flatMap((each) => each.proponents)),
    ),
  ].toSorted();
  const columns = proponents.length + 1;
  const paragraphs: TrackedParagraph[] = [];
  let flow = 1;
  let row = 0;
  const addRow = (cells: readonly (readonly TrackedParagraph[])[]): void => {
    for (const [column, cell] of cells.entries()) {
      const own = flow++;
      for (const each of cell)
        paragraphs.push({ ...each, flow: own, cell: { table: 0, row, column, columns } });
    }
    row++;
  };
  const line = (text: string): readonly TrackedParagraph[] => [composed(tableText, [marked(text, kept)])];
  addRow([line(consolidation.base.number ?? ""), ...proponents.map(line)]);
  let under: string | null = null;
  for (const entry of consolidation.provisions) {
    if (entry.status === "unchanged") continue;
    const call = callAbove(consolidation, entry);
    if (call !== null && call !== under) addRow([line(call), ...proponents.map(() => line(""))]);
    under = call;
    const of = entry.base === null ? null : consolidation.nodes[entry.base]!;
    const base = entry.base === null ? [] : consolidation.wordings[entry.base]!.tokens;
    const label = of?.provision.label ?? null;
    const baseCell = begin({ role: "item", label }, 0);
    if (label !== null) baseCell.spans.push(marked(`${label} `, kept));
    tell(printer, baseCell, base, kept);
    const cells = proponents.map((name) => {
      const own = entry.positions.flatMap((position, at) =>
        position.proponents.includes(name) ? [{ position, at }] : [],
      );
      return own.length === 0
        ? line(entry.base === null ? "" : "NOC")
        : own.flatMap(({ position, at }) => positionCell(printer, entry, { position, at, base }));
    });
    addRow([asCell(end(baseCell, kept)), ...cells]);
  }
  const title = headLines(consolidation.base.number, consolidation.base.title, null);
  const all = [...title.map((each) => composed(each.appearance, each.spans)), ...paragraphs];
  return { paragraphs: all, notes: notesOf(printer, all) };
}

/** The call under which a provision stands, or would be added. */
function callAbove({ nodes }: Consolidation, { base, place }: Consolidated): string | null {
  let node = nodes[base ?? place?.after ?? -1];
  if (base !== null) node = nodes[node?.parent ?? -1];
  while (node && node.provision.role !== "call") node = nodes[node.parent];
  return node?.provision.text ?? null;
}

const tableText = { style: "Table text", indent: 0, centred: false, outline: 0 };

function asCell(paragraphs: readonly TrackedParagraph[]): readonly TrackedParagraph[] {
  return paragraphs.map((each) => ({ ...each, appearance: tableText }));
}

/** The category of a position and, where it has words of its own, these with what they change. */
function positionCell(
  printer: Printer,
  { segments }: Consolidated,
  {
    position,
    at,
    base,
  }: { readonly position: Position; readonly at: number; readonly base: readonly WordingToken[] },
): readonly TrackedParagraph[] {
  const { action, proponents, wording, form } = position;
  const mark = markOf(printer, proponents);
  const telling = begin({ role: "item", label: null }, 0);
  telling.spans.push(marked(action, kept), marked("\t", kept));
  if (action === "SUP") tell(printer, telling, base, { inserted: null, deleted: mark });
  if (action === "ADD") {
    const marks: Marks = { inserted: mark, deleted: null };
    if (form.label !== null) telling.spans.push(marked(`${form.label} `, marks));
    tell(printer, telling, wording.tokens, marks);
  }
  if (action === "MOD") {
    for (const segment of segments) {
      if (segment.kind === "common") {
        tell(printer, telling, segment.tokens, kept);
        continue;
      }
      const own = segment.versions.find(({ by }) => by.includes(at));
      const { note } = telling;
      tell(printer, telling, segment.base, own ? { inserted: null, deleted: mark } : kept);
      if (!own) continue;
      telling.note = note;
      tell(printer, telling, own.tokens, { inserted: mark, deleted: null });
    }
  }
  return asCell(end(telling, kept));
}

import { paragraphMark } from "../compare/wording.ts";
import type { Consolidated, ConsolidatedFront, Consolidation, Position } from "../consolidate/consolidate.ts";
import type { WordingToken } from "../consolidate/wording.ts";
import type { Provision } from "../model.ts";
import { composed, kept, type Marks, marked } from "./compose.ts";
import { piecesOf } from "./pieces.ts";
import { headLines, type PrintedLine } from "./print-resolution.ts";
import { begin, end, markOf, notesOf, type Printer, type Telling, tell } from "./telling.ts";
import type { Span, TrackedParagraph, TrackedText } from "./tracked.ts";

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
  if (!whole) {
    tell(printer, telling, tokens, marks);
    return;
  }
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

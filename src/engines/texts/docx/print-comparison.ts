import type { Change, Comparison } from "../compare/compare.ts";
import { wordingOf } from "../compare/flatten.ts";
import { paragraphMark } from "../compare/wording.ts";
import type { Note, Provision, Resolution } from "../model.ts";
import {
  composed,
  composedLabel,
  countedNote,
  inOrderOfReference,
  kept,
  type Marks,
  marked,
  typedNote,
} from "./compose.ts";
import { pairNotes, placedNotes } from "./paired-notes.ts";
import { cutPieces, type NoteEvent, type Piece, piecesOf } from "./pieces.ts";
import { appearanceOf, countsNotes, headLines, looseNotes } from "./print-resolution.ts";
import type { Mark, Span, TrackedNote, TrackedParagraph, TrackedText } from "./tracked.ts";

interface Placed {
  readonly provision: Provision;
  readonly depth: number;
  readonly index: number;
}

/** What one comparison is being printed with. */
interface Printer {
  readonly base: Resolution;
  readonly revised: Resolution;
  readonly inserted: Marks & { readonly inserted: Mark };
  readonly deleted: Marks & { readonly deleted: Mark };
  /** Whether Word can count the notes of both texts. */
  readonly counted: boolean;
  readonly notes: Map<string, TrackedNote>;
}

/**
 * A comparison as a text with tracked changes by one author: rejecting all gives the base, accepting all the revised
 * text. What was moved is a move; a split or a merge is an inserted or deleted paragraph mark; a renumbered clause
 * has its label changed and nothing else. Cost: that of comparing the words of what changed.
 */
export function printComparison(
  comparison: Comparison,
  { base, revised }: { readonly base: Resolution; readonly revised: Resolution },
  by: { readonly author: string; readonly date: string | null },
): TrackedText {
  const mark: Mark = { ...by, move: null };
  const printer: Printer = {
    base,
    revised,
    inserted: { inserted: mark, deleted: null },
    deleted: { inserted: null, deleted: mark },
    counted: countsNotes(base) && countsNotes(revised),
    notes: new Map(),
  };
  const before = placedById(base);
  const after = placedById(revised);
  const printed: { readonly last: number; readonly paragraphs: TrackedParagraph[] }[] = [];
  /** What stands in the base alone, and takes its place there. */
  const gone: { readonly at: number; readonly paragraphs: readonly TrackedParagraph[] }[] = [];
  let furthest = -1;
  let moves = 0;
  for (const change of comparison.changes) {
    const from = idsOf(change.base).map((id) => before.get(id)!);
    const to = idsOf(change.revised).map((id) => after.get(id)!);
    const [first, last] = [from[0]?.index ?? -1, from.at(-1)?.index ?? -1];
    if (to.length === 0) {
      gone.push({ at: first, paragraphs: printChange(printer, change, from, []) });
    } else if (from.length === 1 && to.length === 1 && (change.op === "moved" || first < furthest)) {
      const move = { ...mark, move: `move${++moves}` };
      gone.push({ at: first, paragraphs: [moveAway(printer, from[0]!, move)] });
      printed.push({ last: -1, paragraphs: [moveHere(printer, from[0]!, to[0]!, move)] });
    } else if (from.length > 0 && first < furthest) {
      // Split or merged, and out of order: neither Word nor its reader has a mark for both at once.
      gone.push({ at: first, paragraphs: from.flatMap((each) => printChange(printer, change, [each], [])) });
      printed.push({ last: -1, paragraphs: to.flatMap((each) => printChange(printer, change, [], [each])) });
    } else {
      furthest = Math.max(furthest, last);
      printed.push({ last, paragraphs: printChange(printer, change, from, to) });
    }
  }
  const head = printHead(printer, comparison);
  const start = { last: -1, paragraphs: [...head] };
  const groups = [start, ...printed];
  for (const { at, paragraphs } of gone.toSorted((a, b) => a.at - b.at)) {
    const behind = groups.reduce(
      (best, each) => (each.last < at && each.last > best.last ? each : best),
      start,
    );
    behind.paragraphs.push(...paragraphs);
  }
  const paragraphs = groups.flatMap((group) => group.paragraphs);
  return { paragraphs, notes: inOrderOfReference(printer.notes, paragraphs) };
}

function idsOf(ids: Change["base"]): readonly string[] {
  return ids === null ? [] : typeof ids === "string" ? [ids] : ids;
}

function placedById({ provisions }: Resolution): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  const walk = (siblings: readonly Provision[], depth: number): void => {
    for (const provision of siblings) {
      placed.set(provision.id, { provision, depth, index: placed.size });
      walk(provision.children, provision.role === "heading" ? depth : depth + 1);
    }
  };
  walk(provisions, 0);
  return placed;
}

function printHead(printer: Printer, { notes }: Comparison): readonly TrackedParagraph[] {
  const [before, after] = [printer.base, printer.revised].map(({ number, title, enacting }) =>
    headLines(number, title, enacting),
  );
  const styles = ["Res_No", "Res_title", "Normal after title"];
  return styles.flatMap((style) => {
    const find = (lines: typeof before) => lines!.find(({ appearance }) => appearance.style === style);
    const [from, to] = [find(before), find(after)];
    if (!from && !to) return [];
    const text = (line: typeof from): string => line?.spans.map((span) => span.text).join("") ?? "";
    const end = from ? (to ? kept : printer.deleted) : printer.inserted;
    const spans = piecesOf(text(from), text(to)).map((piece) =>
      marked(piece.text, marksOf(printer, piece.op)),
    );
    if (style === "Res_title") spans.push(...titleNotes(printer, notes));
    return [composed((to ?? from)!.appearance, spans, end)];
  });
}

function marksOf(printer: Printer, op: Piece["op"]): Marks {
  return op === "same" ? kept : printer[op];
}

function printChange(
  printer: Printer,
  change: Change,
  from: readonly Placed[],
  to: readonly Placed[],
): TrackedParagraph[] {
  const text = (side: readonly Placed[]): string =>
    side.map(({ provision }) => wordingOf(provision)).join(paragraphMark);
  const pieces = piecesOf(text(from), text(to));
  const notes = notesOf(printer, change, from, to);
  const verbEnd = (side: readonly Placed[]): number => verbLength(side[0]?.provision);
  const end = from.length === 0 ? printer.inserted : to.length === 0 ? printer.deleted : kept;
  const by = { inserted: printer.inserted.inserted, deleted: printer.deleted.deleted };
  const paragraphs: TrackedParagraph[] = [];
  let [b, r] = [0, 0];
  const labelSpans = (): readonly Span[] => {
    const [old, now] = [from[b], to[r]];
    // The label of a part is new, or gone; that of the first changes.
    const baseLabel = b > 0 || r === 0 ? (old?.provision.label ?? null) : null;
    const revisedLabel = r > 0 || b === 0 ? (now?.provision.label ?? null) : null;
    return composedLabel(baseLabel, revisedLabel, by);
  };
  let spans: Span[] = [...labelSpans()];
  const close = (marks: Marks): void => {
    const { provision, depth } = to[r] ?? from[b]!;
    paragraphs.push(composed(appearanceOf(provision, depth), spans, marks));
  };
  for (const piece of cutPieces(pieces, notes, [verbEnd(from), verbEnd(to)])) {
    if ("note" in piece) {
      spans.push(...piece.note);
    } else if (piece.text === paragraphMark) {
      close(marksOf(printer, piece.op));
      if (piece.op === "deleted") b++;
      else r++;
      spans = [...labelSpans()];
    } else {
      const italic =
        piece.op === "deleted"
          ? piece.base + piece.text.length <= verbEnd(from)
          : piece.revised + piece.text.length <= verbEnd(to);
      spans.push(marked(piece.text, marksOf(printer, piece.op), italic));
    }
  }
  close(end);
  return paragraphs;
}

function verbLength(provision: Provision | undefined): number {
  if (!provision || provision.role === "call" || provision.call === null) return 0;
  return provision.text.startsWith(provision.call) ? provision.call.length : 0;
}

/** The notes of a changed provision. */
function notesOf(
  printer: Printer,
  change: Change,
  from: readonly Placed[],
  to: readonly Placed[],
): readonly NoteEvent[] {
  const before = placedNotes(from, printer.base);
  const after = placedNotes(to, printer.revised);
  return pairNotes(before, after, change.notes ?? []).map(([old, now]) => ({
    side: now ? "revised" : "base",
    at: (now ?? old)!.at,
    note: printNote(printer, old?.note, now?.note),
  }));
}

/** The references of notes that no provision bears. */
function titleNotes(printer: Printer, told: Comparison["notes"]): readonly Span[] {
  const placed = (resolution: Resolution) => looseNotes(resolution).map((note) => ({ note, at: 0 }));
  const pairs = pairNotes(placed(printer.base), placed(printer.revised), told);
  return pairs.flatMap(([old, now]) => printNote(printer, old?.note, now?.note));
}

/** Adds the body of a note; gives its reference. */
function printNote(printer: Printer, old: Note | undefined, now: Note | undefined): readonly Span[] {
  const key = `footnote ${printer.notes.size + 1}`;
  const body = piecesOf(old?.text ?? "", now?.text ?? "").map(({ op, text }) =>
    marked(text, marksOf(printer, op)),
  );
  const marks = old ? (now ? kept : printer.deleted) : printer.inserted;
  const reference = { ...marked("", marks), note: key };
  if (printer.counted) {
    printer.notes.set(key, countedNote(key, body));
    return [reference];
  }
  const by = { inserted: printer.inserted.inserted, deleted: printer.deleted.deleted };
  printer.notes.set(key, typedNote(key, composedLabel(old?.marker ?? null, now?.marker ?? null, by), body));
  if (!old || !now) return [{ ...reference, text: (old ?? now)!.marker }];
  if (old.marker === now.marker) return [{ ...reference, text: now.marker }];
  return [
    reference,
    { ...marked(old.marker, printer.deleted), note: key },
    { ...marked(now.marker, printer.inserted), note: key },
  ];
}

/** Where a moved provision leaves: all its words go, with its notes. */
function moveAway(printer: Printer, { provision, depth }: Placed, move: Mark): TrackedParagraph {
  const gone = { inserted: null, deleted: move };
  const words = wordingOf(provision);
  const spans = cutPieces(
    words === "" ? [] : [{ op: "deleted", text: words, base: 0, revised: 0 }],
    placedNotes([{ provision }], printer.base).map(({ note, at }) => ({
      side: "base",
      at,
      note: printNote(printer, note, undefined),
    })),
    [0, 0],
  ).flatMap((piece) => ("note" in piece ? piece.note : [marked(piece.text, gone)]));
  const label = composedLabel(provision.label, null, { inserted: move, deleted: printer.deleted.deleted });
  return composed(appearanceOf(provision, depth), [...label, ...spans], gone);
}

/** Where it arrives: its words as they are now, those that were not moved with it as an insertion. */
function moveHere(
  printer: Printer,
  from: Placed,
  { provision, depth }: Placed,
  move: Mark,
): TrackedParagraph {
  const here = { inserted: move, deleted: null };
  const pieces = piecesOf(wordingOf(from.provision), wordingOf(provision)).filter(
    ({ op }) => op !== "deleted",
  );
  const spans = cutPieces(
    pieces,
    placedNotes([{ provision }], printer.revised).map(({ note, at }) => ({
      side: "revised",
      at,
      note: printNote(printer, undefined, note),
    })),
    [0, 0],
  ).flatMap((piece) =>
    "note" in piece ? piece.note : [marked(piece.text, piece.op === "same" ? here : printer.inserted)],
  );
  const label = composedLabel(null, provision.label, { inserted: printer.inserted.inserted, deleted: move });
  return composed(appearanceOf(provision, depth), [...label, ...spans], here);
}

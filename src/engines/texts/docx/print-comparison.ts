import type { Change, Comparison } from "../compare/compare.ts";
import { wordingOf } from "../compare/flatten.ts";
import { diffTokens } from "../compare/word-diff.ts";
import { paragraphMark, type Token, tokenise } from "../compare/wording.ts";
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

/** A stretch of words, with where it begins on the sides that have it. */
interface Piece {
  readonly op: "same" | "inserted" | "deleted";
  readonly text: string;
  readonly base: number;
  readonly revised: number;
}

/** Both wordings as one: `same` and `deleted` are the base to the letter, `same` and `inserted` the revised text. */
export function piecesOf(base: string, revised: string): readonly Piece[] {
  const [before, after] = [tokenise(base), tokenise(revised)];
  const pieces: Piece[] = [];
  let [from, to] = [0, 0];
  const take = (op: Piece["op"], text: string): void => {
    if (text === "") return;
    pieces.push({ op, text, base: from, revised: to });
    if (op !== "inserted") from += text.length;
    if (op !== "deleted") to += text.length;
  };
  const change = (baseEnd: number, revisedEnd: number): void => {
    const [old, now] = [base.slice(from, baseEnd), revised.slice(to, revisedEnd)];
    if (old === now) return take("same", old);
    take("deleted", old);
    take("inserted", now);
  };
  const keep = (old: Token, now: Token): void => {
    change(old.start, now.start);
    change(old.end, now.end);
  };
  let [b, r] = [0, 0];
  for (const edit of [...diffTokens(before, after), null]) {
    for (const end = edit?.baseStart ?? before.length; b < end; b++, r++) keep(before[b]!, after[r]!);
    if (edit) {
      change(
        edit.baseEnd > b ? before[edit.baseEnd - 1]!.end : from,
        edit.revisedEnd > r ? after[edit.revisedEnd - 1]!.end : to,
      );
      [b, r] = [edit.baseEnd, edit.revisedEnd];
    }
  }
  change(base.length, revised.length);
  return pieces;
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

/** The references of a note, and where they stand: in the base when the note is gone, else in the revised text. */
interface NoteEvent {
  readonly side: "base" | "revised";
  readonly at: number;
  readonly note: readonly Span[];
}

/** Pieces cut where notes stand, verbs end and paragraphs are parted, with the notes between them. */
function cutPieces(
  pieces: readonly Piece[],
  notes: readonly NoteEvent[],
  [baseVerb, revisedVerb]: readonly [number, number],
): readonly (Piece | { readonly note: readonly Span[] })[] {
  const cut: (Piece | { readonly note: readonly Span[] })[] = [];
  const waiting = [...notes];
  const tell = (base: number, revised: number): void => {
    for (let n = 0; n < waiting.length; ) {
      const { side, at, note } = waiting[n]!;
      if (at > (side === "base" ? base : revised)) n++;
      else {
        cut.push({ note });
        waiting.splice(n, 1);
      }
    }
  };
  for (const piece of pieces) {
    const inBase =
      piece.op === "inserted" ? [] : [...noteOffsets(notes, "base"), baseVerb].map((at) => at - piece.base);
    const inRevised =
      piece.op === "deleted"
        ? []
        : [...noteOffsets(notes, "revised"), revisedVerb].map((at) => at - piece.revised);
    const breaks = [...piece.text.matchAll(/\u2029/g)].flatMap(({ index }) => [index, index + 1]);
    const cuts = [...new Set([0, ...inBase, ...inRevised, ...breaks])]
      .filter((at) => at >= 0 && at < piece.text.length)
      .toSorted((a, b) => a - b);
    for (const [n, at] of cuts.entries()) {
      const base = piece.base + (piece.op === "inserted" ? 0 : at);
      const revised = piece.revised + (piece.op === "deleted" ? 0 : at);
      tell(base, revised);
      cut.push({ op: piece.op, text: piece.text.slice(at, cuts[n + 1]), base, revised });
    }
  }
  tell(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  return cut;
}

function noteOffsets(notes: readonly NoteEvent[], of: NoteEvent["side"]): readonly number[] {
  return notes.filter(({ side }) => side === of).map(({ at }) => at);
}

interface PlacedNote {
  readonly note: Note;
  readonly at: number;
}

function placedNotes(side: readonly Placed[], { notes }: Resolution): readonly PlacedNote[] {
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

/** The notes of both sides: those that the comparison names changed, the others in order. */
function pairNotes(
  base: readonly PlacedNote[],
  revised: readonly PlacedNote[],
  told: Comparison["notes"],
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
    placedNotes([{ provision, depth, index: 0 }], printer.base).map(({ note, at }) => ({
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
    placedNotes([{ provision, depth, index: 0 }], printer.revised).map(({ note, at }) => ({
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

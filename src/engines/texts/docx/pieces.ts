import { diffTokens } from "../compare/word-diff.ts";
import { type Token, tokenise } from "../compare/wording.ts";
import type { Span } from "./tracked.ts";

/** A stretch of words, with where it begins on the sides that have it. */
export interface Piece {
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
    if (old === now) {
      take("same", old);
    } else {
      take("deleted", old);
      take("inserted", now);
    }
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

/** The references of a note, and where they stand: in the base when the note is gone, else in the revised text. */
export interface NoteEvent {
  readonly side: "base" | "revised";
  readonly at: number;
  readonly note: readonly Span[];
}

/** Pieces cut where notes stand, verbs end and paragraphs are parted, with the notes between them. */
export function cutPieces(
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

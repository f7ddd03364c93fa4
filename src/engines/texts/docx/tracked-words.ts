import type { ToldWords } from "../compare/told-changes.ts";
import { diffTokens, markWords } from "../compare/word-diff.ts";
import { tokenise } from "../compare/wording.ts";
import type { Run } from "./lines.ts";
import type { Mark, Span } from "./tracked.ts";

/** A stretch of words as they stand in one view, with the runs that they come from. */
export interface Wording {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A stretch of a wording from one span; no span for the space that joins two paragraphs. */
interface Piece {
  readonly span: Span | null;
  readonly from: number;
  readonly text: string;
}

/**
 * The words of a provision with what was inserted and deleted, as the marks in the file say: joined, `same` and
 * `deleted` give the base wording, `same` and `inserted` the revised one. Several parts on one side are joined by a
 * space. Cost: linear.
 */
export function trackedWords(base: readonly Wording[], revised: readonly Wording[]): readonly ToldWords[] {
  const before = piecesOf(base);
  const words: { op: ToldWords["op"]; text: string; mark: Mark | null }[] = [];
  const push = (op: ToldWords["op"], text: string, span: Span | null): void => {
    const mark =
      op === "inserted" ? (span?.inserted ?? null) : op === "deleted" ? (span?.deleted ?? null) : null;
    const last = words.at(-1);
    if (text === "") return;
    if (last?.op === op && sameAuthor(last.mark, mark)) last.text += text;
    else words.push({ op, text, mark });
  };
  const places = placesOf(before);
  /** What of the base comes next: a piece, and how much of it is told already. */
  let at = 0;
  let told = 0;
  const deleteUntil = (piece: number, within: number): void => {
    for (; at < piece; at++, told = 0) push("deleted", before[at]!.text.slice(told), before[at]!.span);
    const next = before[at];
    if (next) push("deleted", next.text.slice(told, within), next.span);
    told = within;
  };
  for (const { span, from, text } of piecesOf(revised)) {
    let done = 0;
    const own = span && places.get(span);
    while (own && own.next < own.places.length) {
      const place = own.places[own.next]!;
      const same = before[place]!;
      if (same.from >= from + text.length) break;
      const start = Math.max(from + done, same.from + (place === at ? told : 0));
      const end = Math.min(from + text.length, same.from + same.text.length);
      if (place >= at && start < end) {
        push("inserted", text.slice(done, start - from), span);
        deleteUntil(place, start - same.from);
        push("same", text.slice(start - from, end - from), null);
        told = end - same.from;
        done = end - from;
      }
      if (same.from + same.text.length > from + text.length) break;
      own.next++;
    }
    push("inserted", text.slice(done), span);
  }
  deleteUntil(before.length, 0);
  return deletedFirst(words).map(({ op, text, mark }) => ({
    op,
    text,
    ...(mark && { author: mark.author }),
    ...(mark?.date && { date: mark.date }),
  }));
}

function piecesOf(parts: readonly Wording[]): readonly Piece[] {
  return parts.flatMap(({ text, runs }, n) => [
    ...(n > 0 ? [{ span: null, from: 0, text: " " }] : []),
    ...runs.map(({ span, from, at, length }) => ({ span, from, text: text.slice(at, at + length) })),
  ]);
}

/** Where the pieces of each span stand, and from which on they are still to be met. */
function placesOf(pieces: readonly Piece[]): ReadonlyMap<Span, { readonly places: number[]; next: number }> {
  const found = new Map<Span, { readonly places: number[]; next: number }>();
  for (const [at, { span }] of pieces.entries()) {
    const own = span && found.get(span);
    if (own) own.places.push(at);
    else if (span) found.set(span, { places: [at], next: 0 });
  }
  return found;
}

function sameAuthor(a: Mark | null, b: Mark | null): boolean {
  return a?.author === b?.author && a?.date === b?.date;
}

/** Between two kept stretches, what was deleted is told before what was inserted, as Word writes it. */
function deletedFirst<W extends { readonly op: ToldWords["op"] }>(words: readonly W[]): readonly W[] {
  const ordered: W[] = [];
  let changed: W[] = [];
  const flush = (): void => {
    ordered.push(
      ...changed.filter(({ op }) => op === "deleted"),
      ...changed.filter(({ op }) => op === "inserted"),
    );
    changed = [];
  };
  for (const each of words) {
    if (each.op === "same") {
      flush();
      ordered.push(each);
    } else {
      changed.push(each);
    }
  }
  flush();
  return ordered;
}

/** The words of a provision that was moved: its two halves are different words of the file, so wordings are compared. */
export function movedWords(base: Wording, revised: Wording, mark: Mark | null): readonly ToldWords[] {
  const from = tokenise(base.text);
  const to = tokenise(revised.text);
  return markWords(base.text, from, revised.text, to, diffTokens(from, to)).map(({ op, text }) => ({
    op,
    text,
    ...(op !== "same" && mark && { author: mark.author }),
    ...(op !== "same" && mark?.date && { date: mark.date }),
  }));
}

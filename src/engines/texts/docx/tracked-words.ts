import { diffTokens, markWords } from "../compare/word-diff.ts";
import { tokenise } from "../compare/wording.ts";
import type { Run } from "./lines.ts";
import type { Mark, Span } from "./tracked.ts";

/** Some words of a change, and who made it when; kept words have no author. */
export interface TrackedWords {
  readonly op: "same" | "inserted" | "deleted";
  readonly text: string;
  readonly author?: string;
  readonly date?: string;
}

/** A stretch of words as they stand in one view, with the runs that they come from. */
export interface Wording {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** One UTF-16 unit of a wording: where in the file it stands; no span for what joins two paragraphs. */
interface Letter {
  readonly span: Span | null;
  readonly from: number;
  readonly letter: string;
}

/**
 * The words of a provision with what was inserted and deleted, as the marks in the file say: joined, `same` and
 * `deleted` give the base wording, `same` and `inserted` the revised one. Several parts on one side are joined by a
 * space. Cost: linear.
 */
export function trackedWords(base: readonly Wording[], revised: readonly Wording[]): readonly TrackedWords[] {
  const from = lettersOf(base);
  const to = lettersOf(revised);
  const kept = keptLetters(from, to);
  const words: { op: TrackedWords["op"]; text: string; mark: Mark | null }[] = [];
  const push = (op: TrackedWords["op"], { letter, span }: Letter): void => {
    const mark =
      op === "inserted" ? (span?.inserted ?? null) : op === "deleted" ? (span?.deleted ?? null) : null;
    const last = words.at(-1);
    if (last?.op === op && sameAuthor(last.mark, mark)) last.text += letter;
    else words.push({ op, text: letter, mark });
  };
  let at = 0;
  for (const each of to) {
    const match = kept.get(each);
    if (match === undefined) {
      push("inserted", each);
      continue;
    }
    for (; at < match; at++) push("deleted", from[at]!);
    push("same", each);
    at = match + 1;
  }
  for (; at < from.length; at++) push("deleted", from[at]!);
  return deletedFirst(words).map(({ op, text, mark }) => ({
    op,
    text,
    ...(mark && { author: mark.author }),
    ...(mark?.date && { date: mark.date }),
  }));
}

function lettersOf(parts: readonly Wording[]): readonly Letter[] {
  const letters: Letter[] = [];
  for (const [n, { text, runs }] of parts.entries()) {
    if (n > 0) letters.push({ span: null, from: 0, letter: " " });
    for (const run of runs) {
      for (let k = 0; k < run.length; k++) {
        letters.push({ span: run.span, from: run.from + k, letter: text[run.at + k]! });
      }
    }
  }
  return letters;
}

/** For each letter of the revised wording that the base has too, its place there; places only grow. */
function keptLetters(base: readonly Letter[], revised: readonly Letter[]): ReadonlyMap<Letter, number> {
  const places = new Map<Span, Map<number, number>>();
  for (const [at, { span, from }] of base.entries()) {
    if (!span) continue;
    const own = places.get(span) ?? new Map<number, number>();
    places.set(span, own.set(from, at));
  }
  const kept = new Map<Letter, number>();
  let least = 0;
  for (const letter of revised) {
    const at = letter.span ? places.get(letter.span)?.get(letter.from) : undefined;
    if (at === undefined || at < least) continue;
    kept.set(letter, at);
    least = at + 1;
  }
  return kept;
}

function sameAuthor(a: Mark | null, b: Mark | null): boolean {
  return a?.author === b?.author && a?.date === b?.date;
}

/** Between two kept stretches, what was deleted is told before what was inserted, as Word writes it. */
function deletedFirst<W extends { readonly op: TrackedWords["op"] }>(words: readonly W[]): readonly W[] {
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
export function movedWords(base: Wording, revised: Wording, mark: Mark | null): readonly TrackedWords[] {
  const from = tokenise(base.text);
  const to = tokenise(revised.text);
  return markWords(base.text, from, revised.text, to, diffTokens(from, to)).map(({ op, text }) => ({
    op,
    text,
    ...(op !== "same" && mark && { author: mark.author }),
    ...(op !== "same" && mark?.date && { date: mark.date }),
  }));
}

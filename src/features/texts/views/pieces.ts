import type { Consolidated, Position } from "#engines/texts/consolidate/consolidate.ts";
import { mergeVersions } from "#engines/texts/consolidate/merge.ts";
import { printStretch, type Wording, type WordingToken } from "#engines/texts/consolidate/wording.ts";

/** A run of words of a provision, or of the note that stands within it. */
export interface Run {
  readonly text: string;
  /** Of a note: its marker where it begins here, and whether it ends here. */
  readonly note?: { readonly marker: string | null; readonly ends: boolean };
}

/** A stretch of the words of a provision: as they stand, taken out, or as some would have them (null: nothing). */
export type Piece =
  | { readonly kind: "plain"; readonly runs: readonly Run[] }
  | { readonly kind: "deleted"; readonly runs: readonly Run[]; readonly by: readonly string[] }
  | { readonly kind: "wording"; readonly runs: readonly Run[] | null; readonly by: readonly string[] };

/** A stretch of one position's words, with what became of it since the base. */
export interface MarkedRuns {
  readonly op: "same" | "inserted" | "deleted";
  readonly runs: readonly Run[];
}

type Tokens = readonly WordingToken[];

/** A stretch of a wording with its notes told apart; it may begin or end within one. */
export function runsOf(tokens: Tokens): readonly Run[] {
  interface Open {
    tokens: WordingToken[];
    note: { marker: string | null; ends: boolean } | null;
  }
  const open: Open[] = [];
  const begin = (note: Open["note"]): Open => {
    const run: Open = { tokens: [], note };
    open.push(run);
    return run;
  };
  for (const token of tokens) {
    const last = open.at(-1);
    const isGoingOn = last !== undefined && !last.note?.ends;
    if (token.note === "open") begin({ marker: token.text, ends: false });
    else if (token.note === "close") {
      const note = isGoingOn && last.note ? last.note : begin({ marker: null, ends: false }).note!;
      note.ends = true;
    } else {
      const isOfNote = token.note === "body";
      const goesOn = isGoingOn && (last.note !== null) === isOfNote;
      (goesOn ? last : begin(isOfNote ? { marker: null, ends: false } : null)).tokens.push(token);
    }
  }
  return open.map(({ tokens: own, note }, at) => {
    const gap = at > 0 && note?.marker == null ? (own[0]?.gap ?? "") : "";
    const text = gap + printStretch(own);
    return note ? { text, note } : { text };
  });
}

const plain = (text: string): Piece => ({ kind: "plain", runs: [{ text }] });

/** Additions at one place, each in the words of its proponents. */
export function addedPieces({ positions }: Consolidated): readonly Piece[] {
  return positions.map(({ proponents, wording }) => ({
    kind: "wording",
    runs: runsOf(wording.tokens),
    by: proponents,
  }));
}

/** The words of a provision of the base, cut where positions differ. */
export function basePieces({ positions, segments }: Consolidated, text: string): readonly Piece[] {
  const deletes = positions.filter(({ action }) => action === "SUP");
  const whole = deletes.map(
    ({ proponents }): Piece => ({ kind: "deleted", runs: [{ text }], by: proponents }),
  );
  const changes = positions.some(({ action }) => action === "MOD");
  if (deletes.length > 0 && !changes) return whole;
  if (segments.length === 0) return [...whole, plain(text)];
  const pieces: Piece[] = whole.length > 0 ? [...whole, plain(" ")] : [];
  const space = (gap: string | undefined): void => {
    if (gap && pieces.length > whole.length) pieces.push(plain(gap));
  };
  for (const segment of segments) {
    if (segment.kind === "common") {
      space(segment.tokens[0]?.gap);
      pieces.push({ kind: "plain", runs: runsOf(segment.tokens) });
      continue;
    }
    space((segment.base[0] ?? segment.versions[0]!.tokens[0])?.gap);
    const by = (at: readonly number[]) => at.flatMap((n) => positions[n]!.proponents);
    if (segment.base.length > 0) {
      const erasers = segment.versions.filter(({ tokens }) => tokens.length === 0);
      const alone = segment.versions.length === 1 ? erasers.flatMap((version) => by(version.by)) : [];
      pieces.push({ kind: "deleted", runs: runsOf(segment.base), by: alone });
    }
    for (const version of segment.versions) {
      if (version.tokens.length === 0 && segment.versions.length === 1) continue;
      const runs = version.tokens.length === 0 ? null : runsOf(version.tokens);
      if (segment.base.length > 0 || pieces.at(-1)?.kind === "wording") pieces.push(plain(" "));
      pieces.push({ kind: "wording", runs, by: by(version.by) });
    }
  }
  return pieces;
}

/**
 * The words of a position with what it changes in the base; empty where it changes no word of it. Brackets cut the words
 * where any of the positions differ: here only what this one changes counts. Cost: one comparison.
 */
export function markedRuns({ action, wording }: Position, base: Wording): readonly MarkedRuns[] {
  if (action !== "MOD") return [];
  const marked: MarkedRuns[] = [];
  const push = (op: MarkedRuns["op"], tokens: Tokens): void => {
    if (tokens.length === 0) return;
    const gap = marked.length > 0 ? (tokens[0]!.gap ?? "") : "";
    if (gap) marked.push({ op: "same", runs: [{ text: gap }] });
    marked.push({ op, runs: runsOf(tokens) });
  };
  for (const segment of mergeVersions(base.tokens, [wording.tokens]).segments) {
    if (segment.kind === "common") push("same", segment.tokens);
    else {
      push("deleted", segment.base);
      push("inserted", segment.versions[0]!.tokens);
    }
  }
  return marked.some(({ op }) => op !== "same") ? marked : [];
}

import { isAnnexLine } from "./headings.ts";
import type { Note } from "./model.ts";
import { noteMark } from "./note-marks.ts";

/** The line that parts notes from the text: "_______________". */
export const rule = /^\s*[_‗─—-]{5,}\s*$/u;
/** The same inside a line, as text taken from a PDF has it: "…; ____________________ 1 These include…". */
export const inlineRule = /_{5,}/;

/** "1 Resolution 217 A (III).", "8 () القرار", "[^*]: …", "1Resolutions…": a note's marker and its words. */
const noteLine =
  /^\[\^([^\]\s]{1,8})\]:\s*(.*)$|^\[(\d{1,3}):\s*\d*\s*(.*?)\]?$|^(\d{1,3}|\*{1,3}|[a-z](?=[\s)]))[.)]?(?:\s+|(?=\p{Lu}|\p{Script=Han}|["“«(]))(.*)$/u;

export interface FoundNotes {
  readonly notes: readonly Note[];
  /** The lines after the notes, where the text goes on. */
  readonly rest: readonly string[];
}

/** A numbered paragraph or an item: what follows the notes, not a note. */
const clause = /^(?:\d{1,3}\.\s|\(?[a-z]{1,2}\)\s)/;

/**
 * Reads notes from lines of which the first opens one; null when it opens none. A line that opens no note goes on
 * with the last, until a numbered clause, or a blank line after a full stop, shows that the text goes on.
 */
export function readNotes(lines: readonly string[]): FoundNotes | null {
  const notes: { marker: string; text: string }[] = [];
  let blank = false;
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "") {
      blank = true;
      continue;
    }
    const match = noteLine.exec(line);
    const marker = match && (match[1] ?? match[3] ?? match[5])!;
    const last = notes.at(-1);
    if (marker && (!last || followsMarker(marker, last.marker))) {
      notes.push({ marker, text: (match[2] ?? match[4] ?? match[6])! });
    } else if (!last) return null;
    else if (clause.test(line) || (blank && (/[.。]$/.test(last.text) || isAnnexLine(line))))
      return { notes, rest: lines.slice(at) };
    else last.text = goOn(last.text, line);
    blank = false;
  }
  return notes.length > 0 ? { notes, rest: [] } : null;
}

/** A note with its next line; a word broken at the end of the line is whole again. */
export function goOn(text: string, line: string): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
  const dense =
    /[\p{Script=Han}，。；：、（）《》]$/u.test(text) && /^[\p{Script=Han}，。；：、（）《》]/u.test(line);
  return `${text}${dense ? "" : " "}${line}`;
}

/** A line of a note may begin with a year or a word of one letter: only the next marker opens the next note. */
function followsMarker(marker: string, last: string): boolean {
  if (/^\d+$/.test(last)) return Number(marker) === Number(last) + 1;
  if (/^[a-z]$/.test(last)) return marker.charCodeAt(0) === last.charCodeAt(0) + 1;
  return !/^[a-z]$/.test(marker);
}

interface Candidate {
  readonly at: number;
  readonly note: number;
  readonly score: number;
}

/**
 * Finds where the marks of notes stand glued to words ("issue,1", "20163 ,", "Summit7 and"), given the markers in the
 * order of their notes, and turns them into note marks. A figure is a mark only where its neighbours allow it, and the
 * marks must come in the order of the notes: the best such chain is taken (weighted longest increasing sequence).
 * `marks` says what the way of the text has done to them: "kept" all, perhaps kept "some", when only what cannot well be
 * anything else is taken, or "all-or-none", when nothing is changed unless every marker is found.
 * Cost: linear in the length of the text, times the logarithm of the number of markers.
 */
export function markGluedNotes(
  given: string,
  all: readonly string[],
  { marks }: { readonly marks: "kept" | "some" | "all-or-none" },
): string {
  const markers = all.filter((marker) => !isStars(marker));
  const text = all.filter(isStars).reduce(markStars, given);
  const glued = candidatesOf(text, markers).filter(
    ({ score }) => score > (marks === "kept" ? 0 : certainScore),
  );
  const candidates = marks === "some" ? withSpacedMarks(glued, text, markers) : glued;
  const chain = bestChain(candidates, markers.length);
  if (marks === "all-or-none" && chain.length < markers.length) return text;
  let marked = "";
  let from = 0;
  for (const { at, note } of chain) {
    const marker = markers[note]!;
    // A space that parts a mark from its word is no part of the words.
    marked += text.slice(from, at).replace(marks === "some" ? / $/u : "", "") + noteMark(marker);
    from = at + marker.length;
  }
  return marked + text.slice(from);
}

/** A figure alone between two words in small letters, of which the first is no word that figures follow. */
const spaced =
  /(?<=(?!paragraph|resolve|instruct|article|section|question|objective|about|under|nearly|least|group|phase)\p{Ll}{5,} )\d{1,3}(?= \p{Ll})/gu;

/** Adds marks that a space parts from their word ("organizations 2 involved"), where there is but one such figure. */
function withSpacedMarks(
  glued: readonly Candidate[],
  text: string,
  markers: readonly string[],
): readonly Candidate[] {
  const found = [...text.matchAll(spaced)].map(({ 0: figures, index: at }) => ({ figures, at }));
  const alone = found.flatMap(({ figures, at }) => {
    const note = markers.indexOf(figures);
    const only = found.filter((each) => each.figures === figures).length === 1;
    const known = glued.some((each) => each.note === note);
    return only && note >= 0 && !known ? [{ at, note, score: 1 }] : [];
  });
  return [...glued, ...alone].toSorted((one, other) => one.at - other.at);
}

function isStars(marker: string): boolean {
  return /^\*+$/.test(marker);
}

/** "the Convention,*": as many stars as the note has, after a word or its punctuation. */
function markStars(text: string, stars: string): string {
  const glued = new RegExp(`(?<=[^\\s*(])\\${[...stars].join("\\")}(?=$|[\\s,;:.)”»’])`, "mu");
  return text.replace(glued, noteMark(stars));
}

/** The candidates of highest total score whose positions and notes both increase; those come in order of position. */
function bestChain(candidates: readonly Candidate[], notes: number): readonly Candidate[] {
  interface Link {
    readonly candidate: Candidate;
    readonly total: number;
    readonly before: Link | null;
  }
  // A Fenwick tree: `best[n]` is the best chain that ends in a note of its range, so that a prefix takes few looks.
  const best: (Link | null)[] = new Array(notes + 1).fill(null);
  const bestBefore = (note: number): Link | null => {
    let found: Link | null = null;
    for (let n = note; n > 0; n -= n & -n) if ((best[n]?.total ?? 0) > (found?.total ?? 0)) found = best[n]!;
    return found;
  };
  for (const candidate of candidates) {
    const before = bestBefore(candidate.note);
    const link: Link = { candidate, total: candidate.score + (before?.total ?? 0), before };
    for (let n = candidate.note + 1; n <= notes; n += n & -n) {
      if (link.total > (best[n]?.total ?? 0)) best[n] = link;
    }
  }
  const chain: Candidate[] = [];
  for (let link = bestBefore(notes); link !== null; link = link.before) chain.push(link.candidate);
  return chain.reverse();
}

/** "[12] Resolution 70/175, annex.": a note at the end of a text, as extraction from documents leaves it. */
const endNote = /^\[(\d{1,4}|\*{1,3}|[a-z])\]\s+(\S.*)$/;

/** Takes the notes that end a text, each on a line of its own after its marker in brackets. */
export function takeEndNotes(lines: readonly string[]): { lines: readonly string[]; notes: readonly Note[] } {
  const notes: Note[] = [];
  let end = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!.trim();
    const note = endNote.exec(line);
    if (note) notes.push({ marker: note[1]!, text: note[2]! });
    else if (line !== "") break;
    if (note) end = at;
  }
  return { lines: lines.slice(0, end), notes: notes.reverse() };
}

/** "lamps,[2] oars": where a document raised the marks of its notes, extraction sets them in brackets. */
export function readBracketedMarks(line: string, notes: readonly Note[]): string {
  return line.replace(/(?<=\S)\[(\d{1,4}|\*{1,3}|[a-z])\]/gu, (printed, marker: string) =>
    notes.some((note) => note.marker === marker) ? noteMark(marker) : printed,
  );
}

/** "* On behalf of the States Members that are members of the Group of 77.": a note under the last paragraph. */
const starNote = /^(\*{1,3})\s*(\p{L}.*)$/u;

/** Takes the notes with stars that end a text, where its words bear their stars: else they are a list. */
export function takeStarNotes(lines: readonly string[]): {
  lines: readonly string[];
  notes: readonly Note[];
} {
  const notes: Note[] = [];
  let end = lines.length;
  for (let at = lines.length - 1; at > 0; at--) {
    const note = starNote.exec(lines[at]!.trim());
    if (note) notes.push({ marker: note[1]!, text: note[2]! });
    else if (lines[at]!.trim() !== "") break;
    if (note) end = at;
  }
  const above = lines.slice(0, end).join("\n");
  return notes.length > 0 && notes.every(({ marker }) => markStars(above, marker) !== above)
    ? { lines: lines.slice(0, end), notes: notes.reverse() }
    : { lines, notes: [] };
}

/**
 * Takes notes that stand in the flow of lines: a line that begins with the next marker and a capital, after a word
 * that bears that marker, to the line that ends in a full stop. Cost: the length of the text times the notes found.
 */
export function takeFlowNotes(lines: readonly string[]): {
  lines: readonly string[];
  notes: readonly Note[];
} {
  const kept: string[] = [];
  const notes: { marker: string; text: string }[] = [];
  let open = false;
  for (const line of lines) {
    const next = `${notes.length + 1}`;
    const opens = new RegExp(`^\\s*${next}(?:\\s+|(?=\\D))(?=["“«]?[\\p{Lu}\\p{Script=Han}])`, "u").exec(
      line,
    );
    if (opens && bears(kept.slice(-flowReach).join("\n"), next)) {
      notes.push({ marker: next, text: line.slice(opens[0].length).trim() });
      open = true;
    } else if (open && line.trim() !== "") notes.at(-1)!.text = goOn(notes.at(-1)!.text, line.trim());
    else {
      open = false;
      kept.push(line);
      continue;
    }
    open &&= !/[.。]["”»]?\s*$/u.test(line);
  }
  return { lines: kept, notes };
}

function bears(text: string, marker: string): boolean {
  return candidatesOf(text, [marker]).some(({ score }) => score > certainScore);
}

const letterBefore = /[\p{L}\p{M}]$/u;
const punctuationBefore = /[,;:”’»）)》"“%،؛，。；：、]$/u;

/** Digits of a note's marker. */
const longestMarker = 4;
/** How many lines above a note in the flow its mark is sought. */
const flowReach = 100;
/** Above this a figure is glued to a word or to punctuation, and followed by a space or more punctuation. */
const certainScore = 3;

/** In order of position; of several at one position, the later note first, so that one does not follow another there. */
function candidatesOf(text: string, markers: readonly string[]): readonly Candidate[] {
  const noteOf = new Map(markers.map((marker, note) => [marker, note]));
  const found: Candidate[] = [];
  const names = repeatedNames(text);
  for (const figures of text.matchAll(/\d+/g)) {
    const end = figures.index + figures[0].length;
    if (
      names.has(
        `${/\p{L}*$/u.exec(text.slice(Math.max(0, figures.index - 24), figures.index))![0]}${figures[0]}`,
      )
    )
      continue;
    const after = text.slice(end, end + 2);
    if (/^\p{Ll}|^\/\d|^\.\d/u.test(after)) continue;
    for (let length = Math.min(figures[0].length, longestMarker); length > 0; length--) {
      const at = end - length;
      const note = noteOf.get(text.slice(at, end));
      if (note === undefined) continue;
      const score = scoreOf(/\S*$/.exec(text.slice(Math.max(0, at - 24), at))![0], after);
      if (score > 0) found.push({ at, note, score });
    }
  }
  return found;
}

/** "IPv6", "CO2": a word with a figure that comes more than once is a name, as a mark comes once. */
function repeatedNames(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [name] of text.matchAll(/\p{L}{1,24}\d+/gu)) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}

function scoreOf(token: string, after: string): number {
  const ends = /^(?:$|[\s,;:.)”»’—–，。；、：）》-])/u.test(after) ? 1 : 0;
  if (token === "") return 0;
  if (/\d$/.test(token)) {
    // Glued to a year more likely than to the number of a resolution, to another figure never.
    const weight = /(?:^|\D)(?:19|20)\d\d$/.test(token) ? 1 : /\/\d+$/.test(token) ? 0.5 : null;
    return weight === null ? 0 : weight + ends;
  }
  if (/\/\S*$/.test(token) && /[A-Z.]$/.test(token)) return 0;
  if (letterBefore.test(token)) return /(?:^|\P{L})\p{Lu}$/u.test(token) ? 0.5 + ends : 3 + ends;
  if (punctuationBefore.test(token)) return 3 + ends;
  return /\.$/.test(token) ? 0.6 + ends : 0;
}

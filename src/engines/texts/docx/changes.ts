import type { ChangeOp } from "../compare/compare.ts";
import type { ToldChange, ToldFrontChange, ToldNoteChange, ToldWords } from "../compare/told-changes.ts";
import type { Line } from "./lines.ts";
import { type Pair, pairUnits, runsOf } from "./pairing.ts";
import type { PlacedNote, View } from "./resolution.ts";
import { movedWords, trackedWords, type Wording } from "./tracked-words.ts";
import { type Unit, unitsOf } from "./units.ts";

/** What was inserted by one author and deleted again by another: it is in neither view. */
interface Withdrawn {
  readonly text: string;
  readonly insertedBy: string;
  readonly deletedBy: string;
}

/** What became of one provision, as the marks in the file say; shaped as a comparison tells it, with authors. */
export interface TrackedChange extends ToldChange {
  readonly withdrawn?: readonly Withdrawn[];
}

export interface TrackedChanges {
  /** One for each provision of either view, in the order of the revised text. */
  readonly changes: readonly TrackedChange[];
  readonly summary: Readonly<Record<ChangeOp, number>>;
  readonly front: readonly ToldFrontChange[];
}

/**
 * What the tracked changes of a text do to each of its provisions. Nothing is guessed from likeness: a provision is
 * the same one where words of it were kept, or were moved under one name. A changed mark at the end of a clause
 * (; , .) shows in `words` but modifies nothing, for it follows the clause's place in its list. Cost: linear.
 */
export function trackedChanges({
  base,
  revised,
}: {
  readonly base: View;
  readonly revised: View;
}): TrackedChanges {
  const pairs = pairUnits(unitsOf(base), unitsOf(revised));
  const changes: TrackedChange[] = [];
  const front: ToldFrontChange[] = [];
  for (const pair of pairs) {
    const words = wordsOf(pair);
    const part = pair.revised[0]?.part ?? pair.base[0]?.part;
    if (part) front.push({ part, op: frontOp(pair, words), words });
    else changes.push(changeOf(pair, words, base, revised));
  }
  const summary = {
    same: 0,
    renumbered: 0,
    modified: 0,
    inserted: 0,
    deleted: 0,
    moved: 0,
    split: 0,
    merged: 0,
  };
  for (const { op } of changes) summary[op]++;
  return { changes, summary, front };
}

function changeOf(pair: Pair, words: readonly ToldWords[], base: View, revised: View): TrackedChange {
  const notes = noteChanges(pair, base, revised);
  const withdrawn = withdrawnFrom(pair);
  return {
    op: opOf(pair, words, notes),
    base: idsOf(pair.base),
    revised: idsOf(pair.revised),
    words,
    ...(notes.length > 0 && { notes }),
    ...(withdrawn.length > 0 && { withdrawn }),
  };
}

function idsOf(units: readonly Unit[]): string | readonly string[] | null {
  const ids = units.map(({ place }) => place!.provision.id);
  return ids.length > 1 ? ids : (ids[0] ?? null);
}

function opOf(pair: Pair, words: readonly ToldWords[], notes: readonly ToldNoteChange[]): ChangeOp {
  const [from, to] = [pair.base[0], pair.revised[0]];
  if (!from) return "inserted";
  if (!to) return "deleted";
  if (pair.revised.length > 1) return "split";
  if (pair.base.length > 1) return "merged";
  if (pair.moved) return "moved";
  if (notes.length > 0 || changesWords(words)) return "modified";
  return from.label === to.label ? "same" : "renumbered";
}

function frontOp({ base, revised }: Pair, words: readonly ToldWords[]): ToldFrontChange["op"] {
  if (base.length === 0) return "inserted";
  if (revised.length === 0) return "deleted";
  return words.some(({ op }) => op !== "same") ? "modified" : "same";
}

const closingMark = /[;,.؛،。；，、]$/u;

/** Whether words differ by more than the mark that closes the clause. */
function changesWords(words: readonly ToldWords[]): boolean {
  const side = (other: ToldWords["op"]): string =>
    words
      .filter(({ op }) => op !== other)
      .map(({ text }) => text)
      .join("")
      .trim()
      .replace(closingMark, "")
      .trim();
  return side("inserted") !== side("deleted");
}

function wordsOf({ base, revised, moved }: Pair): readonly ToldWords[] {
  const [from, to] = [base.map(wordingOf), revised.map(wordingOf)];
  const mark = revised[0] && runsOf(revised[0]).find(({ span }) => span.inserted)?.span.inserted;
  return moved ? movedWords(from[0]!, to[0]!, mark ?? null) : trackedWords(from, to);
}

function wordingOf(unit: Unit): Wording {
  return { text: unit.line.text.slice(unit.from), runs: runsOf(unit) };
}

function noteChanges(pair: Pair, base: View, revised: View): readonly ToldNoteChange[] {
  const before = notesOf(pair.base, base);
  const after = notesOf(pair.revised, revised);
  const wording = ({ body }: { readonly body: Line }): Wording => body;
  const changes: ToldNoteChange[] = [];
  for (const note of before) {
    const same = after.find(({ key }) => key === note.key);
    const words = trackedWords([wording(note)], same ? [wording(same)] : []);
    if (!same) changes.push({ op: "deleted", base: note.marker, revised: null, words });
    else if (changesWords(words)) {
      changes.push({ op: "modified", base: note.marker, revised: same.marker, words });
    }
  }
  for (const note of after) {
    if (before.some(({ key }) => key === note.key)) continue;
    changes.push({
      op: "inserted",
      base: null,
      revised: note.marker,
      words: trackedWords([], [wording(note)]),
    });
  }
  // A moved provision takes its notes along: they leave under one key and arrive under another.
  return pair.moved ? withoutMoved(changes) : changes;
}

function withoutMoved(changes: readonly ToldNoteChange[]): readonly ToldNoteChange[] {
  const text = ({ words }: ToldNoteChange): string => words.map((each) => each.text).join("");
  const left = changes.filter(({ op }) => op === "deleted").map(text);
  const arrived = changes.filter(({ op }) => op === "inserted").map(text);
  return changes.filter(
    (each) => each.op === "modified" || !(left.includes(text(each)) && arrived.includes(text(each))),
  );
}

function notesOf(units: readonly Unit[], view: View): readonly PlacedNote[] {
  return units.flatMap(({ line, from }) =>
    line.references.filter(({ at }) => at >= from).flatMap(({ key }) => view.notes.get(key) ?? []),
  );
}

function withdrawnFrom({ base, revised }: Pair): readonly Withdrawn[] {
  const standing = new Set([...base, ...revised].flatMap((unit) => unit.line.runs.map(({ span }) => span)));
  const paragraphs = new Set([...base, ...revised].flatMap(({ line }) => line.paragraph.from));
  return [...paragraphs]
    .filter(({ spans }) => spans.some((span) => standing.has(span)))
    .flatMap(({ spans }) =>
      spans.filter(({ text, inserted, deleted }) => inserted && deleted && text.trim() !== ""),
    )
    .map(({ text, inserted, deleted }) => ({
      text,
      insertedBy: inserted!.author,
      deletedBy: deleted!.author,
    }));
}

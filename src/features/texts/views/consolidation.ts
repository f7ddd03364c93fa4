import { wordingOf } from "#engines/texts/compare/flatten.ts";
import type {
  ConsolidatedFront,
  Consolidation,
  Position,
  Status,
} from "#engines/texts/consolidate/consolidate.ts";
import type { Unplaced } from "#engines/texts/consolidate/instructions.ts";
import { printWording } from "#engines/texts/consolidate/wording.ts";
import type { Role } from "#engines/texts/model.ts";
import { address, headOf, type TextHead } from "./comparison.ts";
import {
  addedPieces,
  basePieces,
  type MarkedRuns,
  markedRuns,
  type Piece,
  type Run,
  runsOf,
} from "./pieces.ts";
import { type Section, sectionsOf } from "./sections.ts";

export interface PositionView {
  readonly proponents: readonly string[];
  readonly action: Position["action"];
  readonly label: string | null;
  readonly text: string;
  /** Its words with what it changes in the base marked; empty where it changes none. */
  readonly marked: readonly MarkedRuns[];
  readonly notes: readonly string[];
  /** The label, or else the id, of the provision after which it goes; "" before all. */
  readonly movedAfter: string | null;
  readonly mergedInto: string | null;
  readonly isOutdated: boolean;
}

export interface EntryView {
  /** Its place in the consolidation, by which choices name it. */
  readonly index: number;
  readonly id: string;
  readonly status: Status;
  readonly role: Role;
  readonly label: string | null;
  readonly depth: number;
  /** The words of the base; null for an addition. */
  readonly words: readonly Run[] | null;
  readonly pieces: readonly Piece[];
  readonly positions: readonly PositionView[];
  readonly merged: string | null;
  readonly section: Section;
  readonly isAddition: boolean;
}

interface UnplacedView {
  readonly proponents: readonly string[];
  readonly action: string;
  readonly about: string;
  readonly text: string;
  readonly reason: Unplaced["reason"];
}

export interface ConsolidationView {
  readonly base: TextHead;
  readonly entries: readonly EntryView[];
  readonly front: readonly ConsolidatedFront[];
  readonly summary: Readonly<Record<Status, number>>;
  readonly proponents: readonly string[];
  readonly unplaced: readonly UnplacedView[];
}

/** A consolidation as entries ready to be narrowed and shown. Cost: linear. */
export function viewConsolidation(consolidation: Consolidation): ConsolidationView {
  const { base, provisions, front, summary, unplaced, nodes } = consolidation;
  const sections = sectionsOf(base);
  const first: Section = { id: "preamble", name: null };
  const placedAfter = new Map<number, number>();
  const entries = provisions.map((entry, index): EntryView => {
    const at = entry.base ?? entry.place!.after;
    const node = nodes[at];
    const isAddition = entry.base === null;
    const wording = entry.base === null ? null : consolidation.wordings[entry.base]!;
    let id = address("provision", node?.provision.id ?? "first");
    if (isAddition) {
      const count = (placedAfter.get(at) ?? 0) + 1;
      placedAfter.set(at, count);
      id = `${address("added", node?.provision.id ?? "first")}${count === 1 ? "" : `-${count}`}`;
    }
    const form = entry.positions[0]?.form;
    return {
      index,
      id,
      status: entry.status,
      role: isAddition ? form!.role : node!.provision.role,
      label: isAddition ? form!.label : node!.provision.label,
      depth: isAddition ? entry.place!.depth : node!.depth,
      words: wording && runsOf(wording.tokens),
      pieces: isAddition ? addedPieces(entry) : basePieces(entry, wordingOf(node!.provision)),
      positions: entry.positions.map((position) => ({
        ...positionView(position, consolidation),
        marked: wording ? markedRuns(position, wording) : [],
      })),
      merged: entry.merged && printWording(entry.merged.tokens).text,
      section: sections.get(node?.provision.id ?? "") ?? first,
      isAddition,
    };
  });
  const named = [...entries, ...front].flatMap(({ positions }) =>
    positions.flatMap((each) => each.proponents),
  );
  return {
    base: headOf(base),
    entries,
    front,
    summary,
    proponents: [...new Set([...named, ...unplaced.flatMap(({ proponents }) => proponents)])].toSorted(),
    unplaced,
  };
}

function positionView(position: Position, { nodes }: Consolidation): Omit<PositionView, "marked"> {
  const { proponents, action, wording, form, move, into, outdated } = position;
  const { text, notes } = printWording(wording.tokens);
  const place = (at: number): string => {
    const provision = nodes[at]?.provision;
    return provision ? (provision.label ?? provision.id) : "";
  };
  return {
    proponents,
    action,
    label: action === "ADD" ? form.label : null,
    text,
    notes: notes.map((note) => note.text),
    movedAfter: move && place(move.after),
    mergedInto: into === null ? null : place(into),
    isOutdated: outdated,
  };
}

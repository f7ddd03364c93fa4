import { wordingOf } from "#engines/texts/compare/flatten.ts";
import type {
  Consolidated,
  ConsolidatedFront,
  Consolidation,
  Position,
  Status,
} from "#engines/texts/consolidate/consolidate.ts";
import type { Unplaced } from "#engines/texts/consolidate/instructions.ts";
import { printStretch, printWording } from "#engines/texts/consolidate/wording.ts";
import type { Role } from "#engines/texts/model.ts";
import { address, headOf, type TextHead } from "./comparison.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** A stretch of the words of a provision: as they stand, taken out, or as some would have them (null: nothing). */
export type Piece =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "deleted"; readonly text: string; readonly by: readonly string[] }
  | { readonly kind: "wording"; readonly text: string | null; readonly by: readonly string[] };

export interface PositionView {
  readonly proponents: readonly string[];
  readonly action: Position["action"];
  readonly label: string | null;
  readonly text: string;
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
      pieces: isAddition ? addedPieces(entry) : basePieces(entry, wordingOf(node!.provision)),
      positions: entry.positions.map((position) => positionView(position, consolidation)),
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

function positionView(position: Position, { nodes }: Consolidation): PositionView {
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

function addedPieces({ positions }: Consolidated): readonly Piece[] {
  return positions.map(({ proponents, wording }) => ({
    kind: "wording",
    text: printStretch(wording.tokens),
    by: proponents,
  }));
}

/** The words of a provision of the base, cut where positions differ. */
function basePieces({ positions, segments }: Consolidated, text: string): readonly Piece[] {
  const deletes = positions.filter(({ action }) => action === "SUP");
  const whole = deletes.map(({ proponents }): Piece => ({ kind: "deleted", text, by: proponents }));
  const changes = positions.some(({ action }) => action === "MOD");
  if (deletes.length > 0 && !changes) return whole;
  if (segments.length === 0) return [...whole, { kind: "plain", text }];
  const pieces: Piece[] = whole.length > 0 ? [...whole, { kind: "plain", text: " " }] : [];
  const space = (gap: string | undefined): void => {
    if (gap && pieces.length > whole.length) pieces.push({ kind: "plain", text: gap });
  };
  for (const segment of segments) {
    if (segment.kind === "common") {
      space(segment.tokens[0]?.gap);
      pieces.push({ kind: "plain", text: printStretch(segment.tokens) });
      continue;
    }
    space((segment.base[0] ?? segment.versions[0]!.tokens[0])?.gap);
    const by = (at: readonly number[]) => at.flatMap((n) => positions[n]!.proponents);
    if (segment.base.length > 0) {
      const erasers = segment.versions.filter(({ tokens }) => tokens.length === 0);
      const alone = segment.versions.length === 1 ? erasers.flatMap((version) => by(version.by)) : [];
      pieces.push({ kind: "deleted", text: printStretch(segment.base), by: alone });
    }
    for (const version of segment.versions) {
      if (version.tokens.length === 0 && segment.versions.length === 1) continue;
      const words = version.tokens.length === 0 ? null : printStretch(version.tokens);
      if (segment.base.length > 0 || pieces.at(-1)?.kind === "wording")
        pieces.push({ kind: "plain", text: " " });
      pieces.push({ kind: "wording", text: words, by: by(version.by) });
    }
  }
  return pieces;
}

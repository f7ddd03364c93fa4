import type { Consolidated, Consolidation, Position, Status } from "./consolidate.ts";
import type { Segment } from "./merge.ts";
import type { Place } from "./proposal.ts";
import { printStretch, printWording } from "./wording.ts";

/** A place by id: after that base provision in the flow of the text (null: before all), at that depth. */
interface PlaceJson {
  readonly after: string | null;
  readonly depth: number;
}

interface PositionJson {
  readonly proponents: readonly string[];
  readonly action: Position["action"];
  readonly text: string;
  /** The notes that the wording bears, where it bears any. */
  readonly notes?: readonly string[];
  readonly label?: string | null;
  readonly depth?: number;
  readonly moved?: PlaceJson;
  readonly mergedInto?: string;
  readonly outdated?: true;
}

type SegmentJson =
  | { readonly text: string }
  | {
      readonly base: string;
      readonly alternatives: readonly { readonly proponents: readonly string[]; readonly text: string }[];
    };

/** A consolidation as the command line and the interface give it out. */
export interface ConsolidationJson {
  readonly provisions: readonly {
    readonly base: string | null;
    readonly after: string | null;
    readonly status: Status;
    readonly positions: readonly PositionJson[];
    readonly merged: string | null;
    readonly segments?: readonly SegmentJson[];
  }[];
  readonly summary: Consolidation["summary"];
  readonly front: Consolidation["front"];
  readonly unplaced: Consolidation["unplaced"];
}

/** Turns a consolidation into plain data: provisions by id, wordings as text. Cost: linear. */
export function consolidationJson(consolidation: Consolidation): ConsolidationJson {
  const { nodes, provisions, summary, front, unplaced } = consolidation;
  const id = (at: number): string | null => nodes[at]?.provision.id ?? null;
  const place = ({ after, depth }: Place): PlaceJson => ({ after: id(after), depth });
  const position = ({ proponents, action, wording, form, move, into, outdated }: Position): PositionJson => {
    const { text, notes } = printWording(wording.tokens);
    return {
      proponents,
      action,
      text,
      ...(notes.length > 0 ? { notes: notes.map((note) => note.text) } : {}),
      ...(action === "ADD" ? { label: form.label, depth: form.depth } : {}),
      ...(move ? { moved: place(move) } : {}),
      ...(into === null ? {} : { mergedInto: id(into)! }),
      ...(outdated ? { outdated } : {}),
    };
  };
  const entry = (each: Consolidated) => ({
    base: each.base === null ? null : id(each.base),
    after: each.place ? id(each.place.after) : null,
    status: each.status,
    positions: each.positions.map(position),
    merged: each.merged && printWording(each.merged.tokens).text,
    ...(each.segments.length > 0
      ? { segments: each.segments.map((segment) => segmentJson(segment, each)) }
      : {}),
  });
  return { provisions: provisions.map(entry), summary, front, unplaced };
}

function segmentJson(segment: Segment, { positions }: Consolidated): SegmentJson {
  if (segment.kind === "common") return { text: printStretch(segment.tokens) };
  return {
    base: printStretch(segment.base),
    alternatives: segment.versions.map(({ by, tokens }) => ({
      proponents: by.flatMap((at) => positions[at]!.proponents),
      text: printStretch(tokens),
    })),
  };
}

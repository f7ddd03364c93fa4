import { type Side, type Span, stands, type TrackedParagraph } from "./tracked.ts";

type Source = Pick<TrackedParagraph, "spans" | "markInserted" | "markDeleted" | "flow">;

/** A paragraph of one view: those of the tracked text that its missing marks join, and what of them stands. */
export interface ViewParagraph<P extends Source> {
  /** Of these paragraphs, in order; more than one where a mark that parted them does not stand. */
  readonly from: readonly P[];
  /** The one whose label and appearance it takes: the first with words that stand. */
  readonly lead: P;
  readonly spans: readonly Span[];
}

/**
 * The paragraphs of a text as it stands in one view: `base` before all changes, `revised` after all are accepted.
 * Paragraphs whose mark does not stand run on into the next of the same flow; paragraphs of which nothing stands
 * are left out. Spans are the same objects in both views. Cost: linear.
 */
export function viewOf<P extends Source>(paragraphs: readonly P[], side: Side): readonly ViewParagraph<P>[] {
  const pending = new Map<number, { at: number; from: P[] }>();
  const groups: { at: number; group: ViewParagraph<P> }[] = [];
  const emit = ({ at, from }: { at: number; from: P[] }, ended: boolean): void => {
    const spans = from.flatMap((paragraph) => paragraph.spans.filter((span) => stands(span, side)));
    if (!ended && spans.length === 0) return;
    const lead =
      from.find((each) => each.spans.some((span) => stands(span, side) && hasWords(span))) ?? from.at(-1)!;
    groups.push({ at, group: { from, lead, spans } });
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const open = pending.get(paragraph.flow) ?? { at, from: [] };
    open.from.push(paragraph);
    const marked = stands({ inserted: paragraph.markInserted, deleted: paragraph.markDeleted }, side);
    if (marked) {
      emit(open, true);
      pending.delete(paragraph.flow);
    } else {
      pending.set(paragraph.flow, open);
    }
  }
  for (const open of pending.values()) emit(open, false);
  return groups.sort((a, b) => a.at - b.at).map(({ group }) => group);
}

function hasWords(span: Span): boolean {
  return span.note !== null || /\S/.test(span.text);
}

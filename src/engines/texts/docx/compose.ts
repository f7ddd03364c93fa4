import { type Mark, type Span, sameMark, type TrackedNote, type TrackedParagraph } from "./tracked.ts";

/** The marks of some words: who put them in and who took them out. */
export interface Marks {
  readonly inserted: Mark | null;
  readonly deleted: Mark | null;
}

export const kept: Marks = { inserted: null, deleted: null };

/** A paragraph with its words marked; `marks` are those of its end. */
export function composed(
  appearance: TrackedParagraph["appearance"],
  spans: readonly Span[],
  { inserted, deleted }: Marks = kept,
): TrackedParagraph {
  return {
    spans: joined(spans),
    appearance,
    markInserted: inserted,
    markDeleted: deleted,
    flow: 0,
    cell: null,
    label: { base: null, revised: null },
  };
}

/** Words told one by one are one run where they share one history. */
function joined(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const span of spans) {
    if (span.text === "" && span.note === null) continue;
    const last = runs.at(-1);
    const isOne =
      last?.note === null &&
      span.note === null &&
      last.italic === span.italic &&
      sameMark(last.inserted, span.inserted) &&
      sameMark(last.deleted, span.deleted);
    if (isOne) runs[runs.length - 1] = { ...last, text: last.text + span.text };
    else runs.push(span);
  }
  return runs;
}

/** Words that nobody has changed. */
export function plain(text: string, italic = false): Span {
  return { text, inserted: null, deleted: null, italic, note: null };
}

/** Words under one pair of marks. */
export function marked(text: string, { inserted, deleted }: Marks, italic = false): Span {
  return { ...plain(text, italic), inserted, deleted };
}

/** A label and the tab after it, as it was and as it is. */
export function composedLabel(
  base: string | null,
  revised: string | null,
  { inserted, deleted }: { readonly inserted: Mark; readonly deleted: Mark },
): readonly Span[] {
  if (base === revised) return base === null ? [] : [plain(`${base}\t`)];
  const out = { inserted: null, deleted };
  const into = { inserted, deleted: null };
  if (base === null) return [marked(`${revised}\t`, into)];
  if (revised === null) return [marked(`${base}\t`, out)];
  return [marked(base, out), marked(revised, into), plain("\t")];
}

const noteAppearance = { style: "footnote text", indent: 0, listLevel: null, centred: false, outline: 0 };

/** A footnote that Word counts. */
export function countedNote(key: string, spans: readonly Span[]): TrackedNote {
  return {
    key,
    kind: "footnote",
    // Only that it is counted matters to the writer: Word counts anew.
    marker: { base: "", revised: "" },
    paragraphs: [composed(noteAppearance, spans)],
  };
}

/** A footnote under a mark that its author typed, as it was and as it is. */
export function typedNote(key: string, label: readonly Span[], spans: readonly Span[]): TrackedNote {
  return {
    key,
    kind: "footnote",
    marker: { base: null, revised: null },
    paragraphs: [composed(noteAppearance, [...label, ...spans])],
  };
}

/** Notes in the order in which paragraphs first refer to them. */
export function inOrderOfReference(
  notes: ReadonlyMap<string, TrackedNote>,
  paragraphs: readonly TrackedParagraph[],
): readonly TrackedNote[] {
  const keys = new Set(paragraphs.flatMap(({ spans }) => spans.flatMap(({ note }) => note ?? [])));
  return [...keys].flatMap((key) => notes.get(key) ?? []);
}

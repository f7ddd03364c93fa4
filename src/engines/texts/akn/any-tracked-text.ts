import fc from "fast-check";
import type { Mark, Span, TrackedNote, TrackedParagraph, TrackedText } from "../docx/tracked.ts";

const author = fc.constantFrom("EUR", "الدول العربية", "A. <Nobody> & Co.", "");
const date = fc.constantFrom(null, "2026-03-01T09:00:00Z", "2026-03-02T10:30:00", "2026-03-03");
const mark = (move: fc.Arbitrary<string | null>): fc.Arbitrary<Mark | null> =>
  fc.option(fc.record({ author, date, move }), { freq: 2 });
const moves = fc.constantFrom(null, null, "move1", "move 2", "");
const words = fc.constantFrom(
  ...[
    "recalling",
    "1\t",
    "a)\t",
    "to open the archive ",
    "and  count",
    "the boxes;",
    "الصناديق",
    "大会，",
    "\n",
    "",
    " ",
    "<i>&",
  ],
);
const notes = ["footnote 1", "footnote 2", "endnote 1"];

const span: fc.Arbitrary<Span> = fc.record({
  text: words,
  inserted: mark(moves),
  deleted: mark(moves),
  italic: fc.boolean(),
  note: fc.oneof(
    { weight: 8, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...notes) },
  ),
});
const label = fc.constantFrom(null, null, "1.", "a)", "");

const paragraph: fc.Arbitrary<TrackedParagraph> = fc.record({
  spans: fc.array(span, { maxLength: 6 }),
  markInserted: mark(moves),
  markDeleted: mark(moves),
  flow: fc.nat({ max: 3 }),
  appearance: fc.record({
    style: fc.constantFrom(null, "Call", 'heading "1"; text-align: center', "--flow: 7"),
    indent: fc.integer({ min: -2000, max: 2000 }),
    listLevel: fc.option(fc.nat({ max: 8 })),
    centred: fc.boolean(),
    outline: fc.nat({ max: 9 }),
  }),
  cell: fc.option(
    fc.record({
      table: fc.nat({ max: 2 }),
      row: fc.nat({ max: 3 }),
      column: fc.nat({ max: 3 }),
      columns: fc.integer({ min: 1, max: 4 }),
    }),
    { freq: 1 },
  ),
  label: fc.record({ base: label, revised: label }),
});

const noteOf = (key: string): fc.Arbitrary<TrackedNote> =>
  fc.record({
    key: fc.constant(key),
    kind: fc.constant(key.startsWith("endnote") ? ("endnote" as const) : ("footnote" as const)),
    marker: fc.record({ base: label, revised: label }),
    paragraphs: fc.array(
      paragraph.map((each) => ({ ...each, spans: each.spans.filter(({ note }) => note === null) })),
      { maxLength: 2 },
    ),
  });

/** Any text that a Word file can track, well-formed or not. */
export const anyTrackedText: fc.Arbitrary<TrackedText> = fc.record({
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 8 }),
  notes: fc.subarray(notes).chain((keys) => fc.tuple(...keys.map(noteOf))),
});

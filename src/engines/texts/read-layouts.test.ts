import { expect, test } from "vitest";
import { outline } from "./outline-fixture.ts";
import { readPlain } from "./read-plain.ts";

test("numbers and bullets that share a line are parted", () => {
  const { provisions } = readPlain(`RESOLUTION 78 (LISBON, 2026)
Boxes
The Harbour Conference of the Union (Lisbon, 2026),
resolves
8 to count boxes;
9 to open boxes; 10 to close boxes; 11 to buy, in particular: • tin boxes; • lids,
instructs the Director of the Bureau of Boxes, in close coordination with the Director of the Bureau of Lids and the Secretary-General
1 to report.
`);
  expect(outline(provisions)).toEqual([
    "resolves call - resolves",
    "  resolves.8 item 8 -",
    "  resolves.9 item 9 -",
    "  resolves.10 item 10 -",
    "  resolves.11 item 11 -",
    "    resolves.11.b1 item • -",
    "    resolves.11.b2 item • -",
    expect.stringMatching(/^instructs-the-director-of-the-bureau call/u),
    "  instructs-the-director-of-the-bureau.1 item 1 -",
  ]);
});

test("labels alone on their lines go with what stands under them; numbers of pages do not", () => {
  const lines = `RECOMMENDATION 3 (REV. LISBON, 2026)
Boxes and their lids
The Harbour Conference of the Union (Lisbon, 2026),
considering
a)
that boxes are many in the harbours of the Member States, and that no one has counted them for a very long time;
b)
that lids are few, and that:
–
some are of tin;
–
300.500 are painted,
recommends
1
that Member States count the boxes in their harbours each year, and keep the count;
2
that Sector Members:
i)
buy lids;
ii)
lend lids.`;
  const expected = [
    "considering call - considering",
    "  considering.a item a) -",
    "  considering.b item b) -",
    "    considering.b.b1 item – -",
    "    considering.b.b2 item – -",
    "recommends call - recommends",
    "  recommends.1 item 1 -",
    "  recommends.2 item 2 -",
    "    recommends.2.i item i) -",
    "    recommends.2.ii item ii) -",
  ];
  expect(outline(readPlain(lines).provisions)).toEqual(expected);
  expect(outline(readPlain(lines.replaceAll("\n", "\n\n")).provisions)).toEqual(expected);
  const paged = readPlain(`81/8. Boxes
The General Assembly,
Recalling its resolution 80/3 of 2 May 2026 on the boxes that are kept in the
1
archives of harbours and in the cellars of their authorities,
1. Welcomes the offer of the city of Lisbon to keep the boxes in its own cellars
2
until the next session of the Assembly.
`);
  expect(paged.provisions.map(({ text }) => text)).toEqual([
    "Recalling its resolution 80/3 of 2 May 2026 on the boxes that are kept in the archives of harbours and in the cellars of their authorities,",
    "Welcomes the offer of the city of Lisbon to keep the boxes in its own cellars until the next session of the Assembly.",
  ]);
});

/** Paragraphs with what misleads a reader of wrapped lines: names in capitals, labels and verbs in mid-sentence. */
const paragraphs = [
  "81/7. Care of boxes in the harbours of the coast and in those of the islands",
  "The General Assembly,",
  "Recalling its resolution 80/3 of 2 May 2026, by which it requested the Special Committee on Boxes to study the information transmitted to the Secretary-General by the Harbours of the Coast, Recalling Harbour and Noting Harbour among them,",
  "Noting that the Harbour of Lisbon and the Harbour of Porto have sent all of their boxes to the Bureau, including those of paragraphs (a) and (b) of the list of the Special Committee on Boxes,",
  "1. Requests the Bureau to open the boxes of the Harbour of Lisbon and of the Harbour of Porto in the presence of the Chair of the Special Committee, and:",
  "(a) To count the boxes that the Harbour of Lisbon has kept in its cellars since the flood of 2. May, and those of the Harbour of Porto;",
  "(b) To write to the Harbours of the Coast and of the Islands about the boxes that were not found by the Special Committee;",
  "2. Decides to return to the matter in the light of the report of the Special Committee on Boxes at the next session of the General Assembly;",
  "3. Thanks the Harbour of Lisbon, the Harbour of Porto and the Chair of the Special Committee on Boxes for their work in the cellars.",
];

/** Lines of some width at most. */
function wrapped(paragraph: string, width: number): string {
  return paragraph.replace(new RegExp(`(?=\\S)(.{1,${width}})(?:\\s+|$)`, "gu"), "$1\n").trimEnd();
}

test.each([60, 72, 84, 100])("wrapped at %i characters, a text is the same", (width) => {
  const whole = readPlain(paragraphs.join("\n"));
  expect(outline(whole.provisions)).toEqual([
    "pp1 recital - Recalling",
    "pp2 recital - Noting",
    "op1 operative 1. Requests",
    "  op1.a item (a) -",
    "  op1.b item (b) -",
    "op2 operative 2. Decides",
    "op3 operative 3. Thanks",
  ]);
  const lines = paragraphs.map((each) => wrapped(each, width));
  expect(readPlain(lines.join("\n\n"))).toEqual(whole);
  expect(readPlain(lines.join("\n"))).toEqual(whole);
});

import { expect, test } from "vitest";
import { outline } from "./outline-fixture.ts";
import { readPlain } from "./read-plain.ts";

test("stars mark notes where a note bears as many", () => {
  const { provisions, notes } = readPlain(`81/9. Boxes

The General Assembly,

Recalling the Convention on Boxes,*

1. Welcomes the lids** of the year.

__________
* See A/81/3.
** Of tin.
`);
  expect(notes.map(({ marker }) => marker)).toEqual(["*", "**"]);
  expect(provisions.map(({ text, notes: marks }) => [text, ...marks])).toEqual([
    ["Recalling the Convention on Boxes,", "*"],
    ["Welcomes the lids of the year.", "**"],
  ]);
});

test("notes that ran on within a line end where the text goes on", () => {
  const { provisions, notes } = readPlain(`RESOLUTION 9 (LISBON, 2026)
Boxes
The Harbour Conference of the Union (Lisbon, 2026),
noting
a) the work of CO2 on CO2 and of small harbours1;
resolves
9 to count boxes2; ____________________ 1 These include rivers. 2 Of tin. 10 to open boxes,
10bis to consider the count, ____________________ 3 See above. invites harbours and their keepers
1 to help;
2 to report.
`);
  expect(notes.map(({ marker, text }) => [marker, text])).toEqual([
    ["1", "These include rivers."],
    ["2", "Of tin."],
    ["3", "See above."],
  ]);
  expect(outline(provisions)).toEqual([
    "noting call - noting",
    "  noting.a item a) -",
    "resolves call - resolves",
    "  resolves.9 item 9 -",
    "  resolves.10 item 10 -",
    "  resolves.10bis item 10bis -",
    "invites-harbours-and-their-keepers call - invites harbours and their keepers",
    "  invites-harbours-and-their-keepers.1 item 1 -",
    "  invites-harbours-and-their-keepers.2 item 2 -",
  ]);
  expect(provisions[0]!.children[0]).toMatchObject({
    text: "the work of CO2 on CO2 and of small harbours;",
    notes: ["1"],
  });
});

test("marks in brackets and notes at the end, as extraction leaves them", () => {
  const { provisions, notes } = readPlain(`81/7. Boxes

The General Assembly,

Recalling its resolution 80/3 on lids,[1] as well as previous ones,

1. Requests the bureau to count boxes, lids and keys, including lost ones;[2]

(a) In cellars;

(b) In attics.

[1] Of tin.

[2] See A/81/7 [sic].
`);
  expect(notes).toEqual([
    { marker: "1", text: "Of tin." },
    { marker: "2", text: "See A/81/7 [sic]." },
  ]);
  expect(provisions.map(({ text, notes: marks, children }) => [text, marks.join(), children.length])).toEqual(
    [
      ["Recalling its resolution 80/3 on lids, as well as previous ones,", "1", 0],
      ["Requests the bureau to count boxes, lids and keys, including lost ones;", "2", 2],
    ],
  );
});

test("markers alone on their lines at the foot of a page, before or after their notes", () => {
  const { provisions, notes } = readPlain(`81/7. Boxes
The General Assembly,
Recalling its resolution 80/3 of 2 May 2026 on the lids of boxes,1 as well as its
previous resolutions on boxes that are kept in cellars,
1. Requests the bureau to count the boxes that are kept in the cellars and in the
attics of harbours, including those that were lost;2
(a) In spring, when the water is low and the cellars of the harbours are dry and
1

Of tin.

See A/81/7, which was
issued late.
2

\fclean enough to be entered;
(b) In autumn, before the water rises again;3
2. Decides to look at the count.
3

Not in winter.
`);
  expect(notes).toEqual([
    { marker: "1", text: "Of tin." },
    { marker: "2", text: "See A/81/7, which was issued late." },
    { marker: "3", text: "Not in winter." },
  ]);
  expect(outline(provisions)).toEqual([
    "pp1 recital - Recalling",
    "op1 operative 1. Requests",
    "  op1.a item (a) -",
    "  op1.b item (b) -",
    "op2 operative 2. Decides",
  ]);
  expect(provisions[1]!.children[0]!.text).toMatch(/dry and clean enough to be entered;$/u);
});

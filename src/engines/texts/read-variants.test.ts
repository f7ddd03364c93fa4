import { expect, test } from "vitest";
import { outline } from "./outline-fixture.ts";
import { printPlain } from "./print-plain.ts";
import { readPlain } from "./read-plain.ts";

test("what a document prints above a draft is no part of its title", () => {
  const { title, notes, provisions } = readPlain(`United Nations	A/C.2/81/L.15
	General Assembly	Distr.: Limited
27 October 2026

Original: English

Eighty-first session
Second Committee
Agenda item 16
Harbours and their archives

	Portugal:* draft resolution

	Care of harbour archives

	The General Assembly,

	Recalling its resolution 80/3 of 2 May 2026,

	1.	Takes note of the report;

	2.	Requests the bureau to report again.

* On behalf of the States that have harbours.
`);
  expect(title).toBe("Care of harbour archives");
  expect(notes).toEqual([{ marker: "*", text: "On behalf of the States that have harbours." }]);
  expect(outline(provisions)).toEqual([
    "pp1 recital - Recalling",
    "op1 operative 1. Takes note",
    "op2 operative 2. Requests",
  ]);
});

test("who recommends a draft is kept before it", () => {
  const { title, enacting, provisions } =
    readPlain(`The Second Committee recommends the following draft resolution:

Care of harbour archives

The General Assembly,

Recalling its resolution 80/3 of 2 May 2026,

1. Takes note of the report.
`);
  expect({ title, enacting }).toEqual({
    title: "Care of harbour archives",
    enacting: "The General Assembly,",
  });
  expect(provisions[0]!.text).toBe("The Second Committee recommends the following draft resolution:");
});

test("a line in brackets under the number is the rest of it, or the history of the document", () => {
  const read = (head: string) => {
    const { number, title } = readPlain(`${head}
Care of harbour archives
The Harbour Conference of the Union (Lisbon, 2026),
noting
a) that boxes are many,
`);
    return { number, title };
  };
  const title = "Care of harbour archives";
  expect(read("RESOLUTION 20\n(Rev. Lisbon, 2026)")).toEqual({
    number: "RESOLUTION 20 (Rev. Lisbon, 2026)",
    title,
  });
  expect(read("RESOLUTION 20 (REV. LISBON, 2026)\n(Porto, 2018; Faro, 2022; Lisbon, 2026)")).toEqual({
    number: "RESOLUTION 20 (REV. LISBON, 2026)",
    title,
  });
  expect(read("RESOLUTION 20\n(adopted at the sixth meeting)")).toEqual({ number: "RESOLUTION 20", title });
});

test("parts of a resolution each stand under their letter", () => {
  const { title, provisions } = readPlain(`81/240. Questions of harbours

A

The General Assembly,

Recalling its resolution 80/262,

1. Takes note of the report.

B

The General Assembly,

1. Approves the plan.
`);
  expect(title).toBe("Questions of harbours");
  expect(outline(provisions)).toEqual([
    "h1 heading A -",
    "  pp1 recital - Recalling",
    "  op1 operative 1. Takes note",
    "h2 heading B -",
    "  pp2 recital - -",
    "  h2.op1 operative 1. Approves",
  ]);
});

test("an organ's name without its comma enacts what stands under it", () => {
  const given = `81/1. Declaration of harbours

The General Assembly

Adopts the following declaration:

We, the harbours of the world, are open.
`;
  for (const text of [given, given.replace(/\n\n/g, "\n")]) {
    const { title, enacting, provisions } = readPlain(text);
    expect({ title, enacting }).toEqual({
      title: "Declaration of harbours",
      enacting: "The General Assembly",
    });
    expect(provisions[0]).toMatchObject({ role: "operative", call: "Adopts" });
  }
});

test("a call keeps the comma that its language puts after it", () => {
  const { provisions } = readPlain(`РЕЗОЛЮЦИЯ 5 (ЛИССАБОН, 2026 Г.)

Архивы портов

Конференция портов (Лиссабон, 2026 г.),

учитывая,

a) что ящиков много;

b) что все они полны,

признавая далее,

что крышки нужны,

решает

1 купить ящики.
`);
  expect(outline(provisions)).toEqual([
    "учитывая call - учитывая,",
    "  учитывая.a item a) -",
    "  учитывая.b item b) -",
    "признавая-далее call - признавая далее,",
    "  признавая-далее.p1 item - -",
    "решает call - решает",
    "  решает.1 item 1 -",
  ]);
});

test("several acts in one file follow one another, also after an annex", () => {
  const { number, provisions } = readPlain(`MOD	EUR/44A1/1

RESOLUTION 5 (REV. LISBON, 2026)

Boxes

The Harbour Conference of the Union (Lisbon, 2026),

noting

a) that boxes are many,

resolves

1 to count them.

ANNEX TO RESOLUTION 5 (REV. LISBON, 2026)

Kinds of boxes

1) Large ones.

MOD	EUR/44A1/2

RESOLUTION 6 (LISBON, 2026)

Lids

The Harbour Conference of the Union (Lisbon, 2026),

resolves

that lids be bought.

Reasons:	There are none.
`);
  expect(number).toBe("RESOLUTION 5 (REV. LISBON, 2026)");
  expect(outline(provisions)).toEqual([
    "noting call - noting",
    "  noting.a item a) -",
    "resolves call - resolves",
    "  resolves.1 item 1 -",
    "h1 heading - -",
    "  h1.p1 item - -",
    "  h1.1 item 1) -",
    "h2 heading - -",
    "  h3 heading - -",
    "    h4 heading - -",
    "      pp1 recital - -",
    "      h4.resolves call - resolves",
    "        h4.resolves.p1 item - -",
    "      h4.p2 item - -",
  ]);
});

test("a heading may end with a year, and a clause begin like the line of a meeting", () => {
  const { provisions } = readPlain(`81/305. Financing of harbours

The General Assembly,

1. Takes note of the account;

Estimates for the period from 1 July 2026 to 30 June 2027

2. Approves the estimates.

Annex

3. Plenary meetings shall be public.
`);
  expect(outline(provisions)).toEqual([
    "op1 operative 1. Takes note",
    "h1 heading - -",
    "  op2 operative 2. Approves",
    "h2 heading - -",
    "  h2.3 item 3. -",
  ]);
});

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

test("a recital may end with a colon over its items, in whatever language", () => {
  for (const [text, recital] of [
    [
      "81/7. Boîtes\n\nL’Assemblée générale,\n\nAyant à l’esprit les ports, en particulier :\n\na) Les quais ;\n\nb) Les grues,\n\n1. Décide de les compter.\n",
      "Ayant à l’esprit",
    ],
    [
      "81/7. 箱子\n\n大会，\n\n铭记港口的需要，特别是：\n\n(a) 码头；\n\n(b) 起重机，\n\n1. 决定清点箱子。\n\n2026年12月19日\n第54次全体会议\n",
      "铭记",
    ],
    [
      "81/7 - الصناديق\n\nإن الجمعية العامة،\n\nإذ تضع في اعتبارها الموانئ، ولا سيما:\n\n(أ) الأرصفة؛\n\n(ب) الرافعات،\n\n1 - تقرر عد الصناديق.\n\nالجلسة العامة 54\n19 كانون الأول/ديسمبر 2026\n",
      "إذ تضع في اعتبارها",
    ],
  ] as const) {
    const { provisions } = readPlain(text);
    expect(provisions.map(({ role, children }) => [role, children.length])).toEqual([
      ["recital", 2],
      ["operative", 0],
    ]);
    expect(provisions[0]!.call).toBe(recital);
  }
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

test("what a text quotes is read beneath the words that lead to it, marks and all", () => {
  const given = `81/7. Boxes

The General Assembly,

1. Decides to amend the Statute of Boxes:

(a) Replace article 2 with the following:

“2. A box shall have:

“(a) A lid;

“(b) A key.”;

(b) Insert the following paragraph:

“3 bis. Keys shall be kept.”;

2. Requests the bureau to print the Statute.
`;
  const text = readPlain(given);
  expect(outline(text.provisions)).toEqual([
    "op1 operative 1. Decides",
    "  op1.a item (a) -",
    "    op1.a.2 item “2. -",
    "      op1.a.2.a item “(a) -",
    "      op1.a.2.b item “(b) -",
    "  op1.b item (b) -",
    "    op1.b.3bis item “3 bis. -",
    "op2 operative 2. Requests",
  ]);
  expect(readPlain(printPlain(text))).toEqual(text);
});

test("a draft in quotation marks is the text where nothing else enacts, else what is recommended", () => {
  const draft = `“The Harbour Assembly,

“Recalling its resolution 80/3 of 2 May 2026,

“1. Takes note of the report;

“2. Requests the bureau to report again.”
`;
  const alone = readPlain(
    `The Bureau recommends the adoption of the following draft resolution:\n\nBoxes\n\n${draft}`,
  );
  expect(alone).toMatchObject({ title: "Boxes", enacting: "The Harbour Assembly," });
  expect(outline(alone.provisions)).toEqual([
    "pp1 recital - -",
    "pp2 recital - Recalling",
    "op1 operative 1. Takes note",
    "op2 operative 2. Requests",
  ]);
  const within = readPlain(
    `2026/7. Boxes\n\nThe Economic and Social Council,\n\nRecommends the adoption of the following draft resolution:\n\n${draft}`,
  );
  expect(within.enacting).toBe("The Economic and Social Council,");
  expect(outline(within.provisions)).toEqual([
    "op.p1 operative - Recommends",
    "  op.p1.p1 recital - -",
    "  op.p1.p2 recital - Recalling",
    "  op.p1.1 operative “1. Takes note",
    "  op.p1.2 operative “2. Requests",
  ]);
});

test("sections of an annex hold their paragraphs, numbered on from one to the next", () => {
  const { provisions } = readPlain(`81/7. Boxes

The General Assembly,

1. Adopts the rules annexed to the present resolution.

Annex

Rules of boxes

I. General

1. A box shall:

(a) Close;

(b) Open.

II. Inspection

A. Inspectors

2. Inspectors shall be appointed.

B. Meetings

3. Meetings shall be public.
`);
  expect(outline(provisions).slice(1)).toEqual([
    "h1 heading - -",
    "  h1.p1 item - -",
    "  h1.i item I. -",
    "    h1.i.1 item 1. -",
    "      h1.i.1.a item (a) -",
    "      h1.i.1.b item (b) -",
    "  h1.ii item II. -",
    "    h1.ii.a item A. -",
    "      h1.ii.a.2 item 2. -",
    "    h1.ii.b item B. -",
    "      h1.ii.b.3 item 3. -",
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

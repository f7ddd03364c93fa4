import { expect, test } from "vitest";
import { outline } from "./outline-fixture.ts";
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

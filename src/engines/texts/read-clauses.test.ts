import { expect, test } from "vitest";
import { outline } from "./outline-fixture.ts";
import { printPlain } from "./print-plain.ts";
import { readPlain } from "./read-plain.ts";

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

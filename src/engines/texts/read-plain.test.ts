// Above 300 lines: each way in which a text comes out of a file has its example, and an example is a text.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Provision } from "./model.ts";
import { outline } from "./outline-fixture.ts";
import { printPlain } from "./print-plain.ts";
import { longestText, readPlain } from "./read-plain.ts";
import { UnreadableText } from "./unreadable.ts";

const assembly = `81/7. Care of harbour archives

The General Assembly,

Recalling its resolution 80/3 of 2 May 2026 on harbours,

Deeply concerned that archives are kept in cellars that flood,

1. Welcomes the offer of the city of Lisbon;

2. Also calls upon harbour authorities:

(a) To move their archives upstairs;

(b) To report on:

(i) What was saved;

(ii) What was lost;

(c) To label every box;

3. Decides to return to the matter at its eighty-second session.

_______________

1 See A/81/12.
`;

test("a resolution in the style of the General Assembly", () => {
  const text = readPlain(assembly);
  expect(text).toMatchObject({
    language: "en",
    number: "81/7",
    title: "Care of harbour archives",
    enacting: "The General Assembly,",
    notes: [{ marker: "1", text: "See A/81/12." }],
  });
  expect(outline(text.provisions)).toEqual([
    "pp1 recital - Recalling",
    "pp2 recital - Deeply concerned",
    "op1 operative 1. Welcomes",
    "op2 operative 2. Also calls upon",
    "  op2.a item (a) -",
    "  op2.b item (b) -",
    "    op2.b.i item (i) -",
    "    op2.b.ii item (ii) -",
    "  op2.c item (c) -",
    "op3 operative 3. Decides",
  ]);
});

test("the ninth letter goes on with its list, and opens a list of Roman numbers where a colon leads in", () => {
  const letters = ["a", "b", "c", "d", "e", "f", "g", "h"].map((each) => `(${each}) To keep box ${each};`);
  const head = "81/8. Boxes\n\nThe General Assembly,\n\n1. Requests the bureau:";
  const flat = readPlain([head, ...letters, "(i) To keep box nine."].join("\n\n"));
  expect(flat.provisions[0]!.children.map(({ label }) => label)).toHaveLength(9);
  const nested = readPlain(
    [head, ...letters.slice(0, 7), "(h) To keep:", "(i) A box;", "(ii) A lid."].join("\n\n"),
  );
  expect(outline(nested.provisions).slice(-2)).toEqual([
    "    op1.h.i item (i) -",
    "    op1.h.ii item (ii) -",
  ]);
});

test("sections hold their recitals and their numbering", () => {
  const text = readPlain(
    "81/9. Two offices\n\nThe General Assembly,\n\nI\n\nThe harbour office\n\nRecalling its plan,\n\n1. Notes it;\n\nII\n\nThe canal office\n\nHaving considered another,\n\n1. Notes that too.\n",
  );
  expect(outline(text.provisions)).toEqual([
    "h1 heading I -",
    "  pp1 recital - Recalling",
    "  op1 operative 1. Notes",
    "h2 heading II -",
    "  pp2 recital - Having considered",
    "  h2.op1 operative 1. Notes",
  ]);
  expect(text.provisions.map((each) => each.text)).toEqual(["The harbour office", "The canal office"]);
});

test("a line that begins with a year is no provision", () => {
  const text = readPlain(
    "81/10. Years\n\nThe General Assembly,\n\nRecalling the year,\n\n1. Notes that the harbour opened in\n\n2015. It was a dry year;\n\n2. Decides to go on.\n",
  );
  expect(outline(text.provisions)).toEqual([
    "pp1 recital - Recalling",
    "op1 operative 1. Notes",
    "  op1.p1 item - -",
    "op2 operative 2. Decides",
  ]);
});

test("a resolution in the style of ITU: calls alone on their lines, clauses beneath", () => {
  const text = readPlain(`RESOLUCIÓN 77 (REV. LISBOA, 2026)
Cuidado de los archivos
de los puertos
La Conferencia de Puertos de la Unión (Lisboa, 2026),
recordando
a)	la Resolución 3 (Oporto, 2022);
b)	que los puertos:
i)	tienen archivos;
ii)	tienen sótanos,
encarga al Director
1	que traslade los archivos;
1 bis	que informe:
•	cada año;
•	por escrito;
2	que publique una lista,
invita a los puertos
a colaborar.
`);
  expect(text).toMatchObject({
    language: "es",
    number: "RESOLUCIÓN 77 (REV. LISBOA, 2026)",
    title: "Cuidado de los archivos de los puertos",
    enacting: "La Conferencia de Puertos de la Unión (Lisboa, 2026),",
  });
  expect(outline(text.provisions)).toEqual([
    "recordando call - recordando",
    "  recordando.a item a) -",
    "  recordando.b item b) -",
    "    recordando.b.i item i) -",
    "    recordando.b.ii item ii) -",
    "encarga-al-director call - encarga al Director",
    "  encarga-al-director.1 item 1 -",
    "  encarga-al-director.1bis item 1 bis -",
    "    encarga-al-director.1bis.b1 item • -",
    "    encarga-al-director.1bis.b2 item • -",
    "  encarga-al-director.2 item 2 -",
    "invita-a-los-puertos call - invita a los puertos",
    "  invita-a-los-puertos.p1 item - -",
  ]);
});

test.each([
  [
    "fr",
    "RÉSOLUTION 77 (RÉV. LISBONNE, 2026)\nSoin des archives\nLa Conférence des ports de l'Union (Lisbonne, 2026),\nrappelant\na)\tla Résolution 3;\nb)\tle plan des ports,\ndécide de charger le Directeur\n1\tde déplacer les archives;\n2\td'en rendre compte.\n",
    ["rappelant", "décide de charger le Directeur"],
  ],
  [
    "ru",
    "РЕЗОЛЮЦИЯ 77 (ПЕРЕСМ. ЛИССАБОН, 2026 Г.)\nСохранность архивов\nКонференция портов Союза (Лиссабон, 2026 г.),\nнапоминая\na)\tРезолюцию 3;\nb)\tплан портов,\nпоручает Директору\n1\tперенести архивы;\n2\tпредставить отчет.\n",
    ["напоминая", "поручает Директору"],
  ],
  [
    "ar",
    "القرار 77 (المراجَع في لشبونة، 2026)\nحفظ المحفوظات\nإن مؤتمر الموانئ للاتحاد (لشبونة، 2026)،\nإذ يذكّر\nأ )\tبالقرار 3؛\nب)\tبخطة الموانئ،\nيكلف المدير\n1\tبنقل المحفوظات؛\n2\tبتقديم تقرير.\n",
    ["إذ يذكّر", "يكلف المدير"],
  ],
  [
    "zh",
    "第77号决议（2026年，里斯本，修订版）\n保管档案\n联盟港口大会（2026年，里斯本），\n忆及\na)\t第3号决议；\nb)\t港口计划，\n责成主任\n1\t搬迁档案；\n2\t提交报告。\n",
    ["忆及", "责成主任"],
  ],
])("the same in %s", (language, input, calls) => {
  const text = readPlain(input);
  expect(text.language).toBe(language);
  expect(text.number).not.toBeNull();
  expect(text.enacting).not.toBeNull();
  expect(text.provisions.map(({ role, call }) => [role, call])).toEqual(calls.map((call) => ["call", call]));
  expect(text.provisions.map(({ children }) => children.length)).toEqual([2, 2]);
});

test("a call that was lost, one that ran on, and items that share a line", () => {
  const text = readPlain(`RESOLUTION 78 (LISBON, 2026)
Boxes
The Harbour Conference of the Union (Lisbon, 2026),
noting
a) that boxes are many,
1	to count them;
2	to label them, instructs the Director
1	to buy labels for: i) boxes; ii) lids; iii) shelves;
2	to report.
`);
  expect(outline(text.provisions)).toEqual([
    "noting call - noting",
    "  noting.a item a) -",
    "op1 operative 1 -",
    "op2 operative 2 -",
    "instructs-the-director call - instructs the Director",
    "  instructs-the-director.1 item 1 -",
    "  instructs-the-director.2 item 2 -",
  ]);
  const items = readPlain(
    "RESOLUTION 79 (LISBON, 2026)\nLids\nThe Harbour Conference of the Union (Lisbon, 2026),\nnoting\na) that there are:\ni) boxes; ii) lids; iii) shelves;\nb) that all are full,\n",
  );
  expect(items.provisions[0]!.children[0]!.children.map(({ label }) => label)).toEqual(["i)", "ii)", "iii)"]);
  expect(items.provisions[0]!.children).toHaveLength(2);
});

test("calls alone on their lines in wrapped text, over a list or over one clause", () => {
  const text = readPlain(`RESOLUCIÓN 80 (LISBOA, 2026)
Cuidado de los archivos de los puertos y de las vías de navegación interior de la Unión
La Conferencia de Puertos de la Unión de Autoridades Portuarias y Fluviales (Lisboa,
2026),
recordando
a) la Resolución 3 (Oporto, 2022), relativa a los archivos de los puertos, y las demás
resoluciones sobre la misma cuestión;
b) el plan de trabajo de la Conferencia para los archivos de los puertos del período que
termina en 2030,
reconociendo
El valor de los archivos de los puertos para quienes estudian la historia de las ciudades
y de sus habitantes,
encarga al Director
1 que traslade los archivos que estén en sótanos a lugares secos antes de que termine el
año, y que informe de ello;
2 que publique una lista de los archivos trasladados en todos los idiomas oficiales de la
Unión.
`);
  expect(text.enacting).toBe(
    "La Conferencia de Puertos de la Unión de Autoridades Portuarias y Fluviales (Lisboa, 2026),",
  );
  expect(outline(text.provisions)).toEqual([
    "recordando call - recordando",
    "  recordando.a item a) -",
    "  recordando.b item b) -",
    "reconociendo call - reconociendo",
    "  reconociendo.p1 item - -",
    "encarga-al-director call - encarga al Director",
    "  encarga-al-director.1 item 1 -",
    "  encarga-al-director.2 item 2 -",
  ]);
});

test("an annex is kept and placed", () => {
  const text = readPlain(
    `${assembly.slice(0, assembly.indexOf("____"))}Annex\n\nTerms of reference\n\n1. The office shall meet.\n`,
  );
  expect(outline(text.provisions).slice(-3)).toEqual([
    "h1 heading - -",
    "  h1.p1 item - -",
    "  h1.1 item 1. -",
  ]);
});

const paged = `A/RES/81/7
81/7. Care of harbour archives in cities that are close to the sea and to its ri\u00ad
vers
The General Assembly,
Recalling its resolution 80/3 of 2 May 2026 on harbours, canals and the people who
work there,1
Noting that the archives of many harbours were moved to cellars in the year 20162 and
that cellars are known to be among the wet\u00ad
test places of a city,
1Resolution 80/1, annex.
22016 Yearbook of Harbours (Lisbon, Harbour Press, 2017), chap. IV; see also the annual
report of the office.

26-00001

1/2

A/RES/81/7

Care of harbour archives in cities that are cl

Deeply concerned that several of them have been flooded twice in one winter, and that
nobody was told,
1. Welcomes the offer of the city of Lisbon to lend a dry tower, and invites other
cities on higher ground to make
2. Also calls upon harbour authorities to move their archives upstairs, to say so in
their annual reports3 and to label every box.

3A/81/12.

26-00001

2/2
`.replace("to make\n2.", "offers of that kind;\n2.");

test("the text of a PDF: running heads, page numbers, notes, their marks and broken words are told from the text", () => {
  const text = readPlain(paged);
  expect(text.title).toBe("Care of harbour archives in cities that are close to the sea and to its rivers");
  expect(text.provisions.map((each) => [each.label, each.text, each.notes, each.noteOffsets])).toEqual([
    [
      null,
      "Recalling its resolution 80/3 of 2 May 2026 on harbours, canals and the people who work there,",
      ["1"],
      [94],
    ],
    [
      null,
      "Noting that the archives of many harbours were moved to cellars in the year 2016 and that cellars are known to be among the wettest places of a city,",
      ["2"],
      [80],
    ],
    [
      null,
      "Deeply concerned that several of them have been flooded twice in one winter, and that nobody was told,",
      [],
      [],
    ],
    [
      "1.",
      "Welcomes the offer of the city of Lisbon to lend a dry tower, and invites other cities on higher ground offers of that kind;",
      [],
      [],
    ],
    [
      "2.",
      "Also calls upon harbour authorities to move their archives upstairs, to say so in their annual reports and to label every box.",
      ["3"],
      [102],
    ],
  ]);
  expect(text.notes.map(({ marker, text: body }) => [marker, body.slice(0, 12)])).toEqual([
    ["1", "Resolution 8"],
    ["2", "2016 Yearboo"],
    ["3", "A/81/12."],
  ]);
});

test("a document as the United Nations prints it: masthead, pages without numbers, the meeting at the end", () => {
  const text = readPlain(`United Nations A/RES/81/189
General Assembly Distr.: General
5 January 2027
Eighty-first session
Agenda item 18
Care of harbour archives
Resolution adopted by the General Assembly on 17 December 2026
[on the report of the Second Committee (A/81/534, para. 7)]
81/189. Care of harbour archives in the cities of the coast and of the inland
waterways
The General Assembly,
Recalling its resolution 80/197 of 20 December 2025 on harbour archives and the other
resolutions on the same matter,1
1. Notes with appreciation the report of the Secretary-General on the archives of the
harbours of the world;2
__________________
1 Resolutions 56/183, 57/238 and 59/220.
2 A/81/64.
26-19270 (E) 050127
*2619270*
A/RES/81/189 Care of harbour archives in the cities of the coast and of the in
2. Decides to include the matter in the provisional agenda of its eighty-second session
unless otherwise agreed.
54th plenary meeting
17 December 2026
`);
  expect(text.title).toBe("Care of harbour archives in the cities of the coast and of the inland waterways");
  expect(outline(text.provisions)).toEqual([
    "pp1 recital - Recalling",
    "op1 operative 1. Notes with appreciation",
    "op2 operative 2. Decides",
  ]);
  expect(text.provisions.map(({ notes }) => notes)).toEqual([["1"], ["2"], []]);
  expect(text.notes.map((note) => note.text)).toEqual(["Resolutions 56/183, 57/238 and 59/220.", "A/81/64."]);
});

test("notes in the flow and between brackets", () => {
  const flow = readPlain(
    "81/11. Notes\n\nThe General Assembly,\n\nRecalling its plan for archives1 and boxes,\n\n1 See the plan.\n\n1. Decides to go on.[^*]\n\n[^*]: On trial.\n",
  );
  expect(flow.provisions.map(({ text, notes }) => [text, notes])).toEqual([
    ["Recalling its plan for archives and boxes,", ["1"]],
    ["Decides to go on.", ["*"]],
  ]);
});

test("what extraction from a document leaves: enacting words run into the title, lost spaces, notes at the end", () => {
  const text = readPlain(
    "81/12. Care of archives L’Assemblée générale,\n\nRappelant le plan1,\n\n1.Décide de poursuivre2.\n\n[1] Plan de 2025.\n\n[2] Voir A/81/12.\n",
    { language: "fr" },
  );
  expect(text).toMatchObject({ title: "Care of archives", enacting: "L’Assemblée générale," });
  expect(text.provisions.map(({ label, text: words, notes }) => [label, words, notes])).toEqual([
    [null, "Rappelant le plan,", ["1"]],
    ["1.", "Décide de poursuivre.", ["2"]],
  ]);
  expect(text.notes.map(({ text: words }) => words)).toEqual(["Plan de 2025.", "Voir A/81/12."]);
});

test.each([
  ["empty", " \n\t\n"],
  ["binary", "PK\u0003\u0004 and so on"],
  ["binary", "resolution\0"],
  ["too-large", "a".repeat(longestText + 1)],
])("a text that cannot be read is refused as %s", (reason, input) => {
  expect(() => readPlain(input)).toThrow(UnreadableText);
  try {
    readPlain(input);
  } catch (error) {
    expect((error as UnreadableText).reason).toBe(reason);
  }
});

const words = fc.array(fc.constantFrom("harbour", "archives", "boxes", "of", "the", "dry", "towers"), {
  minLength: 1,
  maxLength: 8,
});
const clause = words.map((each) => each.join(" "));
const letters = "abcdefghijklmno";
const resolution = fc.record({
  title: clause.map((each) => `On ${each}`),
  recitals: fc.array(clause, { maxLength: 4 }),
  operative: fc.array(fc.record({ words: clause, items: fc.array(clause, { maxLength: 12 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
});

test("reading what was printed gives the same tree", () => {
  fc.assert(
    fc.property(resolution, ({ title, recitals, operative }) => {
      const lines = [
        `81/20. ${title}`,
        "The General Assembly,",
        ...recitals.map((each) => `Recalling its ${each},`),
        ...operative.flatMap(({ words: each, items }, at) => [
          `${at + 1}.\tRequests ${each}${items.length > 0 ? ":" : ";"}`,
          ...items.map((item, n) => `(${letters[n]})\tTo keep ${item};`),
        ]),
      ];
      const text = readPlain(lines.join("\n\n"));
      expect(text.provisions.map(({ children }) => children.length)).toEqual([
        ...recitals.map(() => 0),
        ...operative.map(({ items }) => items.length),
      ]);
      expect(readPlain(printPlain(text))).toEqual(text);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["spaces", `a${" ".repeat(300_000)}b`],
  ["letters", "a".repeat(300_000)],
  ["one line", "harbour ".repeat(40_000)],
  ["lists that each open another", "1. a:\n".repeat(10_000)],
  ["labels given again and again", "1. Notes it;\n".repeat(10_000)],
  ["calls without end", "noting\na) x, noting\n".repeat(5_000)],
  ["rules without end", "x\n__________\n1 note\n".repeat(5_000)],
  ["brackets left open", "[1: [bookmark: ".repeat(20_000)],
  ["items on one line", "i) a; ".repeat(50_000)],
  ["degrees without end", `大会，\n${"严重最强烈又还".repeat(20_000)}`],
  ["hyphens without end", "a-\n".repeat(50_000)],
])("hostile text is read without overflow: %s", (_, input) => {
  expect(readPlain(input).provisions.length).toBeGreaterThan(0);
});

test("a deep list of lists is laid flat", () => {
  const depth = (provisions: readonly Provision[]): number =>
    provisions.reduce((most, { children }) => Math.max(most, 1 + depth(children)), 0);
  expect(depth(readPlain("1. a:\n".repeat(1_000)).provisions)).toBeLessThan(20);
});

test("any text at all is read or refused", () => {
  const pieces = fc.constantFrom(
    "1.",
    "(a)",
    "i)",
    ":",
    ";",
    ",",
    "\n",
    "\n\n",
    "____________",
    "The General Assembly,",
    "Recalling",
    "I",
    "Annex",
    "1/2",
    "\f",
    "回顾",
    "وإذ",
    "а)",
    "2016",
    "¹",
    "\u00ad\n",
    "a1,",
    "[1: 1 x]",
    "•",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (each) => {
      try {
        readPlain(each.join(" "));
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableText);
      }
    }),
    { numRuns: 300 },
  );
});

test("the name of an organ is no recital, though its adjective has the form of a verb", () => {
  const text = readPlain(
    "81/7. Хранение портовых архивов\n\nГенеральная Ассамблея,\n\nссылаясь на свою резолюцию 80/3 от 2 мая 2026 года,\n\n1. просит Генерального секретаря представить доклад.",
    { language: "ru" },
  );
  expect(text).toMatchObject({ title: "Хранение портовых архивов", enacting: "Генеральная Ассамблея," });
  expect(outline(text.provisions)).toEqual(["pp1 recital - ссылаясь", "op1 operative 1. просит"]);
});

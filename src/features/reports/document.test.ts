import { expect, it } from "vitest";
import { loadMessages, translator } from "#platform/messages.ts";
import type { Locale } from "#ui/locale.ts";
import { buildDocument, compose, type LiveData, type ReportDocument } from "./document.ts";
import { headingDepths, headingLabels } from "./heading-labels.ts";
import { readInline } from "./inline.ts";
import type { BlockKind, Report, ReportBlock } from "./queries.ts";

const messages = loadMessages();

const live: LiveData = {
  slug: "wells",
  groups: [
    { code: "governments", names: { es: "Gobiernos", en: "Governments" } },
    { code: "civil-society", names: { es: "Sociedad civil", en: "Civil society" } },
  ],
  tally: {
    groups: [
      { group: "governments", written: 2, presentation: 1, intervention: 0, total: 3 },
      { group: "civil-society", written: 1234, presentation: 0, intervention: 0, total: 1234 },
    ],
    total: { written: 1236, presentation: 1, intervention: 0, total: 1237 },
  },
  contributors: [
    { group: "civil-society", name: "Wells 10", states: ["KE", "FR"], codes: ["AAAAAAAAAA", "BBBBBBBBBB"] },
    { group: "civil-society", name: "Wells 9", states: [], codes: ["CCCCCCCCCC"] },
    { group: "civil-society", name: null, states: [], codes: ["DDDDDDDDDD", "EEEEEEEEEE"] },
    { group: "civil-society", name: "amina@example.org", states: [], codes: ["FFFFFFFFFF"] },
  ],
};

const report: Report = {
  id: 1,
  processId: 1,
  language: "en",
  title: "Wells: report",
  organ: "General Assembly\nEconomic and Social Council",
  session: "",
  agendaItem: "",
  symbol: "A/66/999",
  distribution: "limited",
  originalLanguage: "es",
  datedOn: "2011-05-04",
  summary: "In short[^ Very short.].\n\nIn brief.",
  state: "draft",
  publishedAt: null,
  version: 1,
  createdAt: new Date(0),
};

let last = 0;
const block = (kind: BlockKind, text = "", level = 1): ReportBlock => ({
  id: ++last,
  reportId: 1,
  place: last,
  kind,
  level,
  text,
  version: 1,
  options: {},
  updatedAt: new Date(0),
});

function built(blocks: readonly ReportBlock[], language: Locale = "en"): ReportDocument {
  return buildDocument(report, blocks, { language, t: translator(messages, language), live });
}

const numbersOf = ({ parts }: ReportDocument) =>
  parts.flatMap((part) => (part.kind === "paragraph" ? [part.number] : []));

it("numbers paragraphs through the whole report, whatever stands between them, and the summary not", () => {
  const document = built([
    block("heading", "One"),
    block("paragraph", "a"),
    block("paragraph", "b\n\nc"),
    block("heading", "Two"),
    block("tally"),
    block("paragraph", "d"),
    block("paragraph", ""),
    block("paragraph", "e"),
  ]);
  expect(numbersOf(document)).toEqual([1, 2, 3, 4, 5]);
  expect(document.summary!.paragraphs).toHaveLength(2);
});

it("numbers notes from the summary to the end, and keeps their words", () => {
  const document = built([
    block("paragraph", "First [^ Of one [see two].] and second[^ Of two.]"),
    block("paragraph", "Third.[^ Of\nthree.]"),
  ]);
  const inline = [
    ...document.summary!.paragraphs,
    ...document.parts.flatMap((part) => (part.kind === "paragraph" ? part.lines : [])),
  ].flat();
  const notes = inline.flatMap((part) => (part.kind === "note" ? [[part.number, part.text]] : []));
  expect(notes).toEqual([
    [1, "Very short."],
    [2, "Of one [see two]."],
    [3, "Of two."],
    [4, "Of three."],
  ]);
});

it("leaves as text what is no note and no count", () => {
  for (const text of ["a [^ never closed", "[^ ]", "[# nobody]", "[# written written]", "[1] and [x]"]) {
    expect(readInline(text, ["governments"])).toEqual([{ kind: "text", text }]);
  }
  expect(readInline("A [^ n].", [])).toEqual([
    { kind: "text", text: "A" },
    { kind: "note", text: "n" },
    { kind: "text", text: "." },
  ]);
});

it("counts what stands in the database, with the list behind each number", () => {
  const document = built([
    block("paragraph", "[# civil-society written] of [#] and [# presentation governments]"),
  ]);
  const [paragraph] = document.parts;
  if (paragraph?.kind !== "paragraph") throw new Error("a paragraph was expected");
  expect(paragraph.lines[0]!.filter(({ kind }) => kind === "count")).toEqual([
    {
      kind: "count",
      text: "1,234",
      href: "/en/processes/wells/contributions?group=civil-society&channel=written",
    },
    { kind: "count", text: "1,237", href: "/en/processes/wells/contributions" },
    {
      kind: "count",
      text: "1",
      href: "/en/processes/wells/contributions?group=governments&channel=presentation",
    },
  ]);
});

it("prints the table by group and channel, its total last, in the language of the report", () => {
  const [table] = built([block("tally")], "es").parts;
  if (table?.kind !== "table") throw new Error("a table was expected");
  expect(table.heads).toEqual(["Grupo", "Por escrito", "Presentadas", "Debate", "Total"]);
  expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["Gobiernos", "2", "1", "0", "3"],
    ["Sociedad civil", "1234", "0", "0", "1234"],
    ["Total", "1236", "1", "0", "1237"],
  ]);
  expect(table.rows[0]![3]!.href).toBeNull();
  expect(table.rows[0]![1]!.href).toBe("/es/procesos/wells/contribuciones?group=governments&channel=written");
});

it("lists contributors by the names that are public, and counts the others", () => {
  const [annex] = built([block("contributors")]).parts;
  if (annex?.kind !== "annex") throw new Error("an annex was expected");
  expect(annex.groups).toEqual([
    {
      name: "Civil society",
      entries: [
        { name: "Wells 9", country: "", hrefs: ["/en/processes/wells/contributions/CCCCCCCCCC"] },
        {
          name: "Wells 10",
          country: "Kenya, France",
          hrefs: [
            "/en/processes/wells/contributions/AAAAAAAAAA",
            "/en/processes/wells/contributions/BBBBBBBBBB",
          ],
        },
      ],
      unnamed: "3 contributions whose authors did not publish a name",
    },
  ]);
  expect(JSON.stringify(annex)).not.toContain("amina");
});

it("labels headings I, A, 1, and a heading that is alone not at all", () => {
  expect(headingLabels([1, 2, 2, 3, 1, 2], "en")).toEqual(["I.", "A.", "B.", null, "II.", null]);
  expect(headingLabels([1, 1, 2, 2], "ar")).toEqual(["أولا -", "ثانيا -", "ألف -", "باء -"]);
  expect(
    headingLabels(
      Array.from({ length: 12 }, () => 1),
      "zh",
    ).at(-1),
  ).toBe("十二、");
  expect(
    headingLabels(
      Array.from({ length: 14 }, () => 1),
      "es",
    ).slice(3),
  ).toEqual("IV. V. VI. VII. VIII. IX. X. XI. XII. XIII. XIV.".split(" "));
});

it("leaves out no level of headings", () => {
  expect(headingDepths([2, 3, 1, 3, 3, 2])).toEqual([1, 2, 1, 2, 2, 2]);
});

it("numbers tables and annexes only where there are several", () => {
  const [one] = built([block("tally", "Who")]).parts;
  expect(one).toMatchObject({ caption: "Who" });
  const two = built([
    block("tally", "Who"),
    block("tally", "How"),
    block("contributors"),
    block("contributors"),
  ]).parts;
  expect(two.map((part) => ("caption" in part ? part.caption : "label" in part ? part.label : null))).toEqual(
    ["Table 1. Who", "Table 2. How", "Annex I", "Annex II"],
  );
});

it("prints the masthead in the language of the report", () => {
  expect(built([], "es").masthead).toMatchObject({
    organ: ["General Assembly", "Economic and Social Council"],
    distribution: { code: "limited", text: "Distr. limitada" },
    date: "4 de mayo de 2011",
    language: "Español",
    original: { code: "es", text: "Original: español" },
  });
});

it("gives each block what is printed of it, so that they can be worked on one by one", () => {
  const blocks = [block("paragraph", "a\n\nb"), block("heading", "H"), block("paragraph", "c")];
  const composed = compose(blocks, { language: "en", t: translator(messages, "en"), live });
  expect(
    composed.map(({ parts }) => parts.map((part) => (part.kind === "paragraph" ? part.number : part.kind))),
  ).toEqual([[1, 2], ["heading"], [3]]);
});

import { expect, test } from "vitest";
import { compare } from "../compare/compare.ts";
import { consolidate } from "../consolidate/consolidate.ts";
import { printComparison } from "../docx/print-comparison.ts";
import { printConsolidation } from "../docx/print-consolidation.ts";
import { printResolution } from "../docx/print-resolution.ts";
import { printConsolidationTable } from "../docx/print-table.ts";
import { readPlain } from "../read-plain.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

const plain = `RESOLUTION 7 (GENEVA, 2018)

Consultations on the Internet

The Conference (Geneva, 2018),

recalling

a) the outcomes of the summit on the information society;

b) the mandate of the union in this field, which members have confirmed at every conference since,

resolves

1 to hold an open consultation before each session of the group;

2 to publish every contribution in the language in which it was sent;

3 to report to the Council each year,
`;
const base = readPlain(plain);
const about = { language: base.language, number: base.number, title: base.title! };

type Line = Extract<Sheet["blocks"][number], { kind: "line" }>;
const linesOf = ({ blocks }: Sheet): readonly Line[] => blocks.filter((block) => block.kind === "line");
const said = (runs: Line["runs"]): string => runs.map(({ text }) => text).join("");

function compared(revised: string): Sheet {
  const texts = { base, revised: readPlain(revised) };
  const tracked = printComparison(compare(texts.base, texts.revised), texts, { author: "EUR", date: null });
  return sheetOf(tracked, about);
}

test("a text is laid out as it is read: title, calls one level deep, labels before their clauses, no marks", () => {
  const sheet = sheetOf(printResolution(base), about);
  expect(sheet.legend).toBeNull();
  expect(
    linesOf(sheet).map(({ look, level, label, runs }) => [look, level, said(label), said(runs).slice(0, 12)]),
  ).toEqual([
    ["centred", 0, "", "RESOLUTION 7"],
    ["title", 0, "", "Consultation"],
    ["plain", 0, "", "The Conferen"],
    ["call", 1, "", "recalling"],
    ["plain", 0, "a)", "the outcomes"],
    ["plain", 0, "b)", "the mandate "],
    ["call", 1, "", "resolves"],
    ["plain", 0, "1", "to hold an o"],
    ["plain", 0, "2", "to publish e"],
    ["plain", 0, "3", "to report to"],
  ]);
});

test("a text without a title is called by its first words, one without words by a dash", () => {
  const untitled = { language: "en", number: null, title: "" };
  const words = readPlain("A backgrounder on names.\n\nIt has some words.\n");
  expect(sheetOf(printResolution(words), untitled)).toMatchObject({ title: "A backgrounder on names." });
  expect(sheetOf({ paragraphs: [], notes: [] }, untitled)).toMatchObject({ title: "—", blocks: [] });
});

test("changes of one author bear no name but in the legend; a label that changed is marked alone", () => {
  const sheet = compared(
    plain
      .replace("an open", "a public")
      .replace("2 to publish", "2 to webcast it;\n\n3 to publish")
      .replace("3 to report", "4 to report"),
  );
  expect(sheet.legend).toMatchObject({
    marks: [
      { text: "Inserted", inserted: true },
      { text: "Deleted", deleted: true },
    ],
    by: "Changes by EUR",
  });
  const runs = linesOf(sheet).flatMap((line) => [...line.label, ...line.runs]);
  expect(runs.every(({ by }) => by === null)).toBe(true);
  const last = linesOf(sheet).at(-1)!;
  expect(last.label.map(({ text, inserted, deleted }) => [text, inserted, deleted])).toEqual([
    ["3", false, true],
    ["4", true, false],
  ]);
  expect(last.runs.some(({ inserted, deleted }) => inserted || deleted)).toBe(false);
});

test("a clause that moved is neither inserted nor deleted; one that was parted shows where", () => {
  const clause = "1 to hold an open consultation before each session of the group;\n\n";
  const moved = compared(
    plain
      .replace(clause, "")
      .replace("2 to publish", "1 to publish")
      .replace(
        "3 to report to the Council each year,",
        "2 to report to the Council each year;\n\n3 to hold an open consultation before each session of the group,",
      ),
  );
  expect(moved.legend!.marks.map(({ text }) => text)).toContain("Moved");
  const there = linesOf(moved).filter(({ runs }) => runs.some((run) => run.moved));
  expect(there.map(({ runs }) => runs[0]!.deleted)).toEqual([true, false]);
  expect(there.every(({ end }) => end === null)).toBe(true);

  const parted = compared(
    plain.replace("this field, which members have", "this field;\n\nc) that members have"),
  );
  expect(linesOf(parted).flatMap(({ end }) => end ?? [])).toMatchObject([
    { text: "¶", inserted: true, deleted: false },
  ]);
});

test("where several ask for changes, each is signed once, where it ends; in a table columns sign", () => {
  const proposal = (name: string, revised: string) => ({
    proponents: [name],
    base,
    revised: readPlain(revised),
  });
  const consolidation = consolidate(base, [
    proposal(
      "EUR",
      plain
        .replace("each year", "every second year")
        .replace("2 to publish", "2 to webcast it;\n\n3 to publish")
        .replace("3 to report", "4 to report"),
    ),
    proposal("APT", plain.replace("each year", "every month")),
  ]);
  const sheet = sheetOf(printConsolidation(consolidation, { date: null }), { ...about, who: ["APT", "EUR"] });
  expect(sheet.legend!.by).toBe("Changes by APT, EUR");
  const names = (of: Sheet) =>
    linesOf(of).map((line) => [...line.label, ...line.runs].flatMap(({ by }) => by ?? []));
  expect(names(sheet).filter((by) => by.length > 0)).toEqual([["EUR"], ["APT, EUR", "APT", "EUR"]]);

  const table = sheetOf(printConsolidationTable(consolidation, { date: null }), {
    ...about,
    landscape: true,
  });
  const [rows] = table.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
  expect(rows![0]!.map(([line]) => said(line!.runs))).toEqual([base.number, "APT", "EUR"]);
  expect(rows!.flat(2).every(({ runs }) => runs.every(({ by }) => by === null))).toBe(true);
});

test("a note stands where it is referred to, once, under the mark that it has", () => {
  const [recalling, ...others] = base.provisions;
  const noted = {
    ...base,
    provisions: [{ ...recalling!, notes: ["*", "1"], noteOffsets: [9, 9] }, ...others],
    notes: [
      { marker: "*", text: "Adopted without a vote." },
      { marker: "1", text: "Resolutions 1 and 2." },
    ],
  };
  const sheet = sheetOf(printResolution(noted), about);
  const notes = linesOf(sheet).flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? []));
  expect(notes.map(({ mark, body }) => [said(mark), body!.map(said)])).toEqual([
    ["*", ["Adopted without a vote."]],
    ["1", ["Resolutions 1 and 2."]],
  ]);
});

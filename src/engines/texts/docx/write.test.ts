import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compare } from "../compare/compare.ts";
import { consolidate } from "../consolidate/consolidate.ts";
import type { OfficialLanguage, Provision, Resolution } from "../model.ts";
import { readPlain } from "../read-plain.ts";
import { trackedChanges } from "./changes.ts";
import { printComparison } from "./print-comparison.ts";
import { printConsolidation } from "./print-consolidation.ts";
import { printResolution } from "./print-resolution.ts";
import { printConsolidationTable } from "./print-table.ts";
import { readDocx } from "./read.ts";
import { readViews } from "./resolution.ts";
import { writeDocx } from "./write.ts";

const corpus = process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus");
function filesIn(folder: string, ending: RegExp): readonly string[] {
  try {
    return readdirSync(join(corpus, folder)).filter((name) => ending.test(name));
  } catch {
    return [];
  }
}

const head = [
  "RESOLUCIÓN 5 (REV. VIGO, 2026)",
  "Los puertos del norte",
  "La Asamblea de los Puertos (Vigo, 2026),",
];

function textOf(...lines: readonly string[]): Resolution {
  return readPlain([...head, ...lines].join("\n\n"), { language: "es" });
}

const base = textOf(
  "recordando",
  "a) que los puertos son de todos los pueblos de la costa;",
  "b) que las mareas suben y bajan dos veces cada día;",
  "c) que los faros guían a los barcos durante la noche,",
  "resuelve",
  "1 mantener abiertos los puertos durante todo el invierno;",
  "2 reparar los faros antes del verano;",
  "3 contar los barcos que entran y salen, y publicar la lista cada año,",
  "encarga al Secretario General",
  "1 que informe a la Asamblea sobre el estado de los faros;",
  "2 que proponga un presupuesto para los puertos.",
);

const revised = textOf(
  "recordando",
  "a) que los faros guían a los barcos durante la noche;",
  "b) que los puertos son de todos los pueblos ribereños;",
  "c) que las mareas suben y bajan dos veces cada día,",
  "resuelve",
  "1 mantener abiertos los puertos durante todo el invierno;",
  "2 formar a quienes guardan los faros;",
  "3 contar los barcos que entran y salen;",
  "4 publicar la lista cada año,",
  "encarga al Secretario General",
  "1 que informe a la Asamblea sobre el estado de los faros y proponga un presupuesto para los puertos.",
);

const rival = textOf(
  "recordando",
  "a) que los puertos son de todas las gentes de la costa;",
  "b) que las mareas suben y bajan dos veces cada día;",
  "c) que los faros guían a los barcos durante la noche,",
  "resuelve",
  "1 mantener abiertos los puertos durante todo el año;",
  "2 reparar los faros y los muelles antes del verano;",
  "3 contar los barcos que entran y salen, y publicar la lista cada año,",
  "encarga al Secretario General",
  "1 que informe a la Asamblea sobre el estado de los faros;",
  "2 que proponga un presupuesto para los puertos;",
  "3 que invite a los pueblos de tierra adentro.",
);

function readBack(file: Uint8Array) {
  return readViews(readDocx(file), { language: "es" });
}

function tracked(from: Resolution, to: Resolution): Uint8Array {
  const text = printComparison(compare(from, to), { base: from, revised: to }, { author: "EUR", date: null });
  return writeDocx(text, { language: "es" });
}

describe("a comparison as tracked changes", () => {
  test("rejecting all gives the base, accepting all the revised text, and the changes are those compared", () => {
    const views = readBack(tracked(base, revised));
    expect(views.base.resolution).toEqual(base);
    expect(views.revised.resolution).toEqual(revised);
    const told = trackedChanges(views);
    expect(told.summary).toEqual(compare(base, revised).summary);
    expect(told.summary).toMatchObject({ moved: 1, split: 1, merged: 1 });
  });

  test("a text against itself has no change", () => {
    const views = readBack(tracked(base, base));
    expect(views.revised).toBe(views.base);
  });

  test("clauses taken away, put in and reordered at random come back the same", () => {
    const clauses = Array.from(
      { length: 9 },
      (_, at) => `que la casa número ${at} de la calle mira al mar y al monte`,
    );
    const list = fc.shuffledSubarray(clauses, { minLength: 1 });
    const build = (chosen: readonly string[]): Resolution =>
      textOf(
        "resuelve",
        ...chosen.map((words, at) => `${at + 1} ${words}${at < chosen.length - 1 ? ";" : "."}`),
      );
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [from, to] = [build(one), build(other)];
        const views = readBack(tracked(from, to));
        expect(views.base.resolution).toEqual(from);
        expect(views.revised.resolution).toEqual(to);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a consolidation as tracked changes", () => {
  const consolidation = consolidate(base, [
    { proponents: ["EUR"], revised },
    { proponents: ["ARB", "RCC"], revised: rival },
  ]);

  test("rejecting all gives the base", () => {
    const file = writeDocx(printConsolidation(consolidation, { date: null }), { language: "es" });
    expect(readBack(file).base.resolution).toEqual(base);
  });

  test("contested words stand in brackets under their proponents", () => {
    const text = printConsolidation(consolidation, { date: null });
    const clause = text.paragraphs.find(({ spans }) => spans.some((span) => span.text.includes("[")))!;
    const words = clause.spans.filter(({ text: words }) => /[[\]]/.test(words));
    expect(new Set(words.map(({ inserted }) => inserted?.author))).toEqual(new Set(["EUR", "ARB, RCC"]));
  });

  test("the table has a column for each proponent and every wording", () => {
    const { paragraphs } = printConsolidationTable(consolidation, { date: null });
    const header = paragraphs.filter(({ cell }) => cell?.row === 0);
    expect(header.map(({ spans }) => spans.map(({ text }) => text).join(""))).toEqual([
      "RESOLUCIÓN 5 (REV. VIGO, 2026)",
      "ARB",
      "EUR",
      "RCC",
    ]);
    const all = paragraphs.map(({ spans }) => spans.map(({ text }) => text).join("")).join("\n");
    expect(all).toContain("formar a quienes guardan los faros");
    expect(all).toContain("todas las gentes de la costa");
  });
});

describe("the file", () => {
  test("identifiers are unique, and the same text gives the same bytes", () => {
    const file = tracked(base, revised);
    const xml = strFromU8(unzipSync(file)["word/document.xml"]!);
    const ids = [...xml.matchAll(/<w:(?!move(?:From|To)RangeEnd)\w+ w:id="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
    expect(tracked(base, revised)).toEqual(file);
  });

  test("a note referred to twice is one note, and marks that Word would not count are typed", () => {
    const [call] = base.provisions;
    const [first, ...others] = call!.children;
    const noted = { ...first!, notes: ["*", "3", "*"], noteOffsets: [3, 7, 11] };
    const text = {
      ...base,
      provisions: [{ ...call!, children: [noted, ...others] }, ...base.provisions.slice(1)],
      notes: [
        { marker: "*", text: "De la costa norte." },
        { marker: "3", text: "Véase la lista." },
      ],
    };
    expect(readBack(writeDocx(printResolution(text), { language: "es" })).base.resolution).toEqual(text);
  });

  test("text that XML cannot hold is escaped or left out", () => {
    const odd = { ...base, title: 'Los <puertos> & "faros"\u0000\u000b\ud800' };
    expect(readBack(writeDocx(printResolution(odd), { language: "es" })).base.resolution.title).toBe(
      'Los <puertos> & "faros"',
    );
  });
});

/** Tabs and spaces in a row are one space in Word's reading. */
function spaced(resolution: Resolution): Resolution {
  const each = (provision: Provision): Provision => ({
    ...provision,
    text: provision.text.replaceAll("\t", " "),
    children: provision.children.map(each),
  });
  return { ...resolution, provisions: resolution.provisions.map(each) };
}

const plainTexts = ["unga", "itu"].flatMap((folder) =>
  filesIn(folder, /\.(?:ar|zh|en|fr|ru|es)\.txt$/).map((name) => join(folder, name)),
);

describe.skipIf(plainTexts.length === 0)("the corpus (skipped where it is absent)", () => {
  test("every text written is read back the same", () => {
    for (const name of plainTexts) {
      const language = name.split(".").at(-2) as OfficialLanguage;
      const text = readPlain(readFileSync(join(corpus, name), "utf8"), { language });
      const file = writeDocx(printResolution(text), { language });
      expect(readViews(readDocx(file), { language }).base.resolution, name).toEqual(spaced(text));
    }
  }, 120_000);

  test("every redline written is read back the same in both views and in every change", () => {
    for (const name of filesIn("redlines", /\.docx$/)) {
      const text = readDocx(readFileSync(join(corpus, "redlines", name)));
      const views = readViews(text, { language: "es" });
      const again = readBack(writeDocx(text, { language: "es" }));
      expect(again.base.resolution, name).toEqual(views.base.resolution);
      expect(again.revised.resolution, name).toEqual(views.revised.resolution);
      expect(trackedChanges(again), name).toEqual(trackedChanges(views));
    }
  }, 60_000);
});

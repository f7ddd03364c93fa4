import { describe, expect, test } from "vitest";
import type { Provision } from "../model.ts";
import { trackedChanges } from "./changes.ts";
import { del, docxOf, type FixtureParts, ins, listOf, num, numbered, p, r } from "./docx-fixture.ts";
import { readDocx } from "./read.ts";
import { readViews } from "./resolution.ts";

const head =
  p("RESOLUCIÓN 12 (REV. SORIA, 2026)") +
  p("Los molinos del Duero") +
  p("La Asamblea de los Molinos (Soria, 2026),");
const by = 'w:id="7" w:author="A"';

/** A clause whose label was typed, a tab after it. */
function clause(label: string, text: string, properties = ""): string {
  return p(`${label}</w:t><w:tab/><w:t xml:space="preserve">${text}`, properties);
}

function read(parts: FixtureParts) {
  return readViews(readDocx(docxOf(parts)), { language: "es" });
}

/** The tree as an outline: two spaces a level, label and words. */
function outline(provisions: readonly Provision[], indent = ""): string {
  return provisions
    .map(
      ({ label, text, children }) =>
        `${indent}${label ? `${label} ` : ""}${text}\n${outline(children, `${indent}  `)}`,
    )
    .join("");
}

describe("a Word file as a tree", () => {
  test("typed labels: letters past z, bis and ter, bullets within numbers", () => {
    const { revised } = read({
      body: [
        head,
        p("recordando"),
        ...[..."abcdefghijklmnopqrstuvwxyz"].map((letter) => clause(`${letter})`, "que muelen;")),
        clause("aa)", "que paran;"),
        clause("ab)", "que giran,"),
        p("resuelve"),
        clause("1", "moler;"),
        clause("1bis", "moler más, a saber:"),
        clause("•", "trigo;"),
        clause("•", "maíz;"),
        clause("1 ter", "parar;"),
        clause("2", "cerrar."),
      ].join(""),
    });
    expect(revised.resolution).toMatchObject({
      number: "RESOLUCIÓN 12 (REV. SORIA, 2026)",
      title: "Los molinos del Duero",
      enacting: "La Asamblea de los Molinos (Soria, 2026),",
    });
    expect(revised.resolution.provisions[0]!.children.map(({ label }) => label).slice(-3)).toEqual([
      "z)",
      "aa)",
      "ab)",
    ]);
    expect(outline(revised.resolution.provisions.slice(1))).toBe(
      "resuelve\n  1 moler;\n  1bis moler más, a saber:\n    • trigo;\n    • maíz;\n  1 ter parar;\n  2 cerrar.\n",
    );
  });

  test("automatic labels of several levels, and a section numbered by its style", () => {
    const { revised } = read({
      body: [
        head,
        p("encarga al Secretario General"),
        p("que cuente los molinos, entre ellos:", numbered(1)),
        p("los de agua, esto es:", numbered(1, 1)),
        p("los grandes;", numbered(1, 2)),
        p("los pequeños;", numbered(1, 2)),
        p("los de viento;", numbered(1, 1)),
        p("que informe cada año.", numbered(1)),
      ].join(""),
      numbering:
        listOf(1, [
          ["decimal", "%1"],
          ["lowerRoman", "%2)"],
          ["bullet", "–"],
        ]) + num(1, 1),
    });
    expect(outline(revised.resolution.provisions)).toBe(
      "encarga al Secretario General\n  1 que cuente los molinos, entre ellos:\n    i) los de agua, esto es:\n      – los grandes;\n      – los pequeños;\n    ii) los de viento;\n  2 que informe cada año.\n",
    );
  });

  test("bullets that look alike nest by how far they stand in, and are printed as they were", () => {
    const at = (left: number): string => `<w:ind w:left="${left}"/>`;
    const lists = listOf(1, [
      ["bullet", "\uf0b7"],
      ["bullet", "\uf0b7"],
    ]);
    const nested = "resuelve\n  1 contar:\n    • los de agua:\n      • grandes;\n    • los de viento;\n";
    const typed = [
      clause("•", "los de agua:", at(567)),
      clause("•", "grandes;", at(1134)),
      clause("•", "los de viento;", at(570)),
    ];
    const counted = [
      p("los de agua:", numbered(1)),
      p("grandes;", numbered(1, 1)),
      p("los de viento;", numbered(1)),
    ];
    for (const bullets of [typed, counted]) {
      const body = [head, p("resuelve"), clause("1", "contar:"), ...bullets].join("");
      const { revised } = read({ body, numbering: lists + num(1, 1) });
      expect(outline(revised.resolution.provisions)).toBe(nested);
    }
  });

  test("the rows of a table are kept beneath the clause that they follow, and are not read as headings", () => {
    const row = (...cells: readonly string[]): string =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("")}</w:tr>`;
    const { revised } = read({
      body: [
        head,
        p("resuelve"),
        clause("1", "aprobar el cuadro siguiente:"),
        `<w:tbl>${row("Año", "Molinos")}${row("2025", "14")}</w:tbl>`,
        clause("2", "publicarlo."),
      ].join(""),
    });
    expect(outline(revised.resolution.provisions)).toBe(
      "resuelve\n  1 aprobar el cuadro siguiente:\n    Año | Molinos\n    2025 | 14\n  2 publicarlo.\n",
    );
  });

  test("italics tell a verb that no grammar knows", () => {
    const { revised } = readViews(
      readDocx(
        docxOf({
          body: [
            p("75/900. Windmills"),
            p("The General Assembly,"),
            `<w:p>${r("Recalling", "<w:i/>")}${r(" its resolution 70/1,")}</w:p>`,
            `<w:p>${r("1.</w:t><w:tab/><w:t xml:space='preserve'>")}${r("Windmills onward", "<w:i/>")}${r(" the sails of all Members;")}</w:p>`,
          ].join(""),
        }),
      ),
      { language: "en" },
    );
    expect(revised.resolution.provisions.map(({ role, call }) => [role, call])).toEqual([
      ["recital", "Recalling"],
      ["operative", "Windmills onward"],
    ]);
  });
});

describe("what the marks do to each provision", () => {
  const mark = (change: string): string => `<w:rPr><w:${change} ${by}/></w:rPr>`;

  test("a split, a merge, a renumbering and a change of words are told apart", () => {
    const views = read({
      body: [
        head,
        p("resuelve"),
        `<w:p><w:pPr>${mark("ins")}</w:pPr>${r("1</w:t><w:tab/><w:t xml:space='preserve'>moler trigo")}${del(r(" y "))}${ins(r(";"))}</w:p>`,
        `<w:p>${ins(r("2</w:t><w:tab/><w:t xml:space='preserve'>"))}${r("moler maíz;")}</w:p>`,
        `<w:p>${del(r("2"))}${ins(r("3"))}${r("</w:t><w:tab/><w:t xml:space='preserve'>parar de noche;")}</w:p>`,
        `<w:p><w:pPr>${mark("del")}</w:pPr>${del(r("3"))}${ins(r("4"))}${r("</w:t><w:tab/><w:t xml:space='preserve'>contar las aspas")}${del(r(";"))}${ins(r(" y "))}</w:p>`,
        `<w:p>${del(r("4</w:t><w:tab/><w:t xml:space='preserve'>"))}${r("contar las ruedas;")}</w:p>`,
        clause("5", "pintar."),
      ].join(""),
    });
    expect(trackedChanges(views).changes.map(({ op, base, revised }) => [op, base, revised])).toEqual([
      ["same", "resuelve", "resuelve"],
      ["split", "resuelve.1", ["resuelve.1", "resuelve.2"]],
      ["renumbered", "resuelve.2", "resuelve.3"],
      ["merged", ["resuelve.3", "resuelve.4"], "resuelve.4"],
      ["same", "resuelve.5", "resuelve.5"],
    ]);
  });

  test("words are told with their author, a closing mark alone modifies nothing", () => {
    const views = read({
      body: [
        head,
        p("resuelve"),
        `<w:p>${r("1</w:t><w:tab/><w:t xml:space='preserve'>moler ")}${del(r("trigo"), "ARB")}${ins(r("maíz"), "EUR")}${r(";")}</w:p>`,
        `<w:p>${r("2</w:t><w:tab/><w:t xml:space='preserve'>parar")}${del(r(","))}${ins(r("."))}</w:p>`,
      ].join(""),
    });
    const date = "2026-01-01T00:00:00Z";
    expect(trackedChanges(views).changes.slice(1)).toEqual([
      {
        op: "modified",
        base: "resuelve.1",
        revised: "resuelve.1",
        words: [
          { op: "same", text: "moler " },
          { op: "deleted", text: "trigo", author: "ARB", date },
          { op: "inserted", text: "maíz", author: "EUR", date },
          { op: "same", text: ";" },
        ],
      },
      {
        op: "same",
        base: "resuelve.2",
        revised: "resuelve.2",
        words: [
          { op: "same", text: "parar" },
          { op: "deleted", text: ",", author: "A", date },
          { op: "inserted", text: ".", author: "A", date },
        ],
      },
    ]);
  });
});

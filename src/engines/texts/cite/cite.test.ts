import { expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { cite } from "./cite.ts";
import { expandLabels } from "./paragraphs.ts";

/** What a sentence cites, as "symbol §paragraphs". */
function cited(sentence: string): readonly string[] {
  return cite(textOf(sentence)).map(({ symbol, paragraphs }) =>
    paragraphs.length === 0 ? symbol : `${symbol} §${paragraphs.join(", ")}`,
  );
}

test("symbols in full, also joint ones and with parts", () => {
  expect(cited("See A/67/65–E/2012/48 and A/67/65/Corr.1, and NPT/CONF.2010/50 (Vol. I).")).toEqual([
    "A/67/65",
    "A/67/65/Corr.1",
    "NPT/CONF.2010/50(Vol.I)",
  ]);
  expect(cite(textOf("Noting E/2009/92,"))[0]).toMatchObject({
    raw: "E/2009/92",
    symbol: "E/2009/92",
    provision: "pp1",
    start: 7,
    end: 16,
  });
  expect(cite(textOf("See A/67/65-E/2012/48,"))[0]!.jointSymbol).toBe("E/2012/48");
});

test.each([
  ["Recalling its resolution 70/1 of 25 September 2015,", ["A/RES/70/1"]],
  [
    "Recalling its resolutions 56/183 of 21 December 2001 and 57/238 of 20 December 2002,",
    ["A/RES/56/183", "A/RES/57/238"],
  ],
  [
    "Recalling decision 2010/2 and Economic and Social Council resolution 2012/5,",
    ["E/DEC/2010/2", "E/RES/2012/5"],
  ],
  [
    "Recordando las resoluciones 7/34 y 8/5 del Consejo de Derechos Humanos,",
    ["A/HRC/RES/7/34", "A/HRC/RES/8/5"],
  ],
  [
    "Rappelant sa résolution 217 A (III) et la résolution 1325 (2000) du Conseil de sécurité,",
    ["A/RES/217(III)", "S/RES/1325(2000)"],
  ],
  [
    "ссылаясь на резолюцию 2012/5 Экономического и Социального Совета и свою резолюцию S-10/2,",
    ["E/RES/2012/5", "A/RES/S-10/2"],
  ],
  ["回顾其第70/1号决议和人权理事会第16/1号决议，", ["A/RES/70/1", "A/HRC/RES/16/1"]],
  ["إذ تشير إلى قرارها 70/1 وقرارها 217 ألف (د-3)،", ["A/RES/70/1", "A/RES/217(III)"]],
])("%s", (sentence, symbols) => {
  expect(cited(sentence)).toEqual(symbols);
});

test("resolutions of the ITU go with their revisions", () => {
  expect(cited("las Resoluciones 47 y 48 (Rev. Dubái, 2018) y 49, 50 y 75 (Rev. Ginebra, 2022),")).toEqual([
    "ITU Resolution 47 (Rev. Dubái, 2018)",
    "ITU Resolution 48 (Rev. Dubái, 2018)",
    "ITU Resolution 49 (Rev. Ginebra, 2022)",
    "ITU Resolution 50 (Rev. Ginebra, 2022)",
    "ITU Resolution 75 (Rev. Ginebra, 2022)",
  ]);
});

test("the paragraphs of a document are written out", () => {
  expect(cited("de conformidad con los § 35 a) a e) de la Agenda de Túnez,")).toEqual([
    "WSIS-05/TUNIS/DOC/6(Rev.1) §35 a), 35 b), 35 c), 35 d), 35 e)",
  ]);
  expect(
    cited("según los párrafos 68 a 71 de la Agenda de Túnez y el párrafo 5 de la resolución 70/1,"),
  ).toEqual(["WSIS-05/TUNIS/DOC/6(Rev.1) §68, 69, 70, 71", "A/RES/70/1 §5"]);
  expect(cited("回顾大会第70/1号决议第5段，")).toEqual(["A/RES/70/1 §5"]);
  expect(expandLabels("71 y 78 a)")).toEqual(["71", "78 a)"]);
});

test("fractions, dates and years are no citations", () => {
  expect(cited("In 2010/11 about 3/4 of them met on 12/05, at 50/50.")).toEqual([]);
});

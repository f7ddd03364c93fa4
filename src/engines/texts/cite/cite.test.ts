// Above 300 lines: each way of citing has its example in each of six languages.
import { describe, expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { cite } from "./cite.ts";
import { expandLabels } from "./paragraphs.ts";

/** What a sentence cites, as "symbol §paragraphs (date)". */
function cited(sentence: string, language = "en"): readonly string[] {
  // A line before it, as one of nothing but capitals and signs would be taken for the number.
  return cite(textOf(`before\n${sentence}`, language)).map(({ symbol, paragraphs, date }) =>
    [symbol, paragraphs.length > 0 && `§${paragraphs.join(", ")}`, date && `(${date})`]
      .filter((each) => each)
      .join(" "),
  );
}

describe("symbols in full", () => {
  test.each([
    ["See A/67/65/Corr.1, and NPT/CONF.2010/50 (Vol. I).", ["A/67/65/Corr.1", "NPT/CONF.2010/50(Vol.I)"]],
    ["Noting A/RES/67/195 and A/HRC/RES/16/1,", ["A/RES/67/195", "A/HRC/RES/16/1"]],
    ["Noting S/RES/1325 (2000) and A/RES/217 A (III),", ["S/RES/1325(2000)", "A/RES/217A(III)"]],
    ["Noting E/RES/2006/46, E/2009/92 and CD/1839,", ["E/RES/2006/46", "E/2009/92", "CD/1839"]],
    ["See E/CN.16/2018/CRP.3 and WSIS-II/PC-3/DOC/5.", ["E/CN.16/2018/CRP.3", "WSIS-II/PC-3/DOC/5"]],
    ["See WSIS-05/TUNIS/DOC/6(Rev.1) and A/520/Rev.17.", ["WSIS-05/TUNIS/DOC/6(Rev.1)", "A/520/Rev.17"]],
    ["提及A/66/77号文件、E/2010/CRP.4号文件，", ["A/66/77", "E/2010/CRP.4"]],
    ["Noting the proposals EUR/44A4/1 and RCC/62A2/3,", ["EUR/44A4/1", "RCC/62A2/3"]],
  ])("%s", (sentence, symbols) => {
    expect(cited(sentence)).toEqual(symbols);
  });

  test("of a document that bears two", () => {
    for (const joint of ["A/66/77–E/2011/103", "A/66/77-E/2011/103", "A/66/77 — E/2011/103"]) {
      expect(cite(textOf(`See ${joint},`))).toMatchObject([{ symbol: "A/66/77", jointSymbol: "E/2011/103" }]);
    }
  });

  test("stand where the text has them", () => {
    expect(cite(textOf("1. Notes E/2009/92[^5: See A/64/64, para. 3.];"))).toMatchObject([
      { raw: "E/2009/92", provision: "op1", start: 6, end: 15 },
      { raw: "A/64/64", provision: "op1", note: "5", start: 4, end: 11, paragraphs: ["3"] },
    ]);
  });
});

describe("resolutions and decisions by number", () => {
  test.each([
    ["en", "Recalling its resolution 70/1 of 25 September 2015,", ["A/RES/70/1 (2015-09-25)"]],
    [
      "en",
      "Recalling its resolutions 56/183 of 21 December 2001 and 57/238,",
      ["A/RES/56/183 (2001-12-21)", "A/RES/57/238"],
    ],
    [
      "en",
      "Recalling decision 2010/2 and Economic and Social Council resolution 2012/5,",
      ["E/DEC/2010/2", "E/RES/2012/5"],
    ],
    [
      "es",
      "Recordando las resoluciones 7/34, de 28 de marzo de 2008, y 8/5 del Consejo de Derechos Humanos,",
      ["A/HRC/RES/7/34 (2008-03-28)", "A/HRC/RES/8/5"],
    ],
    ["es", "Recordando su resolución 70/1, de 25 de septiembre de 2015,", ["A/RES/70/1 (2015-09-25)"]],
    [
      "fr",
      "Rappelant sa résolution 217 A (III) et la résolution 1325 (2000) du Conseil de sécurité, en date du 31 octobre 2000,",
      ["A/RES/217(III)", "S/RES/1325(2000) (2000)"],
    ],
    ["fr", "Rappelant sa résolution 74/5 du 1er avril 2020,", ["A/RES/74/5 (2020-04-01)"]],
    [
      "ru",
      "ссылаясь на резолюцию 2012/5 Экономического и Социального Совета и свою резолюцию 70/1 от 25 сентября 2015 года,",
      ["E/RES/2012/5", "A/RES/70/1 (2015-09-25)"],
    ],
    [
      "zh",
      "回顾其2015年9月25日第70/1号决议和人权理事会第16/1号决议，",
      ["A/RES/70/1 (2015-09-25)", "A/HRC/RES/16/1"],
    ],
    [
      "ar",
      "إذ تشير إلى قرارها 70/1 المــؤرخ 25 أيلول/سبتمبر 2015 وقرارها 217 ألف (د-3)،",
      ["A/RES/70/1 (2015-09-25)", "A/RES/217(III)"],
    ],
    ["en", "Recalling Human Rights Council resolution S-16/1,", ["A/HRC/RES/S-16/1"]],
    ["en", "Recalling Security Council resolution 1325 (2000),", ["S/RES/1325(2000) (2000)"]],
    [
      "en",
      "Recalling Environment Assembly resolution 4/6 and its resolution 73/260,",
      ["UNEP/EA.4/Res.6", "A/RES/73/260"],
    ],
  ])("%s: %s", (language, sentence, symbols) => {
    expect(cited(sentence, language)).toEqual(symbols);
  });

  test("of a Council named before: the form of the number tells which", () => {
    expect(cited("In accordance with Council resolution 41/25 of 12 July 2019,")).toEqual([
      "A/HRC/RES/41/25 (2019-07-12)",
    ]);
    expect(cited("Con arreglo a la resolución 2010/2 del Consejo,", "es")).toEqual(["E/RES/2010/2"]);
  });

  test("the date tells the Council's numbers from the Assembly's, whichever was named last", () => {
    expect(
      cited(
        "Recalling Human Rights Council resolutions 36/5 of 28 September 2017 and 60/1 of 16 September 2005,",
      ),
    ).toEqual(["A/HRC/RES/36/5 (2017-09-28)", "A/RES/60/1 (2005-09-16)"]);
  });

  test("what is its own is of whoever speaks: the one just named, else the organ that adopts", () => {
    expect(cited("Noting that the Commission on Human Rights, in its resolution 2005/5, asked,")).toEqual([
      "E/CN.4/RES/2005/5",
    ]);
    expect(cited("Noting what the Security Council asked and recalling its resolution 73/137,")).toEqual([
      "A/RES/73/137",
    ]);
  });

  test.each([
    ["en", "the relevant resolutions of the Human Rights Council, in particular resolutions 7/34 and 18/15,"],
    ["es", "las resoluciones del Consejo de Derechos Humanos, en particular las resoluciones 7/34 y 18/15,"],
    ["fr", "les résolutions du Conseil des droits de l’homme, en particulier les résolutions 7/34 et 18/15,"],
    ["ru", "резолюции Совета по правам человека, в частности резолюции 7/34 и 18/15,"],
    ["zh", "人权理事会相关决议，尤其是第7/34号和第18/15号决议，"],
    ["ar", "قرارات مجلس حقوق الإنسان، ولا سيما القراران 7/34 و 18/15،"],
  ])("%s: examples are of the organ whose resolutions they exemplify", (language, sentence) => {
    expect(cited(sentence, language)).toEqual(["A/HRC/RES/7/34", "A/HRC/RES/18/15"]);
  });

  test("a functional commission's have no symbol, nor do numbers that follow as its own", () => {
    expect(
      cited(
        "Recalling Commission on Population and Development resolutions 2006/2 and 2009/1 and resolution 70/1,",
      ),
    ).toEqual(["A/RES/70/1"]);
  });

  test("the letter of a part belongs to the symbol where the part has a document of its own", () => {
    expect(
      cited(
        "Recalling its resolutions 53/77 P of 4 December 1998 and 66/253 A and B, and 57/270 B of 23 June 2003,",
      ),
    ).toEqual(["A/RES/53/77 (1998-12-04)", "A/RES/66/253", "A/RES/66/253B", "A/RES/57/270B (2003-06-23)"]);
    expect(cited("回顾其2003年6月23日第57/270 B号决议，", "zh")).toEqual(["A/RES/57/270B (2003-06-23)"]);
    expect(cited("إذ تشير إلى قرارها 57/270 باء المؤرخ 23 حزيران/يونيه 2003،", "ar")).toEqual([
      "A/RES/57/270B (2003-06-23)",
    ]);
  });
});

describe("instruments of the ITU", () => {
  test.each([
    ["en", "Resolutions 47 and 48 (Rev. Dubai, 2018) and 49, 50 and 75 (Rev. Geneva, 2022),"],
    ["es", "las Resoluciones 47 y 48 (Rev. Dubái, 2018) y 49, 50 y 75 (Rev. Ginebra, 2022),"],
    ["fr", "les Résolutions 47 et 48 (Rév. Dubaï, 2018) et 49, 50 et 75 (Rév. Genève, 2022),"],
    ["ru", "Резолюции 47 и 48 (Пересм. Дубай, 2018 г.) и 49, 50 и 75 (Пересм. Женева, 2022 г.),"],
    ["zh", "第47和48号决议（2018年，迪拜，修订版）和第49、50和75号决议（2022年，日内瓦，修订版），"],
    ["ar", "القرارات 47 و48 (المراجَعة في دبي، 2018) و49 و50 و75 (المراجَعة في جنيف، 2022)،"],
  ])("%s: one by one, under one name in every language", (language, sentence) => {
    expect(cited(sentence, language)).toEqual([
      "Resolution 47 (Rev. Dubai, 2018) (2018)",
      "Resolution 48 (Rev. Dubai, 2018) (2018)",
      "Resolution 49 (Rev. Geneva, 2022) (2022)",
      "Resolution 50 (Rev. Geneva, 2022) (2022)",
      "Resolution 75 (Rev. Geneva, 2022) (2022)",
    ]);
  });

  test("decisions, opinions and first versions", () => {
    expect(
      cited(
        "Noting Decision 5 (Rev. Dubai, 2018), Opinion 1 (Lisbon, 2009) and Resolution 100 (Minneapolis, 1998),",
      ),
    ).toEqual([
      "Decision 5 (Rev. Dubai, 2018) (2018)",
      "Opinion 1 (Lisbon, 2009) (2009)",
      "Resolution 100 (Minneapolis, 1998) (1998)",
    ]);
  });

  test("of its Council, which has years; the year is told once", () => {
    const text = textOf(`
      RESOLUTION 130 (REV. DUBAI, 2018)
      Recalling Council Resolution 1305 (2009),
      Noting Resolutions 1305 and 1344 adopted by the ITU Council, and what its Resolution 1336 and Resolution 71 say,
    `);
    expect(cite(text).map(({ symbol }) => symbol)).toEqual([
      "ITU Council Resolution 1305 (2009)",
      "ITU Council Resolution 1305 (2009)",
      "ITU Council Resolution 1344",
      "ITU Council Resolution 1336",
    ]);
  });
});

describe("paragraphs", () => {
  test.each([
    [
      "es",
      "de conformidad con los § 35 a) a e) de la Agenda de Túnez,",
      ["WSIS-05/TUNIS/DOC/6(Rev.1) §35 a), 35 b), 35 c), 35 d), 35 e)"],
    ],
    [
      "es",
      "según los párrafos 68 a 71 de la Agenda de Túnez y el párrafo 5 de la resolución 70/1,",
      ["WSIS-05/TUNIS/DOC/6(Rev.1) §68, 69, 70, 71", "A/RES/70/1 §5"],
    ],
    [
      "es",
      "con la Agenda de Túnez, y en concreto de sus párrafos 68 a 71, y la resolución 70/1,",
      ["WSIS-05/TUNIS/DOC/6(Rev.1) §68, 69, 70, 71", "A/RES/70/1"],
    ],
    [
      "en",
      "as in paragraph 72 of the Tunis Agenda and resolution 70/1,",
      ["WSIS-05/TUNIS/DOC/6(Rev.1) §72", "A/RES/70/1"],
    ],
    [
      "en",
      "in resolution 70/1, paragraphs 3 (a) and (b), 7 and 12–14,",
      ["A/RES/70/1 §3 (a), 3 (b), 7, 12, 13, 14"],
    ],
    ["en", "in paragraph 5 above and in resolution 70/1,", ["A/RES/70/1"]],
    ["en", "article 19 of the Universal Declaration of Human Rights,", ["A/RES/217(III) §article 19"]],
    ["fr", "aux paragraphes 68 à 71 de l’Agenda de Tunis,", ["WSIS-05/TUNIS/DOC/6(Rev.1) §68, 69, 70, 71"]],
    [
      "ru",
      "в пунктах 68–71 Тунисской программы и пункте 5 резолюции 70/1,",
      ["WSIS-05/TUNIS/DOC/6(Rev.1) §68, 69, 70, 71", "A/RES/70/1 §5"],
    ],
    [
      "zh",
      "回顾大会第70/1号决议第5段和突尼斯议程第68至71段，",
      ["A/RES/70/1 §5", "WSIS-05/TUNIS/DOC/6(Rev.1) §68, 69, 70, 71"],
    ],
    [
      "ar",
      "الفقرات من 68 إلى 71 من برنامج عمل تونس والفقرة 5 من القرار 70/1،",
      ["WSIS-05/TUNIS/DOC/6(Rev.1) §68, 69, 70, 71", "A/RES/70/1 §5"],
    ],
  ])("%s: %s", (language, sentence, expected) => {
    expect(cited(sentence, language)).toEqual(expected);
  });

  test.each([
    ["71 y 78 a)", ["71", "78 a)"]],
    ["35 a) - e)", ["35 a)", "35 b)", "35 c)", "35 d)", "35 e)"]],
    ["35, 37 y 83", ["35", "37", "83"]],
    ["3 (a), (b) and (d)-(f)", ["3 (a)", "3 (b)", "3 (d)", "3 (e)", "3 (f)"]],
    ["35 د) إلى ز)", ["35 د)", "35 ه)", "35 و)", "35 ز)"]],
    ["6 з) – к)", ["6 з)", "6 и)", "6 к)"]],
  ])("%s", (labels, expected) => {
    expect(expandLabels(labels)).toEqual(expected);
  });

  test("a document named without them is not cited", () => {
    expect(cited("Recalling the Tunis Agenda and article 5 of the statute,")).toEqual([]);
  });
});

test("fractions, dates, years and other capitals before a slash are no citations", () => {
  expect(
    cited("In 2010/11 about 3/4 of them met on 12/05, at 50/50, by HTTP/2 or TCP/IP, with OECD/G20."),
  ).toEqual([]);
});

describe("words for resolutions and decisions side by side", () => {
  test.each([
    ["ru", "ссылаясь на свои резолюции 60/252, 70/125 и решение 75/564,"],
    ["ar", "إذ تشير إلى قراراتها 60/252 و 70/125 ومقررها 75/564،"],
    ["es", "Recordando sus resoluciones 60/252 y 70/125 y su decisión 75/564,"],
    ["zh", "回顾其第60/252号和第70/125号决议以及第75/564号决定，"],
  ])("%s", (language, sentence) => {
    expect(cited(sentence, language)).toEqual(["A/RES/60/252", "A/RES/70/125", "A/DEC/75/564"]);
  });
});

describe("instruments of the ITU: ranges, and what its Council and its Sectors adopt", () => {
  /** In a text of the ITU. */
  const ofItu = (sentence: string, language: string): readonly string[] =>
    cite({ ...textOf(`before\n${sentence}`, language), enacting: "The ITU Council," }).map(
      ({ symbol }) => symbol,
    );
  const lisbon = (number: number): string => `Resolution ${number} (Rev. Lisbon, 2026)`;

  test.each([
    ["en", "noting Resolutions 2, 21, and 30 to 32 (Rev. Lisbon, 2026),", [2, 21, 30, 31, 32].map(lisbon)],
    ["es", "recordando las Resoluciones 30 a 32 (Rev. Lisboa, 2026),", [30, 31, 32].map(lisbon)],
    ["ru", "напоминая Резолюции 30–32 (Пересм. Лиссабон, 2026 г.),", [30, 31, 32].map(lisbon)],
    ["zh", "忆及第30至32号决议（2026年，里斯本，修订版），", [30, 31, 32].map(lisbon)],
    [
      "en",
      "noting Decision 482 (C01, last modified C20) of the Council and Council Decisions 605 and 619,",
      ["ITU Council Decision 482", "ITU Council Decision 605", "ITU Council Decision 619"],
    ],
    [
      "es",
      "observando el Acuerdo 482 del Consejo y la Resolución 1336 del Consejo,",
      ["ITU Council Decision 482", "ITU Council Resolution 1336"],
    ],
    [
      "fr",
      "notant la Décision 482 du Conseil et la Recommandation UIT-T E.164,",
      ["ITU Council Decision 482", "ITU-T E.164"],
    ],
    [
      "ru",
      "отмечая Решение 482 Совета и Рекомендацию МСЭ-R M.1036-6,",
      ["ITU Council Decision 482", "ITU-R M.1036-6"],
    ],
    [
      "zh",
      "注意到理事会第482号决定和第1336号决议，",
      ["ITU Council Decision 482", "ITU Council Resolution 1336"],
    ],
    [
      "ar",
      "إذ يلاحظ مقرر المجلس 482 وقرار المجلس 1336،",
      ["ITU Council Decision 482", "ITU Council Resolution 1336"],
    ],
  ])("%s: %s", (language, sentence, symbols) => {
    expect(ofItu(sentence, language)).toEqual(symbols);
  });
});

// Above 300 lines: tables of symbols as people write them in six languages.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DocumentSymbol, parseSymbol, printSymbol, symbolKeys, symbolPath } from "./symbols.ts";

const languages = ["ar", "en", "es", "fr", "ru", "zh"] as const;

describe("a symbol of the United Nations", () => {
  test.each([
    ["A/66/77", "A/66/77"],
    ["E/2010/CRP.4", "E/2010/CRP.4"],
    ["WSIS-II/PC-3/DOC/5", "WSIS-II/PC-3/DOC/5"],
    ["WSIS-05/TUNIS/DOC/6(Rev.1)-E", "WSIS-05/TUNIS/DOC/6 (Rev.1)-E"],
    ["A/RES/67/195", "A/RES/67/195"],
    ["A/AC.109/2014/20/Rev.1", "A/AC.109/2014/20/Rev.1"],
    ["E/CN.16/2018/CRP.3", "E/CN.16/2018/CRP.3"],
    ["A/78/5/Add.8/Corr.1", "A/78/5/Add.8/Corr.1"],
    ["A/520/Rev.17", "A/520/Rev.17"],
    ["A/78/5(Vol.III)", "A/78/5 (Vol. III)"],
    ["A/78/301 (Part I)/Add.1", "A/78/301 (Part I)/Add.1"],
    ["NPT/CONF.2000/28(PartsIandII)", "NPT/CONF.2000/28 (Parts I and II)"],
    ["S/RES/1325(2000)", "S/RES/1325 (2000)"],
    ["A/RES/217 A (III)", "A/RES/217 A (III)"],
    ["A/RES/217A(III)", "A/RES/217 A (III)"],
    ["A/RES/57/270B", "A/RES/57/270 B"],
    ["A/RES/47/54A-F", "A/RES/47/54 A-F"],
    ["A/RES/1514 (د-15)", "A/RES/1514 (XV)"],
    ["A/RES/S-10/2", "A/RES/S-10/2"],
    ["a/hrc/res/s-35/1", "A/HRC/RES/S-35/1"],
    ["CD/1839", "CD/1839"],
    ["CCW/CONF.VI/11", "CCW/CONF.VI/11"],
    ["FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"],
    ["E/2004/23(supp)", "E/2004/23 (SUPP)"],
  ])("%s is printed %s in every language", (raw, printed) => {
    for (const language of languages) expect(printSymbol(parsed(raw), language)).toBe(printed);
  });

  test("is taken apart", () => {
    expect(parsed("E/CN.16/2018/CRP.3/Add.1/Corr.2")).toEqual({
      kind: "united-nations",
      documents: [
        { organ: "E", segments: ["CN.16", "2018", "CRP.3"], nature: "CRP", suffixes: ["Add.1", "Corr.2"] },
      ],
    });
    expect(parsed("A/66/77")).toEqual({
      kind: "united-nations",
      documents: [{ organ: "A", segments: ["66", "77"], suffixes: [] }],
    });
  });

  test.each([
    "A/66/77–E/2011/103",
    "A/66/77-E/2011/103",
    "A/66/77 — E/2011/103",
    "A/66/77\u2011E/2011/103",
    "A/66/77\u00ad-E/2011/103",
    "E/2011/103-A/66/77",
    "a/66/77-e/2011/103",
    "A/66/77-E/2011/103",
  ])("two borne by one document are printed one way: %s", (raw) => {
    const symbol = parsed(raw);
    expect(printSymbol(symbol, "es")).toBe("A/66/77–E/2011/103");
    expect(symbolPath(symbol)).toBe("A/66/77-E/2011/103");
    expect(symbolKeys(symbol)).toEqual(["A/66/77", "E/2011/103"]);
  });

  test("of the Summit is one document in each of its languages", () => {
    const keys = (raw: string) => symbolKeys(parsed(raw));
    expect(keys("WSIS-II/PC-3/DOC/5-S")).toEqual(keys("WSIS-II/PC-3/DOC/5"));
    expect(keys("WSIS-05/TUNIS/DOC/6(Rev.1)-E")).toEqual(["WSIS-05/TUNIS/DOC/6(REV.1)"]);
    // Elsewhere a letter at the end is part of the symbol.
    expect(keys("A/RES/47/54A-F")).toEqual(["A/RES/47/54A-F"]);
  });

  test("corrigenda of both are kept", () => {
    expect(printedAs("A/67/65/Corr.1-E/2012/48/Corr.1")).toBe("A/67/65/Corr.1–E/2012/48/Corr.1");
  });

  test.each([
    ["(E/2010/CRP.4).", "E/2010/CRP.4"],
    ["E/2009/92)", "E/2009/92"],
    ["A/60/687.", "A/60/687"],
    ["Documento A/66/77", "A/66/77"],
    ["A/66/53/Add.1/ Corr.1", "A/66/53/Add.1/Corr.1"],
    ["A//78/511", "A/78/511"],
    ["A/66/77²", "A/66/77"],
    ["\u202aA/66/77\u202c", "A/66/77"],
    ["Ａ／６６／７７", "A/66/77"],
  ])("is read out of %s", (raw, printed) => {
    expect(printedAs(raw)).toBe(printed);
  });

  test.each([
    "",
    "A",
    "A/",
    "TIC",
    "Telecomunicaciones/TIC",
    "TCP/IP",
    "HTTP/2",
    "and/or/5",
    "24/7",
    "67/195",
  ])("is not seen in %j", (raw) => {
    expect(parseSymbol(raw)).toEqual({ status: "unparsed", raw });
  });

  test.each([
    "A/66/77, para. 5",
    "A/66/77 and A/67/66",
    "see A/66/77",
    "A/66/77<script>",
    `A/${"1/".repeat(90)}1`,
  ])("is not cut out of other words: %j", (raw) => {
    expect(parseSymbol(raw).status).toBe("unparsed");
  });
});

describe("a resolution named by its number", () => {
  test.each([
    ["resolución 2010/2 del Consejo Económico y Social", "E/RES/2010/2"],
    ["la resolución 2010/2 del Consejo", "E/RES/2010/2"],
    ["ECOSOC resolution 2010/2", "E/RES/2010/2"],
    ["Economic and Social Council resolution 2010/2", "E/RES/2010/2"],
    ["résolution 2010/2 du Conseil économique et social", "E/RES/2010/2"],
    ["резолюция 2010/2 Экономического и Социального Совета", "E/RES/2010/2"],
    ["经济及社会理事会第2010/2号决议", "E/RES/2010/2"],
    ["قرار المجلس الاقتصادي والاجتماعي 2010/2", "E/RES/2010/2"],
    ["decision 2010/2", "E/DEC/2010/2"],
    ["decisión 2010/2", "E/DEC/2010/2"],
    ["resolution 67/195", "A/RES/67/195"],
    ["General Assembly resolution 67/195", "A/RES/67/195"],
    ["resolución 57/270 B de la Asamblea General", "A/RES/57/270 B"],
    ["la résolution 60/252 de l’Assemblée générale", "A/RES/60/252"],
    ["резолюцию 65/141 Генеральной Ассамблеи", "A/RES/65/141"],
    ["大会第65/141号决议", "A/RES/65/141"],
    ["قرار الجمعية العامة 65/141", "A/RES/65/141"],
    ["UNGA resolution 60/252", "A/RES/60/252"],
    ["resolution S-10/2", "A/RES/S-10/2"],
    ["resolution 217 A (III)", "A/RES/217 A (III)"],
    ["القرار 1514 (د-15)", "A/RES/1514 (XV)"],
    ["Human Rights Council resolution 41/25", "A/HRC/RES/41/25"],
    ["resolución 1540 (2004) del Consejo de Seguridad", "S/RES/1540 (2004)"],
    ["安全理事会第1325(2000)号决议", "S/RES/1325 (2000)"],
    ["resolution 1296 (XLIV) of the Economic and Social Council", "E/RES/1296 (XLIV)"],
    ["Resolución A/RES/67/195", "A/RES/67/195"],
  ])("%s is %s", (raw, printed) => {
    expect(printedAs(raw)).toBe(printed);
  });

  test("is found with the letter of its part, and an old one without it too", () => {
    expect(symbolKeys(parsed("resolution 217 A (III)"))).toEqual(["A/RES/217A(III)", "A/RES/217(III)"]);
    expect(symbolKeys(parsed("resolution 57/270 B"))).toEqual(["A/RES/57/270B"]);
  });

  test("of a form that its organ does not use is refused", () => {
    expect(parseSymbol("General Assembly resolution 2010/2").status).toBe("unparsed");
    expect(parseSymbol("Security Council resolution 67/195").status).toBe("unparsed");
    expect(parseSymbol("resolution 67/195 of the General Assembly and the Security Council").status).toBe(
      "unparsed",
    );
    expect(parseSymbol("recommendation 67/195").status).toBe("unparsed");
  });

  test("with a year and no organ may be of two councils", () => {
    const result = parseSymbol("Resolution 1305 (2009)");
    expect(result.status === "ambiguous" && result.candidates.map((each) => printSymbol(each, "en"))).toEqual(
      ["S/RES/1305 (2009)", "ITU Council Resolution 1305 (2009)"],
    );
    expect(parseSymbol("resolution 1325 (2000) of the Council").status).toBe("ambiguous");
    const council = parsed("Resolución 1305 (2009) del Consejo de la UIT");
    expect([symbolPath(council), printSymbol(council, "es")]).toEqual([
      "ITU/RES/1305/Council/2009",
      "Resolución 1305 (2009) del Consejo de la UIT",
    ]);
    for (const language of languages) expect(parsed(printSymbol(council, language))).toEqual(council);
    const decision = parsed("decision 5 (2014) of the ITU Council");
    for (const language of languages) expect(parsed(printSymbol(decision, language))).toEqual(decision);
  });
});

describe("an instrument of an ITU conference", () => {
  const names: Readonly<Record<(typeof languages)[number], string>> = {
    en: "Resolution 102 (Rev. Bucharest, 2022)",
    es: "Resolución 102 (Rev. Bucarest, 2022)",
    fr: "Résolution 102 (Rév. Bucarest, 2022)",
    ru: "Резолюция 102 (Пересм. Бухарест, 2022 г.)",
    zh: "第102号决议（2022年，布加勒斯特，修订版）",
    ar: "القرار 102 (المراجَع في بوخارست، 2022)",
  };

  test.each(Object.entries(names))("has one key and six names (%s)", (_, name) => {
    const symbol = parsed(name);
    expect(symbolKeys(symbol)).toEqual(["ITU/RES/102/REV.BUCHAREST/2022"]);
    expect(
      Object.fromEntries(languages.map((language) => [language, printSymbol(symbol, language)])),
    ).toEqual(names);
  });

  test.each([
    ["RESOLUCIÓN 102 (REV. DUBÁI, 2018)", "Resolution 102 (Rev. Dubai, 2018)"],
    ["RESOLUTION 71 (REV. DUBAI, 2018)", "Resolution 71 (Rev. Dubai, 2018)"],
    ["Resolution 30 (Rev. Buenos Aires, 2017)", "Resolution 30 (Rev. Buenos Aires, 2017)"],
    ["Resolución 2 (Kyoto, 1994)", "Resolution 2 (Kyoto, 1994)"],
    ["Decisión 5 (Rev. Dubái, 2018)", "Decision 5 (Rev. Dubai, 2018)"],
    ["Резолюции 102 (Пересм. Пусан, 2014 г.)", "Resolution 102 (Rev. Busan, 2014)"],
    ["Opinión 6 (Ginebra, 2013)", "Opinion 6 (Geneva, 2013)"],
    ["Avis 6 (Genève, 2013)", "Opinion 6 (Geneva, 2013)"],
    ["第6号意见（2013年，日内瓦）", "Opinion 6 (Geneva, 2013)"],
    ["المقرر 5 (المراجع في دبي، 2018)", "Decision 5 (Rev. Dubai, 2018)"],
    ["RESOLUTION 9 (REV. PORT LOUIS, 2031)", "Resolution 9 (Rev. Port Louis, 2031)"],
  ])("%s is %s", (raw, printed) => {
    expect(printedAs(raw)).toBe(printed);
  });

  test("is not read when deleted and inserted words run together", () => {
    expect(parseSymbol("RESOLUCIÓN 102 (REV. DUBÁI, 2018BUCAREST, 2022)").status).toBe("unparsed");
    expect(parseSymbol("Resolution 102").status).toBe("unparsed");
    expect(parseSymbol("Decision 5 (Revenue and expenses for the Union)").status).toBe("unparsed");
  });
});

describe("a proposal to an ITU conference", () => {
  test.each([
    ["ACP/12/01", "ACP/12/1"],
    ["ACP/12/01 MOD", "ACP/12/1"],
    ["MOD\tEUR/44A4/1", "EUR/44A4/1"],
    ["EUR/44(Add.4)/1", "EUR/44A4/1"],
    ["USA/27/3", "USA/27/3"],
    ["ARG/BRA/15/2", "ARG/BRA/15/2"],
    ["B/15A2/2", "B/15A2/2"],
  ])("%s is %s", (raw, printed) => {
    expect(parsed(raw).kind).toBe("itu-proposal");
    expect(printedAs(raw)).toBe(printed);
  });

  test("is not what has the form of a United Nations document", () => {
    expect([parsed("A/66/77").kind, parsed("S/2010/5").kind]).toEqual(["united-nations", "united-nations"]);
  });
});

test("print and address are read back as the same symbol", () => {
  const organ = fc.constantFrom("A", "E", "S", "ST", "TD", "WSIS-II");
  const number = fc.integer({ min: 1, max: 2030 }).map(String);
  const body = fc.constantFrom("AC.109", "CN.16", "HRC", "RES", "CONF.202", "C.2", "WG.II");
  const last = fc.oneof(
    number,
    fc.constantFrom("CRP.4", "L.12", "5 (Vol. II)", "24 (Part I)", "301 (Part IV)"),
  );
  const suffixes = fc.subarray(["Add.3", "Corr.1", "Rev.2"]);
  const single = fc
    .tuple(organ, fc.option(body, { nil: undefined }), number, last, suffixes)
    .map(([first, second, ...rest]) => [first, ...(second ? [second] : []), ...rest.flat()].join("/"));
  const place = fc.constantFrom("Dubai", "Buenos Aires", "Florianópolis", "Port Louis", "Doha");
  const instrument = fc
    .tuple(
      fc.constantFrom("Resolution", "Decision", "Opinion"),
      fc.integer({ min: 1, max: 999 }),
      place,
      fc.boolean(),
    )
    .map(([word, of, where, revised]) => `${word} ${of} (${revised ? "Rev. " : ""}${where}, 2031)`);
  fc.assert(
    fc.property(fc.oneof(single, instrument, fc.constant("EUR/44A4/1")), (raw) => {
      const symbol = parsed(raw);
      expect(printSymbol(symbol, "en")).toBe(raw);
      expect(parsed(symbolPath(symbol))).toEqual(symbol);
      for (const language of languages) expect(parsed(printSymbol(symbol, language))).toEqual(symbol);
    }),
  );
});

test("a text of any length is answered at once", () => {
  expect(parseSymbol(`Resolution 1 (${"a ".repeat(1_000_000)}`).status).toBe("unparsed");
});

test("any text is answered, and what is read is printed so that it is read again", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[A-Z]\/[-A-Z0-9./() ]{1,30}$/)),
      (raw) => {
        const result = parseSymbol(raw);
        if (result.status !== "parsed") return;
        expect(parsed(symbolPath(result.symbol))).toEqual(result.symbol);
        expect(parsed(printSymbol(result.symbol, "zh"))).toEqual(result.symbol);
      },
    ),
    { numRuns: 2000 },
  );
});

const corpus = process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus");

describe.skipIf(!existsSync(corpus))("the corpus (skipped where it is absent)", () => {
  test("of the symbols linked in General Assembly resolutions, all are read but slips", () => {
    const linked = new Set<string>();
    for (const file of globSync("unga/*.truth.json", { cwd: corpus })) {
      const truth = JSON.parse(readFileSync(join(corpus, file), "utf8"));
      for (const { symbol } of truth.citations ?? []) linked.add(symbol);
    }
    const unread = [...linked].filter((symbol) => parseSymbol(symbol).status !== "parsed");
    expect(linked.size).toBeGreaterThan(500);
    // Links without organ, or with a Russian "and" in the middle.
    expect(unread.length).toBeLessThanOrEqual(5);
  });

  test("every symbol of the consultation of 2010 is read", () => {
    const report = readFileSync(join(corpus, "process", "A-66-77_E-2011-103.es.txt"), "utf8");
    const symbols = new Set(report.match(/\b(?:[AES]|WSIS-II)\/[A-Z0-9][-A-Za-z0-9./–]*[A-Za-z0-9]/g));
    expect(symbols.size).toBeGreaterThan(5);
    for (const symbol of symbols) expect(parseSymbol(symbol).status, symbol).toBe("parsed");
  });
});

function parsed(raw: string): DocumentSymbol {
  const result = parseSymbol(raw);
  if (result.status !== "parsed") throw new Error(`${raw}: ${result.status}`);
  return result.symbol;
}

function printedAs(raw: string): string {
  return printSymbol(parsed(raw), "en");
}

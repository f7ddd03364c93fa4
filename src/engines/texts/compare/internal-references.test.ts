import { expect, test } from "vitest";
import type { Resolution } from "../model.ts";
import { findInternalReferences } from "./internal-references.ts";
import { textOf } from "./text-fixture.ts";

/** Each reference as "who: label > whom". */
function references(text: Resolution): readonly string[] {
  const words = new Map<string, string>();
  const visit = (provisions: Resolution["provisions"]): void => {
    for (const { id, text: own, children } of provisions) {
      words.set(id, own);
      visit(children);
    }
  };
  visit(text.provisions);
  return [...findInternalReferences(text)].flatMap(([id, found]) =>
    found.map(({ start, end, target }) => `${id}: ${words.get(id)!.slice(start, end)} > ${target}`),
  );
}

test("a call and a label cite a clause of this text", () => {
  expect(
    references(
      textOf(
        `
        considerando
          a) que los informes son útiles,
        encarga al Secretario General
          1 que informe anualmente;
          2 que publique el informe del encarga al Secretario General 1 según el considerando a);
          3 que aplique los apartados 1 y 2 del encarga al Secretario General, y considerando 4 meses de plazo
        `,
        "es",
      ),
    ),
  ).toEqual([
    "encarga-al-secretario-general.2: 1 > encarga-al-secretario-general.1",
    "encarga-al-secretario-general.2: a > considerando.a",
    "encarga-al-secretario-general.3: 1 > encarga-al-secretario-general.1",
    "encarga-al-secretario-general.3: 2 > encarga-al-secretario-general.2",
  ]);
});

test.each([
  ["en", "1. Requests a report;", "2. Notes paragraph 1 above and paragraph 7 of resolution 70/1."],
  [
    "es",
    "1. Solicita un informe;",
    "2. Toma nota del párrafo 1 de la presente resolución y del párrafo 1 de otra.",
  ],
  ["fr", "1. Demande un rapport;", "2. Prend note du paragraphe 1 ci-dessus et du paragraphe 1 d’une autre."],
  ["ru", "1. Просит представить доклад;", "2. Напоминает о пункте 1 настоящей резолюции и пункте 1 другой."],
  ["ar", "1. تطلب تقديم تقرير؛", "2. تشير إلى الفقرة 1 أعلاه والفقرة 1 من قرار آخر."],
  ["zh", "1. 请提交报告；", "2. 回顾上文第1段和另一决议第1段。"],
])("a paragraph of this text is cited in %s, one of another text is not", (language, first, second) => {
  expect(references(textOf(`${first}\n${second}`, language))).toEqual(["op2: 1 > op1"]);
});

test("an item beneath the paragraph cited is cited itself", () => {
  expect(
    references(
      textOf(`
        1. Requests:
          (a) a report;
          (b) a list;
        2. Notes paragraph 1 (b) above.
      `),
    ),
  ).toEqual(["op2: 1 > op1", "op2: b > op1.b"]);
});

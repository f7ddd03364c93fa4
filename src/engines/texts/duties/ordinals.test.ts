import { expect, test } from "vitest";
import { ordinal } from "./ordinals.ts";

test.each([
  ["en", ["first", "twelfth", "twentieth", "thirty-third", "seventy-sixth", "eightieth", "ninety-ninth"]],
  [
    "es",
    [
      "primer",
      "décimo segundo",
      "vigésimo",
      "trigésimo tercer",
      "septuagésimo sexto",
      "octogésimo",
      "nonagésimo noveno",
    ],
  ],
  [
    "fr",
    [
      "première",
      "douzième",
      "vingtième",
      "trente-troisième",
      "soixante-seizième",
      "quatre-vingtième",
      "quatre-vingt-dix-neuvième",
    ],
  ],
  [
    "ru",
    [
      "первой",
      "двенадцатой",
      "двадцатой",
      "тридцать третьей",
      "семьдесят шестой",
      "восьмидесятой",
      "девяносто девятой",
    ],
  ],
  [
    "ar",
    [
      "الأولى",
      "الثانية عشرة",
      "العشرين",
      "الثالثة والثلاثين",
      "السادسة والسبعين",
      "الثمانين",
      "التاسعة والتسعين",
    ],
  ],
  ["zh", ["第一", "第十二", "第二十", "第三十三", "第七十六", "第八十", "第九十九"]],
])("ordinals of sessions in %s", (language, words) => {
  expect(words.map((each) => ordinal(each, language))).toEqual([1, 12, 20, 33, 76, 80, 99]);
});

test("figures, and words that are no ordinals", () => {
  expect([
    ordinal("47º", "es"),
    ordinal("第47", "zh"),
    ordinal("next", "en"),
    ordinal("propio", "es"),
  ]).toEqual([47, 47, null, null]);
});

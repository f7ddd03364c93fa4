import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSentence, findQuantifiers } from "./check-sentence.ts";
import { houseScale as scale } from "./house-scale.ts";
import { type ReportLanguage, reportLanguages } from "./scale.ts";

const found = (language: ReportLanguage, sentence: string) =>
  findQuantifiers(sentence, { scale, language }).map(({ rung, text }) => `${rung}: ${text}`);

test.each<[ReportLanguage, string, string[]]>([
  ["en", "Several governments and a few companies asked for time.", ["several: Several", "few: a few"]],
  [
    "en",
    "A large majority of speakers agreed, and there was broad consensus on the rest.",
    ["large-majority: A large majority", "broad-consensus: broad consensus"],
  ],
  ["en", "Most stakeholders agreed; almost all delegations did.", ["most: Most", "almost-all: almost all"]],
  ["en", "No government objected and not a single company did.", ["none: No", "none: not a single"]],
  ["en", "Some 200 participants heard the most important of all human rights.", []],
  ["en", "One government, at most, was of one mind.", ["one: One"]],
  ["en", "Not all governments agreed.", []],
  ["es", "Algunos gobiernos y varias empresas pidieron más plazo.", ["some: Algunos", "several: varias"]],
  [
    "es",
    "La gran mayoría de los participantes coincidió; hubo amplio consenso.",
    ["large-majority: La gran mayoría", "broad-consensus: amplio consenso"],
  ],
  ["es", "Casi todas las delegaciones apoyaron todos los derechos.", ["almost-all: Casi todas"]],
  [
    "fr",
    "Plusieurs États et quelques-uns des participants ont souhaité un délai.",
    ["several: Plusieurs", "some: quelques-uns"],
  ],
  [
    "fr",
    "La plupart des intervenants et presque toutes les délégations.",
    ["most: La plupart", "almost-all: presque toutes"],
  ],
  [
    "ru",
    "Несколько государств и некоторыми компаниями; большинством участников.",
    ["several: Несколько", "some: некоторыми", "most: большинством"],
  ],
  ["ru", "Широкого консенсуса не было, но все делегации выступили.", ["all: все"]],
  [
    "ar",
    "أيدت عدة حكومات هذا الاقتراح ومعظم المشاركين وبعض الشركات.",
    ["several: عدة", "most: ومعظم", "some: وبعض"],
  ],
  ["ar", "كان هناك توافق واسع في الآراء.", ["broad-consensus: توافق واسع"]],
  [
    "zh",
    "一些国家和若干企业表示支持，绝大多数代表团赞成。",
    ["some: 一些", "several: 若干", "large-majority: 绝大多数"],
  ],
  ["zh", "会议达成广泛共识，几乎所有成员国都同意。", ["broad-consensus: 广泛共识", "almost-all: 几乎所有"]],
  ["en", "There was no consensus, and no broad consensus was near.", []],
  ["es", "No hubo consenso; unos se opusieron sin consenso previo.", []],
  ["fr", "Il n’y a pas de consensus, et les réserves étaient plus nombreuses.", []],
  ["ru", "Консенсуса не было.", []],
  ["ar", "لم يكن هناك توافق في الآراء.", []],
  ["ar", "هناك توافق آراء واسع.", ["broad-consensus: توافق آراء واسع"]],
  ["zh", "会议未能达成共识。", []],
])("%s: %s", (language, sentence, expected) => {
  expect(found(language, sentence)).toEqual(expected);
});

test("numbers bear a word, or the word that they bear is named", () => {
  const check = (sentence: string, numbers: Parameters<typeof checkSentence>[1]["numbers"]) =>
    checkSentence(sentence, { scale, language: "en", numbers }).map(({ bearing, instead }) => [
      bearing,
      instead,
    ]);
  expect(check("Most governments agreed.", { count: 12, of: 20 })).toEqual([["borne", null]]);
  expect(check("Most governments agreed.", { count: 8, of: 20 })).toEqual([["overstates", "many"]]);
  expect(check("Some governments agreed.", { count: 17, of: 20 })).toEqual([
    ["understates", "a large majority"],
  ]);
  expect(check("Most governments agreed.", { count: 2, of: 3 })).toEqual([["overstates", null]]);
  const nearly = { count: 18, of: 20, against: 1, groups: { heard: 3, for: 3 } };
  expect(check("There was consensus.", nearly)).toEqual([["overstates", "broad consensus"]]);
  expect(check("There was broad consensus.", { ...nearly, against: 2, count: 12 })).toEqual([
    ["overstates", "most"],
  ]);
});

test("a sentence of ten thousand quantifiers is read", () => {
  expect(findQuantifiers("several most ".repeat(5_000), { scale, language: "en" })).toHaveLength(5_000);
});

test("offsets hold in any text and any language", () => {
  const part = fc.constantFrom(
    "most ",
    "بعض",
    "一些",
    "İ",
    "ﬃ",
    "\ud800",
    "some",
    " of ",
    "governments ",
    ". ",
    "todos los países",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 15 }), fc.constantFrom(...reportLanguages), (parts, language) => {
      const sentence = parts.join("");
      let last = 0;
      for (const { start, end, text } of findQuantifiers(sentence, { scale, language })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(sentence.slice(start, end)).toBe(text);
        expect(text).not.toBe("");
        last = end;
      }
    }),
  );
});

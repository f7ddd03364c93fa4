import { expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { findDuties } from "./duties.ts";

test("a call names whom, and each clause beneath it is what is asked", () => {
  const duties = findDuties(
    textOf(
      `
      considerando
        a) que conviene informar al Consejo,
      encarga al Secretario General
        1 que informe anualmente al Consejo sobre la aplicación de la presente Resolución;
        2 que informe a la Conferencia de Plenipotenciarios de 2026,
      invita a los Estados Miembros
        1 a participar en los debates.
      `,
      "es",
    ),
  );
  expect(duties).toEqual([
    {
      provision: "encarga-al-secretario-general.1",
      actor: "Secretario General",
      act: "informe anualmente al Consejo sobre la aplicación de la presente Resolución",
      strength: "instructs",
      recurrence: "annual",
      recipients: ["Consejo"],
      due: null,
    },
    {
      provision: "encarga-al-secretario-general.2",
      actor: "Secretario General",
      act: "informe a la Conferencia de Plenipotenciarios de 2026",
      strength: "instructs",
      recurrence: null,
      recipients: ["Conferencia de Plenipotenciarios"],
      due: "de 2026",
    },
    {
      provision: "invita-a-los-estados-miembros.1",
      actor: "los Estados Miembros",
      act: "participar en los debates",
      strength: "invites",
      recurrence: null,
      recipients: [],
      due: null,
    },
  ]);
});

test.each([
  [
    "en",
    "1. Welcomes the report, and also requests the Secretary-General to submit to the General Assembly at its eightieth session a report on trust;",
    [
      "requests",
      "the Secretary-General",
      "submit to the General Assembly at its eightieth session a report on trust",
      ["General Assembly"],
      "at its eightieth session",
    ],
  ],
  [
    "es",
    "1. Solicita al Secretario General que le presente un informe en su octogésimo período de sesiones;",
    [
      "requests",
      "Secretario General",
      "le presente un informe en su octogésimo período de sesiones",
      [],
      "en su octogésimo período de sesiones",
    ],
  ],
  [
    "fr",
    "1. Prie également le Secrétaire général de lui présenter un rapport à sa quatre-vingtième session;",
    [
      "requests",
      "le Secrétaire général",
      "lui présenter un rapport à sa quatre-vingtième session",
      [],
      "à sa quatre-vingtième session",
    ],
  ],
  [
    "ru",
    "1. просит Генерального секретаря представить Генеральной Ассамблее доклад на ее восьмидесятой сессии;",
    [
      "requests",
      "Генерального секретаря",
      "представить Генеральной Ассамблее доклад на ее восьмидесятой сессии",
      ["Генеральной Ассамблее"],
      "на ее восьмидесятой сессии",
    ],
  ],
  [
    "ar",
    "1. تطلب إلى الأمين العام أن يقدم تقريرا إلى الجمعية العامة في دورتها الثمانين؛",
    [
      "requests",
      "الأمين العام",
      "يقدم تقريرا إلى الجمعية العامة في دورتها الثمانين",
      ["الجمعية العامة"],
      "في دورتها الثمانين",
    ],
  ],
  [
    "zh",
    "1. 请秘书长向大会第八十届会议提交报告；",
    ["requests", "秘书长", "向大会第八十届会议提交报告", ["大会"], "第八十届会议"],
  ],
])("in %s the verb gives the strength, the words whom and what", (language, sentence, expected) => {
  const [duty, ...more] = findDuties(textOf(sentence, language));
  expect(more).toEqual([]);
  expect([duty!.strength, duty!.actor, duty!.act, duty!.recipients, duty!.due]).toEqual(expected);
});

test("what is asked in items is asked item by item; what addresses nobody is no duty", () => {
  const duties = findDuties(
    textOf(`
      1. Calls upon Member States:
        (a) to publish their plans each year;
        (b) to train officials;
      2. Encourages research and development in this field;
    `),
  );
  expect(duties.map(({ provision, actor, act, recurrence }) => [provision, actor, act, recurrence])).toEqual([
    ["op1.a", "Member States", "publish their plans each year", "annual"],
    ["op1.b", "Member States", "train officials", null],
  ]);
});

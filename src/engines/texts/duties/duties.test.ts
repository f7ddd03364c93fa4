// Above 300 lines: each way of asking has its example in each of six languages.
import { describe, expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { findDuties } from "./duties.ts";

/** Duties as lines: provision, strength, whom, act, how often, to whom, by when. */
function dutiesOf(lines: string, language = "en", enacting: string | null = null): readonly string[] {
  return findDuties({ ...textOf(lines, language), enacting }).map((duty) =>
    [
      duty.provision,
      `${duty.strength} ${duty.actors.join("+") || `(${duty.actor})`}`,
      duty.act,
      duty.recurrence,
      duty.recipientKeys.length > 0 && `to ${duty.recipientKeys.join("+")}`,
      duty.dueBy,
    ]
      .filter((each) => each)
      .join(" | "),
  );
}

test("a call names whom, and each clause beneath it is what is asked", () => {
  const text = textOf(
    `
    considerando
      a) que conviene informar al Consejo,
    encarga al Secretario General
      1 que informe anualmente al Consejo sobre la aplicación de la presente Resolución;
      2 que, con los recursos disponibles, informe a la Conferencia de Plenipotenciarios de 2026,
    `,
    "es",
  );
  expect(findDuties(text)).toEqual([
    {
      provision: "encarga-al-secretario-general.1",
      actor: "Secretario General",
      actors: ["secretary-general"],
      act: "informe anualmente al Consejo sobre la aplicación de la presente Resolución",
      start: 4,
      end: 79,
      strength: "instructs",
      recurrence: "annual",
      recipients: ["Consejo"],
      recipientKeys: ["council"],
      due: null,
      dueBy: null,
    },
    {
      provision: "encarga-al-secretario-general.2",
      actor: "Secretario General",
      actors: ["secretary-general"],
      act: "con los recursos disponibles, informe a la Conferencia de Plenipotenciarios de 2026",
      start: 5,
      end: 88,
      strength: "instructs",
      recurrence: null,
      recipients: ["Conferencia de Plenipotenciarios"],
      recipientKeys: ["plenipotentiary-conference"],
      due: "Conferencia de Plenipotenciarios de 2026",
      dueBy: "2026",
    },
  ]);
});

describe("calls of the ITU in six languages: several actors, one duty a clause", () => {
  test.each([
    [
      "en",
      "instructs the Secretary-General and the Directors of the Bureaux",
      "to report annually to the Council;",
    ],
    [
      "es",
      "encarga al Secretario General y a los Directores de las Oficinas",
      "que informen todos los años al Consejo;",
    ],
    [
      "fr",
      "charge le Secrétaire général et les Directeurs des Bureaux",
      "de faire rapport chaque année au Conseil;",
    ],
    ["ru", "поручает Генеральному секретарю и Директорам Бюро", "ежегодно представлять доклад Совету;"],
    ["ar", "يكلف الأمين العام ومديري المكاتب", "بتقديم تقرير إلى المجلس كل سنة؛"],
    ["zh", "责成秘书长和各局主任", "每年向理事会提交报告；"],
  ])("%s", (language, call, clause) => {
    const [duty, ...more] = findDuties(textOf(`${call}\n  1 ${clause}\n  2 ${clause}`, language));
    expect(more).toHaveLength(1);
    expect(duty).toMatchObject({
      actors: ["secretary-general", "directors-of-the-bureaux"],
      strength: "instructs",
      recurrence: "annual",
      recipientKeys: ["council"],
    });
  });
});

test.each([
  [
    "en",
    "1. Welcomes the report, and also requests the Secretary-General to submit to the General Assembly at its eightieth session a report on trust;",
    "submit to the General Assembly at its eightieth session a report on trust",
  ],
  [
    "es",
    "1. Solicita al Secretario General que le presente un informe en su octogésimo período de sesiones, y recuerda el plan;",
    "le presente un informe en su octogésimo período de sesiones",
  ],
  [
    "fr",
    "1. Prie également le Secrétaire général de lui présenter un rapport à sa quatre-vingtième session ;",
    "lui présenter un rapport à sa quatre-vingtième session",
  ],
  [
    "ru",
    "1. просит Генерального секретаря представить Генеральной Ассамблее доклад на ее восьмидесятой сессии;",
    "представить Генеральной Ассамблее доклад на ее восьмидесятой сессии",
  ],
  [
    "ar",
    "1. تطلب إلى الأمين العام أن يقدم تقريرا إلى الجمعية العامة في دورتها الثمانين؛",
    "يقدم تقريرا إلى الجمعية العامة في دورتها الثمانين",
  ],
  ["zh", "1. 请秘书长向大会第八十届会议提交报告；", "向大会第八十届会议提交报告"],
])(
  "in %s the verb gives the strength, the words whom, what, to whom and by when",
  (language, sentence, act) => {
    const enacting = { en: "The General Assembly,", es: "La Asamblea General,", fr: "L’Assemblée générale," }[
      language
    ];
    expect(dutiesOf(sentence, language, enacting ?? null)).toEqual([
      `op1 | requests secretary-general | ${act} | to general-assembly | session 80`,
    ]);
  },
);

describe("whom", () => {
  test.each([
    [
      "1. Urges States, in cooperation with civil society, and the private sector to publish their plans;",
      "states+private-sector",
    ],
    ["1. Invites the Chair of the Group of Friends and Member States to meet;", "chair+states"],
    ["1. Encourages all stakeholders, including Governments, to share data;", "stakeholders"],
    ["1. Calls upon the Mechanism, within existing resources, to finish its work;", "(the Mechanism)"],
    ["1. Demands that all parties to the conflict immediately cease their attacks;", "parties"],
  ])("%s", (sentence, whom) => {
    expect(dutiesOf(sentence)[0]!.split(" | ")[1]!.replace(/^\w+ /u, "")).toBe(whom);
  });

  test.each([
    "1. Encourages research and development in this field;",
    "1. Encourages continued efforts by States to cooperate;",
    "1. Urges an end to the practice, and welcomes efforts by States to end it;",
    "1. Recalls its request to the Secretary-General;",
  ])("nobody: %s", (sentence) => {
    expect(dutiesOf(sentence)).toEqual([]);
  });
});

describe("what an organ takes on itself", () => {
  test.each([
    [
      "en",
      "The General Assembly,",
      "1. Decides to include in the provisional agenda of its eighty-second session an item on trust.",
      "op1 | decides general-assembly | include in the provisional agenda of its eighty-second session an item on trust | session 82",
    ],
    [
      "es",
      "La Asamblea General,",
      "1. Decide seguir ocupándose de la cuestión.",
      "op1 | decides general-assembly | seguir ocupándose de la cuestión",
    ],
    [
      "fr",
      "L’Assemblée générale,",
      "1. Décide de rester saisie de la question.",
      "op1 | decides general-assembly | rester saisie de la question",
    ],
    [
      "ru",
      "Генеральная Ассамблея,",
      "1. постановляет продолжать заниматься этим вопросом.",
      "op1 | decides general-assembly | продолжать заниматься этим вопросом",
    ],
    [
      "ar",
      "إن الجمعية العامة،",
      "1. تقرر أن تبقي المسألة قيد نظرها.",
      "op1 | decides general-assembly | تبقي المسألة قيد نظرها",
    ],
    ["zh", "大会，", "1. 决定继续处理这个问题。", "op1 | decides general-assembly | 继续处理这个问题"],
  ])("%s", (language, enacting, sentence, expected) => {
    expect(dutiesOf(sentence, language, enacting)).toEqual([expected]);
  });

  test("in a call, clauses that open with an infinitive; what shall be is nobody's duty", () => {
    const text =
      "resolves\n  1 to open the first part of its meetings to all;\n  2 that the interests of States be respected,";
    expect(dutiesOf(text, "en", "The Plenipotentiary Conference (Bucharest, 2022),")).toEqual([
      "resolves.1 | decides plenipotentiary-conference | open the first part of its meetings to all",
    ]);
  });
});

describe("how often, and by when", () => {
  test.each([
    ["annually", "annual", null],
    ["as part of his annual reporting", "annual", null],
    ["every two years", "biennial", null],
    ["every four years", "every four years", null],
    ["twice a year", "twice a year", null],
    ["before each meeting of the group", "before each meeting", null],
    ["at each session", "each session", null],
    ["on a regular basis", "regular", null],
    ["in the light of the annual reports submitted by the Directors", null, null],
    ["at its seventy-ninth session", null, "session 79"],
    ["at its next session", null, "next session"],
    ["by 31 December 2027", null, "2027-12-31"],
    ["no later than March 2026", null, "2026-03"],
    ["before the end of 2026", null, "2026"],
    ["to the Plenipotentiary Conference of 2026", null, "2026"],
    ["under the plan for 2026–2030", null, null],
  ])("%s", (words, recurrence, by) => {
    const [duty] = findDuties(textOf(`1. Requests the Secretary-General to report ${words};`));
    expect([duty!.recurrence, duty!.dueBy]).toEqual([recurrence, by]);
  });
});

test("what is asked in items is asked item by item, and what an item asks besides is a duty of its own", () => {
  const text = `
    1. Calls upon Member States:
      (a) to publish their plans each year;
      (b) to train officials, and encourages the Secretary-General to help;
    2. Authorizes the Secretary-General to carry out the following activities of his plan for the year:
      (a) The fellowship programme;
  `;
  expect(dutiesOf(text)).toEqual([
    "op1.a | urges states | publish their plans each year | annual",
    "op1.b | urges states | train officials",
    "op1.b | encourages secretary-general | help",
    "op2 | authorizes secretary-general | carry out the following activities of his plan for the year The fellowship programme",
  ]);
});

test("a language that is none of the six has no duties", () => {
  expect(dutiesOf("1. Requests the Secretary-General to report;", "pt")).toEqual([]);
});

test("what a text resolves to ask is asked of whom it names", () => {
  expect(
    dutiesOf(
      `
      resolves to instruct the Director of the Telecommunication Development Bureau
        1 to count boats, and to report annually to the next session of the Council;
        2 to paint them by 2028,
      resolves
        1 to request the Secretary-General to present the count to the next plenipotentiary conference;
        2 that boats be painted;
        3 to continue its work,
      `,
      "en",
      "The World Telecommunication Development Conference (Lisbon, 2026),",
    ),
  ).toEqual([
    "resolves-to-instruct-the-director-of.1 | instructs director-of-the-development-bureau | count boats, and to report annually to the next session of the Council | annual | to council | next session",
    "resolves-to-instruct-the-director-of.2 | instructs director-of-the-development-bureau | paint them by 2028 | 2028",
    "resolves.1 | requests secretary-general | present the count to the next plenipotentiary conference | to plenipotentiary-conference | next conference",
    "resolves.3 | decides world-telecommunication-development-conference | continue its work",
  ]);
});

test.each([
  [
    "es",
    "resuelve encargar al Secretario General",
    "que presente un informe a la próxima Conferencia de Plenipotenciarios,",
  ],
  [
    "fr",
    "décide de charger le Secrétaire général",
    "de présenter un rapport à la prochaine Conférence de plénipotentiaires,",
  ],
  ["ru", "решает поручить Генеральному секретарю", "представить отчет следующей Полномочной конференции,"],
  ["zh", "决定责成秘书长", "向下一届全权代表大会提交报告，"],
])("%s: %s", (language, call, clause) => {
  const [duty] = findDuties(textOf(`\n${call}\n  ${clause}\n`, language));
  expect(duty).toMatchObject({
    strength: "instructs",
    actors: ["secretary-general"],
    recipientKeys: ["plenipotentiary-conference"],
    dueBy: "next conference",
  });
});

test("one Director in Russian is one, members of a Sector are members, and a yearly report in Arabic is yearly", () => {
  expect(
    dutiesOf("\nпоручает Директору Бюро стандартизации электросвязи\n  1 считать лодки,\n", "ru"),
  ).toEqual([
    "поручает-директору-бюро-стандартизации-электросвязи.1 | instructs director-of-the-standardization-bureau | считать лодки",
  ]);
  expect(dutiesOf("\nпредлагает Членам Сектора\n  1 считать лодки,\n", "ru")[0]).toContain("sector-members");
  expect(dutiesOf("\nيدعو أعضاء القطاع\n  1 إلى عد القوارب،\n", "ar")[0]).toContain("sector-members");
  expect(dutiesOf("\nيكلف الأمين العام\n  1 برفع تقرير سنوي إلى المجلس،\n", "ar")[0]).toContain(
    "| annual | to council",
  );
});

test("in Chinese a call that asks invites, and what should be is stated", () => {
  expect(
    dutiesOf(
      "\n请成员国\n  1 清点船只，\n做出决议\n  1 扩大计划；\n  2 船只应涂漆，\n",
      "zh",
      "全权代表大会（2026年，里斯本），",
    ),
  ).toEqual([
    "请成员国.1 | invites states | 清点船只",
    "做出决议.1 | decides plenipotentiary-conference | 扩大计划",
  ]);
});

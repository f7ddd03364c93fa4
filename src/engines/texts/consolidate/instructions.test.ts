import { describe, expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { consolidate } from "./consolidate.ts";
import { readInstructions } from "./instructions.ts";
import { consolidationJson } from "./json.ts";

/** What instructions come to: `base id` or `> id` of what an addition follows, action, text. */
function placed(base: string, text: string, language = "en"): readonly string[] {
  const { instructions } = readInstructions(text);
  const { provisions, unplaced } = consolidationJson(
    consolidate(textOf(base, language), [{ proponents: ["X"], instructions }]),
  );
  return [
    ...provisions.flatMap((entry) =>
      entry.positions.map((each) => `${entry.base ?? `> ${entry.after}`} ${each.action} ${each.text}`),
    ),
    ...unplaced.map(({ about, reason }) => `? ${about}: ${reason}`),
  ];
}

const assembly = `
Recalling its resolution on the information society,
Noting the report of the Secretary-General,
1. Decides to hold a consultation each year;
2. Requests the Secretary-General to publish the contributions:
  (a) In the original language;
  (b) In English;
3. Invites Member States to take part.
`;

describe("what an instruction names", () => {
  test.each([
    ["SUP OP2 (b)", "op2.b SUP In English;"],
    ["MOD paragraph 2 (a): In all official languages;", "op2.a MOD In all official languages;"],
    ["MOD 1: Decides to hold two;", "op1 MOD Decides to hold two;"],
    ["MOD 1 (ITU) is asked to hold one;", "op1 MOD (ITU) is asked to hold one;"],
    ["ADD 2 (c) In braille;", "> op2.b ADD In braille;"],
    ["SUP operative paragraph 3", "op3 SUP Invites Member States to take part."],
    ["NOC the second preambular paragraph", "? the second preambular paragraph: no such provision"],
    ["MOD preambular paragraph 2: Noting it,", "pp2 MOD Noting it,"],
    ["ADD a new paragraph after paragraph 2: Thanks the hosts;", "> op2.b ADD Thanks the hosts;"],
    ["SUP OP2 (c)", "? OP2 (c): no such provision"],
  ])("%s", (line, expected) => {
    expect(placed(assembly, line)).toEqual([expected]);
  });

  const called = (call: string, other: string, mark: string) => `
${other}
  a) one${mark}
  b) two,
${call}
  1 three${mark}
  2 four,
`;
  test.each([
    ["es", "resuelve", "recordando", "MOD el párrafo 1 del resuelve: tres;", "resuelve.1 MOD tres;"],
    ["es", "resuelve", "recordando", 'MOD "resuelve" 2: cuatro y cinco,', "resuelve.2 MOD cuatro y cinco,"],
    ["es", "resuelve", "recordando", "MOD resuelve, 1: tres;", "resuelve.1 MOD tres;"],
    [
      "es",
      "resuelve",
      "recordando",
      "ADD un nuevo apartado c) en recordando: seis,",
      "> recordando.b ADD seis,",
    ],
    ["es", "resuelve", "recordando", "ADD después del resuelve 1: seis;", "> resuelve.1 ADD seis;"],
    ["fr", "décide", "rappelant", "SUP point b) du rappelant", "rappelant.b SUP two,"],
    ["fr", "décide", "rappelant", "ADD après décide 1: six;", "> decide.1 ADD six;"],
    ["ru", "решает", "напоминая", "MOD пункт 2 раздела решает: четыре,", "решает.2 MOD четыре,"],
    ["ar", "تقرر", "إذ تذكر", "ADD تقرر 2 مكرراً ستة،", "> تقرر.2 ADD ستة،"],
    ["zh", "做出决议", "忆及", "MOD 做出决议1：三；", "做出决议.1 MOD 三；"],
    ["zh", "做出决议", "忆及", "MOD 做出决议1：2030年后，今后；", "做出决议.1 MOD 2030年后，今后；"],
    ["zh", "做出决议", "忆及", "SUP 忆及b)", "忆及.b SUP two,"],
    ["zh", "做出决议", "忆及", "ADD 做出决议2之二 六，", "> 做出决议.2 ADD 六，"],
    ["zh", "做出决议", "忆及", "ADD 在做出决议1之后：六；", "> 做出决议.1 ADD 六；"],
  ])("%s: %s, %s: %s", (language, call, other, line, expected) => {
    expect(placed(called(call, other, ";"), line, language)).toEqual([expected]);
  });

  test("a call that stands alone between instructions is the one meant by the labels after it", () => {
    const lines = `resolves\nSUP 1\nrecalling\nADD c) three,\nresolves\nMOD 2 four and five,`;
    expect(placed(called("resolves", "recalling", ";"), lines)).toEqual([
      "> recalling.b ADD three,",
      "resolves.1 SUP three;",
      "resolves.2 MOD four and five,",
    ]);
  });
});

test.each([
  ["Proposal by Norway and Switzerland", ["Norway", "Switzerland"]],
  ["Propuesta de la Argentina y México", ["Argentina", "México"]],
  ["Proposition du Canada, de la France", ["Canada", "France"]],
  ["EUR/44A4/1", ["EUR"]],
  ["EUR, CITEL", ["EUR", "CITEL"]],
])("%s says whose the proposal is", (line, names) => {
  expect(readInstructions(`${line}\n\nSUP 1`).proponents).toEqual(names);
});

import { expect, test } from "vitest";
import { identify } from "./identify.ts";
import type { Provision, Role } from "./model.ts";

function provision(
  role: Role,
  label: string | null,
  children: readonly Provision[] = [],
  call: string | null = null,
): Provision {
  return { id: "", role, label, call, text: call ?? "", children, notes: [], noteOffsets: [] };
}

function ids(provisions: readonly Provision[]): readonly string[] {
  return provisions.flatMap((each) => [each.id, ...ids(each.children)]);
}

test("recitals are counted, operative provisions and what is beneath go by label", () => {
  const tree = [
    provision("recital", null),
    provision("recital", null, [provision("item", "(a)")]),
    provision("operative", "1."),
    provision("operative", "3 bis", [
      provision("item", "(a)", [provision("item", "(ii)")]),
      provision("item", "aa)"),
    ]),
  ];
  expect(ids(identify(tree))).toEqual([
    "pp1",
    "pp2",
    "pp2.a",
    "op1",
    "op3bis",
    "op3bis.a",
    "op3bis.a.ii",
    "op3bis.aa",
  ]);
});

test("a call goes by its words, its clauses by label, bullets and unlabelled ones by ordinal", () => {
  const tree = [
    provision(
      "call",
      null,
      [
        provision("item", "1"),
        provision("item", "1.2"),
        provision("item", "—"),
        provision("item", null),
        provision("item", "•"),
      ],
      "encarga al Director de la Oficina de Normalización",
    ),
    provision(
      "call",
      null,
      [provision("item", "(一)"), provision("item", "أ)"), provision("item", "й)")],
      "请秘书长",
    ),
  ];
  expect(ids(identify(tree))).toEqual([
    "encarga-al-director-de-la-oficina",
    "encarga-al-director-de-la-oficina.1",
    "encarga-al-director-de-la-oficina.1-2",
    "encarga-al-director-de-la-oficina.b1",
    "encarga-al-director-de-la-oficina.p1",
    "encarga-al-director-de-la-oficina.b2",
    "请秘书长",
    "请秘书长.一",
    "请秘书长.أ",
    "请秘书长.й",
  ]);
});

test("numbering that starts again goes under its heading; a label given twice is told apart", () => {
  const tree = [
    provision("heading", "I", [provision("recital", null), provision("operative", "1.")]),
    provision("heading", "II", [
      provision("recital", null),
      provision("operative", "1."),
      provision("operative", "2."),
    ]),
  ];
  expect(ids(identify(tree))).toEqual(["h1", "pp1", "op1", "h2", "pp2", "h2.op1", "op2"]);
  expect(ids(identify([provision("operative", "2."), provision("operative", "2.")]))).toEqual([
    "op2",
    "op2-2",
  ]);
});

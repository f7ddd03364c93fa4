import { describe, expect, test } from "vitest";
import { linesOf, textOf } from "../compare/text-fixture.ts";
import { adopt, choicesOf } from "./adopt.ts";
import { consolidate } from "./consolidate.ts";
import { readInstructions } from "./instructions.ts";

/** What a proposal makes of a base: each line's label and first words. */
function adopted(
  base: string,
  revised: string,
  { numbering = "keep" }: { readonly numbering?: "keep" | "renumber" } = {},
): string {
  const consolidation = consolidate(textOf(base), [{ proponents: ["EUR"], revised: textOf(revised) }]);
  return linesOf(adopt(consolidation, choicesOf(consolidation, "EUR"), { numbering }).text);
}

const base = `
  resolves
    1 to hold an open consultation before each session of the group;
    2 to publish every contribution in the language in which it was sent;
    3 to keep a list of the organizations that took part,
`;

describe("labels of the base kept", () => {
  test("several provisions before the first are told apart", () => {
    const revised = `
  resolves
    1 to thank the host country of the last session;
    2 to welcome the new members of the bureau warmly;
    3 to hold an open consultation before each session of the group;
    4 to publish every contribution in the language in which it was sent;
    5 to keep a list of the organizations that took part,
`;
    expect(adopted(base, revised).match(/^ {2}.*?(?= to )/gmu)).toEqual([
      "  1 ante",
      "  1 ante bis",
      "  1",
      "  2",
      "  3",
    ]);
  });

  test("a list of which nothing stays goes on after its last number", () => {
    const revised = `
  resolves
    1 to ask every ministry for its annual figures on roaming;
    2 to compare prices of leased lines among neighbours,
`;
    expect(adopted(base, revised)).toBe(`resolves
  4 to ask every ministry for its annual figures on roaming;
  5 to compare prices of leased lines among neighbours,`);
  });

  test("a label that the base gave already is not given again", () => {
    const withBis = base.replace("    2 to", "    1bis to webcast the meetings of the council;\n    2 to");
    const { instructions } = readInstructions("ADD after resolves 1: to record what was said there;");
    const consolidation = consolidate(textOf(withBis), [{ proponents: ["EUR"], instructions }]);
    const labels = linesOf(adopt(consolidation, {}, { numbering: "keep" }).text).match(/^ {2}\S+/gmu);
    expect(labels).toEqual(["  1", "  1ter", "  1bis", "  2", "  3"]);
  });

  test("a provision that moved is called after what it follows; the others keep their labels", () => {
    const revised = `
  resolves
    1 to publish every contribution in the language in which it was sent;
    2 to hold an open consultation before each session of the group;
    3 to keep a list of the organizations that took part,
`;
    expect(adopted(base, revised)).toBe(`resolves
  2 to publish every contribution in the language in which it was sent;
  2bis to hold an open consultation before each session of the group;
  3 to keep a list of the organizations that took part,`);
  });
});

test("a list that counts from one several times is numbered anew each time", () => {
  const twice = `
  1. to hold an open consultation before each session of the group;
  2. to publish every contribution in the language in which it was sent;
  1. to keep a list of the organizations that took part;
  2. to thank the host country of the last session.
`;
  const { instructions } = readInstructions("ADD after 1. to webcast the meetings;");
  expect(consolidate(textOf(twice), [{ proponents: ["EUR"], instructions }]).unplaced).toHaveLength(1);
  const more = twice.replace("  2. to thank", "  2. to webcast the meetings of the council;\n  3. to thank");
  expect(adopted(twice, more, { numbering: "renumber" })).toBe(linesOf(textOf(more)));
});

test("a clause split into items beneath it is adopted so, and cited by its label", () => {
  const revised = `
  resolves
    1 to hold an open consultation before each session of the group;
    2 to publish every contribution:
      a) in the language in which it was sent;
    3 to keep a list of the organizations that took part,
`;
  expect(adopted(base, revised, { numbering: "renumber" })).toBe(linesOf(textOf(revised)));
});

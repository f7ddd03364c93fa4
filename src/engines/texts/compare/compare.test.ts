// Above 300 lines: each kind of change has its worked example, and an example is two texts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText, editedText } from "./arbitrary-text.ts";
import { type Change, type Comparison, compare } from "./compare.ts";
import { linesOf, textOf } from "./text-fixture.ts";

const base = textOf(`
  recalling
    a) the mandate of the union to extend the benefits of telecommunication to everyone;
    b) the outcomes of the summit on the information society;
    c) that trust in networks grows with their openness,
  instructs the Secretary-General
    1 to report each year to the Council on what was done under this resolution;
    2 to publish the contributions received from every group of stakeholders;
    3 to convene a workshop on universal acceptance of domain names;
    4 to send the report mentioned in instructs the Secretary-General 1 to the United Nations,
`);

function changed(comparison: Comparison): readonly string[] {
  return comparison.changes
    .filter(({ op }) => op !== "same")
    .map(({ op, base: from, revised }) => `${op} ${from ?? "-"} > ${revised ?? "-"}`);
}

function marked({ words }: Change): string {
  const signs = { same: ["", ""], inserted: ["{+", "+}"], deleted: ["[-", "-]"] } as const;
  return words.map(({ op, text }) => signs[op][0] + text + signs[op][1]).join("");
}

describe("what became of a provision", () => {
  test("a clause moved among its siblings is one move; the others are only renumbered", () => {
    const revised = textOf(`
      recalling
        a) the mandate of the union to extend the benefits of telecommunication to everyone;
        b) the outcomes of the summit on the information society;
        c) that trust in networks grows with their openness,
      instructs the Secretary-General
        1 to convene a workshop on universal acceptance of domain names;
        2 to report each year to the Council on what was done under this resolution;
        3 to publish the contributions received from every group of stakeholders;
        4 to send the report mentioned in instructs the Secretary-General 2 to the United Nations,
    `);
    const comparison = compare(base, revised);
    expect(changed(comparison)).toEqual([
      "moved instructs-the-secretary-general.3 > instructs-the-secretary-general.1",
      "renumbered instructs-the-secretary-general.1 > instructs-the-secretary-general.2",
      "renumbered instructs-the-secretary-general.2 > instructs-the-secretary-general.3",
      "renumbered instructs-the-secretary-general.4 > instructs-the-secretary-general.4",
    ]);
    const following = comparison.changes.at(-1)!;
    expect(marked(following)).toBe(
      "to send the report mentioned in instructs the Secretary-General [-1-]{+2+} to the United Nations,",
    );
    expect(following.references).toEqual([
      {
        label: "2",
        revised: "instructs-the-secretary-general.2",
        base: "instructs-the-secretary-general.1",
        stale: false,
      },
    ]);
  });

  test("a reference that was not brought up to date is stale, and one sent elsewhere is a change", () => {
    const inserted = "1 to appoint a focal point for persons with disabilities;";
    const renumbered = (cited: number) =>
      textOf(`
      recalling
        a) the mandate of the union to extend the benefits of telecommunication to everyone;
        b) the outcomes of the summit on the information society;
        c) that trust in networks grows with their openness,
      instructs the Secretary-General
        ${inserted}
        2 to report each year to the Council on what was done under this resolution;
        3 to publish the contributions received from every group of stakeholders;
        4 to convene a workshop on universal acceptance of domain names;
        5 to send the report mentioned in instructs the Secretary-General ${cited} to the United Nations,
    `);
    const last = (cited: number) => compare(base, renumbered(cited)).changes.at(-1)!;
    expect([last(1), last(2), last(3)].map(({ op, references }) => [op, references![0]!.stale])).toEqual([
      ["modified", true],
      ["renumbered", false],
      ["modified", false],
    ]);
  });

  test("a clause moved to another call with words of its own changed is one move with those words", () => {
    const revised = textOf(`
      recalling
        a) the mandate of the union to extend the benefits of telecommunication to everyone;
        b) that trust in networks grows with their openness,
      instructs the Secretary-General
        1 to report each year to the Council on what was done under this resolution;
        2 to publish the contributions received from every group of stakeholders;
        3 to build on the outcomes of the summit on the information society;
        4 to convene a workshop on universal acceptance of domain names;
        5 to send the report mentioned in instructs the Secretary-General 1 to the United Nations,
    `);
    const comparison = compare(base, revised);
    expect(changed(comparison)).toEqual([
      "renumbered recalling.c > recalling.b",
      "moved recalling.b > instructs-the-secretary-general.3",
      "renumbered instructs-the-secretary-general.3 > instructs-the-secretary-general.4",
      "renumbered instructs-the-secretary-general.4 > instructs-the-secretary-general.5",
    ]);
    expect(marked(comparison.changes.find(({ op }) => op === "moved")!)).toBe(
      "{+to build on +}the outcomes of the summit on the information society;",
    );
  });

  test("a clause split in two is one split; the two made one again are merged", () => {
    const split = textOf(`
      recalling
        a) the mandate of the union to extend the benefits of telecommunication to everyone;
        b) the outcomes of the summit on the information society;
        c) that trust in networks grows with their openness,
      instructs the Secretary-General
        1 to report each year to the Council;
        2 to report on what was done under this resolution;
        3 to publish the contributions received from every group of stakeholders;
        4 to convene a workshop on universal acceptance of domain names;
        5 to send the report mentioned in instructs the Secretary-General 1 to the United Nations,
    `);
    const there = compare(base, split).changes.find(({ op }) => op === "split")!;
    expect(there.revised).toEqual(["instructs-the-secretary-general.1", "instructs-the-secretary-general.2"]);
    expect(marked(there)).toBe(
      "to report each year to the Council{+;\nto report+} on what was done under this resolution;",
    );
    const back = compare(split, base).changes.find(({ op }) => op === "merged")!;
    expect(back.base).toEqual(there.revised);
    expect(compare(base, split).summary).toMatchObject({ inserted: 0, deleted: 0, modified: 0 });
  });

  test("a clause whose parts became items beneath it is split, and merged again the other way", () => {
    const [whole, parted] = [
      textOf(`
        resolves
          1 to ask the secretariat for a list of experts, to publish the list in all languages and to review it every year;
          2 to thank the host of the session,
      `),
      textOf(`
        resolves
          1 to ask the secretariat for a list of experts:
            a) to publish the list in all languages;
            b) to review it every year;
          2 to thank the host of the session,
      `),
    ];
    expect(changed(compare(whole, parted))).toEqual([
      "split resolves.1 > resolves.1,resolves.1.a,resolves.1.b",
    ]);
    expect(changed(compare(parted, whole))).toEqual([
      "merged resolves.1,resolves.1.a,resolves.1.b > resolves.1",
    ]);
  });

  test("a new clause made of a neighbour's words is inserted, though the neighbour changed too", () => {
    const before = textOf(`
      resolves
        1 to invite the directors to report on the use of local languages in domain names every year;
        2 to thank the host of the session,
    `);
    const after = textOf(`
      resolves
        1 to invite the directors to report on the use of minority languages in domain names every year;
        2 to invite the directors to report on the use of satellites for remote schools and clinics;
        3 to thank the host of the session,
    `);
    expect(changed(compare(before, after))).toEqual([
      "modified resolves.1 > resolves.1",
      "inserted - > resolves.2",
      "renumbered resolves.2 > resolves.3",
    ]);
  });

  test("of clauses that say the same, the first is the first", () => {
    const before = textOf(`
      resolves
        1 to thank the host of the session;
        2 to keep the item open until next year;
        3 to keep the item open until next year,
    `);
    const after = textOf(`
      resolves
        1 to keep the item open until next year;
        2 to keep the item open until next year,
    `);
    expect(changed(compare(before, after))).toEqual([
      "deleted resolves.1 > -",
      "renumbered resolves.2 > resolves.1",
      "renumbered resolves.3 > resolves.2",
    ]);
  });

  test("a citation of a call that was given other words modifies nothing where it stands as it was", () => {
    const after = linesOf(base).replace(
      /^instructs the Secretary-General$/mu,
      "instructs the Secretary-General and the Directors",
    );
    expect(changed(compare(base, textOf(after)))).toEqual([
      "modified instructs-the-secretary-general > instructs-the-secretary-general-and-the",
    ]);
  });

  test("a clause under a call that was deleted did not move when it stands where it stood", () => {
    const two = textOf(`
      invites Member States
        1 to take part in the debates on the management of names and addresses;
        2 to share what they learnt with developing countries,
      invites Member States and Sector Members
        1 to study how cooperation among them may be improved,
    `);
    const one = textOf(`
      invites Member States and Sector Members
        1 to take part in the debates on the management of names and addresses;
        2 to share what they learnt with developing countries;
        3 to study how cooperation among them may be improved,
    `);
    expect(changed(compare(two, one))).toEqual([
      "modified invites-member-states > invites-member-states-and-sector-members",
      "deleted invites-member-states-and-sector-members > -",
      "renumbered invites-member-states-and-sector-members.1 > invites-member-states-and-sector-members.3",
    ]);
  });

  test("the mark that closes a clause, quotes and spaces modify nothing", () => {
    const one = textOf(`
      noting
        a) the report “Our digital future”;
        b) the Council's decision,
    `);
    const other = textOf(`
      noting
        a) the  report "Our\u00a0digital future",
        b) the Council’s decision;
    `);
    expect(compare(one, other).summary.same).toBe(3);
  });

  test("a changed note modifies the provision that bears it; a new marker alone does not", () => {
    const noted = (marker: string, body: string) =>
      textOf(`
        noting
          a) the needs of developing countries[^${marker}: These include ${body}.] in this field,
      `);
    expect(compare(noted("1", "small islands"), noted("2", "small islands")).summary.modified).toBe(0);
    const change = compare(noted("1", "small islands"), noted("1", "small islands and mountains"))
      .changes[1]!;
    expect(change.op).toBe("modified");
    expect(change.notes).toMatchObject([{ op: "modified", base: "1", revised: "1" }]);
    expect(change.notes![0]!.words[1]).toEqual({ op: "inserted", text: " and mountains" });
  });

  test("the number of the text is compared apart from its provisions", () => {
    const [one, other] = [
      textOf("RES 5 (GENEVA, 2018)\nnoting\n  a) it,"),
      textOf("RES 5 (GENEVA, 2022)\nnoting\n  a) it,"),
    ];
    expect(compare(one, other).front).toMatchObject([{ part: "number", op: "modified" }]);
    expect(compare(one, other).changes).toHaveLength(2);
  });
});

describe("properties", () => {
  test("a text compared with itself is all same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { changes, summary } = compare(text, text);
        expect(summary.same).toBe(changes.length);
        expect(changes.every(({ words }) => words.every(({ op }) => op === "same"))).toBe(true);
      }),
    );
  });

  test("exchanging the texts exchanges insertions and deletions, splits and merges", () => {
    fc.assert(
      fc.property(editedText, ([before, after]) => {
        const there = compare(before, after).summary;
        const back = compare(after, before).summary;
        expect(back).toEqual({
          ...there,
          inserted: there.deleted,
          deleted: there.inserted,
          split: there.merged,
          merged: there.split,
        });
      }),
    );
  });

  test("each provision of either text is in exactly one change, and the words print both texts", () => {
    fc.assert(
      fc.property(editedText, ([before, after]) => {
        const { changes } = compare(before, after);
        const ids = (side: "base" | "revised") => changes.flatMap((change) => change[side] ?? []).toSorted();
        const wordings = (text: typeof before) => {
          const all = new Map<string, string>();
          const visit = (provisions: typeof before.provisions): void => {
            for (const { id, text: words, children } of provisions) {
              all.set(id, words);
              visit(children);
            }
          };
          visit(text.provisions);
          return all;
        };
        const [old, now] = [wordings(before), wordings(after)];
        expect(ids("base")).toEqual([...old.keys()].toSorted());
        expect(ids("revised")).toEqual([...now.keys()].toSorted());
        for (const change of changes) {
          const printed = (left: string) =>
            change.words.flatMap(({ op, text }) => (op === left ? [] : [text])).join("");
          const joined = (found: Change["base"], from: ReadonlyMap<string, string>) =>
            [found ?? []]
              .flat()
              .map((id) => from.get(id)!)
              .join("\n");
          expect(printed("deleted")).toBe(joined(change.revised, now));
          expect(printed("inserted").replace(/\s+/g, " ")).toBe(
            joined(change.base, old).replace(/\s+/g, " "),
          );
        }
      }),
    );
  });
});

// Above 300 lines: each status and each kind of proposal has its worked example, and an example is a text with its proposals.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText, editedText, severalEdited } from "../compare/arbitrary-text.ts";
import { compare } from "../compare/compare.ts";
import { linesOf, textOf } from "../compare/text-fixture.ts";
import { adopt, choicesOf } from "./adopt.ts";
import { consolidate } from "./consolidate.ts";
import { readInstructions } from "./instructions.ts";
import { type ConsolidationJson, consolidationJson } from "./json.ts";
import type { Proposal } from "./proposal.ts";

const base = textOf(`
  recalling
    a) the mandate of the union to extend the benefits of telecommunication to everyone;
    b) the outcomes of the summit on the information society,
  resolves
    1 to hold an open consultation before each session of the group;
    2 to publish every contribution in the language in which it was sent;
    3 to keep a list of the organizations that took part,
  instructs the Council
    1 to review each year what was done under resolves 2 of this text;
    2 to report to the next conference on the results.
`);

type Edit = readonly [line: string, by: string | null];

/** The base with lines replaced, taken out or put in after others. */
function revise(...changes: readonly Edit[]) {
  let lines = linesOf(base);
  for (const [line, by] of changes) {
    expect(lines).toContain(line);
    const end = lines.indexOf("\n", lines.indexOf(line));
    const until = end === -1 ? lines.length : end;
    const from = lines.lastIndexOf("\n", lines.indexOf(line)) + 1;
    const now =
      by === null ? "" : by.startsWith("+") ? `${lines.slice(from, until)}\n${by.slice(1)}\n` : `${by}\n`;
    lines = lines.slice(0, from) + now + lines.slice(until + 1);
  }
  return textOf(lines);
}

function proposal(name: string, ...changes: readonly Edit[]): Proposal {
  return { proponents: [name], revised: revise(...changes) };
}

function entryOf({ provisions }: ConsolidationJson, base: string) {
  return provisions.find((each) => each.base === base)!;
}

const open = "  1 to hold an open consultation before each session of the group;";
const publish = "  2 to publish every contribution in the language in which it was sent;";
const list = "  3 to keep a list of the organizations that took part,";

describe("positions on one provision", () => {
  test("proposals that differ only in quotes, spaces, first letter or closing mark are one position", () => {
    const by = (name: string, text: string) => proposal(name, [list, `  3 ${text}`]);
    const { provisions, summary } = consolidationJson(
      consolidate(base, [
        by("EUR", "to keep “a list” of the organizations,"),
        by("RCC", 'To keep  "a list" of the organizations;'),
        by("IAP", "to keep «a list» of the organizations."),
      ]),
    );
    expect(entryOf({ provisions } as ConsolidationJson, "resolves.3")).toMatchObject({
      status: "agreed",
      positions: [{ proponents: ["EUR", "RCC", "IAP"], action: "MOD" }],
    });
    expect(summary).toMatchObject({ agreed: 1, unchanged: 9 });
  });

  test("edits that do not touch are merged and called compatible", () => {
    const json = consolidationJson(
      consolidate(base, [
        proposal("EUR", [
          open,
          "  1 to hold an open and inclusive consultation before each session of the group;",
        ]),
        proposal("ARB", [open, "  1 to hold an open consultation before each annual session of the group;"]),
      ]),
    );
    expect(entryOf(json, "resolves.1")).toMatchObject({
      status: "compatible",
      merged: "to hold an open and inclusive consultation before each annual session of the group;",
    });
  });

  test("edits of the same words are contested, with every wording between brackets and attributed", () => {
    const json = consolidationJson(
      consolidate(base, [
        proposal("EUR", [open, "  1 to hold a public consultation before each session of the group;"]),
        proposal("ARB", [open, "  1 to hold a closed consultation before each session of the group;"]),
      ]),
    );
    const entry = entryOf(json, "resolves.1");
    expect(entry).toMatchObject({ status: "contested", merged: null });
    expect(entry.positions.map(({ proponents, text }) => [proponents[0], text])).toEqual([
      ["ARB", "to hold a closed consultation before each session of the group;"],
      ["EUR", "to hold a public consultation before each session of the group;"],
    ]);
    expect(entry.segments).toEqual([
      { text: "to hold" },
      {
        base: "an open",
        alternatives: [
          { proponents: ["ARB"], text: "a closed" },
          { proponents: ["EUR"], text: "a public" },
        ],
      },
      { text: "consultation before each session of the group;" },
    ]);
  });

  test("a deletion against a change is contested; a deletion alone is agreed to delete", () => {
    const deletes = proposal("IAP", [list, null]);
    const changes = proposal("RCC", [list, "  3 to keep a public list of the organizations that took part,"]);
    const status = (...proposals: Proposal[]) =>
      entryOf(consolidationJson(consolidate(base, proposals)), "resolves.3").status;
    expect(status(deletes)).toBe("deleted");
    expect(status(deletes, changes)).toBe("contested");
  });

  test("a move by one and an edit by another are combined", () => {
    const moves = proposal("RCC", [list, null], [open, `+${list.replace("3", "2").replace(",", ";")}`]);
    const edits = proposal("EUR", [list, "  3 to keep a public list of the organizations that took part,"]);
    const consolidation = consolidate(base, [moves, edits]);
    expect(entryOf(consolidationJson(consolidation), "resolves.3")).toMatchObject({
      status: "compatible",
      merged: "to keep a public list of the organizations that took part,",
    });
    expect(linesOf(adopt(consolidation).text)).toContain(
      [
        open,
        "  2 to keep a public list of the organizations that took part;",
        publish.replace("2", "3").replace(";", ","),
      ].join("\n"),
    );
  });

  test("a note that one changes and another deletes is contested", () => {
    const noted = (note: string) =>
      textOf(`noting\n  a) the needs of developing countries${note} in this field,`);
    const before = noted("[^1: These include small islands.]");
    const json = consolidationJson(
      consolidate(before, [
        { proponents: ["EUR"], revised: noted("") },
        { proponents: ["ARB"], revised: noted("[^1: These include small islands and mountains.]") },
      ]),
    );
    const entry = entryOf(json, "noting.a");
    expect(entry.status).toBe("contested");
    expect(entry.positions.map(({ notes }) => notes)).toEqual([
      ["These include small islands and mountains."],
      undefined,
    ]);
  });

  test("the number of the text is weighed apart", () => {
    const numbered = (year: number) => textOf(`RES 5 (REV. ${year})\nnoting\n  a) it,`);
    const proposals = [2022, 2022, 2026].map((year, n) => ({
      proponents: [`P${n}`],
      revised: numbered(year),
    }));
    expect(consolidationJson(consolidate(numbered(2018), proposals)).front).toMatchObject([
      {
        part: "number",
        status: "contested",
        positions: [{ proponents: ["P0", "P1"] }, { proponents: ["P2"] }],
      },
    ]);
  });
});

describe("additions", () => {
  const adds = (name: string, text: string) => proposal(name, [publish, `+  3 ${text}`]);

  test("the same addition by two is agreed; others at the same place are rivals, in order", () => {
    const one = adds("EUR", "to webcast the meetings;");
    const same = adds("ARB", "to webcast the meetings;");
    const other = adds("RCC", "to hold the meetings in all regions;");
    expect(
      consolidationJson(consolidate(base, [one, same])).provisions.filter((each) => each.base === null),
    ).toMatchObject([
      { after: "resolves.2", status: "agreed", positions: [{ proponents: ["EUR", "ARB"], action: "ADD" }] },
    ]);
    expect(
      consolidationJson(consolidate(base, [other, one])).provisions.filter((each) => each.base === null),
    ).toMatchObject([
      {
        after: "resolves.2",
        status: "rival-insertions",
        positions: [
          { proponents: ["EUR"], text: "to webcast the meetings;" },
          { proponents: ["RCC"], text: "to hold the meetings in all regions;" },
        ],
      },
    ]);
  });

  test("one of the rivals is adopted, with labels and references following", () => {
    const consolidation = consolidate(base, [
      adds("EUR", "to webcast the meetings;"),
      proposal("RCC", [open, "+  1bis to hold the meetings in all regions;"]),
    ]);
    const { text, undecided } = adopt(consolidation);
    expect(undecided).toEqual([]);
    expect(linesOf(text)).toContain(
      [
        open,
        "  2 to hold the meetings in all regions;",
        publish.replace("2", "3"),
        "  4 to webcast the meetings;",
        list.replace("3", "5"),
        "instructs the Council",
        "  1 to review each year what was done under resolves 3 of this text;",
      ].join("\n"),
    );
  });

  test("labels are kept if asked, and additions called bis and ter", () => {
    const consolidation = consolidate(base, [
      proposal(
        "EUR",
        [publish, "+  3 to webcast the meetings;\n  4 to record them;"],
        ["  2 to report to the next conference on the results.", "+  3 to publish that report."],
        [
          "  a) the mandate",
          "  a) the constitution of the union;\n  b) the mandate of the union to extend the benefits of telecommunication to everyone;",
        ],
      ),
    ]);
    const labels = linesOf(adopt(consolidation, {}, { numbering: "keep" }).text)
      .split("\n")
      .map((line) => line.split(/ (?=to |the |by )/u)[0]!.trim());
    expect(labels).toEqual(
      [
        "recalling",
        "a ante)",
        "a)",
        "b)",
        "resolves",
        "1",
        "2",
        "2bis",
        "2ter",
        "3",
        "instructs",
        "1",
        "2",
        "3",
      ].map((label) => (label === "instructs" ? "instructs" : label)),
    );
  });
});

describe("instructions", () => {
  const instructed = (text: string, over = base) => {
    const { proponents, instructions } = readInstructions(text);
    return consolidate(over, [{ proponents: proponents.length > 0 ? proponents : ["X"], instructions }]);
  };

  test("MOD, ADD, SUP and NOC are placed by call and label", () => {
    const consolidation = instructed(`
EUR, ARB

MOD resolves 1: to hold a public consultation before each session of the group;
ADD EUR/12/3 resolves 2bis
2bis	to webcast the meetings;
SUP resolves 3
NOC recalling a)
ADD 2ter to record them;
`);
    const json = consolidationJson(consolidation);
    expect(json.unplaced).toMatchObject([
      {
        proponents: ["EUR", "ARB"],
        about: "2ter to record them;",
        reason: "several provisions bear that label",
      },
    ]);
    expect(entryOf(json, "recalling.a")).toMatchObject({
      status: "unchanged",
      positions: [{ action: "NOC" }],
    });
    expect(linesOf(adopt(consolidation, {}, { numbering: "keep" }).text)).toContain(
      [
        "resolves",
        "  1 to hold a public consultation before each session of the group;",
        publish,
        "  2bis to webcast the meetings,",
        "instructs the Council",
      ].join("\n"),
    );
  });

  test("a label alone is looked for under the call that stood alone before it", () => {
    const json = consolidationJson(
      instructed("resolves\n\nADD 3bis to thank the hosts;\nMOD 2: to publish every contribution;"),
    );
    expect(json.unplaced).toEqual([]);
    expect(entryOf(json, "resolves.2").status).toBe("agreed");
    expect(json.provisions.find(({ positions }) => positions[0]?.action === "ADD")).toMatchObject({
      after: "resolves.3",
    });
  });

  test("paragraphs of a General Assembly text go by OP and PP", () => {
    const assembly = textOf(`
      Recalling its earlier resolutions,
      Noting the report of the Secretary-General,
      1. Requests the Secretary-General to report at its next session;
      2. Decides to remain seized of the matter.
    `);
    const { text } = adopt(
      instructed(
        "ADD PP1bis: Recalling also the Tunis Agenda,\nMOD OP2 Decides to consider the matter in two years.\nADD OP1 bis Invites comments from all stakeholders;",
        assembly,
      ),
    );
    expect(linesOf(text)).toBe(
      [
        "Recalling its earlier resolutions,",
        "Recalling also the Tunis Agenda,",
        "Noting the report of the Secretary-General,",
        "1. Requests the Secretary-General to report at its next session;",
        "2. Invites comments from all stakeholders;",
        "3. Decides to consider the matter in two years.",
      ].join("\n"),
    );
  });

  test("an explicit NOC against a change is contested", () => {
    const { instructions } = readInstructions("NOC resolves 1");
    const json = consolidationJson(
      consolidate(base, [
        { proponents: ["RCC"], instructions },
        proposal("EUR", [open, "  1 to hold a public consultation before each session of the group;"]),
      ]),
    );
    expect(entryOf(json, "resolves.1").status).toBe("contested");
  });
});

describe("proposals made to an older base", () => {
  const older = revise(
    [open, "  1 to hold a consultation before each session of the group;"],
    [list, "+  4 to thank the hosts of each of the meetings;"],
  );
  const current = base;

  test("changes are carried to the current words; what has no place is listed", () => {
    const lines = linesOf(older);
    const revised = textOf(
      lines
        .replace("before each session of the group;", "before each regular session of the group;")
        .replace(
          "to thank the hosts of each of the meetings;",
          "to thank warmly the hosts of each of the meetings;",
        ),
    );
    const json = consolidationJson(consolidate(current, [{ proponents: ["APT"], revised, base: older }]));
    expect(entryOf(json, "resolves.1").positions).toMatchObject([
      { text: "to hold an open consultation before each regular session of the group;" },
    ]);
    expect(json.unplaced).toEqual([
      {
        proponents: ["APT"],
        action: "MOD",
        about: "resolves.4",
        text: "to thank warmly the hosts of each of the meetings;",
        reason: "deleted from the current base",
      },
    ]);
    expect(json.summary).toMatchObject({ agreed: 1, unchanged: 9 });
  });

  test("a change of words that have changed since is kept as proposed and marked", () => {
    const revised = textOf(linesOf(older).replace("hold a consultation", "hold a secret consultation"));
    const json = consolidationJson(consolidate(current, [{ proponents: ["APT"], revised, base: older }]));
    expect(entryOf(json, "resolves.1").positions).toMatchObject([
      { text: "to hold a secret consultation before each session of the group;", outdated: true },
    ]);
  });
});

describe("properties", () => {
  test("one proposal consolidated and adopted is that proposal", () => {
    fc.assert(
      fc.property(editedText, ([before, after]) => {
        const consolidation = consolidate(before, [{ proponents: ["A"], revised: after }]);
        expect(consolidation.summary).toMatchObject({ contested: 0, compatible: 0, "rival-insertions": 0 });
        expect(linesOf(adopt(consolidation).text)).toBe(linesOf(after));
      }),
    );
  });

  test("a text proposed as it is changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { summary, nodes } = consolidate(text, [{ proponents: ["A"], revised: text }]);
        expect(summary.unchanged).toBe(nodes.length);
      }),
    );
  });

  test("the revised text chosen everywhere is the revised text, whatever others propose", () => {
    fc.assert(
      fc.property(severalEdited, ([before, ...revised]) => {
        const proposals = revised.map((text, n) => ({ proponents: [`P${n}`], revised: text }));
        const consolidation = consolidate(before!, proposals);
        for (const { proponents, revised: own } of proposals) {
          const { text } = adopt(consolidation, choicesOf(consolidation, proponents[0]!));
          expect(compare(own, text).summary).toMatchObject({
            modified: 0,
            inserted: 0,
            deleted: 0,
            moved: 0,
          });
          expect(linesOf(text).toLowerCase()).toBe(linesOf(own).toLowerCase());
        }
      }),
    );
  });

  test("the order of proposals decides only the order of names", () => {
    fc.assert(
      fc.property(severalEdited, fc.nat(5), ([before, ...revised], turn) => {
        const proposals = revised.map((text, n) => ({ proponents: [`P${n}`], revised: text }));
        const turned = [
          ...proposals.slice(turn % proposals.length),
          ...proposals.slice(0, turn % proposals.length),
        ].toReversed();
        const sorted = (json: ConsolidationJson): unknown =>
          JSON.parse(JSON.stringify(json), (key, value) => (key === "proponents" ? value.toSorted() : value));
        const outcome = (given: typeof proposals) => sorted(consolidationJson(consolidate(before!, given)));
        expect(outcome(turned)).toEqual(outcome(proposals));
      }),
    );
  });

  test("every wording proposed is kept", () => {
    fc.assert(
      fc.property(severalEdited, ([before, ...revised]) => {
        const proposals = revised.map((text, n) => ({ proponents: [`P${n}`], revised: text }));
        const { provisions } = consolidationJson(consolidate(before!, proposals));
        const unmarked = (text: string) => text.replace(/[;,.]$/u, "");
        const kept = new Set([
          ...provisions.flatMap(({ positions }) =>
            positions.flatMap(({ text }) => text.split("\n").map(unmarked)),
          ),
          ...linesOf(before!)
            .split("\n")
            .map((line) => unmarked(line.replace(/^ *\d+ /u, ""))),
        ]);
        for (const { revised: text } of proposals) {
          for (const line of linesOf(text).split("\n"))
            expect(kept).toContain(unmarked(line.replace(/^ *\d+ /u, "")));
        }
      }),
    );
  });
});

import { expect, it } from "vitest";
import { loadMessages, translator } from "#platform/messages.ts";
import type { TallyRow } from "./queries.ts";
import { tallyOf } from "./tally.ts";

/** The counts of A/66/77–E/2011/103, the table after paragraph 12. */
const counted: Readonly<Record<string, readonly [number, number, number]>> = {
  governments: [11, 13, 8],
  "international-organizations": [7, 1, 0],
  "civil-society": [32, 7, 3],
  "private-sector": [9, 5, 2],
};

const rows: TallyRow[] = Object.entries(counted).flatMap(([group, [written, presentation, intervention]]) => [
  { group, channel: "intervention", count: intervention },
  { group, channel: "written", count: written },
  { group, channel: "presentation", count: presentation },
]);
const scheme = Object.keys(counted).map((code) => ({ code }));

it("counts the consultation of 2010 as its report does", () => {
  const { groups, total } = tallyOf(rows, scheme);
  expect(groups.map((row) => [row.group, row.total])).toEqual([
    ["governments", 32],
    ["international-organizations", 8],
    ["civil-society", 42],
    ["private-sector", 16],
  ]);
  expect(total).toEqual({ written: 59, presentation: 26, intervention: 13, total: 98 });
});

it("shows a group with nothing in it, and one that the scheme does not know, so that the total holds", () => {
  const { groups, total } = tallyOf(
    [{ group: "academia", channel: "written", count: 2 }],
    [{ code: "governments" }],
  );
  expect(groups.map(({ group, total: count }) => [group, count])).toEqual([
    ["governments", 0],
    ["academia", 2],
  ]);
  expect(total.total).toBe(2);
});

it("says what was received and not counted, each with its number", () => {
  const words = translator(loadMessages(), "en");
  const values = { received: "61", waiting: 1, withheld: 1, withdrawn: 1, counted: "58" };
  expect(words("consultations.reconciliation", values)).toBe(
    "61 received, less 1 to be reviewed, less 1 withheld, less 1 withdrawn = 58 counted",
  );
  const none = { received: "98", waiting: 0, withheld: 0, withdrawn: 0, counted: "98" };
  expect(words("consultations.reconciliation", none)).toBe("98 received = 98 counted");
});

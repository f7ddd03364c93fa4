import { expect, it } from "vitest";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import type { Resolution } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { base } from "../testing/sending.ts";
import { type EntryView, viewConsolidation } from "./consolidation.ts";
import type { Run } from "./pieces.ts";

const proposal = (who: string, revised: Resolution) => ({ proponents: [who], revised });

const contested = (changed: readonly string[]): EntryView => {
  const proposals = changed.map((text, n) => proposal(`P${n}`, readPlain(text)));
  return viewConsolidation(consolidate(readPlain(base), proposals)).entries.find(
    ({ status }) => status !== "unchanged",
  )!;
};

const told = (runs: readonly Run[]) =>
  runs
    .map(({ text, note }) =>
      note ? `<${note.marker ?? ""}${note.marker === null ? "" : ":"}${text}${note.ends ? ">" : ""}` : text,
    )
    .join("");

it("marks in each position what it alone changes in the base", () => {
  const { positions } = contested([
    base.replace("an open", "a public"),
    base.replace("each session of the group", "sessions"),
  ]);
  const marked = positions.map((position) =>
    position.marked.map(({ op, runs }) => (op === "same" ? told(runs) : `${op[0]}{${told(runs)}}`)).join(""),
  );
  expect(marked).toEqual([
    "to hold d{an open} i{a public} consultation before each session of the group;",
    "to hold an open consultation before d{each session of the group} i{sessions};",
  ]);
  expect(positions.map(({ text }) => text)).toEqual([
    "to hold a public consultation before each session of the group;",
    "to hold an open consultation before sessions;",
  ]);
});

it("marks no more in a position where a rival changes more", () => {
  const { positions, status } = contested([
    base.replace("an open consultation", "a public hearing"),
    base.replace("an open", "a closed"),
  ]);
  const ofSecond = positions[1]!.marked
    .filter(({ op }) => op !== "same")
    .map(({ op, runs }) => `${op}: ${told(runs)}`);
  expect([status, ofSecond]).toEqual(["contested", ["deleted: an open", "inserted: a closed"]]);
});

it("tells a note from the words among which it stands, also where it is cut by a change", () => {
  const noted = (note: string): Resolution => {
    const text = readPlain(base);
    const [recalling, resolves, ...rest] = text.provisions;
    const [first, ...others] = resolves!.children;
    const marked = { ...first!, notes: ["1"], noteOffsets: [first!.text.indexOf(" before")] };
    return {
      ...text,
      provisions: [recalling!, { ...resolves!, children: [marked, ...others] }, ...rest],
      notes: [{ marker: "1", text: note }],
    };
  };
  const other = noted("Established in 2010 by the Conference.");
  const view = viewConsolidation(
    consolidate(noted("Established in 2010 by the Council."), [proposal("P", other)]),
  );
  const entry = view.entries.find(({ status }) => status !== "unchanged")!;
  const pieces = entry.pieces.map(({ kind, runs }) => `${kind}: ${told(runs ?? [])}`);
  expect(pieces).toEqual([
    "plain: to hold an open consultation<1:Established in 2010 by the",
    "plain:  ",
    "deleted: <Council",
    "plain:  ",
    "wording: <Conference",
    "plain: <.> before each session of the group;",
  ]);
});

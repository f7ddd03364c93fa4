import { expect, it } from "vitest";
import { compare } from "#engines/texts/compare/compare.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { base, revised } from "../testing/sending.ts";
import { viewComparison } from "./comparison.ts";
import { linesPerPage, narrow, pageOfLines, withContext } from "./narrow.ts";
import { countSections } from "./sections.ts";

const row = (id: string, depth: number) => ({ id, depth });

it("keeps what stands above each row that is shown, and counts what is left out", () => {
  const rows = [row("call", 0), row("a", 1), row("b", 1), row("i", 2), row("ii", 2), row("next", 0)];
  const told = withContext(rows, ({ id }) => id === "ii").map((line) =>
    line.kind === "gap"
      ? `${line.count} before ${line.before || "the end"}`
      : `${line.row.id}${line.isContext ? " above" : ""}`,
  );
  expect(told).toEqual(["2 before ii", "call above", "b above", "ii", "1 before the end"]);
});

it("opens the page on which a row stands, or the one asked for, the last at most", () => {
  const lines = withContext(
    Array.from({ length: 7 }, (_, n) => row(`r${n}`, 0)),
    () => true,
  );
  const pageOf = (page: number, at?: string) => pageOfLines(lines, { page, at, perPage: 3 });
  expect([pageOf(1), pageOf(9), pageOf(1, "r2"), pageOf(1, "r3"), pageOf(2, "gone")]).toEqual([
    1, 3, 1, 2, 2,
  ]);
});

const viewOf = (from: string, to: string) => {
  const texts = { base: readPlain(from), revised: readPlain(to) };
  return viewComparison(compare(texts.base, texts.revised), texts);
};

it("counts the changes of each part of the text, a deleted clause in the part where it stood", () => {
  const view = viewOf(revised, base);
  const counts = countSections(view.rows, ({ op }) => op !== "same").map(({ id, count }) => [id, count]);
  expect(counts).toEqual([
    ["recalling", 0],
    ["resolves", 3],
    ["instructs-the-secretary-general", 0],
  ]);
  const deleted = view.rows.find(({ op }) => op === "deleted")!;
  expect([deleted.id, deleted.section.id]).toEqual(["deleted-resolves.2", "resolves"]);
});

it("shows where a moved clause stood, each end leading to the other", () => {
  const moved = base
    .replace("1 to hold an open consultation before each session of the group;\n\n2", "1")
    .replace("was sent,", "was sent;\n\n2 to hold an open consultation before each session of the group,");
  const { rows } = viewOf(base, moved);
  const ends = rows.filter(({ op }) => op === "moved");
  expect(ends.map(({ kind }) => kind).toSorted()).toEqual(["change", "left"]);
  expect(ends.map(({ otherEnd }) => otherEnd).toSorted()).toEqual(ends.map(({ id }) => id).toSorted());
});

it("finds the page on which a change stands, and pages only what is long", () => {
  const clauses = Array.from(
    { length: 400 },
    (_, n) => `${n + 1} to do thing number ${n + 1} of the programme;`,
  );
  const text = (list: readonly string[]) =>
    `RESOLUTION 1\n\nLong\n\nThe Conference,\n\nresolves\n\n${list.join("\n\n")}\n`;
  const view = viewOf(
    text(clauses),
    text(clauses.map((clause, n) => (n % 100 === 0 ? clause.replace("to do", "to undo") : clause))),
  );
  const all = narrow(view, { show: "all" }, { page: 1 });
  expect([all.lines.length, all.total, all.hasFront]).toEqual([linesPerPage, 401, true]);
  const third = all.changes.at(-1)!;
  expect(third).toEqual({ id: "change-resolves.301", page: 3 });
  const found = narrow(view, { show: "all" }, { page: 1, at: third.id });
  expect([found.current, found.hasFront]).toEqual([3, false]);
  expect(narrow(view, { show: "changes" }, { page: 9 })).toMatchObject({ current: 1, total: 9 });
});

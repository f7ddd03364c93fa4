import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpus } from "../../../../bench/corpus.ts";
import { readRedline, redlines } from "../../../../bench/redlines.ts";
import { compare } from "../compare/compare.ts";
import { linesOf } from "../compare/text-fixture.ts";
import { adopt, choicesOf } from "./adopt.ts";
import { consolidate } from "./consolidate.ts";

const present = existsSync(join(corpus, "redlines"));
if (!present) process.stderr.write(`redlines.test.ts: no corpus at ${corpus}, skipped\n`);

describe.skipIf(!present)("real and written redlines", () => {
  test.each(redlines)("%s: the changes are those that are known", (name) => {
    const { base, revised, changes } = readRedline(name);
    const { summary } = compare(base, revised);
    const ofProvisions = changes.filter(
      (change) => !(change.base_path ?? change.revised_path)!.startsWith("~"),
    );
    const count = (wanted: (change: (typeof changes)[number]) => unknown) =>
      ofProvisions.filter(wanted).length;
    expect(summary).toMatchObject({
      moved: count(({ moved }) => moved),
      split: count((change) => change.split_into),
      merged: count((change) => change.merged_from),
      modified: count((change) => change.op === "modify" && !change.split_into && !change.merged_from),
      inserted: count((change) => change.op === "insert" && !change.split_from),
      deleted: count((change) => change.op === "delete" && !change.merged_into),
      renumbered: count((change) => change.op === "renumber" && !change.moved),
    });
  });

  test("four rivals consolidated: each comes out exactly when chosen everywhere", () => {
    const base = readRedline("RES-102-base.es").base;
    const texts = redlines.map(readRedline);
    const consolidation = consolidate(
      base,
      texts.map(({ author, base: own, revised }) => ({ proponents: [author], base: own, revised })),
    );
    for (const { author, revised } of texts) {
      const { text, dangling } = adopt(consolidation, choicesOf(consolidation, author));
      expect(linesOf(text)).toBe(linesOf(revised));
      expect(dangling).toEqual([]);
    }
  });
});

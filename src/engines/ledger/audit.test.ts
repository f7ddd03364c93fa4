import { expect, test } from "vitest";
import { auditLog } from "./audit.ts";
import { type Hash, leafHash } from "./merkle.ts";
import { append, rootHash } from "./tree.ts";

const kept = Array.from({ length: 37 }, (_, at) => {
  const bytes = new TextEncoder().encode(`leaf ${at}`);
  return { bytes, hash: leafHash(bytes) };
});
const nodes = new Map<string, Hash>();
const read = (level: number, index: number) => nodes.get(`${level}/${index}`)!;
for (const node of append(
  0,
  kept.map(({ hash }) => hash),
  read,
))
  nodes.set(`${node.level}/${node.index}`, node.hash);
const heads = [1, 8, 21, 37].map((size) => ({
  origin: "example.org/ledger",
  size,
  root: rootHash(size, read),
}));

test("a log that is as it was has no problems, also where content was erased", async () => {
  const erased = kept.map((leaf, at) => (at % 5 === 0 ? { ...leaf, bytes: null } : leaf));
  expect(await auditLog(kept, heads)).toEqual({ size: 37, problems: [] });
  expect(await auditLog(erased, heads)).toEqual({ size: 37, problems: [] });
});

test("a changed row, its hash, a removed row and a changed head are told apart", async () => {
  const bytes = new TextEncoder().encode("leaf 9, rewritten");
  expect((await auditLog(kept.with(9, { ...kept[9]!, bytes }), heads)).problems).toEqual([
    { kind: "leaf-changed", index: 9 },
  ]);
  expect((await auditLog(kept.with(9, { bytes, hash: leafHash(bytes) }), heads)).problems).toEqual([
    { kind: "other-root", size: 21 },
    { kind: "other-root", size: 37 },
  ]);
  expect((await auditLog(kept.toSpliced(9, 1), heads)).problems).toEqual([
    { kind: "other-root", size: 21 },
    { kind: "leaves-missing", size: 37 },
  ]);
  expect((await auditLog(kept, heads.with(1, { ...heads[1]!, root: heads[0]!.root }))).problems).toEqual([
    { kind: "other-root", size: 8 },
  ]);
});

test("reads a log page by page", async () => {
  async function* pages() {
    for (let at = 0; at < kept.length; at += 10) yield* kept.slice(at, at + 10);
  }
  expect(await auditLog(pages(), heads)).toEqual({ size: 37, problems: [] });
});

import { expect, test } from "vitest";
import { type ContributionLeaf, hashLeaf, type Leaf, leafBytes, leafProblem } from "./leaf.ts";
import { toHex } from "./merkle.ts";

const leaf: ContributionLeaf = {
  v: 1,
  kind: "contribution",
  salt: "00112233445566778899aabbccddeeff",
  process: "demonstration",
  content: ["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  group: "civil-society",
  channel: "written",
  receivedAt: "2026-11-15T09:30:00.000Z",
};

test("a leaf is hashed as canonical JSON after a zero byte", () => {
  expect(new TextDecoder().decode(leafBytes(leaf))).toBe(
    '{"channel":"written","content":["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],' +
      '"group":"civil-society","kind":"contribution","process":"demonstration",' +
      '"receivedAt":"2026-11-15T09:30:00.000Z","salt":"00112233445566778899aabbccddeeff","v":1}',
  );
  // printf '\0{"channel":…}' | sha256sum
  expect(toHex(hashLeaf(leaf))).toBe("0f2743088d2fbbcce949e359be62abf0751d099d64f54c9d85bb537f66875914");
});

test("every field and the salt change the hash", () => {
  const changes: Partial<ContributionLeaf>[] = [
    { salt: "10112233445566778899aabbccddeeff" },
    { process: "other" },
    { content: [] },
    { group: "academia" },
    { channel: "presentation" },
    { receivedAt: "2026-11-15T09:30:00.001Z" },
    { publishedAt: "2026-11-16T00:00:00.000Z" },
  ];
  const hashes = [leaf, ...changes.map((change) => ({ ...leaf, ...change }))].map((each) =>
    toHex(hashLeaf(each)),
  );
  expect(new Set(hashes).size).toBe(8);
});

test("documents and adopted texts have leaves of their own", () => {
  const { v, salt, process, content } = leaf;
  const base = { v, salt, process, content };
  const published = { ...base, kind: "document", symbol: "A/66/77", publishedAt: leaf.receivedAt } as const;
  const adopted = { ...base, kind: "text", symbol: "A/RES/67/195", adoptedAt: leaf.receivedAt } as const;
  expect([published, adopted].map(leafProblem)).toEqual([undefined, undefined]);
  expect(toHex(hashLeaf(published))).not.toBe(toHex(hashLeaf(adopted)));
});

test.each<[string, unknown]>([
  ["leaf", null],
  ["leaf", [leaf]],
  ["kind", { ...leaf, kind: "constructor" }],
  ["v", { ...leaf, v: 2 }],
  ["salt", { ...leaf, salt: "0011" }],
  ["content", { ...leaf, content: ["not a hash"] }],
  ["channel", { ...leaf, channel: "telegram" }],
  ["group", { ...leaf, group: "" }],
  ["receivedAt", { ...leaf, receivedAt: "2026-02-30T00:00:00.000Z" }],
  ["receivedAt", { ...leaf, receivedAt: "2026-11-15T09:30:00Z" }],
  ["publishedAt", { ...leaf, publishedAt: null }],
  ["email", { ...leaf, email: "a@example.org" }],
])("a value whose %s is wrong is no leaf", (field, value) => {
  expect(leafProblem(value)).toBe(field);
  expect(() => leafBytes(value as Leaf)).toThrow(`not a leaf: ${field}`);
});

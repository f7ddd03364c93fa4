import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "suggest-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return path;
}

function suggest(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/cli/main.ts", "voices", "suggest", ...args],
    {
      encoding: "utf8",
    },
  );
  return {
    status,
    stdout,
    stderr,
    lines: () =>
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
  };
}

const codebook = file("codebook.json", [
  {
    concepts: [
      { id: "access", labels: { en: "Access", fr: "Accès" }, alternativeLabels: { en: ["broadband"] } },
      { id: "cost", labels: { en: "Prices" }, alternativeLabels: { en: ["tariffs"] } },
    ],
  },
]);
const codings = [
  { id: 1, text: "We welcome masts in villages.", codes: [{ code: "access", position: "for" }] },
  { id: 2, text: "Roaming bills hurt.", codes: [{ code: "cost", position: "NEGATIVE" }] },
];
const passages = [
  { id: "p10", text: "Villages need masts", group: "companies" },
  { id: "p2", text: "Tariffs are unacceptable", group: "governments" },
  { id: "p1", text: "We met in Geneva" },
];

test("each passage gets its codes, from labels and from examples, sorted by identifier", () => {
  const run = suggest(
    "--codebook",
    codebook,
    "--examples",
    file("e.jsonl", codings),
    file("p.jsonl", passages),
    "--json",
  );
  expect(run.status).toBe(0);
  expect(run.lines().map(({ id, codes }) => [id, codes.map((each: { code: string }) => each.code)])).toEqual([
    ["p1", []],
    ["p2", ["cost"]],
    ["p10", ["access"]],
  ]);
  const [suggested] = run.lines()[1].codes;
  expect(suggested).toMatchObject({
    code: "cost",
    position: "against",
    because: {
      words: [{ text: "Tariffs", start: 0, end: 7 }],
      position: { text: "unacceptable", start: 12, end: 24 },
    },
  });
  expect(suggested.score).toBeGreaterThan(0.3);
});

test("the same lines in another order print the same bytes", () => {
  const once = suggest(
    "--codebook",
    codebook,
    "--examples",
    file("e1.jsonl", codings),
    file("p1.jsonl", passages),
    "--json",
  );
  const again = suggest(
    "--codebook",
    codebook,
    "--examples",
    file("e2.jsonl", codings.toReversed()),
    file("p2.jsonl", passages.toReversed()),
    "--json",
  );
  expect(again.stdout).toBe(once.stdout);
  expect(once.stdout).not.toBe("");
});

test("labels alone suggest when there are no examples, and --next orders the reading", () => {
  const path = file("p3.jsonl", passages);
  expect(suggest("--codebook", codebook, path).stdout).toContain("p2\tcost\tagainst\t");
  const next = suggest("--codebook", codebook, path, "--next", "2", "--json").lines();
  expect(next.map(({ group }) => group)).toEqual([null, "companies"]);
});

test("a code that the codebook lacks is learned, and said", () => {
  const examples = file("e3.jsonl", [{ id: 3, text: "Whales sing", codes: ["whales"] }]);
  const run = suggest(
    "--codebook",
    codebook,
    "--examples",
    examples,
    file("p4.jsonl", [{ id: 1, text: "Whales" }]),
    "--json",
  );
  expect(run.lines()[0].codes[0].code).toBe("whales");
  expect(run.stderr).toBe("codes that the codebook lacks, learned from examples alone: whales\n");
});

test.each([
  [
    "a codebook with a cycle",
    [{ id: "a", labels: "A", broader: "a" }],
    "a concept is wider than itself: a → a",
  ],
  ["an empty codebook", [], "the codebook has no concepts"],
  ["a codebook that is no JSON", "nonsense", "not JSON"],
])("%s is refused in one line", (_, content, reason) => {
  const path = file("bad.json", [content]);
  const run = suggest("--codebook", path, file("p5.jsonl", passages), "--json");
  expect(run).toMatchObject({ status: 1, stdout: "", stderr: `${path}: ${reason}\n` });
});

test("a bad line is refused with its number, a missing codebook is wrong usage", () => {
  const bad = file("bad.jsonl", [
    codings[0],
    { id: 4, text: "x", codes: [{ code: "cost", position: "perhaps" }] },
  ]);
  const passage = file("p6.jsonl", passages);
  const run = suggest("--codebook", codebook, "--examples", bad, passage, "--json");
  expect(run).toMatchObject({ status: 1, stdout: "" });
  expect(run.stderr).toBe(`${bad}:2: the position "perhaps" is none of for, against, mixed, neutral\n`);
  expect(suggest(passage).status).toBe(2);
  expect(suggest("--codebook", codebook, passage, "--at-least", "7").status).toBe(2);
});

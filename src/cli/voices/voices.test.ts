import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "voices-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

function acuerdo(...args: string[]) {
  return fed("", ...args);
}

/** The command with something on its standard input, through a pipe. */
function fed(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", "voices", ...args], {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

test.each(["language", "duplicates", "suggest"])("%s says how it is used when asked", (verb) => {
  const { status, stdout } = acuerdo(verb, "--help");
  expect(status).toBe(0);
  expect(stdout).toContain(`usage: acuerdo voices ${verb} `);
});

describe("acuerdo voices language", () => {
  test("prints a line of JSON for each text, in order, with its id as it came", () => {
    const path = file("mixed.jsonl", [
      '{"id":"a","text":"The forum should be open to everyone who wants to take part.\u2028Always."}',
      "",
      '{"id":7,"text":"El foro debería estar abierto a quien quiera participar en él.","group":"x"}',
    ]);
    const { status, stdout } = acuerdo("language", path, "--json");
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.map(({ id, language }) => [id, language])).toEqual([
      ["a", "en"],
      [7, "es"],
    ]);
    expect(Object.keys(lines[0])).toEqual(["id", "language", "confidence"]);
  });

  test.each([
    ["not JSON", '{"id":', /:2: not a line of JSON\n$/],
    ["without a text", '{"id":"b"}', /:2: "text" must be a string\n$/],
    ["without an id", '{"text":"b"}', /:2: "id" must be a string or a number\n$/],
    ["null", "null", /:2: "id" must be a string or a number\n$/],
    [
      "a number too large to keep",
      '{"id":12345678901234567890,"text":"b"}',
      /:2: "id" is too large for a number/,
    ],
  ])("refuses a line that is %s with its number", (_, line, message) => {
    const { status, stderr } = acuerdo(
      "language",
      file("bad.jsonl", ['{"id":"a","text":"x"}', line]),
      "--json",
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  test("a file that is not UTF-8 is refused, by either command", () => {
    const path = join(folder, "latin1.jsonl");
    writeFileSync(path, Buffer.from('{"id":"a","text":"x"}\n{"id":"b","text":"a\u00f1o"}\n', "latin1"));
    for (const verb of ["language", "duplicates"]) {
      expect(acuerdo(verb, path)).toMatchObject({ status: 1, stderr: `${path}:2: not UTF-8\n` });
    }
  });

  test("reads a byte-order mark, line ends of Windows, and standard input", () => {
    const text = "The forum should be open to everyone who wants to take part.";
    const { stdout } = fed(
      `\ufeff{"id":1,"text":"${text}"}\r\n\r\n{"id":2,"text":"${text}"}`,
      "language",
      "-",
    );
    expect(stdout).toMatch(/^1\ten\t[\d.]+\n2\ten\t[\d.]+\n$/);
  });

  test("a missing file is refused, wrong usage is told from it", () => {
    expect(acuerdo("language", join(folder, "none.jsonl"))).toMatchObject({ status: 1, stdout: "" });
    expect(acuerdo("language").status).toBe(2);
    expect(acuerdo("language", "a", "b").status).toBe(2);
    expect(acuerdo("language", "a", "--nonsense").status).toBe(2);
  });
});

describe("acuerdo voices duplicates", () => {
  const campaign = (name: string) =>
    `My name is ${name}. I ask the group to keep its meetings open, to publish every contribution, and to answer each one.`;
  const texts = [
    { id: "c", text: campaign("Olga") },
    { id: 10, text: campaign("Ana") },
    { id: "b", text: campaign("Li") },
    {
      id: "alone",
      text: "Nothing of what the others ask for is in this short text of mine, which stands alone.",
    },
    { id: "blank", text: " … " },
  ];
  const lines = texts.map((text) => JSON.stringify(text));
  const expected = {
    clusters: [
      {
        members: [10, "b", "c"],
        common: campaign("{1}"),
        medoid: 10,
        pairsComplete: true,
        slots: [{ values: ["Ana", "Li", "Olga"] }],
        additions: [],
      },
    ],
    pairs: [
      { a: 10, b: "b", jaccard: 0.636364, containment: 0.777778 },
      { a: 10, b: "c", jaccard: 0.636364, containment: 0.777778 },
      { a: "b", b: "c", jaccard: 0.636364, containment: 0.777778 },
    ],
    texts: 5,
    blank: ["blank"],
  };

  test("prints clusters with their common text and slots, and pairs, whatever the order of the lines", () => {
    for (const order of [lines, lines.toReversed()]) {
      const { status, stdout } = acuerdo(
        "duplicates",
        file("d.jsonl", order),
        "--threshold",
        "0.6",
        "--json",
      );
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toEqual(expected);
    }
  });

  test("reads standard input as a file", () => {
    const { stdout } = fed(lines.join("\n"), "duplicates", "-", "--threshold", "0.6", "--json");
    expect(JSON.parse(stdout)).toEqual(expected);
    expect(fed(`${lines[0]}\nno`, "duplicates", "-").stderr).toBe("standard input:2: not a line of JSON\n");
  });

  test("finds nothing at a threshold that nothing reaches", () => {
    const { stdout } = acuerdo("duplicates", file("d.jsonl", lines), "--json");
    expect(JSON.parse(stdout)).toMatchObject({ clusters: [], pairs: [], texts: 5 });
  });

  test("compares new texts with known ones, and keeps what it learnt of those", () => {
    const known = file("known.jsonl", lines.slice(1));
    const fresh = file("fresh.jsonl", lines.slice(0, 1));
    for (const _ of ["sketched", "read again"]) {
      const { stdout } = acuerdo("duplicates", fresh, "--known", known, "--threshold", "0.6", "--json");
      const { pairs, texts: count } = JSON.parse(stdout);
      expect(count).toBe(1);
      expect(pairs).toEqual([expected.pairs[1], expected.pairs[2]]);
    }
    const both = file("both.jsonl", lines.slice(0, 2));
    expect(acuerdo("duplicates", both, "--known", known)).toMatchObject({
      status: 1,
      stderr: `${both}: the id 10 stands in ${known} too\n`,
    });
  });

  test("an id that stands there twice, an invalid line and a folder are refused", () => {
    const twice = acuerdo("duplicates", file("twice.jsonl", [...lines, lines[0]!]), "--json");
    expect(twice).toMatchObject({ status: 1, stdout: "" });
    expect(twice.stderr).toMatch(/twice\.jsonl:6: the id c stands there twice, first on line 1\n$/);
    const bad = acuerdo("duplicates", file("bad.jsonl", [...lines, "{"]), "--json");
    expect(bad.stderr).toMatch(/bad\.jsonl:6: not a line of JSON\n$/);
    expect(acuerdo("duplicates", folder).status).toBe(1);
    expect(acuerdo("duplicates", file("d.jsonl", lines), "--threshold", "7").status).toBe(2);
  });
});

describe("hostile files", () => {
  const page = Array.from({ length: 500 }, (_, i) => `word${i}`).join(" ");
  const texts: Readonly<Record<string, readonly string[]>> = {
    "one word": ["Yes", "Yes", "Нет"],
    "three hundred pages": Array.from({ length: 2 }, () => `${page} `.repeat(300)),
    "no spaces": ["a".repeat(1_000_000), "的".repeat(300_000), "的".repeat(300_000)],
    "one repeated character": [...'x.!\n"(1\u0301،的-_@/'].map((character) => character.repeat(100_000)),
    "control characters": ["\u0000\u0007\u001b[31m\u202e".repeat(20_000), "\u0000word\u0007 ".repeat(20_000)],
    "mixed scripts": ["We support 我们支持 Мы поддерживаем نحن ندعم ".repeat(300), "a中я ع ".repeat(30_000)],
    "unpaired surrogates": ["\ud800\udc00\ud800 x \udfff", "\ud800".repeat(100_000)],
    "ten thousand identical texts": new Array<string>(10_000).fill("We support the letter of the community."),
    "a line of a megabyte": ["word and ".repeat(120_000)],
    nothing: [""],
  };
  const lines = Object.entries(texts).flatMap(([name, own]) =>
    own.map((text, i) => JSON.stringify({ id: `${name} ${i}`, text })),
  );
  const path = file("hostile.jsonl", lines);
  const codebook = file("codebook.json", ['{"access":"Access","letters":"Letters of the community"}']);

  test.each([
    ["language", ["language", path, "--json"]],
    ["codes", ["suggest", "--codebook", codebook, path, "--json"]],
  ])("have an answer for every text: %s", (_, args) => {
    const { status, stdout, stderr } = acuerdo(...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n").length - 1).toBe(lines.length);
  });

  test("have their duplicates found", () => {
    const { status, stdout } = acuerdo("duplicates", path, "--json");
    const { clusters, texts: count } = JSON.parse(stdout);
    expect({ status, count }).toEqual({ status: 0, count: lines.length });
    const sizes = clusters.map(({ members }: { members: string[] }) => [
      members[0]!.replace(/ \d+$/, ""),
      members.length,
    ]);
    expect(sizes).toEqual([
      // The third is the one repeated Chinese character, of which there are fewer.
      ["no spaces", 3],
      ["one word", 2],
      ["ten thousand identical texts", 10_000],
      ["three hundred pages", 2],
    ]);
  });
});

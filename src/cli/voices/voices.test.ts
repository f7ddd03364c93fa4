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
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", "voices", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

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
  ])("refuses a line that is %s with its number", (_, line, message) => {
    const { status, stderr } = acuerdo(
      "language",
      file("bad.jsonl", ['{"id":"a","text":"x"}', line]),
      "--json",
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  test("a missing file is refused, wrong usage is told from it", () => {
    expect(acuerdo("language", join(folder, "none.jsonl"))).toMatchObject({ status: 1, stdout: "" });
    expect(acuerdo("language").status).toBe(2);
    expect(acuerdo("language", "a", "b").status).toBe(2);
    expect(acuerdo("language", "a", "--nonsense").status).toBe(2);
  });
});

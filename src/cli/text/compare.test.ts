import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { extractText } from "unpdf";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// Each call starts the program anew, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

const base = `RESOLUTION 7 (GENEVA, 2018)

Consultations on the Internet

The Conference (Geneva, 2018),

recalling

a) the outcomes of the summit on the information society;

b) the mandate of the union in this field,

resolves

1 to hold an open consultation before each session of the group;

2 to publish every contribution in the language in which it was sent,
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "acuerdo-compare-"));
  const files = {
    "base.txt": base,
    "EUR-1.txt": base
      .replace("an open", "a public")
      .replace("2 to publish", "2 to webcast the meetings of the group;\n\n3 to publish"),
    "RCC.txt":
      "MOD resolves 1: to hold a closed consultation before each session of the group;\nSUP resolves 9",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

afterAll(() => rm(folder, { recursive: true }));

async function acuerdo(...args: readonly string[]) {
  const run = promisify(execFile)(process.execPath, ["src/cli/main.ts", "text", ...args], {
    cwd: process.cwd(),
  });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

const file = (name: string): string => join(folder, name);

test("two files are compared as JSON, one change for each provision", async () => {
  const { stdout } = await acuerdo("compare", file("base.txt"), file("EUR-1.txt"));
  const { changes, summary } = JSON.parse(stdout);
  expect(summary).toEqual({
    same: 4,
    renumbered: 1,
    modified: 1,
    inserted: 1,
    deleted: 0,
    moved: 0,
    split: 0,
    merged: 0,
  });
  expect(changes[4]).toMatchObject({ op: "modified", base: "resolves.1", revised: "resolves.1" });
  expect(changes[4].words.slice(1, 3)).toEqual([
    { op: "deleted", text: "an open" },
    { op: "inserted", text: "a public" },
  ]);
});

test("a comparison as HTML is a whole page, written where asked", async () => {
  const out = file("compared.html");
  expect(
    (await acuerdo("compare", file("base.txt"), file("EUR-1.txt"), "--to", "html", "--out", out)).stdout,
  ).toBe("");
  const page = await readFile(out, "utf8");
  expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
  expect(page).toContain('id="change-resolves.2"');
});

test("a comparison and a consolidation are set as PDF", async () => {
  for (const args of [
    ["compare", file("base.txt"), file("EUR-1.txt")],
    ["consolidate", file("base.txt"), file("EUR-1.txt"), file("RCC.txt"), "--layout", "table"],
  ]) {
    const out = file("printed.pdf");
    expect(await acuerdo(...args, "--to", "pdf", "--out", out)).toMatchObject({ code: 0, stdout: "" });
    const { text } = await extractText(new Uint8Array(await readFile(out)), { mergePages: true });
    expect(text).toContain("webcast the meetings");
  }
});

test("a clean text and instructions are consolidated under the names of their files", async () => {
  const { stdout } = await acuerdo(
    "consolidate",
    file("base.txt"),
    file("EUR-1.txt"),
    file("RCC.txt"),
    `APT,LAS=${file("RCC.txt")}`,
  );
  const { provisions, summary, unplaced } = JSON.parse(stdout);
  expect(summary).toMatchObject({ contested: 1, agreed: 1, unchanged: 5 });
  const contested = provisions.find(({ status }: { status: string }) => status === "contested");
  expect(contested.positions.map(({ proponents }: { proponents: string[] }) => proponents)).toEqual([
    ["RCC", "APT", "LAS"],
    ["EUR"],
  ]);
  expect(unplaced).toHaveLength(2);
  expect(unplaced[1]).toMatchObject({
    proponents: ["RCC"],
    about: "resolves 9",
    reason: "no such provision",
  });
});

test("a missing file is refused in one line, a wrong word is wrong usage", async () => {
  const missing = await acuerdo("compare", file("base.txt"), file("nothing.txt"));
  expect([missing.code, missing.stderr]).toEqual([1, `${file("nothing.txt")}: no such file\n`]);
  expect((await acuerdo("compare", file("base.txt"), "--to", "toString")).code).toBe(2);
  expect((await acuerdo("consolidate", file("base.txt"))).code).toBe(2);
});

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 120_000 });

const run = promisify(execFile);
const acuerdo = (...words: readonly string[]) =>
  run(process.execPath, ["dist/cli.js", ...words]).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

test("help tells every command of every group, those of one, and the usage of one", async () => {
  const all = (await acuerdo("--help")).stdout;
  for (const name of ["acuerdo serve [--port", "acuerdo text read FILE…", "acuerdo consultation tally"])
    expect(all).toContain(name);
  expect((await acuerdo("ledger", "--help")).stdout).toMatch(/^acuerdo ledger verify /);
  expect((await acuerdo("text", "cite", "--help")).stdout).toMatch(/^usage: acuerdo text cite FILE…/);
});

test("a word that names no command is wrong usage, also one that every object knows", async () => {
  for (const words of [[], ["toString"], ["text", "constructor"], ["text"]]) {
    const { code, stdout, stderr } = await acuerdo(...words);
    expect([code, stdout, stderr.split("\n").length]).toEqual([2, "", 2]);
    expect(stderr).toMatch(/^usage: acuerdo /);
  }
});

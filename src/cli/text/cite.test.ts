import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// Each call starts the program anew, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "acuerdo-cite-"));
  const text = `75/999. Trust in networks

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

1. Requests the Secretary-General to report each year to the General Assembly;

2. Decides to remain seized of the matter.
`;
  await writeFile(join(folder, "text.txt"), text);
});

afterAll(() => rm(folder, { recursive: true }));

async function acuerdo(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["src/cli/main.ts", "text", ...args]);
  return stdout;
}

test("citations of one file are one document; of several, a line each, the failed one told", async () => {
  const file = join(folder, "text.txt");
  expect(JSON.parse(await acuerdo("cite", file, "--json"))).toMatchObject({
    file,
    citations: [{ raw: "70/1", symbol: "A/RES/70/1", paragraphs: [], provision: "pp1" }],
  });
  const failed = await acuerdo("cite", file, join(folder, "none.txt")).catch(
    ({ stdout }) => stdout as string,
  );
  const [first, second] = failed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect([first.citations.length, second.error]).toEqual([1, `${join(folder, "none.txt")}: no such file`]);
});

test("duties say who, what, how often and to whom", async () => {
  const { duties } = JSON.parse(await acuerdo("duties", join(folder, "text.txt"), "--json"));
  expect(duties).toMatchObject([
    {
      provision: "op1",
      actor: "the Secretary-General",
      act: "report each year to the General Assembly",
      strength: "requests",
      recurrence: "annual",
      recipients: ["General Assembly"],
      due: null,
    },
    { provision: "op2", actor: "General Assembly", act: "remain seized of the matter", strength: "decides" },
  ]);
});

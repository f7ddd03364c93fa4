import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "acuerdo-text-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function acuerdo(...args: readonly string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      "src/cli/main.ts",
      "text",
      "read",
      ...args,
    ]);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const text =
  "81/7. Boxes\n\nThe General Assembly,\n\nNoting that boxes are many,\n\n1. Decides to count them.\n";

test("prints the tree as one JSON document, in the order of the contract", async () => {
  const { code, stdout } = await acuerdo(await file("boxes.txt", text), "--to", "json");
  expect(code).toBe(0);
  const read = JSON.parse(stdout);
  expect(Object.keys(read)).toEqual(["language", "number", "title", "enacting", "provisions", "notes"]);
  expect(read).toMatchObject({
    language: "en",
    number: "81/7",
    title: "Boxes",
    enacting: "The General Assembly,",
  });
  expect(
    read.provisions.map(({ id, role, label, call }: Record<string, unknown>) => [id, role, label, call]),
  ).toEqual([
    ["pp1", "recital", null, "Noting"],
    ["op1", "operative", "1.", "Decides"],
  ]);
});

test("the format is found by content, whatever the file is called", async () => {
  const { stdout } = await acuerdo(await file("boxes.docx", text));
  expect(JSON.parse(stdout).number).toBe("81/7");
});

test("several files are lines of JSON; one that fails leaves the others and exits with 1", async () => {
  const { code, stdout } = await acuerdo(
    await file("a.txt", text),
    join(folder, "none.txt"),
    await file("b.txt", text),
  );
  expect(code).toBe(1);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.number ?? line.file)).toEqual(["81/7", join(folder, "none.txt"), "81/7"]);
  expect(lines[1].error).toContain("no such file");
});

test("prints plain text, to a file if asked", async () => {
  const out = join(folder, "out.txt");
  expect(await acuerdo(await file("boxes.txt", text), "--to", "txt", "--out", out)).toMatchObject({
    code: 0,
    stdout: "",
  });
  expect(await readFile(out, "utf8")).toBe(text.replace("1. Decides", "1.\tDecides"));
});

test("both views of a text without tracked changes are the same", async () => {
  const { stdout } = await acuerdo(await file("boxes.txt", text), "--view", "tracked");
  const { base, revised } = JSON.parse(stdout);
  expect(base).toEqual(revised);
  expect(base.number).toBe("81/7");
});

test("old encodings are read by the language asked for", async () => {
  const windows1251 = Uint8Array.from([..."архив"].map((letter) => letter.codePointAt(0)! - 0x350));
  const { stdout } = await acuerdo(await file("old.txt", windows1251), "--language", "ru");
  expect(JSON.parse(stdout).provisions[0].text).toBe("архив");
});

test("refuses with one line: 1 for what cannot be read, 2 for wrong usage", async () => {
  const [empty, bytes] = [await file("empty.txt", " \n"), await file("bytes.txt", new Uint8Array(64))];
  const boxes = await file("boxes.txt", text);
  const refusals = await Promise.all(
    [[empty], [bytes], [], [boxes, "--language", "xx"], [boxes, "--to", "png"], [boxes, "--view", "all"]].map(
      (args) => acuerdo(...args),
    ),
  );
  expect(refusals.map(({ code }) => code)).toEqual([1, 1, 2, 2, 2, 2]);
  expect(refusals[0]).toMatchObject({ stdout: "", stderr: `${empty}: the text is empty\n` });
  expect(refusals.map(({ stderr }) => stderr.trim().split("\n").length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("a file is read as what it is, whatever its name says, and that is said", async () => {
  const named = await file("boxes.docx", text);
  expect(await acuerdo(named, "--json")).toMatchObject({
    code: 0,
    stderr: `${named}: read as plain text, though its name says otherwise\n`,
    stdout: expect.stringMatching(/^\{"language":"en","number":"81\/7"/u),
  });
});

test("old and wide encodings are told by their bytes, rich text by its mark", async () => {
  const russian =
    "РЕЗОЛЮЦИЯ 5 (ЛИССАБОН, 2026 Г.)\nАрхивы портов\nКонференция портов (Лиссабон, 2026 г.),\nрешает\n1 купить ящики для архивов.\n";
  const windows1251 = Uint8Array.from(
    [...russian].map((letter) => {
      const point = letter.codePointAt(0)!;
      return point < 128 ? point : point - 0x350;
    }),
  );
  const files = [
    await file("russian.txt", windows1251),
    await file("wide.txt", Buffer.from(text, "utf16le")),
    await file("boxes.rtf", `{\\rtf1\\ansi ${text.replaceAll("\n", "\\par\n")}}`),
  ];
  const { stdout, code } = await acuerdo(...files);
  expect(code).toBe(0);
  const numbers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).number);
  expect(numbers).toEqual(["РЕЗОЛЮЦИЯ 5 (ЛИССАБОН, 2026 Г.)", "81/7", "81/7"]);
});

test("output that cannot be written and two formats at once are refused", async () => {
  const boxes = await file("boxes.txt", text);
  const out = join(boxes, "..", "no-such-folder", "x.json");
  expect(await acuerdo(boxes, "--out", out)).toMatchObject({
    code: 1,
    stdout: "",
    stderr: `${out}: cannot be written (ENOENT)\n`,
  });
  expect(await acuerdo(boxes, "--json", "--to", "html")).toMatchObject({ code: 2, stdout: "" });
});

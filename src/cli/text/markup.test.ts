import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anyTrackedText } from "#engines/texts/akn/any-tracked-text.ts";
import { resolutionToAkn } from "#engines/texts/akn/print.ts";
import { amendmentToAkn } from "#engines/texts/akn/print-amendment.ts";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { consolidationToAkn } from "#engines/texts/akn/print-consolidation.ts";
import { anyResolution } from "#engines/texts/any-resolution.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { consolidate } from "#engines/texts/consolidate/consolidate.ts";
import { readInstructions } from "#engines/texts/consolidate/instructions.ts";
import { trackedChanges } from "#engines/texts/docx/changes.ts";
import { printComparison } from "#engines/texts/docx/print-comparison.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import { writeDocx } from "#engines/texts/docx/write.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { loadSchema } from "./schema.ts";

// Each call starts the program anew, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

const text = `81/7. Boxes

The General Assembly,

Noting that boxes are many,

1. Decides to count them:

(a) Twice.
`;

/** A schema that asks for a root of that name, in a file that includes another. */
const schema = (root: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" targetNamespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" elementFormDefault="qualified">
    <xs:include schemaLocation="content.xsd"/><xs:element name="${root}" type="anything"/></xs:schema>`;
const content = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
    <xs:complexType name="anything"><xs:sequence><xs:any processContents="skip" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:schema>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "acuerdo markup-"));
  const files = {
    "boxes.txt": text,
    "good.xsd": schema("akomaNtoso"),
    "bad.xsd": schema("other"),
    "content.xsd": content,
  };
  for (const [name, written] of Object.entries(files)) await writeFile(file(name), written);
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);

async function acuerdo(...args: readonly string[]) {
  const run = promisify(execFile)(process.execPath, ["src/cli/main.ts", "text", ...args]);
  return run.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

test("Akoma Ntoso and HTML are printed, and read by their content whatever they are called", async () => {
  const { stdout } = await acuerdo("read", file("boxes.txt"));
  for (const to of ["akn", "html"]) {
    const out = file(`boxes.${to}.txt`);
    expect(await acuerdo("read", file("boxes.txt"), "--to", to, "--out", out)).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect((await acuerdo("read", out)).stdout).toBe(stdout);
  }
  expect(await readFile(file("boxes.html.txt"), "utf8")).toMatch(
    /^<!doctype html>\n<html lang="en" dir="ltr">/u,
  );
});

test("what a page marks as deleted and inserted is its two views", async () => {
  const page =
    "<html><p>81/7. Boxes</p><p>The General Assembly,</p><p>1. Decides to <del>weigh</del><ins>count</ins> them.</p>";
  await writeFile(file("tracked.html"), page);
  const words = async (view: string): Promise<string> =>
    JSON.parse((await acuerdo("read", file("tracked.html"), "--view", view)).stdout).provisions[0].text;
  expect([await words("base"), await words("revised")]).toEqual([
    "Decides to weigh them.",
    "Decides to count them.",
  ]);
  const tracked = await acuerdo("read", file("tracked.html"), "--view", "tracked", "--to", "akn");
  expect(tracked.stdout).toMatch(/<del eId="[^"]+">weigh<\/del><ins eId="[^"]+">count<\/ins>/u);
  expect(tracked.stdout).toContain('<textualMod type="substitution" eId="pmod_1">');
  expect((await acuerdo("read", file("tracked.html"), "--view", "tracked", "--to", "html")).stdout).toContain(
    "<ins data-begins",
  );
});

test("a schema refuses what is not valid against it, in one line", async () => {
  const read = (...args: readonly string[]) =>
    acuerdo("read", file("boxes.txt"), "--to", "akn", "--schema", ...args);
  expect(await read(file("good.xsd"), "--date", "2026-12-14")).toMatchObject({ code: 0, stderr: "" });
  const refused = await read(file("bad.xsd"));
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toMatch(
    /^[^\n]*boxes\.txt: not valid against [^\n]*bad\.xsd \(1\): line 2: [^\n]+\n$/u,
  );
  expect((await read(file("boxes.txt"))).stderr).toMatch(
    /^[^\n]*boxes\.txt: no usable XML Schema [^\n]*\n$/u,
  );
  expect((await read(file("none.xsd"))).stderr).toBe(`${file("none.xsd")}: no such file\n`);
  expect((await acuerdo("read", file("boxes.txt"), "--schema", file("good.xsd"))).code).toBe(2);
  expect((await read(file("good.xsd"), "--date", "2026-02-30")).code).toBe(2);
});

test("hostile and foreign XML is refused in one line", async () => {
  const hostile = '<!DOCTYPE akomaNtoso [<!ENTITY a "b">]><akomaNtoso>&a;</akomaNtoso>';
  await writeFile(file("hostile.xml"), hostile);
  await writeFile(file("other.xml"), '<?xml version="1.0"?><other/>');
  expect(await acuerdo("read", file("hostile.xml"))).toMatchObject({
    code: 1,
    stderr: `${file("hostile.xml")}: it declares XML entities, which no text needs\n`,
  });
  expect((await acuerdo("read", file("other.xml"))).stderr).toBe(
    `${file("other.xml")}: XML, but not Akoma Ntoso (<other>)\n`,
  );
});

test("proposals are printed as changes in the text, as an amendment, and consolidated", async () => {
  await writeFile(file("EUR.txt"), text.replace("Twice", "Three times"));
  const compared = (layout: string) =>
    acuerdo("compare", file("boxes.txt"), file("EUR.txt"), "--to", "akn", "--layout", layout);
  expect((await compared("inline")).stdout).toContain("<passiveModifications>");
  expect((await compared("amendment")).stdout).toContain("<activeModifications>");
  const { stdout } = await acuerdo("consolidate", file("boxes.txt"), file("EUR.txt"), "--to", "akn");
  expect(stdout).toContain('showAs="EUR"');
});

/** A Word file in which EUR asks for what the second of the texts has. */
async function redline(name: string, revised: string): Promise<string> {
  const texts = { base: readPlain(text), revised: readPlain(revised) };
  const date = "2026-03-01T09:00:00Z";
  const tracked = printComparison(compare(texts.base, texts.revised), texts, { author: "EUR", date });
  await writeFile(file(name), writeDocx(tracked, { language: "en" }));
  return file(name);
}

test("tracked changes of a Word file come back from Akoma Ntoso in every view, and in Word", async () => {
  const word = await redline("EUR.docx", text.replace("count them", "count them all"));
  const [xml, again] = [file("EUR.xml"), file("again.docx")];
  expect((await acuerdo("read", word, "--to", "akn", "--out", xml)).code).toBe(0);
  await acuerdo("read", xml, "--view", "tracked", "--to", "docx", "--out", again);
  for (const view of ["base", "revised", "tracked"]) {
    const [told, back, rewritten] = await Promise.all(
      [word, xml, again].map((each) => acuerdo("read", each, "--view", view)),
    );
    expect([view, back!.stdout, rewritten!.stdout]).toEqual([view, told!.stdout, told!.stdout]);
  }
  const { changes } = JSON.parse((await acuerdo("read", xml, "--view", "tracked")).stdout);
  expect(changes[1].words).toContainEqual({
    op: "inserted",
    text: " all",
    author: "EUR",
    date: "2026-03-01T09:00:00Z",
  });
  const clean = await acuerdo("read", word, "--to", "akn", "--view", "revised");
  expect(clean.stdout).not.toMatch(/<(?:ins|del|component) /u);
});

test("a consolidation is taken up again from its file, alone or with more proposals", async () => {
  await writeFile(file("EUR.txt"), text.replace("Twice", "Three times"));
  await writeFile(file("RCC.txt"), text.replace("Twice", "Four times"));
  const consolidated = (...args: readonly string[]) => acuerdo("consolidate", ...args);
  const xml = file("consolidated.xml");
  await consolidated(file("boxes.txt"), file("EUR.txt"), "--to", "akn", "--out", xml);
  const [one, both] = await Promise.all([
    consolidated(file("boxes.txt"), file("EUR.txt")),
    consolidated(file("boxes.txt"), file("EUR.txt"), file("RCC.txt")),
  ]);
  expect((await consolidated(xml)).stdout).toBe(one.stdout);
  expect((await consolidated(xml, file("RCC.txt"))).stdout).toBe(both.stdout);
  const { proposals } = JSON.parse((await acuerdo("read", xml, "--view", "tracked")).stdout);
  expect(proposals).toMatchObject([{ proponents: ["EUR"] }]);
  expect((await acuerdo("read", xml, "--to", "akn")).stdout).toBe(await readFile(xml, "utf8"));
});

const akomaNtoso = join(
  process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus"),
  "..",
  "schemas",
  "akomantoso30.xsd",
);

test.skipIf(!existsSync(akomaNtoso))(
  `what is printed is valid against ${akomaNtoso} (skipped where it is not)`,
  async () => {
    const validator = loadSchema(akomaNtoso, await readFile(akomaNtoso));
    expect(validator.errorsIn(resolutionToAkn(readPlain(text)))).toEqual([]);
    expect(validator.errorsIn(resolutionToAkn(readPlain("recalling\n\na) boxes;\n\nb) lids,\n")))).toEqual(
      [],
    );
    fc.assert(
      fc.property(anyTrackedText, (word) => {
        const views = readViews(word, { language: "en" });
        const texts = { base: views.base.resolution, revised: views.revised.resolution };
        const xml = comparisonToAkn(trackedChanges(views), texts, { redline: word });
        expect(validator.errorsIn(xml)).toEqual([]);
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(anyResolution, anyResolution, (base, other) => {
        const revised = { ...other, language: base.language };
        const comparison = compare(base, revised);
        const { instructions } = readInstructions("NOC OP1\nNOC PP1");
        const consolidation = consolidate(base, [
          { proponents: ["Acuerdo", "世界"], revised },
          { proponents: ["Editor"], instructions },
        ]);
        for (const xml of [
          comparisonToAkn(comparison, { base, revised }, { proponent: "Acuerdo" }),
          amendmentToAkn(comparison, { base, revised }, { proponent: "Acuerdo" }),
          consolidationToAkn(consolidation),
        ]) {
          expect(validator.errorsIn(xml)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
    expect(validator.errorsIn("<akomaNtoso/>")).toHaveLength(1);
  },
);

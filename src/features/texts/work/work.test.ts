import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { comparisonToAkn } from "#engines/texts/akn/print-comparison.ts";
import { compare } from "#engines/texts/compare/compare.ts";
import { trackedChanges } from "#engines/texts/docx/changes.ts";
import { printComparison } from "#engines/texts/docx/print-comparison.ts";
import { readViews } from "#engines/texts/docx/resolution.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { work } from "./pool.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function about(text: string | Uint8Array) {
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  const answer = await work("read", { bytes });
  return answer.ok ? answer.value.about : answer.reason;
}

const resolution =
  "81/7. Boxes\n\nThe General Assembly,\n\nNoting that boxes are many,\n\n1. Decides to count them.\n";

it("reads each format by what its bytes show, and says what it found", async () => {
  expect(await about(resolution)).toMatchObject({
    kind: "text",
    format: "txt",
    language: "en",
    number: "81/7",
    title: "Boxes",
    provisions: 2,
    isTracked: false,
    warnings: [],
  });
  expect(await about("EUR\n\nMOD 1: to count them twice;\n\nSUP 2\n")).toMatchObject({
    kind: "instructions",
    provisions: 2,
    proponents: ["EUR"],
  });
  const page =
    '<!doctype html><html lang="en"><body><h1>Boxes</h1><p>The General Assembly,</p><p>1. <i>Decides</i> to count <del>them</del><ins>the boxes</ins>.</p></body></html>';
  expect(await about(page)).toMatchObject({ format: "html", isTracked: true, changes: 1, authors: [] });
  const texts = { base: readPlain(resolution), revised: readPlain(resolution.replace("count", "weigh")) };
  const tracked = printComparison(compare(texts.base, texts.revised), texts, { author: "EUR", date: null });
  const views = readViews(tracked);
  const akn = comparisonToAkn(trackedChanges(views), texts, { redline: tracked });
  expect(await about(akn)).toMatchObject({ format: "akn", isTracked: true, changes: 1, authors: ["EUR"] });
  expect(await about("Nothing here is a resolution, it is one line without an end")).toMatchObject({
    kind: "text",
  });
});

it("refuses with a reason what cannot be read", async () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(20_000_000) }, { level: 1 });
  expect(await about(bomb)).toBe("too-large");
  expect(await about("x".repeat(2_100_000))).toBe("too-large");
  expect(await about("<?xml version='1.0'?><rss/>")).toBe("not-akn");
  expect(await about("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><akomaNtoso>&b;</akomaNtoso>")).toBe(
    "declares-entities",
  );
  expect(await about(new Uint8Array(64))).toBe("binary");
});

it("goes on after work that failed, and tells two threads' work apart", async () => {
  const read = await work("read", { bytes: bytesOf(resolution) });
  if (!read.ok) throw new Error(read.detail);
  const { packed } = read.value;
  const [broken, tree] = await Promise.all([
    work("tree", { packed: new Uint8Array([1, 2, 3]), view: "base" }),
    work("tree", { packed, view: "revised" }),
  ]);
  expect([broken.ok, tree.ok && tree.value.provisions.map(({ id }) => id)]).toEqual([false, ["pp1", "op1"]]);
});

it("lets nobody keep all others waiting", async () => {
  const read = await work("read", { bytes: bytesOf(resolution) });
  if (!read.ok) throw new Error(read.detail);
  const version = { packed: read.value.packed, view: "base" as const };
  const asked = Array.from({ length: 5 }, () => work("tree", version, { desk: "one" }));
  expect(() => work("tree", version, { desk: "one" })).toThrow("too much of one desk waits");
  const other = work("tree", version, { desk: "another" });
  expect((await Promise.all([...asked, other])).every(({ ok }) => ok)).toBe(true);
});

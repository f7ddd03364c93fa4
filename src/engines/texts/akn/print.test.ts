import { expect, test } from "vitest";
import type { Resolution } from "../model.ts";
import { readPlain } from "../read-plain.ts";
import { resolutionToAkn } from "./print.ts";
import { readAkn } from "./read.ts";

const assembly = readPlain(`81/7. Boxes

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

1. Decides:

(a) To count the boxes;¹

2. Requests a report.

Annex

Table of boxes

_______________

1 See A/80/2.
`);

test("recitals are named after their verbs, paragraphs hold lists of points, annexes are attachments", () => {
  const xml = resolutionToAkn(assembly, { date: "2026-12-14" });
  expect(readAkn(xml)).toEqual(assembly);
  for (const part of [
    '<statement name="resolution">',
    '<container eId="container_1" GUID="pp1" name="Recalling">',
    '<i class="call">Recalling</i> its resolution <ref eId="container_1__ref_1" href="https://undocs.org/A/RES/70/1" refersTo="#symbol-A-RES-70-1">70/1</ref> of',
    '<point eId="para_1__list_1__point_a" GUID="op1.a">',
    '<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>See <ref',
    '<attachment eId="att_1" GUID="h1">',
    '<doc name="annex">',
  ]) {
    expect(xml).toContain(part);
  }
});

test("a work is named by what its number tells, on every level", () => {
  const named = (number: string | null, language = "en", date?: string): readonly string[] => {
    const xml = resolutionToAkn({ ...assembly, number, language }, date ? { date } : {});
    return ["FRBRuri", "FRBRdate"].flatMap((name) =>
      [...xml.matchAll(new RegExp(`<${name} (?:value|date)="([^"]*)"`, "gu"))]
        .slice(0, 3)
        .map((match) => match[1]!),
    );
  };
  const unga = "/akn/un/statement/deliberation/unga/2026-12-14/81-7";
  expect(named("81/7", "en", "2026-12-14")).toEqual([
    unga,
    `${unga}/eng@`,
    `${unga}/eng@.akn`,
    "2026-12-14",
    "2026-12-14",
    "2026-12-14",
  ]);
  expect(named("81/7")[0]).toBe("/akn/un/statement/deliberation/unga/2026/81-7");
  expect(named("2010/2")[0]).toBe("/akn/un/statement/deliberation/ecosoc/2010/2010-2");
  expect(named("RESOLUCIÓN 102 (REV. DUBÁI, 2018)", "es").slice(0, 2)).toEqual([
    "/akn/un/statement/deliberation/itu/2018/res-102",
    "/akn/un/statement/deliberation/itu/2018/res-102/spa@",
  ]);
  expect(named("PROYECTO DE OPINIÓN 6")[0]).toBe("/akn/un/statement/deliberation/un/nd/op-6");
  expect(named(null)[0]).toBe("/akn/un/statement/deliberation/un/nd/nn");
  expect(named("81/7", "en", "2026-02-30")[0]).toBe("/akn/un/statement/deliberation/unga/2026/81-7");
});

test("calls of the ITU stand over their clauses: recalling ones in the preamble, deciding ones in the body", () => {
  const text = readPlain(`RESOLUTION 7 (GENEVA, 2018)

Boxes

The Conference (Geneva, 2018),

recalling

a) the boxes;

b) the lids,

resolves

1 to count the boxes;

2 to count the lids,
`);
  const xml = resolutionToAkn(text);
  expect(readAkn(xml)).toEqual(text);
  expect(xml).toMatch(
    /<preamble[\s\S]*<recitals eId="recs_1" GUID="recalling">[\s\S]*<recital eId="recs_1__rec_a"[\s\S]*<\/preamble>/u,
  );
  expect(xml).toMatch(
    /<mainBody[\s\S]*<hcontainer eId="hcontainer_1" GUID="resolves" name="call">\s*<heading><i class="call">resolves<\/i><\/heading>\s*<paragraph/u,
  );
});

test("no text leaves its element; what XML forbids is left out", () => {
  const hostile = `</p><script>"'&amp;]]>\u0001\ufffe\ud800 é`;
  const text: Resolution = {
    ...assembly,
    title: hostile,
    provisions: [{ ...assembly.provisions[0]!, text: hostile, call: null }],
  };
  const read = readAkn(resolutionToAkn(text));
  expect(read.title).toBe(`</p><script>"'&amp;]]> é`);
  expect(read.provisions[0]!.text).toBe(read.title);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { anyResolution } from "../any-resolution.ts";
import { editedText, severalEdited } from "../compare/arbitrary-text.ts";
import { compare } from "../compare/compare.ts";
import { textOf } from "../compare/text-fixture.ts";
import { consolidate } from "../consolidate/consolidate.ts";
import type { Resolution } from "../model.ts";
import { type Element, elements, parseXml } from "./parse.ts";
import { amendmentToAkn } from "./print-amendment.ts";
import { comparisonToAkn } from "./print-comparison.ts";
import { consolidationToAkn } from "./print-consolidation.ts";
import { readAkn } from "./read.ts";
import { counted } from "./tracked-fixture.ts";

function all(element: Element, name: string): readonly Element[] {
  return elements(element).flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);
}

/** The modifications of a document as their types, what they are done to, and what they put in and take out. */
function modificationsIn(xml: string): readonly unknown[] {
  const hrefs = (each: Element, name: string) =>
    elements(each, name).map(({ attributes }) => attributes.href);
  return all(parseXml(xml), "textualMod").map((each) => [
    each.attributes.type,
    hrefs(each, "destination")[0],
    hrefs(each, "old"),
    hrefs(each, "new"),
  ]);
}

const { base, revised } = counted;
const address = "/akn/un/statement/deliberation/un/nd/nn/eng@";
const baseAddress = `${address}/!base`;

test("what changes is marked in the words, and told as modifications of the text", () => {
  const xml = comparisonToAkn(compare(base, revised), { base, revised }, { proponent: "EUR" });
  expect(readAkn(xml)).toEqual(revised);
  const call = "hcontainer_1";
  expect(modificationsIn(xml)).toEqual([
    ["insertion", `#${call}__para_1`, [], [`#${call}__para_1__ins_1`]],
    ["repeal", `#${call}__para_2`, [`${baseAddress}#${call}__para_2`], []],
    [
      "renumbering",
      `#${call}__para_2-2`,
      [`#${call}__para_2-2__num__del_1`],
      [`#${call}__para_2-2__num__ins_1`],
    ],
  ]);
  expect(xml).toContain('<source href="/akn/un/doc/proposal/eur/nd/nn"/>');
  expect(xml).toContain(`<paragraph eId="${call}__para_2-2" wId="${call}__para_3" GUID="resolves.2">`);
  expect(xml).toContain('<ins eId="hcontainer_1__para_1__ins_1" refersTo="#proponent-eur"> and guests</ins>');
});

test("a proposal is an amendment by MOD, ADD and SUP with the wordings in full", () => {
  const xml = amendmentToAkn(compare(base, revised), { base, revised }, { proponent: "EUR" });
  expect(modificationsIn(xml).map((each) => (each as unknown[])[0])).toEqual([
    "substitution",
    "repeal",
    "renumbering",
  ]);
  expect(xml).toContain(`SUP <ref href="${address}#hcontainer_1__para_2">resolves 2</ref>`);
  expect(xml).toContain("<p>to open the archive to all members and guests;</p>");
  expect(xml).toContain('<activeRef eId="base"');
});

test("nothing of a consolidation is part of the text until it is adopted", () => {
  const rival = textOf(`
    resolves
      1 to open the archive to researchers;
      2 to count the boxes twice each year;
      3 to publish the count in full;
      4 to thank the staff,
  `);
  const consolidation = consolidate(base, [
    { proponents: ["EUR"], revised },
    { proponents: ["RCC", "APT"], revised: rival },
  ]);
  const xml = consolidationToAkn(consolidation);
  expect(readAkn(xml)).toEqual(base);
  expect(modificationsIn(xml).map((each) => (each as unknown[]).slice(0, 2))).toEqual(
    expect.arrayContaining([
      ["repeal", "#hcontainer_1__para_2"],
      ["insertion", "#hcontainer_1__para_4"],
      ["substitution", "#hcontainer_1__para_1"],
    ]),
  );
  expect(xml).toContain(
    '<TLCOrganization eId="proponent-apt" href="/akn/ontology/organization/proponent-apt" showAs="APT"/>',
  );
  expect(xml).toMatch(/<ins [^>]*class="proposed" refersTo="#proponent-eur"> all members and guests<\/ins>/u);
  expect(xml).toMatch(/status="undefined"[\s\S]*to thank the staff/u);
});

test("any comparison is read back as the revised text, any consolidation as the base", () => {
  fc.assert(
    fc.property(editedText, ([before, after]) => {
      const texts = { base: before, revised: after };
      expect(readAkn(comparisonToAkn(compare(before, after), texts))).toEqual(after);
    }),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(severalEdited, ([first, ...others]) => {
      const proposals = others.map((text, n) => ({ proponents: [`P${n}`], revised: text }));
      expect(readAkn(consolidationToAkn(consolidate(first!, proposals)))).toEqual(first);
    }),
    { numRuns: 100 },
  );
});

test("so are texts that no reader would give, with notes and spaces anywhere", () => {
  const pair = fc
    .tuple(anyResolution, anyResolution)
    .map(([before, after]) => [before, { ...after, language: before.language }] as const);
  const readable = ({ title, enacting, provisions }: Resolution): boolean =>
    title !== null || enacting !== null || provisions.length > 0;
  fc.assert(
    fc.property(pair, ([before, after]) => {
      fc.pre(readable(before) && readable(after));
      const texts = { base: before, revised: after };
      expect(readAkn(comparisonToAkn(compare(before, after), texts))).toEqual(after);
      const consolidation = consolidate(before, [{ proponents: ["EUR"], revised: after }]);
      expect(readAkn(consolidationToAkn(consolidation))).toEqual(before);
    }),
    { numRuns: 150 },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyResolution } from "../any-resolution.ts";
import { editedText, severalEdited } from "../compare/arbitrary-text.ts";
import { compare } from "../compare/compare.ts";
import { textOf } from "../compare/text-fixture.ts";
import { consolidate } from "../consolidate/consolidate.ts";
import { readInstructions } from "../consolidate/instructions.ts";
import { type ConsolidationJson, consolidationJson } from "../consolidate/json.ts";
import { writeDocx } from "../docx/write.ts";
import { readPlain } from "../read-plain.ts";
import { UnreadableMarkup } from "../unreadable-markup.ts";
import { amendmentToAkn } from "./print-amendment.ts";
import { comparisonToAkn } from "./print-comparison.ts";
import { consolidationToAkn } from "./print-consolidation.ts";
import { readAkn } from "./read.ts";
import { asProposals, type ProposedText } from "./read-kept.ts";
import { readTrackedAkn } from "./read-tracked.ts";
import { counted, isText, printed, quay, trackedIn } from "./tracked-fixture.ts";

const { base, revised } = counted;

describe("a comparison", () => {
  const comparison = compare(base, revised);

  test("comes back with both texts, and with its changes laid to its proponent", () => {
    for (const print of [comparisonToAkn, amendmentToAkn]) {
      const back = readTrackedAkn(print(comparison, { base, revised }, { proponent: "EUR" }));
      expect([back.base, back.revised, back.author]).toEqual([base, revised, "EUR"]);
      const { changes, summary } = back.changes();
      expect(summary).toEqual(comparison.summary);
      expect(changes[1]!.words).toContainEqual({ op: "inserted", text: " and guests", author: "EUR" });
      expect(changes.map(({ words }) => words.map(({ op, text }) => ({ op, text })))).toEqual(
        comparison.changes.map(({ words }) => words),
      );
    }
  });

  test("so does any, whatever its texts", () => {
    const pair = fc
      .oneof(editedText, fc.tuple(anyResolution, anyResolution))
      .map(([before, after]) => [before, { ...after, language: before.language }] as const);
    fc.assert(
      fc.property(pair, ([before, after]) => {
        fc.pre(isText(before) || isText(after));
        const found = compare(before, after);
        const texts = { base: before, revised: after };
        const amended = readTrackedAkn(amendmentToAkn(found, texts));
        expect([amended.base, amended.revised]).toEqual([before, after]);
        const back = readTrackedAkn(comparisonToAkn(found, texts));
        expect([back.base, back.revised]).toEqual([before, after]);
        expect(back.changes()).toEqual(found);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a consolidation", () => {
  /** Those who ask for the same are named in the order in which they came, which a file does not keep. */
  const unordered = (json: ConsolidationJson): unknown =>
    JSON.parse(JSON.stringify(json), (key, value) => (key === "proponents" ? value.toSorted() : value));

  const withoutKeeps = ({ proponents, revised: text }: ProposedText) => ({ proponents, revised: text });

  test("comes back as its base and what each proposes, and consolidates to the same again", () => {
    const { instructions } = readInstructions(
      "NOC resolves 1\nMOD resolves 2: to count the boxes every month;",
    );
    const consolidation = consolidate(base, [
      { proponents: ["RCC", "APT"], revised },
      { proponents: ["EUR"], instructions },
    ]);
    const back = readTrackedAkn(consolidationToAkn(consolidation));
    expect([back.base, back.revised]).toEqual([base, base]);
    expect(back.proposals).toEqual([
      { proponents: ["RCC"], revised, keeps: [] },
      { proponents: ["APT"], revised, keeps: [] },
      {
        proponents: ["EUR"],
        revised: textOf(`
          resolves
            1 to open the archive to all members;
            2 to count the boxes every month;
            3 to publish the count in full,
        `),
        keeps: ["resolves.1"],
      },
    ]);
    const again = consolidate(base, asProposals(base, back.proposals));
    expect(consolidationJson(again)).toEqual(consolidationJson(consolidation));
  });

  test("so does any", () => {
    fc.assert(
      fc.property(severalEdited, ([first, ...others]) => {
        const proposals = others.map((text, n) => ({ proponents: [`P${n}`], revised: text }));
        const consolidation = consolidate(first!, proposals);
        const back = readTrackedAkn(consolidationToAkn(consolidation));
        expect(back.base).toEqual(first);
        for (const each of back.proposals) expect(proposals).toContainEqual(withoutKeeps(each));
        const again = consolidate(back.base, asProposals(back.base, back.proposals));
        expect(unordered(consolidationJson(again))).toEqual(unordered(consolidationJson(consolidation)));
      }),
      { numRuns: 100 },
    );
  });

  test("what is to stay as it is stays so, by whatever name a delegate gives it", () => {
    const text = readPlain(
      "81/7. Boxes\n\nThe Assembly,\n\nNoting that boxes are many,\n\nRecalling the lids,\n\n1. Decides to count them:\n\n(a) Twice;\n\n2. Thanks the counters.\n",
    );
    const all = "NOC PP2\nNOC OP1\nSUP OP2";
    const ids = ["pp2", "op1"];
    const proposals = [{ proponents: ["G77"], instructions: readInstructions(all).instructions }];
    const consolidation = consolidate(text, proposals);
    const back = readTrackedAkn(consolidationToAkn(consolidation));
    expect(back.proposals[0]!.keeps).toEqual(ids);
    expect(consolidationJson(consolidate(text, asProposals(text, back.proposals)))).toEqual(
      consolidationJson(consolidation),
    );
    const whole = consolidate(base, [
      { proponents: ["EUR"], instructions: readInstructions("NOC resolves").instructions },
    ]);
    const kept = readTrackedAkn(consolidationToAkn(whole)).proposals;
    expect(kept[0]!.keeps).toHaveLength(4);
    expect(consolidationJson(consolidate(base, asProposals(base, kept)))).toEqual(consolidationJson(whole));
  });
});

describe("what a file claims is checked", () => {
  const given = trackedIn(quay, "es");
  const xml = printed(quay, given);
  const redline = /<component eId="component_2">[\s\S]*?<\/component>/u.exec(xml)![0];
  const original = /<component eId="component_1">[\s\S]*?<\/component>/u.exec(xml)![0];

  test("marks that make another text than the mark-up do not count: the texts are compared", () => {
    const edited = xml.replace("contar los barcos", "contar las barcas");
    const back = readTrackedAkn(edited);
    expect(back.word).toBeUndefined();
    expect(back.base).toEqual(given.base);
    expect(back.revised).toEqual(readAkn(edited));
    const laid = back.changes().changes.flatMap(({ words }) => words.flatMap(({ author }) => author ?? []));
    expect(new Set(laid)).toEqual(new Set(["ARB, EUR, RCC"]));
    expect(
      readTrackedAkn(xml.replace(redline, redline + redline.replace("component_2", "c_3"))).word,
    ).toBeUndefined();
    expect(readTrackedAkn(xml.replace(redline, "")).base).toEqual(given.base);
  });

  test("a base that is said twice, or belongs to nothing, is none", () => {
    const plain = { base: given.revised, revised: given.revised };
    for (const broken of [
      xml.replace(original, original + original.replace("component_1", "c_3")),
      xml.replace('contains="multipleVersions"', ""),
      xml.replace(original, ""),
    ]) {
      const { base: before, revised: after, word, proposals } = readTrackedAkn(broken);
      expect({ base: before, revised: after }).toEqual(plain);
      expect([word, proposals]).toEqual([undefined, []]);
    }
  });

  test("references to nothing leave it unknown who made a change and when; looks that cannot be are as usual", () => {
    const broken = xml
      .replaceAll('period="#', 'period="#no')
      .replaceAll('refersTo="#proponent-', 'refersTo="#')
      .replaceAll(
        'style="',
        'style="--cell: 0 0 0 999999999; --flow: 1e999; --list-level: -; --style: &quot;\\u&quot;; ',
      )
      .replaceAll('class="moved"', "");
    const back = readTrackedAkn(broken);
    const words = back.changes().changes.flatMap((change) => change.words);
    expect(words.flatMap(({ author }) => author || [])).toEqual([]);
    expect(words.flatMap(({ date }) => date ?? [])).toEqual([]);
    const looks = back.word!.paragraphs.map(({ appearance, cell, flow }) => ({ ...appearance, cell, flow }));
    expect(looks[0]).toEqual({
      ...{ style: null, indent: 0, listLevel: null, centred: false, outline: 0 },
      ...{ cell: null, flow: 0 },
    });
  });

  test("whatever is taken out, said twice or exchanged in a file, it is read or refused", () => {
    const consolidated = consolidationToAkn(consolidate(base, [{ proponents: ["EUR"], revised }]));
    const damage = fc.record({ kind: fc.nat({ max: 2 }), at: fc.nat(), other: fc.nat() });
    const any = <T>(all: readonly T[], at: number): T => all[at % all.length]!;
    fc.assert(
      fc.property(fc.constantFrom(xml, consolidated), fc.array(damage, { maxLength: 4 }), (file, damages) => {
        const damaged = damages.reduce((before, { kind, at, other }) => {
          if (kind === 2) {
            const attributes = [...before.matchAll(/="[^"]*"/gu)];
            const [one, put] = [any(attributes, at), any(attributes, other)[0]];
            return before.slice(0, one.index) + put + before.slice(one.index + one[0].length);
          }
          const whole =
            /<(component|note|p|ins|del|source|eventRef|TLCOrganization)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/gu;
          const { 0: element, index } = any([...before.matchAll(whole)], at);
          return before.slice(0, index) + element.repeat(2 * kind) + before.slice(index + element.length);
        }, file);
        try {
          const back = readTrackedAkn(damaged);
          back.changes();
          consolidate(back.base, asProposals(back.base, back.proposals));
          if (back.word) writeDocx(back.word, { language: "es" });
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableMarkup);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("texts with changes that are too long to compare are refused; without, they are read", () => {
    const long = `<mainBody>${"<p>words</p>".repeat(6_100)}</mainBody>`;
    const huge = xml.replace(/<mainBody[\s\S]*?<\/mainBody>/u, long);
    expect(() => readTrackedAkn(huge)).toThrow(/too large|provisions/u);
    expect(readTrackedAkn(huge.replace(original, "")).revised.provisions.length).toBeGreaterThan(6_000);
  });
});

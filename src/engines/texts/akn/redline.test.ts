import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { del, ins, listOf, num, numbered, p, r } from "../docx/docx-fixture.ts";
import { readDocx } from "../docx/read.ts";
import type { TrackedText } from "../docx/tracked.ts";
import { writeDocx } from "../docx/write.ts";
import type { OfficialLanguage } from "../model.ts";
import { anyTrackedText } from "./any-tracked-text.ts";
import { identityOf } from "./identification.ts";
import { parseXml } from "./parse.ts";
import { redlineXml } from "./print-redline.ts";
import { readAkn } from "./read.ts";
import { readRedline } from "./read-redline.ts";
import { readTrackedAkn } from "./read-tracked.ts";
import { isText, mark, paragraph, printed, quay, read, tab, told, trackedIn } from "./tracked-fixture.ts";

/** Printed and read back, and so again through Word. */
function expectKept(word: TrackedText, language: OfficialLanguage): void {
  const given = trackedIn(word, language);
  const back = readTrackedAkn(printed(word, given));
  expect(told(back)).toEqual(given);
  expect(readAkn(printed(word, given))).toEqual(given.revised);
  const again = trackedIn(readDocx(writeDocx(back.word!, { language })), language);
  expect(again).toEqual(trackedIn(readDocx(writeDocx(word, { language })), language));
}

describe("a Word file with tracked changes", () => {
  test("moves with changed words, splits, merges, renumberings, changed notes and withdrawn words come back", () => {
    const given = trackedIn(quay, "es");
    expect(given.changes.summary).toMatchObject({
      moved: 1,
      split: 1,
      merged: 1,
      inserted: 1,
      renumbered: 1,
    });
    const last = given.changes.changes.at(-1)!;
    expect(last.notes?.[0]?.words).toContainEqual({
      op: "inserted",
      text: "otoño",
      author: "RCC",
      date: "2026-01-01T00:00:00Z",
    });
    expect(last.withdrawn).toEqual([{ text: "y lejana ", insertedBy: "EUR", deletedBy: "RCC" }]);
    expectKept(quay, "es");
  });

  test("each change is laid to who made it, and when, in the mark-up of the text", () => {
    const xml = printed(quay, trackedIn(quay, "es"));
    for (const part of [
      '<TLCOrganization eId="proponent-rcc" href="/akn/ontology/organization/proponent-rcc" showAs="RCC"/>',
      '<eventRef eId="event_1" date="2026-02-02T08:00:00Z" source="#proponent-eur" type="amendment"/>',
      '<timeInterval start="#event_1" refersTo="#proposed"/>',
    ]) {
      expect(xml).toContain(part);
    }
    expect(xml).toMatch(/<ins eId="[^"]+" period="#tmpg_\d" refersTo="#proponent-arb"> y <\/ins>/u);
    const split = /type="split"[\s\S]*?<source href="([^"]+)"/u.exec(xml)?.[1];
    expect(split).toBe("/akn/un/doc/proposal/rcc/2026/res-9");
    expect(xml).toMatch(
      /<component eId="component_1">\s*<statement name="resolution" contains="originalVersion">/u,
    );
  });

  test("a text that is all new, and one that is all deleted, come back", () => {
    const all = (change: "ins" | "del"): TrackedText =>
      read({
        body: ["RESOLUCIÓN 9 (VIGO, 2026)", "Los muelles", "resuelve", `1${tab}contar los barcos.`]
          .map((line) => paragraph((change === "ins" ? ins : del)(r(line), "EUR"), mark(change, "EUR")))
          .join(""),
      });
    for (const change of ["ins", "del"] as const) {
      const given = trackedIn(all(change), "es");
      expect((change === "ins" ? given.base : given.revised).provisions).toEqual([]);
      expect(given.changes.changes).toHaveLength(2);
      expect(told(readTrackedAkn(printed(all(change), given)))).toEqual(given);
    }
  });

  test("counted labels, right-to-left words and the rows of tables come back", () => {
    const cell = (text: string): string => `<w:tc>${text}</w:tc>`;
    const word = read({
      body: [
        p("القرار 7 (المراجَع في مسقط، 2026)"),
        p("الموانئ"),
        p("إن الجمعية (مسقط، 2026)،"),
        p("تقرر"),
        p("فتح الموانئ طوال الشتاء؛", numbered(1)),
        `<w:p><w:pPr>${numbered(1)}<w:rPr>${mark("ins", "الدول العربية")}</w:rPr></w:pPr>${ins(r("عد السفن كل عام؛"), "الدول العربية")}</w:p>`,
        `<w:p><w:pPr>${numbered(1)}</w:pPr>${r("إصلاح ")}${del(r("المنارات"), "EUR")}${ins(r("المنائر"), "EUR")}${r(" قبل الصيف.")}</w:p>`,
        `<w:tbl><w:tr>${cell(p("السنة"))}${cell(paragraph(del(r("العدد")) + ins(r("المبلغ"))))}</w:tr></w:tbl>`,
        p(""),
      ].join(""),
      numbering: listOf(1, [["decimal", "%1"]]) + num(1, 1),
    });
    const { changes, revised } = trackedIn(word, "ar");
    expect(changes.summary).toMatchObject({ inserted: 1, modified: 2 });
    expect(revised.provisions[0]!.children.map(({ label }) => label)).toContain("3");
    expectKept(word, "ar");
  });

  test("whatever a Word file can track is read back as it was printed", () => {
    const identity = identityOf(textOf("resolves"), {});
    fc.assert(
      fc.property(anyTrackedText, (text) => {
        const xml = redlineXml(text, { identity, language: "en" });
        expect(readRedline(parseXml(xml))).toEqual(renamed(text));
      }),
      { numRuns: 300 },
    );
  });

  test("and so are its texts and its changes", () => {
    fc.assert(
      fc.property(anyTrackedText, (word) => {
        const given = trackedIn(word, "en");
        fc.pre(isText(given.base) || isText(given.revised));
        const back = readTrackedAkn(printed(word, given));
        expect(back.word).toBeDefined();
        expect(told(back)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });
});

/** The text with its notes named as a file names them. */
function renamed(text: TrackedText): TrackedText {
  const keys = new Map(text.notes.map(({ key }, at) => [key, `#note_${at + 1}`]));
  const nameOf = (key: string): string => {
    const name = keys.get(key) ?? `#note_${keys.size + 1}`;
    keys.set(key, name);
    return name;
  };
  return {
    notes: text.notes.map((note) => ({ ...note, key: nameOf(note.key) })),
    paragraphs: text.paragraphs.map((each) => ({
      ...each,
      spans: each.spans.map((span) => (span.note === null ? span : { ...span, note: nameOf(span.note) })),
    })),
  };
}

const corpus = join(process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus"), "redlines");
const files = ((): readonly string[] => {
  try {
    return readdirSync(corpus).filter((name) => name.endsWith(".docx"));
  } catch {
    return [];
  }
})();

describe.skipIf(files.length === 0)("the corpus (skipped where it is absent)", () => {
  test.each(files)("%s comes back with its base, its revised text and every change", (name) => {
    expectKept(readDocx(readFileSync(join(corpus, name))), "es");
  });
});

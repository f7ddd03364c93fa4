import { expect, test } from "vitest";
import { diffTokens, markWords } from "./word-diff.ts";
import { tokenise } from "./wording.ts";

/** A change as a person would write it down: [-out-], {+in+}. */
function marked(base: string, revised: string): string {
  const [from, to] = [tokenise(base), tokenise(revised)];
  const signs = { same: ["", ""], inserted: ["{+", "+}"], deleted: ["[-", "-]"] } as const;
  return markWords(base, from, revised, to, diffTokens(from, to))
    .map(({ op, text }) => signs[op][0] + text + signs[op][1])
    .join("");
}

test("a phrase put in takes the comma that it brings and the space that it needs", () => {
  expect(marked("open and fair rules", "open, simple and fair rules")).toBe(
    "open{+, simple+} and fair rules",
  );
  expect(marked("to train officials", "to train women and officials")).toBe(
    "to train {+women and +}officials",
  );
  expect(marked("for everyone;", "for everyone without exception;")).toBe(
    "for everyone{+ without exception+};",
  );
  expect(marked("new rules", "rules")).toBe("[-new -]rules");
});

test("a replaced name and its year are one change, not crumbs of it", () => {
  expect(marked("Resolution 75 (Rev. Lima, 2016)", "Resolution 75 (Rev. Oslo, 2022)")).toBe(
    "Resolution 75 (Rev. [-Lima, 2016-]{+Oslo, 2022+})",
  );
  expect(marked("a safe and open Internet", "a secure and free Internet")).toBe(
    "a [-safe and open-]{+secure and free+} Internet",
  );
});

test("words are whole: a changed letter replaces the word, and a joined word is one", () => {
  expect(
    marked(
      "the organisation of all the meetings of GTC-Internet",
      "the organization of all the meetings of GTC-Internet2",
    ),
  ).toBe("the [-organisation-]{+organization+} of all the meetings of [-GTC-Internet-]{+GTC-Internet2+}");
});

test("of the places where an addition reads the same, it stands where a phrase begins", () => {
  expect(marked("the needs of women and girls", "the needs of children and of women and girls")).toBe(
    "the needs {+of children and +}of women and girls",
  );
});

test("Chinese is cut into words", () => {
  expect(marked("促进信息社会的发展，", "促进包容性信息社会的可持续发展，")).toBe(
    "促进{+包容性+}信息社会的{+可持续+}发展，",
  );
});

test("Arabic words change whole, with their vowel signs", () => {
  expect(marked("تطلب إلى الأمين العام تقديم تقرير؛", "تطلب إلى الأمين العام تقديم تقرير سنوي؛")).toBe(
    "تطلب إلى الأمين العام تقديم تقرير{+ سنوي+}؛",
  );
  expect(marked("بناء القدرات الوطنية", "بناء القُدرات الوطنية")).toBe("بناء [-القدرات-]{+القُدرات+} الوطنية");
});

test("what typesetting does is no change", () => {
  expect(marked("the “Geneva‑Tunis” plan", 'the "Geneva-Tunis"  plan')).toBe('the "Geneva-Tunis"  plan');
  expect(marked("tele\u00adcommunication", "telecommunication")).toBe("telecommunication");
});

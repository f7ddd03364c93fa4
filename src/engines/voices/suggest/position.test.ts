import fc from "fast-check";
import { expect, test } from "vitest";
import { readCues, sideOf } from "./position.ts";

const side = (text: string) => sideOf(readCues(text));
const phrases = (text: string) => readCues(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["We fully support the creation of a new forum.", "for"],
  ["Our association rejects the draft as it stands.", "against"],
  ["We do not support a new body.", "against"],
  ["We have never opposed this idea.", "for"],
  ["We support the aims, but we are concerned about the costs.", "mixed"],
  ["The meeting took place in Geneva.", "neutral"],
  ["Apoyamos firmemente la propuesta.", "for"],
  ["No estamos de acuerdo con el texto.", "against"],
  ["Nous n'approuvons pas cette mesure.", "against"],
  ["Notre pays soutient cette initiative.", "for"],
  ["Мы не поддерживаем создание нового органа.", "against"],
  ["Мы поддерживаем это предложение.", "for"],
  ["لا نؤيد إنشاء هيئة جديدة.", "against"],
  ["نحن نؤيد هذا الاقتراح.", "for"],
  ["我们不支持设立新机构。", "against"],
  ["我国赞成这项提案。", "for"],
])("%s is %s", (text, position) => {
  expect(side(text)).toBe(position);
});

test("the phrase is shown with the word that turns it", () => {
  expect(phrases("We do not really support this.")).toEqual(["not really support"]);
  expect(phrases("我们不支持设立新机构。")).toEqual(["不支持"]);
});

test("what others say is not the author's position", () => {
  const text = "Some argue that the treaty is dangerous, but we welcome it.";
  expect(readCues(text).map(({ side, doubt }) => [side, doubt])).toEqual([
    ["against", "reported"],
    ["for", null],
  ]);
  expect(side(text)).toBe("for");
  for (const report of [
    "Some argue that this would be harmful.",
    "Some oppose this.",
    "有人反对这项提案。",
    "Algunos sostienen que la medida es perjudicial.",
    "Certains affirment que ce serait dangereux.",
    "Некоторые считают, что это опасно.",
    "يرى البعض أن هذا خطير.",
    "有人认为这很危险。",
  ]) {
    expect(readCues(report).map(({ doubt }) => doubt)).toEqual(["reported"]);
    expect(side(report)).toBe("neutral");
  }
});

test("a question and a condition leave a doubt", () => {
  expect(readCues("Why should anyone oppose this?")[0]!.doubt).toBe("question");
  expect(readCues("We support the text provided that costs are capped.")[0]!.doubt).toBe("conditional");
});

test("a negation does not reach over a comma, a turn or 'only'", () => {
  expect(side("No, we support it.")).toBe("for");
  expect(side("It is not cheap but we support it.")).toBe("for");
  expect(side("We not only support it.")).toBe("for");
  expect(side("我们不仅支持这项提案。")).toBe("for");
});

test("any text gives phrases inside it, in order", () => {
  const part = fc.constantFrom(
    "not ",
    "support ",
    "不",
    "支持",
    "ؤيد ",
    "\ud800",
    "İ",
    "ﬃ",
    ". ",
    "but ",
    "some say ",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(part, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 40 }),
      (parts) => {
        const text = parts.join("");
        for (const { start, end } of readCues(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});

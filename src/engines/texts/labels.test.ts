import { expect, test } from "vitest";
import { labelOf } from "./labels.ts";

const first = (text: string): readonly [string, string, number] | null => {
  const label = labelOf(text);
  return label && [label.printed, label.readings[0]!.style, label.readings[0]!.ordinal];
};

test.each([
  ["12. Decides", "12.", "#number.", 12],
  ["12 to report", "12", "#number", 12],
  ["3bis to report", "3bis", "#number", 3.01],
  ["3 ter) to report", "3 ter)", "#number)", 3.02],
  ["(c) To report", "(c)", "(#letter)", 3],
  ["aa) informar", "aa)", "#letter)", 27],
  ["k bis) informar", "k bis)", "#letter)", 11.01],
  ["1.4 Goals", "1.4", "#level2", 4],
  ["— informar", "—", "#bullet—", 1],
  ["• informar", "•", "#bullet•", 1],
  ["7 -\tتطلب", "7 -", "#number -", 7],
  ["(ج) تقديم", "(ج)", "(#arabic)", 3],
  ["هـ) تقديم", "هـ)", "#arabic)", 5],
  ["(أ أ) تقديم", "(أ أ)", "(#arabic)", 29],
  ["٣) تقديم", "٣)", "#number)", 3],
  ["㈢ 提交", "㈢", "#ideograph", 3],
  ["（十二）提交", "（十二）", "(#ideograph)", 12],
  ["(丑) 提交", "(丑)", "(#branch)", 2],
  ["в) представить", "в)", "#cyrillic)", 3],
])("%s opens with the label %s", (text, printed, style, ordinal) => {
  expect(first(text)).toEqual([printed, style, ordinal]);
});

test("a letter that is a Roman number too, or a Cyrillic one that prints as a Latin one, has both readings", () => {
  expect(labelOf("(v) To act")!.readings).toEqual([
    { style: "(#letter)", ordinal: 22 },
    { style: "(#roman)", ordinal: 5 },
  ]);
  expect(labelOf("а) действовать")!.readings).toEqual([
    { style: "#letter)", ordinal: 1 },
    { style: "#cyrillic)", ordinal: 1 },
  ]);
});

test.each([
  "Decides to act",
  "2015, when the Conference met",
  "70/1 of 25 September",
  "a resolution",
  "E-government, and",
])("%s opens with no label", (text) => {
  expect(labelOf(text)).toBeNull();
});

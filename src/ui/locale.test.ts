import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { directionOf, locales } from "./locale.ts";
import { pageIn } from "./testing/page.ts";

it.each([
  ["ar", "rtl"],
  ["ar-EG", "rtl"],
  ["FA", "rtl"],
  ["es", "ltr"],
  ["uz-Cyrl", "ltr"],
  ["", "ltr"],
])("the direction of %s is %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

it("every language has all the words, with the same values in them", () => {
  const wordsOf = (locale: string): Record<string, string> =>
    JSON.parse(readFileSync(new URL(`./messages/${locale}.json`, import.meta.url), "utf8"));
  const valuesIn = (message: string) =>
    [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
  const spanish = wordsOf("es");
  for (const { code } of locales) {
    const words = wordsOf(code);
    expect(Object.keys(words).sort(), code).toEqual(Object.keys(spanish).sort());
    for (const [key, message] of Object.entries(spanish)) {
      const own = valuesIn(words[key]!);
      expect(own, `${code} ${key}`).toEqual(expect.arrayContaining(valuesIn(message)));
    }
  }
});

it("counts problems by the rules of each language", () => {
  const title = (locale: "ar" | "ru" | "es", count: number) => pageIn(locale).t("ui.errors.title", { count });
  expect([1, 2].map((count) => title("es", count))).toEqual(["Hay un problema", "Hay 2 problemas"]);
  expect([1, 2, 3, 11].map((count) => title("ar", count))).toEqual([
    "توجد مشكلة",
    "توجد مشكلتان",
    "توجد 3 مشاكل",
    "توجد 11 مشكلة",
  ]);
  expect([1, 3, 5].map((count) => title("ru", count))).toEqual([
    "Есть 1 ошибка",
    "Есть 3 ошибки",
    "Есть 5 ошибок",
  ]);
});

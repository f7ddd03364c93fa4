import { expect, it } from "vitest";
import type { ListedText } from "./queries.ts";
import { firstPair } from "./versions.ts";

const text = (position: number, language: string, isTracked: boolean): ListedText =>
  ({
    position,
    role: position === 1 ? "base" : "proposal",
    about: { kind: "text", language, isTracked },
  }) as ListedText;

const pair = (...texts: ListedText[]) => firstPair(texts)?.map(({ id }) => id) ?? null;

it("compares two texts as each reads with its own changes, one alone with itself before them", () => {
  expect(pair(text(1, "es", false), text(2, "es", true))).toEqual(["1", "2"]);
  expect(pair(text(1, "es", true), text(2, "es", true))).toEqual(["1", "2"]);
  expect(pair(text(1, "es", true))).toEqual(["1-base", "1"]);
  expect(pair(text(1, "es", true), text(2, "en", false))).toEqual(["1-base", "1"]);
  expect(pair(text(1, "es", false), text(2, "en", false))).toEqual(["1", "2"]);
  expect(pair(text(1, "es", false), text(2, "en", false), text(3, "es", false))).toEqual(["1", "3"]);
  expect([pair(text(1, "es", false)), pair()]).toEqual([null, null]);
});

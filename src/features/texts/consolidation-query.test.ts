import { expect, it } from "vitest";
import { readChoices } from "./consolidation-query.ts";

const chosen = (query: string) => readChoices(new URLSearchParams(query));

it("reads choices from an address: positions, none, all together, of the front, of one proponent", () => {
  expect(
    chosen("p3=0&p5=base&p7=merged&p9=1&p9=2&front-title=1&front-number=base&whole=EUR&numbering=keep"),
  ).toEqual({
    provisions: new Map<number, unknown>([
      [3, [0]],
      [5, "base"],
      [7, "merged"],
      [9, [1, 2]],
    ]),
    front: { title: 1, number: "base" },
    wholeOf: "EUR",
    numbering: "keep",
  });
});

it("takes a wording over none of them where both are ticked, and leaves out what says nothing", () => {
  expect(chosen("p1=base&p1=0").provisions.get(1)).toEqual([0]);
  expect(chosen("p1=0&p1=base").provisions.get(1)).toEqual([0]);
  expect(chosen("p=1&px=1&p1=&p2=-1&p3=x&front-body=1&whole=&numbering=x")).toEqual({
    provisions: new Map(),
    front: {},
    wholeOf: null,
    numbering: "renumber",
  });
});

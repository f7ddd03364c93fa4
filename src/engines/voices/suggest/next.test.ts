import { expect, test } from "vitest";
import { readCodebook } from "./codebook.ts";
import { learn, startModel } from "./model.ts";
import { whatToReadNext } from "./next.ts";

const model = () =>
  startModel(
    readCodebook([
      { id: "access", labels: "broadband access" },
      { id: "cost", labels: "price tariffs" },
    ]),
  );

const waiting = [
  { id: "g1", group: "governments", text: "Broadband tariffs and access" },
  { id: "g2", group: "governments", text: "Broadband tariffs and access, again" },
  { id: "g3", group: "governments", text: "Price of broadband in schools" },
  { id: "c1", group: "civil society", text: "Access for all" },
  { id: "t1", group: "technical community", text: "Routing tables of broadband networks" },
];

test("every group is read before any is read twice", () => {
  const order = whatToReadNext(model(), waiting, { atMost: 3 });
  expect(order.map(({ group }) => group)).toEqual(["civil society", "governments", "technical community"]);
});

test("once all are read, each is read in proportion to what it sent", () => {
  const order = whatToReadNext(model(), waiting, {
    atMost: 2,
    alreadyRead: { "civil society": 5, "technical community": 5, governments: 1 },
  });
  expect(order.map(({ group }) => group)).toEqual(["governments", "governments"]);
});

test("what reads like a passage already chosen comes late", () => {
  const order = whatToReadNext(model(), waiting.slice(0, 3), { atMost: 3 }).map(({ id }) => id);
  expect(order[1]).toBe("g3");
});

test("what is coded already teaches nothing more", () => {
  const known = model();
  learn(known, [{ id: "x", text: waiting[0]!.text, codes: [] }]);
  const order = whatToReadNext(known, waiting.slice(0, 3), { atMost: 3 });
  expect(order.at(-1)).toEqual({ id: "g1", group: "governments", teaches: 0 });
  expect(order[0]!.teaches).toBeGreaterThan(0.1);
});

test("all are chosen once, whatever their order", () => {
  const order = whatToReadNext(model(), waiting, { atMost: 99 }).map(({ id }) => id);
  expect([...order].sort()).toEqual(["c1", "g1", "g2", "g3", "t1"]);
  expect(whatToReadNext(model(), waiting.toReversed(), { atMost: 99 }).map(({ id }) => id)).toEqual(order);
  expect(whatToReadNext(model(), [], { atMost: 5 })).toEqual([]);
});

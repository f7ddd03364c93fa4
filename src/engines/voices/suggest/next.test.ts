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
  { id: "g2", group: "governments", text: "BROADBAND tariffs, and access." },
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

test("what reads like a passage already chosen comes last, even after one that no code fits", () => {
  const texts = ["Broadband tariffs and access", "BROADBAND tariffs, and access.", "The weather in May"];
  const order = whatToReadNext(
    model(),
    texts.map((text, i) => ({ id: String(i), group: null, text })),
    { atMost: 3 },
  );
  expect(order.map(({ id }) => id)).toEqual(["0", "2", "1"]);
});

test("what the model is sure of waits, and codes with few codings come first", () => {
  const known = model();
  const sure = Array.from({ length: 6 }, (_, i) => ({
    id: `x${i}`,
    text: `Broadband lines ${i} for schools`,
    codes: [{ code: "access", position: null }],
  }));
  learn(known, sure);
  const order = whatToReadNext(
    known,
    [
      { id: "a", group: null, text: "Broadband lines for schools" },
      { id: "b", group: null, text: "Tariffs and broadband" },
    ],
    { atMost: 2 },
  );
  expect(order.map(({ id }) => id)).toEqual(["b", "a"]);
  expect(order[0]!.teaches).toBeGreaterThan(2 * order[1]!.teaches);
});

test("groups may be called as parts of every object are", () => {
  const waiting = ["constructor", "__proto__", "toString"].map((group, i) => ({
    id: `${i}`,
    text: "x",
    group,
  }));
  const next = whatToReadNext(startModel(readCodebook(["a"])), waiting, { atMost: 3 });
  expect(next.map(({ group }) => group).sort()).toEqual(["__proto__", "constructor", "toString"]);
});

test("all are chosen once, whatever their order", () => {
  const order = whatToReadNext(model(), waiting, { atMost: 99 }).map(({ id }) => id);
  expect([...order].sort()).toEqual(["c1", "g1", "g2", "g3", "t1"]);
  expect(whatToReadNext(model(), waiting.toReversed(), { atMost: 99 }).map(({ id }) => id)).toEqual(order);
  expect(whatToReadNext(model(), [], { atMost: 5 })).toEqual([]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidCodebook, readCodebook, widerConcepts } from "./codebook.ts";

const access = {
  id: "access",
  labels: { en: ["Access"], es: ["Acceso"] },
  alternativeLabels: { en: ["connectivity", "last mile"] },
  definitions: {},
  broader: ["development"],
};
const development = {
  id: "development",
  labels: { en: ["Development"] },
  alternativeLabels: {},
  definitions: {},
  broader: [],
};

test("the house form, compact JSON-LD and expanded JSON-LD read alike", () => {
  const house = {
    concepts: [
      {
        id: "access",
        labels: { en: "Access", es: "Acceso" },
        alternativeLabels: { en: ["connectivity", "last mile"] },
        broader: "development",
      },
      { id: "development", labels: { en: "Development" } },
    ],
  };
  const compact = {
    "@context": { skos: "http://www.w3.org/2004/02/skos/core#" },
    "@graph": [
      { "@id": "issues", "@type": "skos:ConceptScheme", "skos:prefLabel": "Issues" },
      { "@id": "development", "@type": "skos:Concept", "skos:prefLabel": { en: "Development" } },
      {
        "@id": "access",
        "@type": "skos:Concept",
        "skos:prefLabel": { en: "Access", es: "Acceso" },
        "skos:altLabel": { en: ["connectivity", "last mile"] },
        "skos:broader": { "@id": "development" },
      },
    ],
  };
  const core = "http://www.w3.org/2004/02/skos/core#";
  const expanded = [
    {
      "@id": "development",
      [`${core}prefLabel`]: [{ "@value": "Development", "@language": "en" }],
      [`${core}narrower`]: [{ "@id": "access" }],
    },
    {
      "@id": "access",
      [`${core}prefLabel`]: [
        { "@value": "Access", "@language": "en" },
        { "@value": "Acceso", "@language": "es" },
      ],
      [`${core}altLabel`]: [
        { "@value": "connectivity", "@language": "en" },
        { "@value": "last mile", "@language": "en" },
      ],
    },
  ];
  for (const form of [house, compact, expanded]) {
    expect(readCodebook(form)).toEqual({ concepts: [access, development] });
  }
});

test("a list of themes with descriptions is a codebook", () => {
  const [theme] = readCodebook([
    { topic_id: "A", topic_label: "Cost", topic_description: "What it would cost." },
  ]).concepts;
  expect(theme).toMatchObject({
    id: "A",
    labels: { und: ["Cost"] },
    definitions: { und: ["What it would cost."] },
  });
});

test("identifiers with their labels are a codebook", () => {
  expect(readCodebook({ A: "Cost", B: { en: "Time" } }).concepts.map(({ id }) => id)).toEqual(["A", "B"]);
});

test("a cycle is refused and walked through", () => {
  const concepts = [
    { id: "a", labels: "A", broader: "b" },
    { id: "b", labels: "B", broader: "c" },
    { id: "c", labels: "C", broader: "a" },
  ];
  expect(() => readCodebook(concepts)).toThrow("a concept is wider than itself: a → b → c → a");
  expect(() => readCodebook([{ id: "a", labels: "A", broader: "a" }])).toThrow("a → a");
});

test("a long cycle is named by its ends, and a concept under everything is refused", () => {
  const ring = Array.from({ length: 100 }, (_, i) => ({
    id: `c${i}`,
    labels: "x",
    broader: `c${(i + 1) % 100}`,
  }));
  expect(() => readCodebook(ring)).toThrow(
    "a concept is wider than itself: c0 → c1 → c2 → c3 → 94 more → c98 → c99 → c0",
  );
  const dense = Array.from({ length: 60 }, (_, i) => ({
    id: `c${i}`,
    labels: "x",
    broader: Array.from({ length: i }, (_, k) => `c${k}`),
  }));
  expect(() => readCodebook(dense)).toThrow("concept c51 is under 51 others; at most 50 are read");
  expect(readCodebook(dense.slice(0, 51)).concepts).toHaveLength(51);
});

test("wider concepts of a dense scheme are found in bounded time", () => {
  const dense = Array.from({ length: 5000 }, (_, i) => ({
    id: `c${String(i).padStart(4, "0")}`,
    labels: `label ${i}`,
    broader: Array.from({ length: Math.min(i, 50) }, (_, k) => `c${String(i - k - 1).padStart(4, "0")}`),
  }));
  const wider = widerConcepts(readCodebook(dense)).get("c4999")!;
  expect(wider.length).toBeGreaterThanOrEqual(200);
  expect(wider.length).toBeLessThanOrEqual(400);
});

test("all problems are named at once", () => {
  expect(() =>
    readCodebook([{ id: "a" }, { labels: "B" }, { id: "c", labels: "C" }, { id: "c", labels: "D" }]),
  ).toThrow("concept a has no label; concept 2 has no identifier; two concepts have the identifier c");
});

test("a chain of 5,000 concepts is read; wider concepts are followed for eight steps", () => {
  const concepts = Array.from({ length: 5000 }, (_, i) => ({
    id: `c${i}`,
    labels: { en: `Concept ${i}` },
    ...(i > 0 && { broader: `c${i - 1}` }),
  }));
  const wider = widerConcepts(readCodebook({ concepts }));
  expect(wider.get("c3")).toEqual(["c0", "c1", "c2"]);
  expect(wider.get("c4999")).toEqual(Array.from({ length: 8 }, (_, i) => `c${4991 + i}`));
});

test("any JSON is read or refused, never anything else", () => {
  const name = fc.constantFrom(
    "id",
    "labels",
    "concepts",
    "broader",
    "@graph",
    "skos:prefLabel",
    "__proto__",
    "x",
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.constant(null),
      tie("object"),
      fc.array(tie("json")),
    ),
    object: fc.dictionary(name, tie("json")),
  }));
  fc.assert(
    fc.property(json, (value) => {
      try {
        for (const { id, labels } of readCodebook(value).concepts) {
          expect(id).not.toBe("");
          expect(Object.keys(labels).length).toBeGreaterThan(0);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidCodebook);
      }
    }),
  );
});

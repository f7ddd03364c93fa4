import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveGroup } from "./resolve.ts";

const thresholds = { jaccardAtLeast: 0.6, containmentAtLeast: 0.8 };

/** Variations of one letter: each replaces some of its forty words. */
const letters = fc.array(
  fc
    .array(fc.integer({ min: 0, max: 39 }), { maxLength: 4 })
    .map((replaced) =>
      Array.from({ length: 40 }, (_, i) => (replaced.includes(i) ? `other${i}` : `word${i}`)).join(" "),
    ),
  { minLength: 2, maxLength: 14 },
);

function pairsOf(clusters: ReturnType<typeof resolveGroup>): string[] {
  return clusters.flatMap(({ pairs: { positions, similarities } }) =>
    Array.from(
      { length: positions.length / 2 },
      (_, i) =>
        `${positions[2 * i]}-${positions[2 * i + 1]} ${similarities[2 * i]} ${similarities[2 * i + 1]}`,
    ),
  );
}

test("new texts have the pairs that they have when all are compared", () => {
  fc.assert(
    fc.property(letters, fc.infiniteStream(fc.boolean()), (texts, stream) => {
      const isNew = texts.map(() => stream.next().value as boolean);
      const every = pairsOf(resolveGroup(texts, [], { thresholds }));
      const wanted = every.filter((pair) => {
        const [a, b] = pair.split(/[- ]/).map(Number) as [number, number];
        return isNew[a] || isNew[b];
      });
      expect(pairsOf(resolveGroup(texts, [], { thresholds, isNew })).sort()).toEqual(wanted.sort());
    }),
  );
});

test("of a cluster with more pairs than may be listed, those with the medoid are", () => {
  const texts = Array.from(
    { length: 6 },
    (_, i) => `one letter that six people sent and signed ${"x".repeat(i)}`,
  );
  const listed = (pairsAtMost: number) =>
    resolveGroup(texts, [], {
      thresholds: { jaccardAtLeast: 0.5, containmentAtLeast: 0.5 },
      pairsAtMost,
    })[0]!;
  expect(listed(15)).toMatchObject({ pairsComplete: true, members: [0, 1, 2, 3, 4, 5] });
  expect(listed(15).pairs.positions).toHaveLength(30);
  expect(listed(14)).toMatchObject({ pairsComplete: false });
  expect(listed(14).pairs.positions).toHaveLength(10);
});

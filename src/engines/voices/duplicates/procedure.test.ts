import { describe, expect, test } from "vitest";
import { findDuplicates } from "../duplicates.ts";

/** The worked examples of docs/procedures/duplicates.md. */
const SENTENCE = "The forum should stay open to everyone who wants to take part in it";

function find(texts: readonly string[], thresholds = { jaccardAtLeast: 0.8, containmentAtLeast: 0.8 }) {
  return findDuplicates(
    texts.map((text, id) => ({ id, text })),
    thresholds,
  );
}

describe("how duplicates are counted", () => {
  test("example 1: near copies", () => {
    expect(find([SENTENCE, SENTENCE.replace(/it$/, "participate")]).pairs).toEqual([
      { a: 0, b: 1, jaccard: 9 / 11, containment: 9 / 10 },
    ]);
  });

  test("example 2: no duplicates at .8", () => {
    const other = SENTENCE.replace("forum", "forums").replace(/it$/, "them");
    expect(find([SENTENCE, other]).pairs).toEqual([]);
    expect(find([SENTENCE, other], { jaccardAtLeast: 0.5, containmentAtLeast: 0.8 }).pairs).toEqual([
      { a: 0, b: 1, jaccard: 7 / 13, containment: 7 / 10 },
    ]);
  });

  test("example 3: a text that lies in another", () => {
    const others = (from: number) => Array.from({ length: 150 }, (_, i) => `other${from + i}`).join(" ");
    const [pair] = find([SENTENCE, `${others(0)}. ${SENTENCE}. ${others(150)}`]).pairs;
    expect(pair!.containment).toBe(1);
    expect(pair!.jaccard).toBe(10 / 310);
  });

  test("example 4: short texts are equal or nothing", () => {
    expect(find(["I agree.", "I agree!", "I agree with that"]).pairs).toEqual([
      { a: 0, b: 1, jaccard: 1, containment: 1 },
    ]);
  });

  test("example 5: Chinese by characters", () => {
    const [pair] = find(["应当公布所有意见和建议", "应当公布所有意见和看法"], {
      jaccardAtLeast: 0.5,
      containmentAtLeast: 0.8,
    }).pairs;
    expect(pair!.jaccard).toBe(5 / 9);
  });

  test("example 6: a cluster whose ends are unlike", () => {
    const words = Array.from({ length: 100 }, (_, i) => `word${i}`);
    const replaced = (count: number) => words.map((word, i) => (i < count ? `new${i}` : word)).join(" ");
    const { clusters, pairs } = find([replaced(0), replaced(10), replaced(20)], {
      jaccardAtLeast: 0.8,
      containmentAtLeast: 0.85,
    });
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(clusters).toMatchObject([{ members: [0, 1, 2], medoid: 1 }]);
  });

  test("example 7: a campaign with slots, and words of one's own", () => {
    const letter = (name: string, town: string) =>
      `My name is ${name} and I live in ${town}. I ask the group to keep its meetings open, to publish every ` +
      "contribution that it gets, to answer each of them in writing, and to meet again before the end of the year.";
    const { clusters } = find(
      [
        letter("Ana", "Quito"),
        letter("Li", "Minsk"),
        `${letter("Olga", "Lima")} As a nurse I need them to be held at night.`,
      ],
      { jaccardAtLeast: 0.5, containmentAtLeast: 0.8 },
    );
    expect(clusters).toMatchObject([
      {
        common: letter("{1}", "{2}"),
        slots: [{ values: ["Ana", "Li", "Olga"] }, { values: ["Quito", "Minsk", "Lima"] }],
        additions: [[], [], ["As a nurse I need them to be held at night."]],
      },
    ]);
  });
});

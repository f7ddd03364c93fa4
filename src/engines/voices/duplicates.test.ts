import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDuplicates, type Text } from "./duplicates.ts";

const thresholds = { jaccardAtLeast: 0.8, containmentAtLeast: 0.8 };

/** Words that look like a language and repeat no five in a row: "w1x0 w1x1 …". */
function prose(seed: string, words: number): string {
  return Array.from({ length: words }, (_, i) => `${seed}${i}`).join(" ");
}

function find(texts: readonly string[], at: Partial<typeof thresholds> = {}) {
  return findDuplicates(
    texts.map((text, i) => ({ id: `t${String(i).padStart(5, "0")}`, text })),
    { ...thresholds, ...at },
  );
}

describe("duplicates", () => {
  test("copies are found through case, punctuation, spacing, compatibility forms and invisible characters", () => {
    const { pairs, clusters } = find([
      "The ﬁrst duty of a forum is to listen to everyone.",
      "the first  duty of a fo\u00adrum is to\nlisten to everyone",
      "The first duty of a forum is to be quiet, and that is all there is to say.",
    ]);
    expect(pairs).toEqual([{ a: "t00000", b: "t00001", jaccard: 1, containment: 1 }]);
    expect(clusters.map(({ members }) => members)).toEqual([["t00000", "t00001"]]);
  });

  test("the similarity is exact: a replaced last word leaves 35 of 36 shingles", () => {
    const words = prose("a", 40).split(" ");
    const other = words.with(39, "changed");
    const [pair] = find([words.join(" "), other.join(" ")]).pairs;
    expect(pair).toEqual({ a: "t00000", b: "t00001", jaccard: 35 / 37, containment: 35 / 36 });
  });

  test("a text within a longer one is contained, however long that is", () => {
    const inner = prose("in", 60);
    const { pairs } = find([`${prose("before", 500)} ${inner} ${prose("after", 900)}`, inner]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ containment: 1 });
    expect(pairs[0]!.jaccard).toBeLessThan(0.1);
  });

  test("Chinese is compared by characters", () => {
    const text = "我们认为各国政府应当与民间社会和技术界共同制定互联网公共政策并且定期向公众报告";
    const [pair] = find([text, text.replace("报告", "说明")]).pairs;
    // 39 characters have 35 shingles; two at the end differ, so 33 of 37 are shared.
    expect([...text]).toHaveLength(39);
    expect(pair!.jaccard).toBeCloseTo(33 / 37, 12);
  });

  test("texts of fewer than five words are duplicates only as copies; blank ones never are", () => {
    const { pairs } = find(["I agree", "I agree!", "I disagree", "", "…", ""]);
    expect(pairs).toEqual([{ a: "t00000", b: "t00001", jaccard: 1, containment: 1 }]);
  });

  test("clusters are connected pairs: a chain whose ends are unlike is one cluster", () => {
    const words = prose("c", 100).split(" ");
    const first = words.join(" ");
    const second = [...words.slice(10), ...prose("d", 10).split(" ")].join(" ");
    const third = [...words.slice(20), ...prose("d", 20).split(" ")].join(" ");
    const { clusters, pairs } = find([first, second, third], { containmentAtLeast: 0.86 });
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      ["t00000", "t00001"],
      ["t00001", "t00002"],
    ]);
    expect(clusters).toMatchObject([{ members: ["t00000", "t00001", "t00002"], medoid: "t00001" }]);
  });

  test("the order of the input does not matter", () => {
    const base = prose("o", 60);
    const texts: Text<string | number>[] = [
      ...Array.from({ length: 12 }, (_, i) => ({ id: i, text: `${base} signed person${i} of town${i % 3}` })),
      { id: "quote", text: `${prose("q", 80)} ${base} ${prose("r", 80)}` },
      ...Array.from({ length: 8 }, (_, i) => ({ id: `x${i}`, text: prose(`x${i}y`, 50) })),
    ];
    const expected = JSON.stringify(findDuplicates(texts, thresholds));
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(JSON.stringify(findDuplicates(shuffled, thresholds))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("agrees with comparing every pair, on small texts of few words", () => {
    const word = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h");
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    const shingles = (value: string) => {
      const words = value.split(" ");
      return new Set(
        words.length < 5 ? [value] : words.slice(4).map((_, i) => words.slice(i, i + 5).join(" ")),
      );
    };
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 12 }), (texts) => {
        const expected: string[] = [];
        texts.forEach((first, i) => {
          texts.slice(i + 1).forEach((second, j) => {
            const [a, b] = [shingles(first), shingles(second)];
            const shared = [...a].filter((shingle) => b.has(shingle)).length;
            const jaccard = shared / (a.size + b.size - shared);
            if (jaccard >= 0.8 || shared / Math.min(a.size, b.size) >= 0.8)
              expected.push(`${i}-${i + j + 1}`);
          });
        });
        const found = find(texts).pairs.map(({ a, b }) => `${Number(a.slice(1))}-${Number(b.slice(1))}`);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  test("any text is compared, and the same twice gives the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 }), { maxLength: 8 }), (texts) => {
        const once = find(texts);
        expect(JSON.stringify(find(texts))).toBe(JSON.stringify(once));
        for (const { jaccard, containment } of once.pairs) {
          expect(Math.max(jaccard, containment)).toBeGreaterThanOrEqual(0.8);
          expect(containment).toBeGreaterThanOrEqual(jaccard);
        }
      }),
    );
  });
});

describe("hostile input", () => {
  test("ten thousand identical texts are one cluster, each paired with the medoid only", () => {
    const { clusters, pairs } = find(new Array(10_000).fill("We support the open letter of the community."));
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({
      medoid: "t00000",
      pairsComplete: false,
      common: "We support the open letter of the community.",
      slots: [],
    });
    expect(clusters[0]!.members).toHaveLength(10_000);
    expect(pairs).toHaveLength(9_999);
  });

  test.each([
    ["three hundred pages", prose("p", 150_000)],
    ["no spaces", "a".repeat(500_000)],
    ["one word over and over", "word ".repeat(100_000)],
    ["Chinese of one character", "的".repeat(100_000)],
    ["control characters", "\u0000\u0007 a b c d e f ".repeat(10_000)],
    ["unpaired surrogates", "\ud800 \udc00".repeat(50_000)],
  ])("a text of %s and its copy", (name, text) => {
    const { pairs } = find([text, prose("other", 50), text]);
    expect(pairs.length).toBe(name === "unpaired surrogates" ? 0 : 1);
  });
});

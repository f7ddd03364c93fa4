import fc from "fast-check";
import { expect, test } from "vitest";
import { readCodebook } from "./codebook.ts";
import { type Example, learn, startModel } from "./model.ts";
import { suggest } from "./suggest.ts";

const codebook = readCodebook({
  concepts: [
    {
      id: "access",
      labels: { en: "Access", es: "Acceso" },
      alternativeLabels: { en: ["broadband", "rural connection"], es: ["banda ancha"], zh: ["宽带"] },
    },
    { id: "privacy", labels: { en: "Privacy", es: "Privacidad", ar: "الخصوصية" } },
    {
      id: "cost",
      labels: { en: "Prices", es: "Precios" },
      alternativeLabels: { en: ["tariffs"], es: ["tarifas"] },
    },
  ],
});

const examples: Example[] = [
  ["e1", "We support masts in remote villages, farmers wait for them.", "access", "for"],
  ["e2", "Remote villages and farmers are forgotten; we welcome new masts.", "access", "for"],
  ["e3", "We oppose the collection of location records by advertisers.", "privacy", "against"],
  ["e4", "Advertisers should not keep location records.", "privacy", "against"],
  ["e5", "Roaming fees punish travellers and tariffs rise.", "cost", "against"],
  ["e6", "Travellers pay roaming fees twice.", "cost", "against"],
].map(([id, text, code, position]) => ({
  id: id!,
  text: text!,
  codes: [{ code: code!, position: position as "for" | "against" }],
}));

function taught(codings: readonly Example[] = examples) {
  const model = startModel(codebook);
  learn(model, codings);
  return model;
}

const codes = (model: ReturnType<typeof startModel>, text: string) =>
  suggest(model, text).map(({ code }) => code);

test("labels alone suggest, in each of their languages", () => {
  const model = startModel(codebook);
  expect(codes(model, "Broadband for all schools")).toEqual(["access"]);
  expect(codes(model, "La banda ancha llega tarde")).toEqual(["access"]);
  expect(codes(model, "农村宽带很慢")).toEqual(["access"]);
  expect(codes(model, "نطالب بحماية خصوصية المستخدمين")).toEqual(["privacy"]);
  expect(codes(model, "The weather was fine")).toEqual([]);
});

test("codings teach words that the codebook lacks", () => {
  expect(codes(startModel(codebook), "The farmers of remote villages")).toEqual([]);
  expect(codes(taught(), "The farmers of remote villages")[0]).toBe("access");
});

test("what is learned in English serves Spanish through the scheme", () => {
  // "privacy" is coded wherever tariffs are named: a Spanish passage about tarifas learns it, though no word is shared.
  const model = taught([
    ...examples,
    ...[
      "Tariffs reveal habits",
      "Hidden tariffs track people",
      "Tariffs need a profile",
      "Smart tariffs watch",
    ].map((text, i) => ({ id: `t${i}`, text, codes: [{ code: "privacy", position: null }] })),
  ]);
  const privacy = (each: typeof model) =>
    suggest(each, "Las tarifas nocturnas", { atLeast: 0 }).find(({ code }) => code === "privacy")?.score;
  expect(privacy(taught())).toBeUndefined();
  expect(privacy(model)).toBeGreaterThan(0.1);
});

test("a suggestion shows the words, the examples and the phrase that weighed", () => {
  const text = "  Our union does not welcome masts near villages.";
  const [first] = suggest(taught(), text);
  expect(first).toMatchObject({ code: "access" });
  expect(first!.because.words.map((word) => word.text)).toEqual(
    expect.arrayContaining(["masts", "villages"]),
  );
  for (const word of first!.because.words) expect(text.slice(word.start, word.end)).toBe(word.text);
  expect(first!.because.examples[0]).toMatchObject({ source: "example", ids: ["e2"] });
  const parts = first!.because.words.reduce((sum, { weight }) => sum + weight, 0);
  expect(parts).toBeGreaterThan(0.5);
  expect(parts).toBeLessThan(1.001);
});

test("the position follows the passage's words before anything is coded, with its phrase", () => {
  const [first] = suggest(startModel(codebook), "We do not support broadband subsidies.");
  expect(first).toMatchObject({
    position: "against",
    doubts: [],
    because: { position: { text: "not support", start: 6, end: 17 } },
  });
});

test("reported speech is declared, and does not decide", () => {
  const [first] = suggest(startModel(codebook), "Some argue that broadband is harmful.");
  expect(first).toMatchObject({
    position: "neutral",
    doubts: ["no phrase", "reported"],
    because: { position: null },
  });
});

test("the first to oppose is heard among many who support", () => {
  const support = Array.from({ length: 60 }, (_, i) => ({
    id: `s${i}`,
    text: `We support broadband line ${i}`,
    codes: [{ code: "access", position: "for" as const }],
  }));
  const [first] = suggest(taught(support), "We do not support broadband lines");
  expect(first).toMatchObject({ code: "access", position: "against", doubts: [] });
  expect(suggest(taught(support), "Broadband lines in villages")[0]!.position).toBe("for");
});

test("examples that contradict each other share the vote", () => {
  const text = "Satellites cross every border";
  const either = taught([
    { id: "x", text, codes: [{ code: "access", position: "for" }] },
    { id: "y", text, codes: [{ code: "cost", position: "against" }] },
  ]);
  const found = suggest(either, "Satellites cross the border", { atLeast: 0 });
  const [access, cost] = ["access", "cost"].map((code) => found.find((each) => each.code === code)!.score);
  expect(access).toBe(cost);
});

test("ten thousand identical letters are one example", () => {
  const letter = {
    text: "Broadcasters deserve spectrum",
    codes: [{ code: "cost", position: "for" as const }],
  };
  const once = taught([...examples, { id: "l", ...letter }]);
  const often = taught([
    ...examples,
    ...Array.from({ length: 10_000 }, (_, i) => ({ id: `l${i}`, ...letter })),
  ]);
  const scores = (model: typeof once) =>
    suggest(model, "Spectrum for broadcasters in villages", { atLeast: 0 }).map(({ code, score }) => [
      code,
      score,
    ]);
  expect(scores(often)).toEqual(scores(once));
});

test("a code that the codebook lacks is learned from its examples", () => {
  const model = taught([
    ...examples,
    { id: "n", text: "Whales sing", codes: [{ code: "whales", position: null }] },
  ]);
  expect(codes(model, "Whales sing at night")).toEqual(["whales"]);
});

const passages = fc.array(
  fc.record({
    text: fc.array(
      fc.constantFrom("mast", "fee", "not", "support", "record", "village", "宽带", "\ud800", "privacy"),
      {
        maxLength: 6,
      },
    ),
    codes: fc.uniqueArray(fc.constantFrom("access", "privacy", "cost"), { maxLength: 2 }),
    position: fc.constantFrom("for", "against", "mixed", "neutral", null),
  }),
  { minLength: 1, maxLength: 25 },
);

test("codings in any order, at once or one by one, suggest the same to the last digit", () => {
  fc.assert(
    fc.property(passages, fc.infiniteStream(fc.nat()), (drawn, order) => {
      const codings: Example[] = [...drawn, ...drawn.slice(0, 9)].map(({ text, codes, position }, i) => ({
        id: String(i),
        text: text.join(" "),
        codes: (i % 2 ? codes : codes.toReversed()).map((code) => ({ code, position })),
      }));
      const shuffled = codings
        .map((coding) => ({ coding, at: order.next().value }))
        .sort((a, b) => a.at - b.at);
      const oneByOne = startModel(codebook);
      for (const { coding } of shuffled) {
        learn(oneByOne, [coding]);
        suggest(oneByOne, "mast fee");
      }
      const text = "village mast record privacy support";
      expect(JSON.stringify(suggest(oneByOne, text, { atLeast: 0 }))).toBe(
        JSON.stringify(suggest(taught(codings), text, { atLeast: 0 })),
      );
    }),
    { numRuns: 60 },
  );
});

test("any text gets suggestions whose scores are probabilities and whose offsets hold", () => {
  const model = taught();
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(fc.constantFrom("broadband", "\ud800", "\u0000", "خصوصية", "宽带", "fees", "villages"), {
        maxLength: 30,
      })
      .map((w) => w.join(" ")),
  );
  fc.assert(
    fc.property(text, (passage) => {
      for (const { score, positionScore, because } of suggest(model, passage, { atLeast: 0 })) {
        for (const chance of [score, positionScore]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        for (const span of because.words) expect(passage.slice(span.start, span.end)).toBe(span.text);
      }
    }),
  );
});

test.each([
  ["nothing", ""],
  ["one word", "broadband"],
  ["one repeated letter", "x".repeat(1_000_000)],
  ["one repeated Chinese character", "宽".repeat(200_000)],
  ["300 pages", "Broadband reaches remote villages. ".repeat(20_000)],
  ["a hundred thousand cues in one sentence", "not support broadband ".repeat(33_000)],
  ["a hundred thousand sentences", "No. Support broadband. ".repeat(33_000)],
  ["control characters", "\u0000\u0007\u001b[31m broadband \u202e"],
  ["an unpaired surrogate", "broadband \udfff"],
])("%s gets an answer", (_, text) => {
  const found = suggest(taught(), text).map(({ code }) => code);
  expect(found).toEqual(/broadband/i.test(text) ? expect.arrayContaining(["access"]) : []);
});

test("a codebook of 5,000 concepts suggests the one that is named", () => {
  const many = readCodebook(
    Array.from({ length: 5000 }, (_, i) => ({ id: `c${i}`, labels: { en: `Subject q${i}q` } })),
  );
  expect(suggest(startModel(many), "About q4321q only")[0]!.code).toBe("c4321");
});

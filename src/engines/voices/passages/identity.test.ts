import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryIds, firstIds } from "./identity.ts";

const FIRST = [
  "The forum is open to everyone.",
  "Contributions are published as they come.",
  "The report counts each organisation once.",
  "Questions go to the secretariat.",
];

describe("the identity of passages", () => {
  const before = firstIds(FIRST);
  const ids = before.map(({ id }) => id);

  test("is kept by passages that are the same but for space, case and compatibility forms", () => {
    const after = carryIds(before, ["THE  FORUM is open\nto everyone.", ...FIRST.slice(1)]);
    expect(after.map(({ id, status }) => [id, status])).toEqual(ids.map((id) => [id, "same"]));
  });

  test("goes with a passage that was edited in its place, or moved", () => {
    const after = carryIds(before, [
      FIRST[3]!,
      FIRST[0]!,
      "Contributions are published in full, as they come.",
      "A new passage about something else altogether.",
      FIRST[2]!,
    ]);
    expect(after.map(({ id, status }) => [id, status])).toEqual([
      [ids[3], "moved"],
      [ids[0], "same"],
      [ids[1], "edited"],
      [after[3]!.id, "new"],
      [ids[2], "same"],
    ]);
    expect(ids).not.toContain(after[3]!.id);
  });

  test("of two passages with the same text differs, and each keeps its own", () => {
    const twice = firstIds(["Yes.", "Yes.", "No."]);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(3);
    expect(carryIds(twice, ["Yes.", "Yes.", "No."]).map(({ id }) => id)).toEqual(twice.map(({ id }) => id));
  });

  test("is one for each passage, is the same the next time, and never passes to a passage with nothing in common", () => {
    const text = fc.constantFrom("a b c", "a b d", "x y z", "p q", "a b c d e", "");
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (first, second) => {
        const old = firstIds(first);
        const now = carryIds(old, second);
        expect(new Set(now.map(({ id }) => id)).size).toBe(second.length);
        expect(carryIds(old, second)).toEqual(now);
        for (const { id, text: kept, status } of now) {
          const from = old.find((passage) => passage.id === id)?.text;
          if (status === "new") expect(from).toBeUndefined();
          else if (status === "edited") expect(kept[0]).toBe(from![0]);
          else expect(kept).toBe(from);
        }
      }),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { convergence, type Organisation, type Statement, UnknownOrganisation } from "./convergence.ts";
import { type PartingTest, partingTest, readPartings, type Voice } from "./parting.ts";

const organisation = (id: string, stakeholderGroup: string, region: string | null = null): Organisation => ({
  id,
  stakeholderGroup,
  region,
  development: null,
});

const organisations = [
  organisation("Freedonia", "governments", "north"),
  organisation("Sylvania", "governments", "south"),
  organisation("Net for All", "civil society", "south"),
  organisation("Quiet Waters", "civil society", "north"),
  organisation("Cables Ltd", "private sector", "north"),
  organisation("Routers Guild", "technical community"),
];

const says = (
  organisation: string,
  position: Statement["position"],
  { issue = "new body", campaign = null }: { issue?: string; campaign?: string | null } = {},
): Statement => ({ issue, organisation, position, campaign });

const only = (statements: readonly Statement[]) => convergence(statements, { organisations })[0]!;

test("an organisation is one voice, however often it speaks; for and against together are mixed", () => {
  const { all } = only([
    says("Freedonia", "for"),
    says("Freedonia", "neutral"),
    says("Sylvania", "for"),
    says("Sylvania", "against"),
    says("Cables Ltd", "neutral"),
  ]);
  expect(all).toEqual({ group: null, for: 1, against: 0, mixed: 1, neutral: 1, total: 3, campaigns: [] });
});

test("a campaign is one voice with its size; who also wrote of their own counts as themselves", () => {
  const campaign = "Keep it open";
  const { all, by } = only([
    says("Net for All", "against", { campaign }),
    says("Quiet Waters", "against", { campaign }),
    says("Cables Ltd", "against", { campaign }),
    says("Cables Ltd", "for"),
    says("Freedonia", "for"),
  ]);
  expect(all).toMatchObject({ for: 2, against: 1, total: 3 });
  expect(all.campaigns).toEqual([{ campaign, position: "against", size: 3, ownWords: 1 }]);
  expect(by.stakeholderGroup.rows).toMatchObject([
    { group: "civil society", against: 1, total: 1, campaigns: [{ size: 2, ownWords: 0 }] },
    { group: "governments", for: 1, total: 1, campaigns: [] },
    { group: "private sector", for: 1, total: 1, campaigns: [] },
  ]);
});

test("two campaigns and no words of its own are one voice, with the larger campaign", () => {
  const { all } = only([
    says("Net for All", "for", { campaign: "a" }),
    says("Net for All", "for", { campaign: "b" }),
    says("Quiet Waters", "for", { campaign: "b" }),
  ]);
  expect(all).toMatchObject({ total: 1, campaigns: [{ campaign: "b", size: 2 }] });
});

test("groups that take part and said nothing on the issue are named", () => {
  const { by } = only([says("Freedonia", "for"), says("Routers Guild", "for")]);
  expect(by.stakeholderGroup.unheard).toEqual(["civil society", "private sector"]);
  expect(by.region.unheard).toEqual(["south"]);
  expect(by.region.rows.map(({ group, total }) => [group, total])).toEqual([
    ["north", 1],
    [null, 1],
  ]);
});

test("a statement by a stranger is refused by name", () => {
  expect(() => only([says("Nobody", "for")])).toThrow(UnknownOrganisation);
  expect(() => only([says("Nobody", "for")])).toThrow("Nobody");
});

const sides = (group: string, ...counts: readonly [for_: number, mixed: number, against: number]): Voice[] =>
  ([1, 0, -1] as const).flatMap((side, i) => Array.from({ length: counts[i]! }, () => ({ group, side })));

/** The worked example of docs/procedures/convergence.md: governments 6 for, 1 mixed, 1 against; companies 1, 1, 6. */
const worked = [...sides("governments", 6, 1, 1), ...sides("private sector", 1, 1, 6)];

test("groups that part, as the procedure works it out", () => {
  const tested = partingTest(worked);
  expect(tested.netSupport).toEqual([
    { group: "governments", voices: 8, net: 0.625 },
    { group: "private sector", voices: 8, net: -0.625 },
  ]);
  // Between 2 · 5² ÷ 8 = 6.25; spread 14 − 0 = 14.
  expect(tested.between).toBeCloseTo(6.25 / 14, 12);
  // Exactly, 228 of the 12,870 ways to deal 7 for, 2 mixed and 7 against: see the test that counts them.
  expect(tested.chance).toBe(0.021);
  expect(readPartings([tested])).toEqual(["part"]);
});

test("the chance is that of counting every deal", () => {
  const all = worked.map(({ side }) => side);
  let asFar = 0;
  let dealt = 0;
  for (let hands = 0; hands < 2 ** 16; hands++) {
    let held = 0;
    let sum = 0;
    for (let i = 0; i < 16; i++) {
      if (hands & (1 << i)) {
        held++;
        sum += all[i]!;
      }
    }
    if (held !== 8) continue;
    dealt++;
    // The sides add to 0, so the other group's sum is the opposite and the distance is that of one.
    if (Math.abs(sum) >= 5) asFar++;
  }
  expect(dealt).toBe(12_870);
  expect(asFar).toBe(228);
  expect(Math.abs(partingTest(worked).chance - asFar / dealt)).toBeLessThan(0.005);
});

test("groups that lean the same way in different degree differ", () => {
  const tested = partingTest([...sides("governments", 12, 0, 0), ...sides("civil society", 6, 6, 0)]);
  expect(readPartings([tested])).toEqual(["differ"]);
});

test("groups that say the same stand together, and few voices decide nothing", () => {
  const same = partingTest([...sides("a", 5, 1, 2), ...sides("b", 5, 1, 2)]);
  const unanimous = partingTest([...sides("a", 9, 0, 0), ...sides("b", 9, 0, 0)]);
  const few = partingTest([...sides("a", 3, 0, 0), ...sides("b", 0, 0, 3)]);
  const alone = partingTest(sides("a", 9, 0, 9));
  expect(readPartings([same, unanimous, few, alone])).toEqual(["together", "together", "too few", "too few"]);
  expect(unanimous).toMatchObject({ between: null, chance: 1 });
});

test("what one issue shows may be luck among forty", () => {
  const tested: PartingTest = { ...partingTest(worked), chance: 0.02 };
  const quiet: PartingTest = { ...partingTest(worked), chance: 0.8 };
  expect(readPartings([tested])).toEqual(["part"]);
  expect(readPartings([tested, ...Array.from({ length: 39 }, () => quiet)])[0]).toBe("together");
});

test("statements in any order give the same, and every voice is in one position", () => {
  const statement = fc.record({
    issue: fc.constantFrom("one", "two"),
    organisation: fc.constantFrom(...organisations.map(({ id }) => id)),
    position: fc.constantFrom("for", "against", "mixed", "neutral"),
    campaign: fc.constantFrom(null, "k1", "k2"),
  });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 30 }), (statements) => {
      const found = convergence(statements, { organisations });
      expect(convergence(statements.toReversed(), { organisations: organisations.toReversed() })).toEqual(
        found,
      );
      for (const { issue, all, by } of found) {
        const said = statements.filter((each) => each.issue === issue);
        expect(all.for + all.against + all.mixed + all.neutral).toBe(all.total);
        expect(all.total).toBeLessThanOrEqual(new Set(said.map((each) => each.organisation)).size);
        for (const { rows } of Object.values(by)) {
          expect(rows.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThanOrEqual(all.total);
        }
      }
    }),
    { numRuns: 40 },
  );
});

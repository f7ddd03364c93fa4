import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey } from "./fold-name.ts";
import { groupNames, sharedNames } from "./group-names.ts";
import groups from "./groups.json" with { type: "json" };
import { resolveGroup } from "./resolve-group.ts";

test.each([
  ["Civil Society", "civil-society"],
  ["CIVIL SOCIETY", "civil-society"],
  ["Sociedad civil", "civil-society"],
  ["Société civile", "civil-society"],
  ["гражданское общество", "civil-society"],
  ["民间社会", "civil-society"],
  ["المجتمع المدني", "civil-society"],
  ["NGO", "civil-society"],
  ["N.G.O.", "civil-society"],
  ["ONG / sociedad civil", "civil-society"],
  ["Civil society (NGO)", "civil-society"],
  ["Private Sector", "private-sector"],
  ["Business", "private-sector"],
  ["Business entities", "private-sector"],
  ["Empresa privada", "private-sector"],
  ["Business & Industry", "private-sector"],
  ["Technical community", "technical-community"],
  ["Internet technical community", "technical-community"],
  ["Comunidad técnica", "technical-community"],
  ["Academia", "academia"],
  ["Academic institution", "academia"],
  ["Universidad", "academia"],
  ["Academia / University", "academia"],
  ["Government", "governments"],
  ["Gov't", "governments"],
  ["IGO / UN", "international-organizations"],
  ["Technical community (ccTLD)", "technical-community"],
  ["Gobierno", "governments"],
  ["Member State", "governments"],
  ["IGO", "international-organizations"],
  ["Inter-governmental organization", "international-organizations"],
  ["Organizaciones intergubernamentales", "international-organizations"],
  ["Other", "other"],
  ["Otros", "other"],
  ["其他", "other"],
])("%s is %s", (raw, group) => {
  expect(resolveGroup(raw)).toMatchObject({ status: "resolved", group });
});

describe("what does not resolve is listed, not guessed", () => {
  test.each<[string, string[]]>([
    ["Technical and academic community", ["technical-community", "academia"]],
    ["Comunidad técnica y académica", ["technical-community", "academia"]],
    ["Academia / Civil society", ["academia", "civil-society"]],
    ["Government, private sector", ["governments", "private-sector"]],
    ["Sector Members", ["private-sector", "technical-community", "international-organizations"]],
    ["Civil society - and friends", ["civil-society"]],
    ["Youth", []],
    ["", []],
    [" - ", []],
    ["Stakeholder", []],
  ])("%j", (raw, candidates) => {
    expect(resolveGroup(raw)).toEqual({ status: "unresolved", raw, candidates });
  });

  test("any text is answered", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const result = resolveGroup(raw);
        if (result.status === "unresolved") expect(result.raw).toBe(raw);
        else expect(Object.keys(groupNames)).toContain(result.group);
      }),
    );
  });
});

test("no name stands for two groups without saying so", () => {
  const seen = new Map<string, string>();
  const all = [
    ...Object.entries(groupNames),
    ...sharedNames.map(([names, of]) => [of.join(), names] as const),
  ];
  for (const [group, names] of all) {
    for (const key of new Set(names.split("|").map(nameKey))) {
      expect({ key, group: seen.get(key) ?? group }).toEqual({ key, group });
      seen.set(key, group);
    }
  }
});

test("the names under which we show the groups resolve to them in every language", () => {
  for (const { code, names } of groups.schemes.wsis) {
    for (const name of Object.values(names))
      expect({ name, ...resolveGroup(name) }).toMatchObject({ group: code });
  }
});

const contributions = join(
  process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus"),
  "netmundial",
  "contributions.csv",
);

test.skipIf(!existsSync(contributions))(
  "every sector of a real consultation (skipped without the corpus)",
  () => {
    const rows: { sector: string }[] = parse(readFileSync(contributions), { columns: true, bom: true });
    const results = rows.map(({ sector }) => resolveGroup(sector));
    const byGroup = Object.groupBy(results, (result) =>
      result.status === "resolved" ? result.group : "unresolved",
    );
    expect(Object.fromEntries(Object.entries(byGroup).map(([group, of]) => [group, of!.length]))).toEqual({
      "civil-society": 41,
      "private-sector": 31,
      governments: 18,
      academia: 17,
      other: 13,
      "technical-community": 10,
    });
  },
);

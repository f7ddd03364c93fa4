import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey } from "./fold-name.ts";
import { resolveState } from "./resolve-state.ts";
import { aliases } from "./state-names.ts";
import { stateByCode, states } from "./states.ts";

describe("the names of the list", () => {
  test("resolve to their State in six languages, whatever the case and the accents", () => {
    for (const { iso2, names } of states) {
      for (const name of Object.values(names)) {
        for (const written of [name, name.toUpperCase(), name.toLowerCase(), `  ${name} `, nameKey(name)]) {
          expect({ written, ...resolveState(written) }).toMatchObject({ status: "resolved", iso2 });
        }
      }
    }
  });

  test("and other names in use resolve without clashing", () => {
    for (const [iso2, names] of Object.entries(aliases)) {
      expect(stateByCode(iso2)).toBeDefined();
      for (const name of names.split("|")) expect({ name, ...resolveState(name) }).toMatchObject({ iso2 });
    }
  });
});

test.each([
  ["USA", "US"],
  ["U.S.A.", "US"],
  ["U. S. A.", "US"],
  ["EE. UU.", "US"],
  ["EEUU", "US"],
  ["Etats-Unis", "US"],
  ["the united states", "US"],
  ["США", "US"],
  ["美国", "US"],
  ["UK", "GB"],
  ["Great Britain", "GB"],
  ["Côte d’Ivoire", "CI"],
  ["COTE D'IVOIRE", "CI"],
  ["Cote d`Ivoire", "CI"],
  ["Ivory Coast", "CI"],
  ["Republic of Korea", "KR"],
  ["Korea, Rep.", "KR"],
  ["South Korea", "KR"],
  ["Korea (Democratic People's Republic of)", "KP"],
  ["Congo (Kinshasa)", "CD"],
  ["Democratic Republic Of Congo", "CD"],
  ["Bolivia", "BO"],
  ["Plurinational State of Bolivia", "BO"],
  ["Bolivia (Plurinational State of)", "BO"],
  ["Türkiye", "TR"],
  ["Turkey", "TR"],
  ["Czech Republic", "CZ"],
  ["Guinea, Equatorial", "GQ"],
  ["Sudan (South)", "SS"],
  ["Samoa, American", "AS"],
  ["Ireland, Northern", "GB"],
  ["Korea, South", "KR"],
  ["S. Korea", "KR"],
  ["D.R.Congo", "CD"],
  ["P.R.China", "CN"],
  ["United Kingdom (UK)", "GB"],
  ["Hong Kong", "HK"],
  ["Aotearoa New Zealand", "NZ"],
  ["Guinée Conakry", "GN"],
  ["Macau SAR, China", "MO"],
  ["Hong Kong, China", "HK"],
  ["Taiwan, Province of China", "TW"],
  ["Palestine", "PS"],
  ["Kosovo", "XK"],
  ["the Gambia", "GM"],
  ["Trinidad & Tobago", "TT"],
  ["St. Vincent and the Grenadines", "VC"],
  ["Iran, Islamic Republic of", "IR"],
  ["Micronesia", "FM"],
  ["الإمارات", "AE"],
  ["جنوب إفريقيا", "ZA"],
  ["韩国", "KR"],
  ["Объединённые Арабские Эмираты", "AE"],
])("%s is %s", (raw, iso2) => {
  expect(resolveState(raw)).toMatchObject({ status: "resolved", iso2 });
});

test("the names that Unicode gives resolve to no other State", () => {
  // Other people's spellings: what is unknown is left open, and what resolves must be right.
  const languages = ["en", "es", "fr", "ru", "zh", "ar"];
  let resolved = 0;
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: "region" });
    for (const { iso2 } of states) {
      const result = resolveState(names.of(iso2)!);
      if (result.status !== "resolved") continue;
      resolved += 1;
      expect({ name: names.of(iso2), ...result }).toMatchObject({ iso2 });
    }
  }
  expect(resolved / (languages.length * states.length)).toBeGreaterThan(0.95);
});

test("names that contain each other stay apart", () => {
  const apart = {
    Niger: "NE",
    Nigeria: "NG",
    Dominica: "DM",
    "Dominican Republic": "DO",
    Guinea: "GN",
  } as const;
  const more = {
    "Guinea-Bissau": "GW",
    "Equatorial Guinea": "GQ",
    Sudan: "SD",
    "South Sudan": "SS",
  } as const;
  for (const [name, iso2] of Object.entries({ ...apart, ...more })) {
    expect(resolveState(name)).toEqual({ status: "resolved", iso2, because: "name" });
  }
  // The short name of the United Nations.
  expect(resolveState("Congo")).toEqual({ status: "resolved", iso2: "CG", because: "name" });
});

test.each([
  ["BR", "BR", "code"],
  ["BRA", "BR", "code"],
  ["Federal Republic of Nigeria", "NG", "qualifier"],
  ["Government of India", "IN", "qualifier"],
  ["古巴共和国", "CU", "qualifier"],
  ["Sudan, Africa", "SD", "region"],
  ["Germany/Europe", "DE", "region"],
  ["Africa - Kenya", "KE", "region"],
  ["Geneva, Switzerland", "CH", "place"],
  ["United States, New York", "US", "place"],
  ["Los Angeles, CA, USA", "US", "place"],
  ["Brazil (São Paulo)", "BR", "place"],
  ["Myanmar (Burma)", "MM", "name"],
])("%s is %s because of %s", (raw, iso2, because) => {
  expect(resolveState(raw)).toEqual({ status: "resolved", iso2, because });
});

describe("what does not resolve is listed, not guessed", () => {
  test.each<[string, string, string[]]>([
    ["Brazil and Argentina", "several", ["BR", "AR"]],
    ["Brasil y Argentina", "several", ["BR", "AR"]],
    ["البرازيل والأرجنتين", "several", ["BR", "AR"]],
    ["巴西和阿根廷", "several", ["BR", "AR"]],
    ["France/United States", "several", ["FR", "US"]],
    ["Africa, Canada, Europe, Mexico", "several", ["CA", "MX"]],
    ["Korea", "ambiguous", ["KP", "KR"]],
    ["Virgin Islands", "ambiguous", ["VG", "VI"]],
    ["Republic of China", "ambiguous", ["CN", "TW"]],
    ["NO", "ambiguous", ["NO"]],
    ["European Union", "not-a-state", []],
    ["Unión Europea", "not-a-state", []],
    ["Global", "not-a-state", []],
    ["Latin America and the Caribbean", "not-a-state", []],
    ["MENA", "not-a-state", []],
    ["N/A", "not-a-state", []],
    ["Europe and Asia", "not-a-state", []],
    ["US, EU, Geneva", "unclear", ["US"]],
    ["Europe, Brazil", "unclear", ["BR"]],
    ["Brazil / Rio", "unclear", ["BR"]],
    ["United Kingdom & Ireland", "several", ["GB", "IE"]],
    ["Cyprus, North", "unclear", ["CY"]],
    ["Brazil and Rio", "unclear", ["BR"]],
    ["New Mexico, USA", "unclear", ["US"]],
    ["Congo, Goma", "unclear", ["CG"]],
    ["Atlanta, Georgia", "unclear", ["GE"]],
    ["Brazil, Argentinia", "unclear", ["BR"]],
    ["San Francisco, CA", "unknown", []],
    ["", "unknown", []],
    ["Freedonia", "unknown", []],
    ["Brasill", "unknown", ["BR"]],
    ["C?te d'Ivoire", "unknown", ["CI"]],
    ["Our office is in South Africa.", "unknown", ["ZA"]],
    ["我们在巴西", "unknown", ["BR"]],
  ])("%j is %s", (raw, reason, candidates) => {
    expect(resolveState(raw)).toEqual({ status: "unresolved", raw, reason, candidates });
  });

  test("a slip of spelling is a candidate and never an answer", () => {
    const names = states.map(({ names }) => names.en).filter((name) => /^[A-Z][a-z]{6,}$/.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom(..."qxz"), (name, where, letter) => {
        const at = 1 + (where % (name.length - 1));
        const slip = name.slice(0, at) + letter + name.slice(at);
        const right = resolveState(name);
        const result = resolveState(slip);
        expect(result.status).toBe("unresolved");
        expect(result.status === "unresolved" && right.status === "resolved" && result.candidates).toContain(
          right.status === "resolved" && right.iso2,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("two States side by side are both named", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...states),
        fc.constantFrom("en", "es", "fr", "ru"),
        fc.constantFrom(" / ", "; ", " & "),
        (one, other, language, between) => {
          fc.pre(
            one !== other && !/[(),&]|and | y | et | и /.test(one.names[language] + other.names[language]),
          );
          const result = resolveState(one.names[language] + between + other.names[language]);
          expect(result).toMatchObject({ reason: "several", candidates: [one.iso2, other.iso2] });
        },
      ),
    );
  });

  test("of two States no arrangement hides one", () => {
    // "Taiwan, China" is one name in use; names with brackets or commas fall apart in other ways.
    const plain = states.filter(({ iso2, names }) => iso2 !== "TW" && !/[(),]/.test(names.en));
    const together = fc.constantFrom(", ", " (", " and ", " - ", " ");
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.constantFrom(...plain), together, (one, other, between) => {
        fc.pre(one !== other);
        const raw = `${one.names.en}${between}${other.names.en}${between === " (" ? ")" : ""}`;
        expect(resolveState(raw)).toMatchObject({ raw, status: "unresolved" });
      }),
      { numRuns: 300 },
    );
  });

  test("a text is no field: only its beginning is searched", () => {
    expect(resolveState(`Brazil, ${"Argentina, ".repeat(100_000)}`)).toMatchObject({
      reason: "unknown",
      candidates: ["BR", "AR"],
    });
  });

  test("any text is answered", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (raw) => {
        const result = resolveState(raw);
        if (result.status === "resolved") expect(stateByCode(result.iso2)).toBeDefined();
        else expect(result.raw).toBe(raw);
      }),
    );
  });
});

const contributions = join(
  process.env.ACUERDO_CORPUS ?? join(process.cwd(), "..", "shared", "corpus"),
  "netmundial",
  "contributions.csv",
);

test.skipIf(!existsSync(contributions))(
  "the regions of a real consultation (skipped without the corpus)",
  () => {
    const rows: { region: string }[] = parse(readFileSync(contributions), { columns: true, bom: true });
    const results = rows.map(({ region }) => resolveState(region));
    const reasons = Object.groupBy(results, (result) =>
      result.status === "resolved" ? "resolved" : result.reason,
    );
    expect(Object.fromEntries(Object.entries(reasons).map(([reason, of]) => [reason, of!.length]))).toEqual({
      resolved: 95,
      several: 6,
      unclear: 1,
      "not-a-state": 21,
      unknown: 7,
    });
  },
);

import { expect, test } from "vitest";
import { stateByCode, states } from "./states.ts";

const members = states.filter(({ unMember }) => unMember);

test("193 Members sit in five regional groups", () => {
  const groups = Object.groupBy(members, ({ regionalGroup }) => regionalGroup ?? "none");
  expect(members.length).toBe(193);
  expect(Object.fromEntries(Object.entries(groups).map(([group, of]) => [group, of!.length]))).toEqual({
    africa: 54,
    "asia-pacific": 54,
    "eastern-europe": 23,
    "latin-america-caribbean": 33,
    "western-europe-others": 29,
  });
  expect(states.filter(({ unMember, regionalGroup }) => !unMember && regionalGroup !== null)).toEqual([]);
});

test("the special situations are those that the United Nations lists", () => {
  // 45 least developed and 32 landlocked developing countries, all Members; 37 small islands are Members (OHRLLS).
  const count = (situation: "ldc" | "lldc" | "sids") => members.filter((state) => state[situation]).length;
  expect([count("ldc"), count("lldc"), count("sids")]).toEqual([45, 32, 37]);
  expect(states.filter(({ unMember, ldc, lldc }) => !unMember && (ldc || lldc))).toEqual([]);
  expect(states.filter(({ sids }) => sids).length).toBe(53);
});

test("every State has a name in six languages and codes of its own", () => {
  for (const { names, iso2 } of states) {
    expect(Object.keys(names).sort()).toEqual(["ar", "en", "es", "fr", "ru", "zh"]);
    expect(iso2).toMatch(/^[A-Z]{2}$/);
    expect(names.ru).toMatch(/^[\p{Script=Cyrillic}\p{P}\s]+$/u);
    expect(names.ar).toMatch(/^[\p{Script=Arabic}\p{M}\p{P}\s]+$/u);
    expect(names.zh).toMatch(/^[\p{Script=Han}\p{P}\s]+$/u);
  }
  for (const code of ["iso2", "iso3", "m49"] as const) {
    const given = states.map((state) => state[code]).filter((value) => value !== null);
    expect(new Set(given).size).toBe(given.length);
  }
});

test("a State is found by any of its codes", () => {
  const codes = ["SN", "SEN", "686"];
  expect(codes.map((code) => stateByCode(code)?.names.fr)).toEqual(["Sénégal", "Sénégal", "Sénégal"]);
  expect(stateByCode("ZZ")).toBeUndefined();
  expect(stateByCode("sn")).toBeUndefined();
});

import { nameKey } from "./fold-name.ts";
import { aliases, ambiguousCodes, ambiguousNames, notStates, qualifiers, regions } from "./state-names.ts";
import { type RegionalGroup, type State, stateByCode, states } from "./states.ts";

/** What a name stands for. */
export type Meaning =
  | {
      readonly kind: "state";
      readonly iso2: string;
      readonly because: "name" | "alias" | "code" | "qualifier";
    }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly kind: "region"; readonly groups: readonly RegionalGroup[] | null }
  | { readonly kind: "not-a-state" };

/** What one name means, tried from the most certain reading to the least. */
export function lookUp(text: string): Meaning | undefined {
  const key = nameKey(text);
  if (key === "") return undefined;
  return (
    stateOf(byName.get(key), "name") ??
    stateOf(byAlias.get(key), "alias") ??
    regionByName.get(key) ??
    (notStateKeys.has(key) ? { kind: "not-a-state" } : undefined) ??
    stateOf(byName.get(withoutQualifiers(key)) ?? byAlias.get(withoutQualifiers(key)), "qualifier")
  );
}

/** Codes count only alone in their field: in "San Francisco, CA" it is not Canada's. */
export function codeMeaning(text: string): Meaning | undefined {
  const code = text.trim();
  const state = /^[A-Z]{2,3}$/.test(code) ? stateByCode(code) : undefined;
  if (!state) return undefined;
  if (ambiguousCodes.has(code)) return { kind: "ambiguous", candidates: [state.iso2] };
  return { kind: "state", iso2: state.iso2, because: "code" };
}

function stateOf(
  found: ReadonlySet<string> | undefined,
  because: "name" | "alias" | "qualifier",
): Meaning | undefined {
  if (found === undefined) return undefined;
  const [iso2, ...more] = found;
  return more.length > 0
    ? { kind: "ambiguous", candidates: [...found] }
    : { kind: "state", iso2: iso2!, because };
}

/** A key without the words of long forms around it; empty if it has no others. */
export function withoutQualifiers(key: string): string {
  const words = key.replace(/(?<=\p{Script=Han}{2})(?:共和国|王国)$/u, "").split(" ");
  const first = words.findIndex((word) => !qualifiers.has(word));
  const last = words.findLastIndex((word) => !qualifiers.has(word));
  return first < 0 ? "" : words.slice(first, last + 1).join(" ");
}

/** The names of the list, by key; one in use by several States has them all. */
export const byName = indexOf(
  states.flatMap(({ iso2, names }) => Object.values(names).map((name) => [name, iso2] as const)),
);

/** Other names in use, by key. */
export const byAlias = indexOf([
  ...Object.entries(aliases).flatMap(([iso2, names]) =>
    names.split("|").map((name) => [name, iso2] as const),
  ),
  ...Object.entries(ambiguousNames).flatMap(([names, codes]) =>
    names.split("|").flatMap((name) => codes.split(" ").map((iso2) => [name, iso2] as const)),
  ),
  ...states.flatMap(shorterNames),
]);

const regionByName: ReadonlyMap<string, Meaning> = new Map(
  regions.flatMap(([names, groups]) =>
    names.split("|").map((name) => [nameKey(name), { kind: "region", groups }]),
  ),
);

const notStateKeys: ReadonlySet<string> = new Set(notStates.map(nameKey));

/** "Bolivia (Plurinational State of)" is also called Bolivia, and Plurinational State of Bolivia. */
function shorterNames({ iso2, names }: State): (readonly [name: string, iso2: string])[] {
  return Object.values(names).flatMap((name) => {
    const [, short, inside] = /^(.+?)\s*[(（](.+)[)）]$/.exec(name) ?? [];
    return short === undefined ? [] : [[short, iso2] as const, [`${inside} ${short}`, iso2] as const];
  });
}

function indexOf(
  entries: readonly (readonly [name: string, iso2: string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const [name, iso2] of entries) {
    const key = nameKey(name);
    const found = index.get(key);
    if (found) found.add(iso2);
    else index.set(key, new Set([iso2]));
  }
  return index;
}

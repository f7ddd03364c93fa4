import { nameKey } from "./fold-name.ts";
import { byAlias, byName } from "./state-lookup.ts";

/** The States that a text names somewhere, or that its spelling comes near to. */
export function candidatesFor(raw: string): readonly string[] {
  const key = nameKey(raw);
  return [...mentioned(key), ...nearest(key)];
}

function mentioned(key: string): string[] {
  const words = key.split(" ");
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    for (let count = Math.min(longestName, words.length - at); count > 0; count -= 1) {
      const name = words.slice(at, at + count).join(" ");
      const states = name.length < 4 ? undefined : (byName.get(name) ?? byAlias.get(name));
      if (!states) continue;
      found.push(...states);
      taken = count;
      break;
    }
    at += taken;
  }
  for (const [name, iso2] of hanNames) if (key.includes(name)) found.push(iso2);
  return found;
}

/** Names within one slip of the pen, two for names of eight letters and more, nearest first. */
function nearest(key: string): string[] {
  const slips = key.length >= 8 ? 2 : 1;
  if (key.length < 5 || key.length > 50) return [];
  const near: { readonly distance: number; readonly found: ReadonlySet<string> }[] = [];
  for (const names of [byName, byAlias]) {
    for (const [name, found] of names) {
      if (name.length < 5 || Math.abs(name.length - key.length) > slips) continue;
      const distance = editDistance(name, key);
      if (distance <= slips) near.push({ distance, found });
    }
  }
  return near.sort((a, b) => a.distance - b.distance).flatMap(({ found }) => [...found]);
}

/** Levenshtein distance, where two neighbours exchanged count once (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
      }
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}

const hanNames = [...byName, ...byAlias].flatMap(([name, found]) =>
  /^\p{Script=Han}{2,}$/u.test(name) && found.size === 1 ? [[name, [...found][0]!] as const] : [],
);

const longestName = Math.max(...[...byName.keys(), ...byAlias.keys()].map((key) => key.split(" ").length));

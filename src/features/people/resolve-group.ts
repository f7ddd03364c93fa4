import { nameKey } from "./fold-name.ts";
import { groupNames, type StakeholderGroup, sharedNames } from "./group-names.ts";

/** Which stakeholder group a field names. `because` is the part of it that decided. */
export type ResolvedGroup =
  | { readonly status: "resolved"; readonly group: StakeholderGroup; readonly because: string }
  | {
      readonly status: "unresolved";
      readonly raw: string;
      /** The groups that it may mean, for a person to choose from; often none. */
      readonly candidates: readonly StakeholderGroup[];
    };

/**
 * Resolves the sector of a contributor as people write it, in any of six languages, to a stakeholder group. A field
 * of several names ("NGO / civil society") resolves when all that is known in it is of one group and nothing else
 * stands in it; what names two groups, or none, is listed and not guessed.
 */
export function resolveGroup(raw: string): ResolvedGroup {
  const whole = byName.get(nameKey(raw));
  if (whole) return answer(raw, raw.trim(), whole);
  const parts = raw
    .split(
      /[,;:/|()+&\n、，；：（）]+|\s[-–—]\s|\s+(?:and|or|y|o|e|et|ou|и|или)\s+|[和与或]|\s+و(?=\p{L}{3})/iu,
    )
    .map((part) => part.trim())
    .filter((part) => nameKey(part) !== "");
  const found = parts.map((part) => byName.get(nameKey(part)));
  const groups = new Set(found.flatMap((of) => [...(of ?? [])]));
  if (found.includes(undefined)) return { status: "unresolved", raw, candidates: [...groups] };
  return answer(raw, parts[0] ?? "", groups);
}

function answer(raw: string, because: string, groups: ReadonlySet<StakeholderGroup>): ResolvedGroup {
  const [group, ...more] = groups;
  return group === undefined || more.length > 0
    ? { status: "unresolved", raw, candidates: [...groups] }
    : { status: "resolved", group, because };
}

const byName: ReadonlyMap<string, ReadonlySet<StakeholderGroup>> = new Map([
  ...Object.entries(groupNames).flatMap(([group, names]) =>
    names.split("|").map((name) => [nameKey(name), new Set([group as StakeholderGroup])] as const),
  ),
  ...sharedNames.flatMap(([names, groups]) =>
    names.split("|").map((name) => [nameKey(name), new Set(groups)] as const),
  ),
]);

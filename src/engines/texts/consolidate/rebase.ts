import type { Correspondence } from "../compare/correspondence.ts";
import type { Unplaced } from "./instructions.ts";
import { mergeVersions } from "./merge.ts";
import { type Amendment, type Amendments, type Arrival, baseKey, type Place } from "./proposal.ts";
import { identityOf, printWording, type Wording } from "./wording.ts";

export interface Rebased extends Amendments {
  readonly unplaced: readonly Unplaced[];
  /** Current indexes of amended provisions whose wording changed since in the words amended. */
  readonly outdated: ReadonlySet<number>;
}

/**
 * Brings amendments made to an older text to the current one, of which `found` says what became of each provision.
 * A change of words is applied to the current words; where those are the very ones that changed since, the wording
 * stays as proposed and is `outdated`. What the current text already has is dropped; what has no place there any
 * more is listed. Cost: a word comparison for each amended provision that changed since.
 */
export function rebase(
  { amendments, arrivals, labelled, marks }: Amendments,
  found: Correspondence,
  wordings: { readonly old: readonly Wording[]; readonly current: readonly Wording[] },
): Rebased {
  const now = currentIndexes(found);
  const unplaced: Unplaced[] = [];
  const outdated = new Set<number>();
  const refuse = (
    action: Unplaced["action"],
    target: number,
    wording: Wording | null,
    reason: Unplaced["reason"],
  ) =>
    unplaced.push({
      action,
      about: found.base[target]?.provision.id ?? "",
      text: wording ? printWording(wording.tokens).text : "",
      reason,
    });
  const recite = (wording: Wording): Wording => ({
    ...wording,
    tokens: wording.tokens.map((token) => {
      const cited = token.cites?.startsWith("base ") ? now[Number(token.cites.slice(5))]! : -1;
      if (token.cites === undefined || cited === -1) return token;
      return { ...token, key: `\u0000${baseKey(cited)}`, cites: baseKey(cited) };
    }),
  });

  const placed = amendments.flatMap((amendment): readonly Amendment[] => {
    const target = now[amendment.target]!;
    if (amendment.action !== "MOD") {
      if (target === -1) return [];
      const into = amendment.action === "SUP" && amendment.into !== undefined ? now[amendment.into]! : -1;
      return [into === -1 ? { action: amendment.action, target } : { action: "SUP", target, into }];
    }
    if (target === -1) {
      refuse("MOD", amendment.target, amendment.wording, "deleted from the current base");
      return [];
    }
    const [old, current] = [recite(wordings.old[amendment.target]!), wordings.current[target]!];
    const proposed = recite(amendment.wording);
    const { merged } = mergeVersions(old.tokens, [current.tokens, proposed.tokens]);
    if (merged === null) outdated.add(target);
    const wording = merged === null ? proposed : { ...proposed, tokens: merged };
    const move = amendment.move && placeNow(amendment.move, found, now);
    const depth = found.revised[target]!.depth + amendment.depth - found.base[amendment.target]!.depth;
    if (!move && depth === found.revised[target]!.depth && identityOf(wording) === identityOf(current))
      return [];
    return [{ action: "MOD", target, wording, move: move ?? null, depth, call: amendment.call }];
  });

  const introduced = new Set(
    wordings.current.filter((_, at) => found.toBase[at] === -1).map((wording) => identityOf(wording)),
  );
  const arrived = arrivals.flatMap((arrival): readonly Arrival[] => {
    const place = placeNow(arrival.place, found, now);
    if (arrival.kind === "moved") {
      const target = now[arrival.target]!;
      return target === -1 || !place ? [] : [{ kind: "moved", target, place }];
    }
    const additions = arrival.additions
      .map((addition) => ({ ...addition, wording: recite(addition.wording) }))
      .filter(({ wording }) => !introduced.has(identityOf(wording)));
    if (additions.length === 0) return [];
    if (place) return [{ kind: "added", place, additions }];
    for (const { wording } of additions) {
      refuse("ADD", arrival.place.after, wording, "its call was deleted from the current base");
    }
    return [];
  });
  const named = labelled.map((target) => now[target]!).filter((target) => target !== -1);
  return { amendments: placed, arrivals: arrived, labelled: named, marks, unplaced, outdated };
}

/** Where each provision of the older text is in the current one, by index; -1 for nowhere. */
function currentIndexes({ toRevised, merges }: Correspondence): Int32Array {
  const now = Int32Array.from(toRevised);
  for (const { whole, parts } of merges) for (const part of parts) now[part] = whole;
  return now;
}

/** The place in the current text, or null when the call around it is gone. */
function placeNow({ after, depth }: Place, found: Correspondence, now: Int32Array): Place | null {
  for (let at = after; at >= 0 && depth > 0; at--) {
    if (found.base[at]!.depth >= depth) continue;
    if (now[at] === -1) return null;
    break;
  }
  let at = after;
  while (at >= 0 && (now[at] === -1 || found.moved.has(at))) at--;
  let place = at < 0 ? -1 : now[at]!;
  // What the current text has beneath that provision stays beneath it.
  while (place >= 0 && (found.revised[place + 1]?.depth ?? 0) > depth) place++;
  return { after: place, depth };
}

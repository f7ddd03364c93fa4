import { diffTokens } from "../compare/word-diff.ts";
import { tokenise } from "../compare/wording.ts";
import type { Resolution } from "../model.ts";
import type { ConsolidatedFront } from "./consolidate.ts";
import { mergeVersions } from "./merge.ts";
import { compareNames } from "./positions.ts";
import type { Proposal } from "./proposal.ts";
import { identityOf, printWording } from "./wording.ts";

/** The number, title and enacting words, and what each proposal would have them be. */
export function consolidateFront(
  base: Resolution,
  proposals: readonly Proposal[],
): readonly ConsolidatedFront[] {
  return (["number", "title", "enacting"] as const).flatMap((part): readonly ConsolidatedFront[] => {
    const before = base[part];
    const joined = new Map<string, { proponents: readonly string[]; text: string }>();
    for (const proposal of proposals) {
      if (!("revised" in proposal)) continue;
      const text = proposal.revised[part];
      if (text === null || isSame(text, (proposal.base ?? base)[part]) || isSame(text, before)) continue;
      const key = identityOf({ tokens: tokenise(text), rank: "inner" });
      const alike = joined.get(key);
      const shown = alike && alike.text <= text ? alike.text : text;
      joined.set(key, {
        text: shown,
        proponents: [...new Set([...(alike?.proponents ?? []), ...proposal.proponents])],
      });
    }
    const positions = [...joined.values()].toSorted((a, b) => compareNames(a.proponents, b.proponents));
    if (before === null && positions.length === 0) return [];
    const { merged } = mergeVersions(
      tokenise(before ?? ""),
      positions.map(({ text }) => tokenise(text)),
    );
    const several = merged === null ? "contested" : "compatible";
    const status = positions.length === 0 ? "unchanged" : positions.length === 1 ? "agreed" : several;
    return [
      {
        part,
        status,
        base: before,
        positions,
        merged: merged && several === "compatible" && positions.length > 1 ? printWording(merged).text : null,
      },
    ];
  });
}

function isSame(text: string, other: string | null): boolean {
  return other !== null && diffTokens(tokenise(other), tokenise(text)).length === 0;
}

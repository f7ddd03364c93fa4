import type { Resolution } from "../model.ts";
import type { Correspondence } from "./correspondence.ts";
import { wordingOf } from "./flatten.ts";
import { findInternalReferences, type InternalReference } from "./internal-references.ts";
import type { Token } from "./wording.ts";

/** A reference to another provision of the text. */
export interface FollowedReference {
  /** The label cited. */
  readonly label: string;
  readonly revised: string;
  /** The id that the provision cited had in the base; null if it is new. */
  readonly base: string | null;
  /** Whether the label was left as it was although the provision that it cited now bears another. */
  readonly stale: boolean;
}

/** Wordings by index, in which a reference bears the key of the provision that it cites rather than its label. */
interface KeyedWordings {
  readonly base: readonly (readonly Token[])[];
  readonly revised: readonly (readonly Token[])[];
  readonly references: readonly (readonly FollowedReference[])[];
}

export function keyedWordings(found: Correspondence, base: Resolution, revised: Resolution): KeyedWordings {
  const { toBase, toRevised, profiles } = found;
  const index = (side: "base" | "revised") =>
    new Map(found[side].map(({ provision, index: at }) => [provision.id, at]));
  const [baseIndex, revisedIndex] = [index("base"), index("revised")];
  const inBase = findInternalReferences(base);
  const inRevised = findInternalReferences(revised);
  const rekey = (
    tokens: readonly Token[],
    references: readonly InternalReference[] | undefined,
    key: (reference: InternalReference) => string,
  ): readonly Token[] => {
    if (!references) return tokens;
    return tokens.map((token) => {
      const reference = references.find(({ start, end }) => token.start >= start && token.end <= end);
      return reference ? { ...token, key: `\u0000${key(reference)}` } : token;
    });
  };
  const fromBase = ({ target }: InternalReference): string => `base ${baseIndex.get(target)}`;
  const fromRevised = ({ target }: InternalReference): string => {
    const at = revisedIndex.get(target)!;
    return toBase[at] === -1 ? `revised ${at}` : `base ${toBase[at]}`;
  };
  return {
    base: found.base.map((node, at) =>
      rekey(profiles.base[at]!.tokens, inBase.get(node.provision.id), fromBase),
    ),
    revised: found.revised.map((node, at) =>
      rekey(profiles.revised[at]!.tokens, inRevised.get(node.provision.id), fromRevised),
    ),
    references: found.revised.map((node, at) => {
      const from = toBase[at]!;
      const before = from === -1 ? [] : (inBase.get(found.base[from]!.provision.id) ?? []);
      return (inRevised.get(node.provision.id) ?? []).map((reference, n): FollowedReference => {
        const target = toBase[revisedIndex.get(reference.target)!]!;
        const label = wordingOf(node.provision).slice(reference.start, reference.end);
        const old = before[n];
        const cited = old ? wordingOf(found.base[from]!.provision).slice(old.start, old.end) : null;
        const was = old ? baseIndex.get(old.target)! : -1;
        return {
          label,
          revised: reference.target,
          base: target === -1 ? null : found.base[target]!.provision.id,
          stale: cited === label && was !== -1 && toRevised[was] !== -1 && was !== target,
        };
      });
    }),
  };
}

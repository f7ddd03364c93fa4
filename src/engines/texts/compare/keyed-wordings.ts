import type { Resolution } from "../model.ts";
import type { Correspondence } from "./correspondence.ts";
import { wordingOf } from "./flatten.ts";
import { findInternalReferences, type InternalReference } from "./internal-references.ts";
import { shortestEdits } from "./shortest-edits.ts";
import { closingKey, type Token } from "./wording.ts";

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
  const rekeyedBase = found.base.map((node, at) =>
    rekey(profiles.base[at]!.tokens, inBase.get(node.provision.id), fromBase),
  );
  const isCited = ({ key, shown }: Token): boolean => key !== shown && key !== closingKey;
  return {
    base: rekeyedBase,
    revised: found.revised.map((node, at) => {
      const tokens = rekey(profiles.revised[at]!.tokens, inRevised.get(node.provision.id), fromRevised);
      const from = toBase[at]!;
      return from === -1 ? tokens : withCitationsOf(rekeyedBase[from]!, tokens, isCited);
    }),
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

/**
 * A revised wording in which a citation that only one of the two wordings is known to cite by (the call that it names
 * was given other words, say) counts as what it is in the base, where it reads the same there.
 * Cost: a word comparison of wordings that cite.
 */
export function withCitationsOf<T extends Token>(
  base: readonly T[],
  revised: readonly T[],
  cites: (token: T) => boolean,
): readonly T[] {
  if (!base.some(cites) && !revised.some(cites)) return revised;
  const plain = (tokens: readonly T[]) =>
    tokens.map((token) => (cites(token) ? { ...token, key: token.shown } : token));
  const reconciled = [...revised];
  let [from, to] = [0, 0];
  const end = { baseStart: base.length, baseEnd: 0, revisedStart: 0, revisedEnd: 0 };
  for (const edit of [...shortestEdits(plain(base), plain(revised)), end]) {
    for (; from < edit.baseStart; from++, to++) {
      const [old, now] = [base[from]!, revised[to]!];
      if (cites(old) === cites(now)) continue;
      const { text, shown, gap, start, end: until } = now;
      reconciled[to] = { ...old, text, shown, gap, start, end: until };
    }
    [from, to] = [edit.baseEnd, edit.revisedEnd];
  }
  return reconciled;
}

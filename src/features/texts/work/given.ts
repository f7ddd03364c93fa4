import { type Comparison, compare } from "#engines/texts/compare/compare.ts";
import {
  type Adoption,
  adopt,
  type Choice,
  type Choices,
  choicesOf,
} from "#engines/texts/consolidate/adopt.ts";
import { type Consolidation, consolidate } from "#engines/texts/consolidate/consolidate.ts";
import type { TrackedChanges } from "#engines/texts/docx/changes.ts";
import type { TrackedText } from "#engines/texts/docx/tracked.ts";
import type { Resolution } from "#engines/texts/model.ts";
import { proposalsOf, unpack, type VersionOf, versionOf } from "./read-text.ts";

/** Two versions to compare. */
export interface Compared {
  readonly base: VersionOf;
  readonly revised: VersionOf;
}

/** Proposals beside a base. */
export interface Proposed {
  readonly base: VersionOf;
  readonly proposals: readonly { readonly packed: Uint8Array; readonly proponents: readonly string[] }[];
}

/** What a form chose of a consolidation, on top of everything that one proponent proposes where it named one. */
export interface Chosen {
  readonly provisions: ReadonlyMap<number, Choice>;
  readonly front: NonNullable<Choices["front"]>;
  readonly wholeOf: string | null;
  readonly numbering: "renumber" | "keep";
}

interface Told {
  readonly told: Comparison | TrackedChanges;
  readonly base: Resolution;
  readonly revised: Resolution;
  /** The Word file whose own marks tell; null where the words were compared. */
  readonly word: TrackedText | null;
}

/** What a file's own marks say where its two versions are compared; else the comparison of their words. */
export function comparisonOf({ base, revised }: Compared): Told {
  const isOneFile = Buffer.compare(base.packed, revised.packed) === 0;
  const text = isOneFile && base.view === "base" && revised.view === "revised" ? unpack(base.packed) : null;
  if (text?.kind === "text" && text.marks) {
    const { changes, word } = text.marks;
    return { told: changes, base: text.base, revised: text.revised, word };
  }
  const versions = { base: versionOf(base), revised: versionOf(revised) };
  return { told: compare(versions.base, versions.revised), ...versions, word: null };
}

export function consolidationOf({ base, proposals }: Proposed): Consolidation {
  return consolidate(versionOf(base), proposals.flatMap(proposalsOf));
}

export function adoptionOf({ chosen, ...proposed }: Proposed & { readonly chosen: Chosen }): Adoption {
  const consolidation = consolidationOf(proposed);
  const whole = chosen.wholeOf === null ? {} : choicesOf(consolidation, chosen.wholeOf);
  const choices: Choices = {
    ...whole,
    provisions: new Map([...(whole.provisions ?? []), ...validChoices(consolidation, chosen.provisions)]),
    front: { ...whole.front, ...validFront(consolidation, chosen.front) },
  };
  return adopt(consolidation, choices, { numbering: chosen.numbering });
}

/** Choices come in an address, which anyone may write: what names no position is left out. */
function validChoices(
  { provisions }: Consolidation,
  given: Chosen["provisions"],
): readonly (readonly [number, Choice])[] {
  return [...given].filter(([at, choice]) => {
    const entry = provisions[at];
    if (!entry) return false;
    if (choice === "merged") return entry.merged !== null;
    return choice === "base" || choice.every((n) => n < entry.positions.length);
  });
}

function validFront({ front }: Consolidation, given: Chosen["front"]): Chosen["front"] {
  const valid = front.flatMap(({ part, positions, merged }) => {
    const choice = given[part];
    const isKnown =
      choice === "base" ||
      (choice === "merged" && merged !== null) ||
      (typeof choice === "number" && choice < positions.length);
    return isKnown ? [[part, choice] as const] : [];
  });
  return Object.fromEntries(valid);
}

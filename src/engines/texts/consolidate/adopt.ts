import { identify } from "../identify.ts";
import type { Note, Provision, Resolution } from "../model.ts";
import { closeLists } from "./closing-marks.ts";
import type { Consolidated, ConsolidatedFront, Consolidation } from "./consolidate.ts";
import { flow } from "./flow.ts";
import { citedAs } from "./numbering.ts";
import { relabel } from "./relabel.ts";
import { printWording } from "./wording.ts";

/**
 * What is adopted at one entry of a consolidation: the base as it stands (of additions: none), the merged words, or
 * positions by number; of rival insertions there may be several.
 */
export type Choice = "base" | "merged" | readonly number[];

export interface Choices {
  /** By the entry's place in `provisions`. What is not chosen is adopted where it is undisputed. */
  readonly provisions?: ReadonlyMap<number, Choice>;
  /** By part: a position, or the base. */
  readonly front?: Partial<Record<ConsolidatedFront["part"], number | "base" | "merged">>;
  /** The proponent in whose order provisions stand that several bring to one place. */
  readonly following?: string;
}

export interface Adoption {
  readonly text: Resolution;
  /** Entries of `provisions` that are disputed and for which nothing was chosen: the base stands there. */
  readonly undecided: readonly number[];
  readonly undecidedFront: readonly ConsolidatedFront["part"][];
  /** References to provisions that are not in the adopted text, by the id of what bears them. */
  readonly dangling: readonly { readonly provision: string; readonly label: string }[];
}

/**
 * The clean text that choices give. `numbering` "renumber" numbers the lists that changed anew, in the style of the
 * base, and internal references with them; "keep" leaves the labels of the base and calls what is added 3bis, 3ter.
 * A clause that comes to close its list, or no longer does, takes the mark that the base uses there.
 * `docs/procedures/renumbering.md` gives the rules with worked examples. Cost: linear in the text.
 */
export function adopt(
  consolidation: Consolidation,
  choices: Choices = {},
  { numbering = "renumber" }: { readonly numbering?: "renumber" | "keep" } = {},
): Adoption {
  const chosen = consolidation.provisions.map(
    (entry, at) => choices.provisions?.get(at) ?? undisputed(entry),
  );
  const undecided = consolidation.provisions.flatMap(({ status }, at) =>
    (status === "contested" || status === "rival-insertions") && !choices.provisions?.has(at) ? [at] : [],
  );
  const items = closeLists(flow(consolidation, chosen, choices.following), consolidation);
  const labels = relabel(items, consolidation, numbering);
  const cited = new Map<string, string>();
  items.forEach(({ keys }, at) => {
    for (const key of keys) if (labels[at] !== null) cited.set(key, citedAs(labels[at]!));
  });
  const followed = citationsOfMerged(consolidation, chosen);

  const lost: { item: number; label: string }[] = [];
  const { loose, next } = noteMarkers(consolidation.base);
  const notes: Note[] = [...loose];
  const provisions = items.map(({ form, wording, calls }, item): Provision => {
    const { text, notes: borne } = printWording(wording.tokens, (token) => {
      const label = cited.get(followed.get(token.cites!) ?? token.cites!);
      if (label === undefined) lost.push({ item, label: token.text });
      return label ?? token.text;
    });
    const own = borne.map((note) => ({ ...note, marker: next(note.marker) }));
    notes.push(...own.map((note) => ({ marker: note.marker, text: note.text })));
    return {
      id: "",
      role: form.role,
      label: labels[item]!,
      // A recital keeps its verb while its words open with it; a call that stands alone is its words.
      call: form.role === "call" ? text : (calls.find((call) => text.startsWith(call)) ?? null),
      text,
      children: [],
      notes: own.map(({ marker }) => marker),
      noteOffsets: own.map(({ offset }) => offset),
    };
  });
  const identified = identify(
    nest(
      provisions,
      items.map(({ depth }) => depth),
    ),
  );
  const ids = idsInOrder(identified);
  const front = adoptFront(consolidation, choices.front ?? {});
  return {
    text: { ...consolidation.base, ...front.parts, provisions: identified, notes },
    undecided,
    undecidedFront: front.undecided,
    dangling: lost.map(({ item, label }) => ({ provision: ids[item]!, label })),
  };
}

/** The choices that adopt one proponent's proposal and nothing else. Cost: linear. */
export function choicesOf({ provisions, front }: Consolidation, proponent: string): Choices {
  const entries = provisions.map((entry, at): readonly [number, Choice] => {
    const own = entry.positions.flatMap(({ proponents, action }, n) =>
      proponents.includes(proponent) && action !== "NOC" ? [n] : [],
    );
    return [at, own.length > 0 ? own : "base"];
  });
  const parts = front.map(({ part, positions }) => {
    const own = positions.findIndex(({ proponents }) => proponents.includes(proponent));
    return [part, own === -1 ? "base" : own] as const;
  });
  return { provisions: new Map(entries), front: Object.fromEntries(parts), following: proponent };
}

function undisputed({ status, positions }: Consolidated): Choice {
  if (status === "compatible") return "merged";
  if (status === "agreed" || status === "deleted")
    return positions.flatMap(({ action }, n) => (action === "NOC" ? [] : [n]));
  return "base";
}

/** The key of a provision merged into another, as that of the other. */
function citationsOfMerged(
  { provisions }: Consolidation,
  chosen: readonly Choice[],
): ReadonlyMap<string, string> {
  const followed = new Map<string, string>();
  provisions.forEach(({ base, positions }, at) => {
    const choice = chosen[at]!;
    const into = typeof choice === "object" ? positions[choice[0]!]?.into : null;
    if (base !== null && into !== null && into !== undefined) followed.set(`base ${base}`, `base ${into}`);
  });
  return followed;
}

/** Provisions in document order as a tree, by their depths. */
function nest(provisions: readonly Provision[], depths: readonly number[]): readonly Provision[] {
  const build = (from: number, until: number, depth: number): readonly Provision[] => {
    const built: Provision[] = [];
    for (let at = from; at < until; ) {
      let end = at + 1;
      while (end < until && depths[end]! > depth) end++;
      built.push({ ...provisions[at]!, children: build(at + 1, end, depth + 1) });
      at = end;
    }
    return built;
  };
  return build(0, provisions.length, 0);
}

function idsInOrder(provisions: readonly Provision[]): readonly string[] {
  return provisions.flatMap(({ id, children }) => [id, ...idsInOrder(children)]);
}

/** Markers for the notes of the adopted text, in order: numbers where the base has numbers, else those they had. */
function noteMarkers(base: Resolution): {
  readonly loose: readonly Note[];
  readonly next: (marker: string) => string;
} {
  const borne = new Set<string>();
  const visit = (provisions: readonly Provision[]): void => {
    for (const { notes, children } of provisions) {
      for (const marker of notes) borne.add(marker);
      visit(children);
    }
  };
  visit(base.provisions);
  const loose = base.notes.filter(({ marker }) => !borne.has(marker));
  const numbered = [...borne].every((marker) => /^\d+$/u.test(marker));
  const taken = new Set(loose.map(({ marker }) => marker));
  let last = 0;
  const next = (marker: string): string => {
    let candidate = numbered ? String(++last) : marker;
    while (taken.has(candidate)) candidate = String(++last);
    taken.add(candidate);
    return candidate;
  };
  return { loose, next };
}

function adoptFront(
  { base, front }: Consolidation,
  choices: NonNullable<Choices["front"]>,
): { readonly parts: Partial<Resolution>; readonly undecided: readonly ConsolidatedFront["part"][] } {
  const undecided = front.flatMap(({ part, status }) =>
    status === "contested" && choices[part] === undefined ? [part] : [],
  );
  const parts = front.map(({ part, status, positions, merged }) => {
    const choice = choices[part] ?? (status === "agreed" ? 0 : status === "compatible" ? "merged" : "base");
    const text = typeof choice === "number" ? positions[choice]!.text : choice === "merged" ? merged : null;
    return [part, text ?? base[part]] as const;
  });
  return { parts: Object.fromEntries(parts), undecided };
}

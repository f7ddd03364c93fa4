import type { Change, Comparison } from "../compare/compare.ts";
import type { Note, Provision, Resolution } from "../model.ts";
import { exactWords, labelWords, wordsOf } from "./changed-words.ts";
import { type AknOptions, identityOf, proposalAddress } from "./identification.ts";
import type { PlacedXml } from "./inline.ts";
import { type Modification, modificationsXml, typeOfWords } from "./modifications.ts";
import { type FrontWords, printStatement } from "./print.ts";

import { type PrintedNotes, removedNote } from "./print-notes.ts";
import { type Branch, identifiersOf } from "./print-tree.ts";
import { inlineElement } from "./write-xml.ts";

export interface ComparisonAknOptions extends AknOptions {
  /** Who proposes the changes: the source of every modification. */
  readonly proponent?: string;
}

/** What is being printed, and what has been told of it. */
interface Printer {
  readonly base: Resolution;
  readonly revised: Resolution;
  /** Where a base provision is found, in the text before the changes. */
  readonly addressInBase: (id: string) => string;
  readonly baseIds: ReadonlyMap<string, string>;
  readonly source: string;
  /** What each change turns out to be, asked for once everything has its identifiers. */
  readonly tellings: (() => readonly Modification[])[];
  removedNotes: number;
}

/**
 * A comparison as Akoma Ntoso: the revised text, with what was inserted and deleted marked in its words and deleted
 * provisions kept as removed, and each change a passive modification. A renumbered provision keeps its former
 * identifier as `wId`; a move is a renumbering from its place in the base; splits and joins name the parts.
 * `readAkn` reads the revised text back. Cost: linear in the length of both texts.
 */
export function comparisonToAkn(
  comparison: Comparison,
  { base, revised }: { readonly base: Resolution; readonly revised: Resolution },
  options: ComparisonAknOptions = {},
): string {
  const baseIds = identifiersOf(base);
  const before = identityOf(base, {});
  const source = proposalAddress(identityOf(revised, options), options.proponent ?? "proposal");
  const printer: Printer = {
    base,
    revised,
    baseIds,
    addressInBase: (id) => `${before.work}/${before.language}@#${baseIds.get(id) ?? ""}`,
    source,
    tellings: [],
    removedNotes: 0,
  };
  const front: FrontWords = Object.fromEntries(
    comparison.front.flatMap(({ part, op, words }) =>
      op === "same" ? [] : [[part, exactWords(words, base[part] ?? "", revised[part] ?? "")]],
    ),
  );
  const fronts = new Map<string, { inserted: string[]; deleted: string[] }>();
  return printStatement(revised, {
    branches: branchesOf(printer, comparison),
    options,
    front,
    onFrontChange: (part, op, eId) => {
      const told = fronts.get(part) ?? { inserted: [], deleted: [] };
      told[op].push(`#${eId}`);
      fronts.set(part, told);
    },
    agents: [
      inlineElement(
        "passiveRef",
        { eId: "proposal", href: source, showAs: options.proponent ?? "Proposal" },
        "",
      ),
    ],
    analysis: () => {
      const told = [...fronts].map(
        ([, { inserted, deleted }]): Modification => ({
          type: typeOfWords(inserted.length > 0, deleted.length > 0),
          sources: [source],
          destination: [...inserted, ...deleted][0]!,
          old: deleted,
          new: inserted,
        }),
      );
      return modificationsXml("passive", [...told, ...printer.tellings.flatMap((tell) => tell())]);
    },
  });
}

const asList = (ids: Change["base"]): readonly string[] =>
  ids === null ? [] : typeof ids === "string" ? [ids] : ids;

/** The revised tree with its changes, and what was deleted where it stood. */
function branchesOf(printer: Printer, { changes }: Comparison): readonly Branch[] {
  const { base, revised } = printer;
  const byRevised = new Map(
    changes.flatMap((change) => asList(change.revised).map((id) => [id, change] as const)),
  );
  const deleted = new Set(changes.flatMap(({ op, base: ids }) => (op === "deleted" ? asList(ids) : [])));
  const baseById = byId(base.provisions);
  const revisedById = byId(revised.provisions);
  const removed = removedPlaces(base, changes, deleted);
  const removedAt = (place: string): readonly Branch[] =>
    (removed.get(place) ?? []).flatMap((provision) => [
      removedBranch(printer, provision, removedAt(`in ${provision.id}`)),
      ...removedAt(`after ${provision.id}`),
    ]);
  const build = (siblings: readonly Provision[]): readonly Branch[] =>
    siblings.flatMap((provision) => {
      const change = byRevised.get(provision.id);
      // What followed a base provision, or stood first in it, follows what that has become.
      const last = change && asList(change.revised).at(-1) === provision.id ? asList(change.base) : [];
      const children = [
        ...asList(change?.base ?? null).flatMap((id) => removedAt(`in ${id}`)),
        ...build(provision.children),
      ];
      const own: Branch = change
        ? changedBranch(printer, provision, children, change, { baseById, revisedById })
        : { provision, children };
      return [own, ...last.flatMap((id) => removedAt(`after ${id}`))];
    });
  return [...removedAt("first"), ...build(revised.provisions)];
}

function byId(provisions: readonly Provision[]): ReadonlyMap<string, Provision> {
  const found = new Map<string, Provision>();
  const visit = (each: Provision): void => {
    found.set(each.id, each);
    each.children.forEach(visit);
  };
  provisions.forEach(visit);
  return found;
}

/** Deleted base provisions by where they stood: first of all, first in one, or after one. */
function removedPlaces(
  base: Resolution,
  changes: Comparison["changes"],
  deleted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Provision[]> {
  const places = new Map<string, Provision[]>();
  const moved = new Set(changes.flatMap(({ op, base: ids }) => (op === "moved" ? asList(ids) : [])));
  const visit = (siblings: readonly Provision[], parent: string | null): void => {
    let place = parent === null ? "first" : `in ${parent}`;
    for (const each of siblings) {
      if (deleted.has(each.id)) places.set(place, [...(places.get(place) ?? []), each]);
      // What stood after a provision that left has stayed.
      else if (!moved.has(each.id)) place = `after ${each.id}`;
      visit(each.children, each.id);
    }
  };
  visit(base.provisions, null);
  return places;
}

function removedBranch(printer: Printer, provision: Provision, children: readonly Branch[]): Branch {
  const { base, source, tellings, addressInBase, baseIds } = printer;
  return {
    provision,
    children,
    status: "removed",
    formerly: baseIds.get(provision.id),
    notes: () =>
      provision.notes.map((marker, n) =>
        placeRemoved(printer, noteIn(base, marker), provision.noteOffsets[n]),
      ),
    onPrinted: (eId) => {
      const repeal: Modification = {
        type: "repeal",
        sources: [source],
        destination: `#${eId}`,
        old: [addressInBase(provision.id)],
      };
      tellings.push(() => [repeal]);
    },
  };
}

function noteIn({ notes }: Resolution, marker: string): Note {
  return notes.find((note) => note.marker === marker) ?? { marker, text: "" };
}

function placeRemoved(printer: Printer, note: Note, at: number | undefined): PlacedXml {
  printer.removedNotes++;
  return { at: at ?? 0, gone: true, op: "deleted", xml: removedNote(note, printer.removedNotes) };
}

interface Both {
  readonly baseById: ReadonlyMap<string, Provision>;
  readonly revisedById: ReadonlyMap<string, Provision>;
}

/** A provision that has come from one of the base, from several, from a part of one, or from nowhere. */
function changedBranch(
  printer: Printer,
  provision: Provision,
  children: readonly Branch[],
  change: Change,
  { baseById, revisedById }: Both,
): Branch {
  const parts = asList(change.revised);
  const at = parts.indexOf(provision.id);
  const [first] = asList(change.base);
  const before = at === 0 && first !== undefined ? baseById.get(first) : undefined;
  const words = wordsOf(
    change,
    parts.map((id) => revisedById.get(id)!),
  )?.[at];
  const label = labelWords(before?.label ?? null, provision.label);
  const told: Told = { words: { inserted: [], deleted: [] }, label: { inserted: [], deleted: [] } };
  return {
    provision,
    children,
    ...(label && { label }),
    ...(words && { words }),
    ...(change.notes && {
      notes: (print: PrintedNotes) => changedNotes(printer, { provision, before }, change, print),
    }),
    formerly: before && printer.baseIds.get(before.id),
    onChange: (kind, eId) => void told[eId.includes("__num__") ? "label" : "words"][kind].push(`#${eId}`),
    onPrinted: (eId) => {
      printer.tellings.push(() => modificationsOf(printer, `#${eId}`, change, { at, told }));
    },
  };
}

/** The identifiers of what was inserted and deleted in a provision. */
interface Told {
  readonly words: Readonly<Record<"inserted" | "deleted", string[]>>;
  readonly label: Readonly<Record<"inserted" | "deleted", string[]>>;
}

function modificationsOf(
  { source, addressInBase }: Printer,
  destination: string,
  { op, base }: Change,
  { at, told: { words, label } }: { readonly at: number; readonly told: Told },
): readonly Modification[] {
  const sources = [source];
  const from = asList(base).map(addressInBase);
  if (op === "inserted") return [{ type: "insertion", sources, destination, new: [destination] }];
  if (at > 0) return [{ type: "split", sources, destination, old: from, new: [destination] }];
  const found: Modification[] = [];
  if (op === "merged") found.push({ type: "join", sources, destination, old: from, new: [destination] });
  if (op === "split") found.push({ type: "split", sources, destination, old: from, new: [destination] });
  if (op === "moved")
    found.push({ type: "renumbering", sources, destination, old: from, new: [destination] });
  else if (label.inserted.length + label.deleted.length > 0) {
    const renumbered = { old: label.deleted, new: label.inserted };
    found.push({ type: "renumbering", sources, destination, ...renumbered });
  }
  if (words.inserted.length + words.deleted.length > 0) {
    const type = typeOfWords(words.inserted.length > 0, words.deleted.length > 0);
    const position = { position: "inside" } as const;
    found.push({ type, sources, destination, ...position, old: words.deleted, new: words.inserted });
  }
  return found;
}

/** The notes of a provision, and those that it no longer bears. */
function changedNotes(
  printer: Printer,
  { provision, before }: { readonly provision: Provision; readonly before: Provision | undefined },
  { notes = [] }: Change,
  print: PrintedNotes,
): readonly PlacedXml[] {
  const standing = provision.notes.map((marker, n): PlacedXml => {
    const change = notes.find((each) => each.revised === marker);
    const body = noteIn(printer.revised, marker).text;
    const words = change?.words.flatMap(({ op, text }) => (op === "deleted" ? [] : [text])).join("");
    return {
      at: provision.noteOffsets[n] ?? provision.text.length,
      gone: false,
      op: change?.op === "inserted" ? "inserted" : "same",
      xml: print.at(marker, change?.op === "modified" && words === body ? change.words : undefined),
    };
  });
  const gone = notes.flatMap(({ op, base }): readonly PlacedXml[] => {
    if (op !== "deleted" || base === null) return [];
    const at = before?.noteOffsets[before.notes.indexOf(base)];
    return [placeRemoved(printer, noteIn(printer.base, base), at)];
  });
  return [...standing, ...gone];
}

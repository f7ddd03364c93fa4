import { wordingOf } from "../compare/flatten.ts";
import type { ToldChange, ToldChanges, ToldWords } from "../compare/told-changes.ts";
import type { Note, Provision, Resolution } from "../model.ts";
import { labelWords, wordsOf } from "./changed-words.ts";
import type { Marked, PlacedXml, Words } from "./inline.ts";
import { type Modification, typeOfWords } from "./modifications.ts";
import { type PrintedNotes, removedNote } from "./print-notes.ts";
import type { Branch } from "./print-tree.ts";

/** What is being printed, and what has been told of it. */
export interface Printer {
  readonly base: Resolution;
  readonly revised: Resolution;
  /** Where a base provision is found, in the text before the changes. */
  readonly addressInBase: (id: string) => string;
  readonly baseIds: ReadonlyMap<string, string>;
  /** Told words with their authors as the document names them. */
  readonly marked: (words: readonly ToldWords[]) => readonly Words[];
  /** Who changes labels, where it can only be one. */
  readonly labelsBy: readonly string[] | undefined;
  /** The proposals that ask for a change of these words. */
  readonly sources: (words: readonly ToldWords[]) => readonly string[];
  /** What each change turns out to be, asked for once everything has its identifiers. */
  readonly tellings: (() => readonly Modification[])[];
  removedNotes: number;
}

const asList = (ids: ToldChange["base"]): readonly string[] =>
  ids === null ? [] : typeof ids === "string" ? [ids] : ids;

/** The revised tree with its changes, and what was deleted where it stood. */
export function changedBranches(printer: Printer, { changes }: ToldChanges): readonly Branch[] {
  const { base, revised } = printer;
  const byRevised = new Map(
    changes.flatMap((change) => asList(change.revised).map((id) => [id, change] as const)),
  );
  const deleted = new Map(
    changes.flatMap((change) =>
      change.op === "deleted" ? asList(change.base).map((id) => [id, change] as const) : [],
    ),
  );
  const baseById = byId(base.provisions);
  const revisedById = byId(revised.provisions);
  const removed = removedPlaces(base, changes, deleted);
  const removedAt = (place: string): readonly Branch[] =>
    (removed.get(place) ?? []).flatMap((provision) => [
      removedBranch(printer, provision, removedAt(`in ${provision.id}`), deleted.get(provision.id)!),
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
  changes: ToldChanges["changes"],
  deleted: ReadonlyMap<string, ToldChange>,
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

function removedBranch(
  printer: Printer,
  provision: Provision,
  children: readonly Branch[],
  { words }: ToldChange,
): Branch {
  const { base, tellings, addressInBase, baseIds } = printer;
  const text = wordingOf(provision);
  return {
    provision,
    children,
    status: "removed",
    ...(text !== "" && { words: [{ ...markOf(printer.marked(words)), op: "deleted", text }] }),
    formerly: baseIds.get(provision.id),
    notes: () =>
      provision.notes.map((marker, n) =>
        placeRemoved(printer, noteIn(base, marker), provision.noteOffsets[n]),
      ),
    onPrinted: (eId) => {
      const repeal: Modification = {
        type: "repeal",
        sources: printer.sources(words),
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
  change: ToldChange,
  { baseById, revisedById }: Both,
): Branch {
  const parts = asList(change.revised);
  const at = parts.indexOf(provision.id);
  const [first] = asList(change.base);
  const before = at === 0 && first !== undefined ? baseById.get(first) : undefined;
  const words = wordsOf(
    printer.marked(change.words),
    parts.map((id) => revisedById.get(id)!),
  )?.[at];
  const label = labelWords(before?.label ?? null, provision.label, printer.labelsBy);
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
  { sources: sourcesOf, addressInBase }: Printer,
  destination: string,
  { op, base, words: changed }: ToldChange,
  { at, told: { words, label } }: { readonly at: number; readonly told: Told },
): readonly Modification[] {
  const sources = sourcesOf(changed);
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
  { notes = [] }: ToldChange,
  print: PrintedNotes,
): readonly PlacedXml[] {
  const standing = provision.notes.map((marker, n): PlacedXml => {
    const change = notes.find((each) => each.revised === marker);
    const words = printer.marked(change?.words ?? []);
    return {
      ...(change?.op === "inserted" ? { ...markOf(words), op: "inserted" } : { op: "same" }),
      at: provision.noteOffsets[n] ?? provision.text.length,
      gone: false,
      xml: print.at(marker, change?.op === "modified" ? words : undefined),
    };
  });
  const gone = notes.flatMap(({ op, base, words }): readonly PlacedXml[] => {
    if (op !== "deleted" || base === null) return [];
    const at = before?.noteOffsets[before.notes.indexOf(base)];
    return [{ ...markOf(printer.marked(words)), ...placeRemoved(printer, noteIn(printer.base, base), at) }];
  });
  return [...standing, ...gone];
}

/** The mark of the first words that change. */
function markOf(words: readonly Words[]): Marked {
  const { op, by, period } = words.find((each) => each.op !== "same") ?? { op: "same" };
  return { op, by, period };
}

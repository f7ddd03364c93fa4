import type { Consolidated, Consolidation, Position } from "../consolidate/consolidate.ts";
import { printStretch } from "../consolidate/wording.ts";
import type { Provision } from "../model.ts";
import { type AknOptions, identityOf, proposalAddress } from "./identification.ts";
import { type Modification, modificationsXml, typeOfWords } from "./modifications.ts";
import { type FrontWords, printStatement } from "./print.ts";
import type { Branch } from "./print-tree.ts";
import { type Proponents, proponentsOf } from "./proponents.ts";
import { segmentWords, wholeWords } from "./proposed-words.ts";

interface Printer {
  readonly consolidation: Consolidation;
  readonly proponents: Proponents;
  /** What each position turns out to be, asked for once everything has its identifiers. */
  readonly tellings: (() => readonly Modification[])[];
  readonly identifiers: Map<number, string>;
}

/**
 * A consolidation as Akoma Ntoso: the base with every wording that somebody proposes marked as an insertion or
 * deletion of theirs (`refersTo`), provisions that would be added in their places, and each position a passive
 * modification whose sources are the proposals. Nothing proposed is part of the text: `readAkn` reads the base back.
 * Cost: linear in the length of all wordings.
 */
export function consolidationToAkn(consolidation: Consolidation, options: AknOptions = {}): string {
  const { base, nodes, provisions, front } = consolidation;
  const identity = identityOf(base, options);
  const proponents = proponentsOf(consolidation, (name) => proposalAddress(identity, name));
  const printer: Printer = { consolidation, proponents, tellings: [], identifiers: new Map() };
  const fronts = front.flatMap(({ part, base: before, positions }) =>
    positions.length === 0 ? [] : [[part, wholeWords(proponents, before ?? "", positions)] as const],
  );
  const told = new Map<string, Told>();
  const additions = new Map<number, Consolidated[]>();
  for (const each of provisions) {
    if (each.place) additions.set(each.place.after, [...(additions.get(each.place.after) ?? []), each]);
  }
  const entries = new Map(
    provisions.flatMap((each) => (each.base === null ? [] : [[each.base, each] as const])),
  );
  const added = (after: number): readonly Pending[] =>
    (additions.get(after) ?? []).flatMap(({ positions }) =>
      positions.map((position) => ({ branch: addedBranch(printer, position), depth: position.form.depth })),
    );
  const pending: Pending[] = [...added(-1)];
  for (const { index, depth, parent } of nodes) {
    const branch = baseBranch(printer, index, entries.get(index));
    pending.push({ branch, depth, index, parent }, ...added(index));
  }
  return printStatement(base, {
    branches: nested(pending),
    options,
    front: Object.fromEntries(fronts) as FrontWords,
    frontStanding: "base",
    onFrontChange: (part, op, eId, by) => {
      for (const proponent of by) tellOf(told, `${part} ${proponent}`)[op].push(`#${eId}`);
    },
    agents: proponents.entries,
    analysis: () =>
      modificationsXml("passive", [
        ...frontModifications(printer, told),
        ...printer.tellings.flatMap((tell) => tell()),
      ]),
  });
}

/** A branch before it is known what stands beneath it; of the base it is known what it stands beneath. */
interface Pending {
  readonly branch: Branch;
  readonly depth: number;
  readonly index?: number;
  readonly parent?: number;
}

/** Puts what is of the base where it stands, and what would be added beneath the last that is less deep. */
function nested(pending: readonly Pending[]): readonly Branch[] {
  interface Open {
    readonly depth: number;
    readonly children: Branch[];
    readonly above: Open | null;
  }
  const outermost: Open = { depth: -1, children: [], above: null };
  const byIndex = new Map<number, Open>();
  let last = outermost;
  for (const { branch, depth, index, parent } of pending) {
    let above = parent === undefined ? last : (byIndex.get(parent) ?? outermost);
    if (parent === undefined) while (above.depth >= depth) above = above.above!;
    last = { depth, children: [], above };
    above.children.push({ ...branch, children: last.children });
    if (index !== undefined) byIndex.set(index, last);
  }
  return outermost.children;
}

/** The identifiers of what one proponent would insert and delete in a provision. */
type Told = Readonly<Record<"inserted" | "deleted", string[]>>;

function tellOf(told: Map<string, Told>, key: string): Told {
  const found = told.get(key) ?? { inserted: [], deleted: [] };
  told.set(key, found);
  return found;
}

function frontModifications(
  { consolidation: { front }, proponents }: Printer,
  told: ReadonlyMap<string, Told>,
): readonly Modification[] {
  return front.flatMap(({ part, positions }) =>
    positions.map(({ proponents: names }): Modification => {
      const { inserted, deleted } = told.get(`${part} ${proponents.id(names[0]!)}`) ?? {
        inserted: [],
        deleted: [],
      };
      return {
        type: typeOfWords(inserted.length > 0, deleted.length > 0),
        sources: names.map(proponents.address),
        destination: [...deleted, ...inserted][0] ?? `#${part}`,
        old: deleted,
        new: inserted,
      };
    }),
  );
}

function baseBranch(printer: Printer, index: number, entry: Consolidated | undefined): Branch {
  const { consolidation, tellings, identifiers, proponents } = printer;
  const { provision } = consolidation.nodes[index]!;
  const told = new Map<string, Told>();
  // A call without words of its own has nothing to mark.
  const marked = entry !== undefined && entry.segments.length > 0 && provision.text !== "";
  const words = marked ? segmentWords(printer, entry, provision) : null;
  return {
    provision,
    children: [],
    standing: "base",
    ...(words && { words }),
    onChange: (op, eId, by) => {
      for (const proponent of by) tellOf(told, proponent)[op].push(`#${eId}`);
    },
    onPrinted: (eId) => {
      identifiers.set(index, eId);
      for (const position of entry?.positions ?? []) {
        tellings.push(() =>
          positionModifications(
            printer,
            `#${eId}`,
            position,
            told.get(proponents.id(position.proponents[0]!)),
          ),
        );
      }
    },
  };
}

function positionModifications(
  { identifiers, proponents }: Printer,
  destination: string,
  { action, proponents: names, move, into }: Position,
  told: Told | undefined,
): readonly Modification[] {
  const sources = names.map(proponents.address);
  const place = (index: number): string => `#${identifiers.get(index) ?? ""}`;
  if (action === "SUP") {
    if (into === null) return [{ type: "repeal", sources, destination, old: [destination] }];
    return [{ type: "join", sources, destination: place(into), old: [destination] }];
  }
  if (action !== "MOD") return [];
  const found: Modification[] = [];
  if (move) {
    found.push({
      type: "renumbering",
      sources,
      destination: place(move.after),
      position: "after",
      old: [destination],
    });
  }
  if (told) {
    const type = typeOfWords(told.inserted.length > 0, told.deleted.length > 0);
    found.push({ type, sources, destination, position: "inside", old: told.deleted, new: told.inserted });
  }
  return found;
}

function addedBranch(printer: Printer, { proponents: names, wording, form }: Position): Branch {
  const { tellings, proponents } = printer;
  const by = names.map(proponents.id);
  const text = printStretch(wording.tokens);
  const provision: Provision = {
    ...{ id: "", children: [], notes: [], noteOffsets: [] },
    ...{ role: form.role, label: form.label, call: null, text },
  };
  return {
    provision,
    children: [],
    status: "undefined",
    words: [{ op: "inserted", text, by }],
    onPrinted: (eId) => {
      const destination = `#${eId}`;
      const insertion: Modification = {
        type: "insertion",
        sources: names.map(proponents.address),
        destination,
        new: [destination],
      };
      tellings.push(() => [insertion]);
    },
  };
}

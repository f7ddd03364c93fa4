import { adopt, choicesOf } from "../consolidate/adopt.ts";
import type { Consolidated, Consolidation, Position } from "../consolidate/consolidate.ts";
import { printStretch } from "../consolidate/wording.ts";
import type { Provision } from "../model.ts";
import { type Attribution, attributionOf } from "./attribution.ts";
import {
  type AknOptions,
  type Identity,
  identityOf,
  proposalAddress,
  proposalIdentity,
} from "./identification.ts";
import { type Modification, modificationsXml, typeOfWords } from "./modifications.ts";
import { type FrontWords, printDocument, printStatement } from "./print.ts";
import { type Branch, branchesOf } from "./print-tree.ts";
import { segmentWords, wholeWords } from "./proposed-words.ts";

interface Printer {
  readonly consolidation: Consolidation;
  readonly attribution: Attribution;
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
  const names = proponentsIn(consolidation);
  const attribution = attributionOf(
    names.map((author) => ({ author, date: null })),
    (name) => proposalAddress(identity, name),
  );
  const printer: Printer = { consolidation, attribution, tellings: [], identifiers: new Map() };
  const fronts = front.flatMap(({ part, base: before, positions }) =>
    positions.length === 0 ? [] : [[part, wholeWords(attribution, before ?? "", positions)] as const],
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
  const statement = printStatement(base, {
    contains: "multipleVersions",
    branches: nested(pending),
    identity,
    front: Object.fromEntries(fronts) as FrontWords,
    frontStanding: "base",
    onFrontChange: (part, op, eId, by) => {
      for (const proponent of by) tellOf(told, `${part} ${proponent}`)[op].push(`#${eId}`);
    },
    attribution,
    analysis: () =>
      modificationsXml("passive", [
        ...frontModifications(printer, told),
        ...printer.tellings.flatMap((tell) => tell()),
      ]),
  });
  return printDocument(
    statement,
    names.map((name) => proposedText(consolidation, name, proposalIdentity(identity, name))),
  );
}

function proponentsIn({ provisions, front }: Consolidation): readonly string[] {
  const positions = [...front.map((each) => each.positions), ...provisions.map((each) => each.positions)];
  return [...new Set(positions.flat().flatMap(({ proponents }) => proponents))];
}

/** What the base becomes when everything that one proposes is adopted, and nothing else. */
function proposedText(consolidation: Consolidation, name: string, identity: Identity): string {
  const { text } = adopt(consolidation, choicesOf(consolidation, name));
  return printStatement(text, { branches: branchesOf(text.provisions), identity, contains: "singleVersion" });
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
  { consolidation: { front }, attribution }: Printer,
  told: ReadonlyMap<string, Told>,
): readonly Modification[] {
  return front.flatMap(({ part, positions }) =>
    positions.map(({ proponents: names }): Modification => {
      const { inserted, deleted } = told.get(`${part} ${attribution.id(names[0]!)}`) ?? {
        inserted: [],
        deleted: [],
      };
      return {
        type: typeOfWords(inserted.length > 0, deleted.length > 0),
        sources: names.map(attribution.address),
        destination: [...deleted, ...inserted][0] ?? `#${part}`,
        old: deleted,
        new: inserted,
      };
    }),
  );
}

function baseBranch(printer: Printer, index: number, entry: Consolidated | undefined): Branch {
  const { consolidation, tellings, identifiers, attribution } = printer;
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
            told.get(attribution.id(position.proponents[0]!)),
          ),
        );
      }
    },
  };
}

function positionModifications(
  { identifiers, attribution }: Printer,
  destination: string,
  { action, proponents: names, move, into }: Position,
  told: Told | undefined,
): readonly Modification[] {
  const sources = names.map(attribution.address);
  const place = (index: number): string => `#${identifiers.get(index) ?? ""}`;
  if (action === "SUP") {
    if (into === null) return [{ type: "repeal", sources, destination, old: [destination] }];
    return [{ type: "join", sources, destination: place(into), old: [destination] }];
  }
  if (action === "NOC") return [{ type: "substitution", sources, destination, excluded: true }];
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
  const { tellings, attribution } = printer;
  const by = names.map(attribution.id);
  const text = printStretch(wording.tokens);
  const provision: Provision = {
    ...{ id: "", children: [], notes: [], noteOffsets: [] },
    ...{ role: form.role, label: form.label, call: null, text },
  };
  return {
    provision,
    children: [],
    status: "undefined",
    standing: "base",
    words: [{ op: "inserted", text, by }],
    onPrinted: (eId) => {
      const destination = `#${eId}`;
      const insertion: Modification = {
        type: "insertion",
        sources: names.map(attribution.address),
        destination,
        new: [destination],
      };
      tellings.push(() => [insertion]);
    },
  };
}

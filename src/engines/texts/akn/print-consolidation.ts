import { wordingOf } from "../compare/flatten.ts";
import type { Consolidated, Consolidation, Position } from "../consolidate/consolidate.ts";
import { printStretch, type WordingToken } from "../consolidate/wording.ts";
import type { Provision } from "../model.ts";
import { type AknOptions, identityOf, proposalAddress, slug } from "./identification.ts";
import type { Words } from "./inline.ts";
import { type Modification, modificationsXml, typeOfWords } from "./modifications.ts";
import { type FrontWords, printStatement } from "./print.ts";
import type { Branch } from "./print-tree.ts";
import { inlineElement } from "./write-xml.ts";

/** Those who propose, by name: their identifiers in the document, and where their proposals are. */
interface Proponents {
  readonly id: (name: string) => string;
  readonly address: (name: string) => string;
  readonly entries: readonly string[];
}

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
    positions.length === 0 ? [] : [[part, wholeWords(printer, before ?? "", positions)] as const],
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

function proponentsOf({ provisions, front }: Consolidation, addressOf: (name: string) => string): Proponents {
  const names = new Set([
    ...front.flatMap(({ positions }) => positions.flatMap(({ proponents }) => proponents)),
    ...provisions.flatMap(({ positions }) => positions.flatMap(({ proponents }) => proponents)),
  ]);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...names].toSorted()) {
    const own = `proponent-${slug(name) || "nn"}`;
    let id = own;
    for (let copy = 2; taken.has(id); copy++) id = `${own}-${copy}`;
    taken.add(id);
    ids.set(name, id);
  }
  const address = (name: string): string => {
    const id = ids.get(name)!;
    return addressOf(id.slice("proponent-".length));
  };
  return {
    id: (name) => ids.get(name)!,
    address,
    entries: [...ids].flatMap(([name, eId]) => [
      inlineElement("TLCOrganization", { eId, href: `/akn/ontology/organization/${eId}`, showAs: name }, ""),
      inlineElement("passiveRef", { eId: `${eId}__proposal`, href: address(name), showAs: name }, ""),
    ]),
  };
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

/** The base words deleted by all who propose others, and each of these. */
function wholeWords(
  { proponents }: Printer,
  before: string,
  positions: readonly { readonly proponents: readonly string[]; readonly text: string }[],
): readonly Words[] {
  const ids = (names: readonly string[]): readonly string[] => [...new Set(names.map(proponents.id))];
  const everyone = ids(positions.flatMap(({ proponents: names }) => names));
  return [
    ...(before === "" ? [] : [{ op: "deleted" as const, text: before, by: everyone }]),
    ...positions.map(({ proponents: names, text }) => ({ op: "inserted" as const, text, by: ids(names) })),
  ];
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

/** The words of the base cut where positions differ, exactly as the base has them, with what each would have instead. */
function segmentWords(
  printer: Printer,
  { base: index, segments, positions }: Consolidated,
  provision: Provision,
): readonly Words[] {
  const { consolidation, proponents } = printer;
  const text = wordingOf(provision);
  const tokens = consolidation.wordings[index!]!.tokens;
  const words: Words[] = [];
  let at = 0;
  let written = 0;
  const base = (count: number): string => {
    const end = tokens
      .slice(at, at + count)
      .reduce((last, token) => (token.note ? last : Math.max(last, token.end)), written);
    const cut = text.slice(written, end);
    at += count;
    written = end;
    return cut;
  };
  for (const segment of segments) {
    if (segment.kind === "common") {
      words.push({ op: "same", text: base(segment.tokens.length) });
      continue;
    }
    const by = segment.versions.map((each) =>
      each.by.flatMap((n) => positions[n]!.proponents.map(proponents.id)),
    );
    const gone = base(segment.base.length);
    if (gone !== "") words.push({ op: "deleted", text: gone, by: [...new Set(by.flat())] });
    segment.versions.forEach((version, n) => {
      if (version.tokens.length > 0) {
        words.push({
          op: "inserted",
          text: gapBefore(version.tokens) + printStretch(version.tokens),
          by: by[n]!,
        });
      }
    });
  }
  words.push({ op: "same", text: text.slice(written) });
  return words.filter((each) => each.text !== "");
}

function gapBefore([first]: readonly WordingToken[]): string {
  return first?.gap ?? "";
}

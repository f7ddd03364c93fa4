import type { ToldChanges, ToldWords } from "../compare/told-changes.ts";
import type { TrackedText } from "../docx/tracked.ts";
import type { Resolution } from "../model.ts";
import { type Attribution, type Authorship, attributionOf } from "./attribution.ts";
import { changedBranches, type Printer } from "./changed-branches.ts";
import { exactWords } from "./changed-words.ts";
import { type AknOptions, identityOf, languageTag, proposalAddress } from "./identification.ts";
import type { Words } from "./inline.ts";
import { type Modification, modificationsXml, typeOfWords } from "./modifications.ts";
import { type FrontWords, printDocument, printStatement } from "./print.ts";
import { marksIn, redlineXml } from "./print-redline.ts";
import { branchesOf, identifiersOf } from "./print-tree.ts";

export interface ComparisonAknOptions extends AknOptions {
  /** Who proposes the changes of which nobody is told to be the author. */
  readonly proponent?: string;
  /** The text with its marks as a Word file has them, when it came from one. */
  readonly redline?: TrackedText;
}

/**
 * Changes as Akoma Ntoso: the revised text, with what was inserted and deleted marked in its words under who asks for
 * it and when, deleted provisions kept as removed, and each change a passive modification. A renumbered provision keeps
 * its former identifier as `wId`; a move is a renumbering from its place in the base; splits and joins name the parts.
 * Beside it stand the base as it was and, where the changes come from a Word file, its paragraphs with their marks.
 * `readAkn` reads the revised text back, `readTrackedAkn` all of it. Cost: linear in the length of both texts.
 */
export function comparisonToAkn(
  told: ToldChanges,
  { base, revised }: { readonly base: Resolution; readonly revised: Resolution },
  { proponent, redline, ...options }: ComparisonAknOptions = {},
): string {
  const [before, identity] = [identityOf(base, {}), identityOf(revised, options)];
  const authorships = authorshipsOf(told, proponent, redline);
  const attribution = attributionOf(authorships, (name) => proposalAddress(identity, name));
  const baseIds = identifiersOf(base);
  const printer: Printer = {
    base,
    revised,
    baseIds,
    addressInBase: (id) => `${before.work}/${before.language}@/!${baseComponent}#${baseIds.get(id) ?? ""}`,
    ...markerOf(attribution, { proponent, unnamed: proposalAddress(identity, "proposal") }),
    tellings: [],
    removedNotes: 0,
  };
  const fronts = frontChanges(told, printer);
  const statement = printStatement(revised, {
    branches: changedBranches(printer, told),
    identity,
    contains: "multipleVersions",
    front: Object.fromEntries([...fronts].map(([part, { words }]) => [part, words])),
    onFrontChange: (part, op, eId) => void fronts.get(part)![op].push(`#${eId}`),
    attribution,
    analysis: () =>
      modificationsXml("passive", [
        ...[...fronts.values()].flatMap(frontModification),
        ...printer.tellings.flatMap((tell) => tell()),
      ]),
  });
  return printDocument(statement, [
    printStatement(base, {
      branches: branchesOf(base.provisions),
      identity: before,
      component: baseComponent,
      contains: "originalVersion",
    }),
    ...(redline ? [redlineXml(redline, { identity, language: languageTag(revised) })] : []),
  ]);
}

/** What the base is called among the components of its revision. */
const baseComponent = "base";

function authorshipsOf(
  { changes, front }: ToldChanges,
  proponent: string | undefined,
  redline: TrackedText | undefined,
): readonly Authorship[] {
  const words = [...changes, ...changes.flatMap(({ notes = [] }) => notes), ...front].flatMap(
    (each) => each.words,
  );
  return [
    ...(proponent === undefined ? [] : [{ author: proponent, date: null }]),
    ...words.flatMap(({ author, date = null }) => (author === undefined ? [] : [{ author, date }])),
    ...(redline ? marksIn(redline) : []),
  ];
}

/** How told words say whose they are: what nobody is told to be the author of is the proponent's. */
function markerOf(
  attribution: Attribution,
  { proponent, unnamed }: { readonly proponent: string | undefined; readonly unnamed: string },
): Pick<Printer, "marked" | "labelsBy" | "sources"> {
  const { names, id, address, period } = attribution;
  const authorOf = ({ op, author = proponent }: ToldWords): string | undefined =>
    op === "same" ? undefined : author;
  return {
    marked: (words) =>
      words.map((each) => {
        const { op, text, date = null } = each;
        const author = authorOf(each);
        if (author === undefined) return { op, text };
        return { op, text, by: [id(author)], period: period({ author, date }) };
      }),
    labelsBy: names.length === 1 ? names.map(id) : undefined,
    sources: (words) => {
      const authors = [...new Set(words.flatMap((each) => authorOf(each) ?? []))];
      if (authors.length > 0) return authors.map(address);
      // Of a label that changes nobody is told to be the author.
      return names.length > 0 ? names.map(address) : [unnamed];
    },
  };
}

/** What changes above the provisions, with the identifiers of what is inserted and deleted there. */
interface FrontChange {
  readonly words: readonly Words[];
  readonly sources: readonly string[];
  readonly inserted: string[];
  readonly deleted: string[];
}

function frontChanges(
  { front }: ToldChanges,
  { base, revised, marked, sources }: Printer,
): ReadonlyMap<keyof FrontWords, FrontChange> {
  const changed = front.filter(({ op }) => op !== "same");
  return new Map(
    [...new Set(changed.map(({ part }) => part))].map((part) => {
      // A title may stand on several lines.
      const told = changed.filter((each) => each.part === part).flatMap(({ words }) => words);
      const words = exactWords(marked(told), base[part] ?? "", revised[part] ?? "");
      return [part, { words, sources: sources(told), inserted: [], deleted: [] }];
    }),
  );
}

function frontModification({ sources, inserted, deleted }: FrontChange): readonly Modification[] {
  const [destination] = [...inserted, ...deleted];
  if (destination === undefined) return [];
  const type = typeOfWords(inserted.length > 0, deleted.length > 0);
  return [{ type, sources, destination, old: deleted, new: inserted }];
}

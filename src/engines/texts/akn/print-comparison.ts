import type { TrackedText } from "../docx/tracked.ts";
import type { Resolution } from "../model.ts";
import { type Authorship, attributionOf } from "./attribution.ts";
import { changedBranches, type Printer } from "./changed-branches.ts";
import { exactWords } from "./changed-words.ts";
import { type AknOptions, identityOf, languageTag, proposalAddress } from "./identification.ts";
import { type Modification, modificationsXml, typeOfWords } from "./modifications.ts";
import { type FrontWords, printDocument, printStatement } from "./print.ts";
import { marksIn, redlineXml } from "./print-redline.ts";
import { branchesOf, identifiersOf } from "./print-tree.ts";
import type { ToldChanges, ToldWords } from "./told-changes.ts";

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
  const baseIds = identifiersOf(base);
  const [before, identity] = [identityOf(base, {}), identityOf(revised, options)];
  const attribution = attributionOf(authorshipsOf(told, proponent, redline), (name) =>
    proposalAddress(identity, name),
  );
  const everyone =
    attribution.names.length === 0
      ? [proposalAddress(identity, "proposal")]
      : attribution.names.map(attribution.address);
  const authorOf = ({ op, author = proponent }: ToldWords): string | undefined =>
    op === "same" ? undefined : author;
  const printer: Printer = {
    base,
    revised,
    baseIds,
    addressInBase: (id) => `${before.work}/${before.language}@/!${baseComponent}#${baseIds.get(id) ?? ""}`,
    marked: (words) =>
      words.map((each) => {
        const { op, text, date = null } = each;
        const author = authorOf(each);
        if (author === undefined) return { op, text };
        return { op, text, by: [attribution.id(author)], period: attribution.period({ author, date }) };
      }),
    labelsBy: attribution.names.length === 1 ? attribution.names.map(attribution.id) : undefined,
    sources: (words) => {
      const authors = [...new Set(words.flatMap((each) => authorOf(each) ?? []))];
      // Of a label that changes nobody is told to be the author.
      return authors.length > 0 ? authors.map(attribution.address) : everyone;
    },
    tellings: [],
    removedNotes: 0,
  };
  const changedFront = told.front.filter(({ op }) => op !== "same");
  const front: FrontWords = Object.fromEntries(
    changedFront.map(({ part, words }) => [
      part,
      exactWords(printer.marked(words), base[part] ?? "", revised[part] ?? ""),
    ]),
  );
  const fronts = new Map<string, { inserted: string[]; deleted: string[] }>();
  const statement = printStatement(revised, {
    branches: changedBranches(printer, told),
    identity,
    contains: "multipleVersions",
    front,
    onFrontChange: (part, op, eId) => {
      const ids = fronts.get(part) ?? { inserted: [], deleted: [] };
      ids[op].push(`#${eId}`);
      fronts.set(part, ids);
    },
    attribution,
    analysis: () => {
      const modified = changedFront.flatMap(({ part, words }): readonly Modification[] => {
        const { inserted, deleted } = fronts.get(part) ?? { inserted: [], deleted: [] };
        const [destination] = [...inserted, ...deleted];
        if (destination === undefined) return [];
        const type = typeOfWords(inserted.length > 0, deleted.length > 0);
        return [{ type, sources: printer.sources(words), destination, old: deleted, new: inserted }];
      });
      return modificationsXml("passive", [...modified, ...printer.tellings.flatMap((tell) => tell())]);
    },
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

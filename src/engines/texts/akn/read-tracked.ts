import { type Comparison, compare, summarise } from "../compare/compare.ts";
import { flatten, wordingOf } from "../compare/flatten.ts";
import type { WordEdit } from "../compare/word-diff.ts";
import { type TrackedChanges, trackedChanges } from "../docx/changes.ts";
import { readViews } from "../docx/resolution.ts";
import type { TrackedText } from "../docx/tracked.ts";
import {
  type OfficialLanguage,
  officialLanguages,
  type Provision,
  type Resolution,
  type TrackedResolution,
} from "../model.ts";
import { UnreadableMarkup } from "../unreadable-markup.ts";
import { child, type Element, elements } from "./parse.ts";
import type { Contains } from "./print.ts";
import { type AknFile, isEmpty, parseAkn, readDocuments } from "./read.ts";
import { keptIn, type ProposedText } from "./read-kept.ts";
import { namesIn, readRedline } from "./read-redline.ts";
import { redlineName } from "./redline-shape.ts";

/** A text with the changes that its file marks; without any, it is the same before and after. */
export interface TrackedAkn extends TrackedResolution {
  /** The paragraphs with their marks as a Word file had them; absent where there are none. */
  readonly word?: TrackedText;
  /** What the changes do, by the marks, else by comparing the words. */
  readonly changes: () => TrackedChanges;
  /** To whom the file lays its changes as a whole; absent where it names nobody, or marks tell. */
  readonly author?: string;
  /** Of a consolidation: what the base becomes by each proposal. */
  readonly proposals: readonly ProposedText[];
}

/**
 * Reads a file of Akoma Ntoso with what it says of changes: the text before them, after them, and who made each when
 * (see `comparisonToAkn`, `amendmentToAkn`), or the proposals of a consolidation (see `consolidationToAkn`). What a file
 * says twice must agree: paragraphs with marks count only where they make, letter by letter, the texts of the mark-up;
 * else these are compared. A base said twice, or not at all, is none. Throws `UnreadableMarkup` as `readAkn`, and as
 * `too-large` where texts with changes are longer than a Word file may be.
 * Cost: linear; where texts are compared, that of `compare`.
 */
export function readTrackedAkn(
  xml: string | Uint8Array,
  { language }: { readonly language?: OfficialLanguage } = {},
): TrackedAkn {
  const file = parseAkn(xml);
  const textOf = (documents: readonly Element[]): Resolution => {
    const read = readDocuments(documents);
    return language ? { ...read, language } : read;
  };
  const originals = componentsThat(file, "originalVersion");
  const versions = componentsThat(file, "singleVersion");
  const amended = file.documents[0]?.name === "amendment" && originals.length === 1 && versions.length === 1;
  const revised = textOf(amended ? versions : file.documents);
  const [base, ...others] = originals.map((each) => textOf([each]));
  // Of a text that is all new, or all deleted, one view is empty.
  if (base && others.length === 0 && !(isEmpty(base) && isEmpty(revised))) {
    for (const text of [base, revised]) refuseLong(text);
    return byMarks(file, { base, revised }) ?? byWords(file, { base, revised });
  }
  if (isEmpty(revised)) throw new UnreadableMarkup("no-text");
  const kept = keptIn(file.documents[0]!);
  const proposals = versions.flatMap((each): readonly ProposedText[] => {
    const { names, address } = authorsOf(each);
    if (names.length === 0) return [];
    return [{ proponents: names, revised: textOf([each]), keeps: kept.get(address) ?? [] }];
  });
  return { base: revised, revised, changes: () => unchanged(revised), proposals };
}

/** As long as a Word file may be that is read (`docs/decisions/0027`): what is longer is not compared. */
const paragraphsAtMost = 6_000;
const lettersAtMost = 750_000;

function refuseLong(text: Resolution): void {
  const nodes = flatten(text);
  const letters = nodes.reduce((sum, { provision }) => sum + provision.text.length, 0);
  if (nodes.length > paragraphsAtMost || letters > lettersAtMost) {
    throw new UnreadableMarkup("too-large", `changes in ${nodes.length} provisions, ${letters} letters`);
  }
}

/** That everything stays as it is, as the marks of a Word file would tell it. */
function unchanged(text: Resolution): TrackedChanges {
  const op = "same" as const;
  const changes = flatten(text).map(({ provision }) => ({
    op,
    base: provision.id,
    revised: provision.id,
    words: [{ op, text: wordingOf(provision) }],
  }));
  return {
    changes,
    summary: summarise(changes),
    front: (["number", "title", "enacting"] as const).flatMap((part) =>
      text[part] === null ? [] : [{ part, op, words: [{ op, text: text[part] }] }],
    ),
  };
}

/** The components that hold one such version of a text that says of itself to hold several. */
function componentsThat({ documents, components }: AknFile, contains: Contains): readonly Element[] {
  const several: Contains = "multipleVersions";
  if (documents.length !== 1 || documents[0]!.attributes.contains !== several) return [];
  return components.filter(({ attributes }) => attributes.contains === contains);
}

/** Those whom a document names as the authors of its work, and where that is. */
function authorsOf(document: Element): { readonly names: readonly string[]; readonly address: string } {
  const meta = child(document, "meta");
  const work = child(child(meta, "identification"), "FRBRWork");
  const hrefs = new Set(elements(work, "FRBRauthor").map(({ attributes }) => attributes.href));
  const named = elements(child(meta, "references"), "TLCOrganization", "TLCPerson");
  return {
    names: named.flatMap(({ attributes: { eId, showAs } }) =>
      showAs && hrefs.has(`#${eId}`) ? [showAs] : [],
    ),
    address: child(work, "FRBRuri")?.attributes.value ?? "",
  };
}

/** The text by the marks of its paragraphs; null where there are none, or where they make other texts. */
function byMarks({ components }: AknFile, { base, revised }: TrackedResolution): TrackedAkn | null {
  const [redline, ...others] = components.filter(({ attributes }) => attributes.name === redlineName);
  if (!redline || others.length > 0) return null;
  const text = readRedline(redline);
  const worded = text.paragraphs.filter(({ spans }) => spans.length > 0);
  const letters = worded.flatMap(({ spans }) => spans).reduce((sum, span) => sum + span.text.length, 0);
  if (worded.length > paragraphsAtMost || letters > lettersAtMost) return null;
  const language = officialLanguages.find((each) => each === revised.language);
  const views = readViews(text, language ? { language } : {});
  const agrees =
    lettersOf(views.base.resolution) === lettersOf(base) &&
    lettersOf(views.revised.resolution) === lettersOf(revised);
  if (!agrees) return null;
  return {
    base: views.base.resolution,
    revised: views.revised.resolution,
    word: text,
    changes: () => trackedChanges(views),
    proposals: [],
  };
}

/** All that can be read in a text, in order, without white space. */
function lettersOf({ number, title, enacting, provisions, notes }: Resolution): string {
  const words = ({ label, text, children }: Provision): string =>
    `${label ?? ""}${text}${children.map(words).join("")}`;
  const bodies = notes.map(({ marker, text }) => marker + text);
  return [number, title, enacting, ...provisions.map(words), ...bodies].join("").replace(/\s/gu, "");
}

/** The text by comparing its versions; all that differs is laid to those whom the file names. */
function byWords({ documents }: AknFile, { base, revised }: TrackedResolution): TrackedAkn {
  const author = [...namesIn(documents[0]!).values()].join(", ");
  return {
    base,
    revised,
    changes: () => {
      const comparison = compare(base, revised);
      return author === "" ? comparison : laidTo(author, comparison);
    },
    ...(author !== "" && { author }),
    proposals: [],
  };
}

function laidTo(author: string, comparison: Comparison): TrackedChanges {
  const signed = <C extends { readonly words: readonly WordEdit[] }>(change: C): C => ({
    ...change,
    words: change.words.map((each) => (each.op === "same" ? each : { ...each, author })),
  });
  return {
    ...comparison,
    changes: comparison.changes.map((change) => ({
      ...signed(change),
      ...(change.notes && { notes: change.notes.map(signed) }),
    })),
    front: comparison.front.map(signed),
  };
}

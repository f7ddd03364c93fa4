import { identify } from "../identify.ts";
import { textLanguage } from "../language.ts";
import type { Provision, Resolution } from "../model.ts";
import { UnreadableMarkup } from "../unreadable-markup.ts";
import { child, type Element, elements, find, parseXml } from "./parse.ts";
import { inOrder, type ReadNote, readNote, readWords, stands } from "./read-inline.ts";
import { ProvisionReader } from "./read-provisions.ts";

const bodies = new Set(["mainBody", "body", "debateBody", "amendmentBody", "judgmentBody", "portionBody"]);

/**
 * Reads Akoma Ntoso, of any version and kind of document, into a tree of provisions: the United Nations' own (recitals
 * as containers, lists of points, sections with recitals as headings, several preambles), ours, and laws by articles.
 * The mark-up is believed as it is. Labels, words and notes are those of the elements; a clause's call is what it
 * opens with in italics. Deleted words are left out. Cover page, conclusions and metadata are no part of the text.
 *
 * Throws `UnreadableMarkup` (see `parseXml`): also `not-akn` for other XML, and `no-text`. Cost: linear.
 */
export function readAkn(xml: string | Uint8Array): Resolution {
  const text = readDocuments(parseAkn(xml).documents);
  if (isEmpty(text)) throw new UnreadableMarkup("no-text");
  return text;
}

/** A file of Akoma Ntoso: the documents that are its text, and those that belong to them. */
export interface AknFile {
  readonly documents: readonly Element[];
  readonly components: readonly Element[];
}

/** Parses a file; throws `UnreadableMarkup` as `readAkn` does. */
export function parseAkn(xml: string | Uint8Array): AknFile {
  const root = parseXml(xml);
  if (root.name !== "akomaNtoso") throw new UnreadableMarkup("not-akn", `<${root.name.slice(0, 40)}>`);
  const documents = documentsIn(root);
  const components = elements(child(root, "components"), "component").flatMap(documentsIn);
  // A collection has nothing of its own.
  return documents.length > 0 ? { documents, components } : { documents: components, components: [] };
}

/** Whether there is nothing of a text but, perhaps, its number. */
export function isEmpty({ title, enacting, provisions }: Resolution): boolean {
  return title === null && enacting === null && provisions.length === 0;
}

/** The text of documents as one, be it empty; throws `UnreadableMarkup` where there is no document. Cost: linear. */
export function readDocuments(documents: readonly Element[]): Resolution {
  const [main] = documents;
  if (!main) throw new UnreadableMarkup("no-text");
  const notes: ReadNote[] = [];
  const reader = new ProvisionReader(notes);
  const front = frontOf(main, notes);
  const provisions = documents.flatMap((each) => readDocument(each, reader));
  for (const each of documents) looseNotes(each, notes);
  return {
    language: languageOf(main, provisions),
    ...front,
    enacting: reader.enacting,
    provisions: addressed(provisions),
    notes: inOrder(notes),
  };
}

/** What holds no document of its own, or others that belong to one. */
const apart = new Set(["meta", "attachments", "components"]);

/** The documents in an element: one, or those of a collection. */
function documentsIn(element: Element): readonly Element[] {
  return elements(element).flatMap((each) => {
    if (elements(each, ...bodies).length > 0 || child(each, "preamble")) return [each];
    if (apart.has(each.name)) return [];
    return documentsIn(each);
  });
}

function readDocument(document: Element, reader: ProvisionReader): readonly Provision[] {
  return elements(document).flatMap((each): readonly Provision[] => {
    if (each.name === "preamble") return reader.readPreamble(each);
    if (bodies.has(each.name)) return reader.readBody(each, "body");
    if (each.name === "attachments") return readAnnexes(each, reader);
    return [];
  });
}

function readAnnexes(attachments: Element, reader: ProvisionReader): readonly Provision[] {
  return elements(attachments)
    .filter(stands)
    .map((annex) => readAnnex(annex, reader));
}

/** An annex is a heading over what stands in it; where it has none, what it opens with heads it. */
function readAnnex(attachment: Element, reader: ProvisionReader): Provision {
  const document = elements(attachment).find((each) => find(each, bodies));
  const within = document ? elements(document).flatMap((each) => readPart(each, reader)) : [];
  const heading = child(attachment, "heading");
  const label = child(attachment, "num");
  const { text, notes, noteOffsets } = readWords(heading, reader.notes);
  const base = {
    role: "heading" as const,
    label: label ? readWords(label, []).text || null : null,
    call: null,
  };
  if (heading || within[0]?.role !== "heading") {
    return { ...base, id: attachment.attributes.GUID ?? "", text, notes, noteOffsets, children: within };
  }
  const [first, ...rest] = within;
  return { ...first!, children: [...first!.children, ...rest] };
}

function readPart(part: Element, reader: ProvisionReader): readonly Provision[] {
  if (part.name === "preamble") return reader.readPreamble(part);
  if (bodies.has(part.name)) return reader.readBody(part, "annex");
  return part.name === "attachments" ? readAnnexes(part, reader) : [];
}

/** Number and title, from the preface or, failing that, the cover page. Their notes are no provision's. */
function frontOf(document: Element, notes: ReadNote[]): Pick<Resolution, "number" | "title"> {
  const of = (part: Element | undefined, name: string): string | null => {
    const found = part && find(part, new Set([name]));
    return (found && readWords(found, notes).text) || null;
  };
  const [preface, cover] = [child(document, "preface"), child(document, "coverPage")];
  const number = of(preface, "docNumber") ?? of(cover, "docNumber");
  const title = of(preface, "docTitle") ?? of(preface, "longTitle") ?? of(cover, "docTitle");
  // "77/150." before its title on one line.
  const shared = elements(preface, "p").some((each) => child(each, "docNumber") && child(each, "docTitle"));
  return { number: shared ? (number?.replace(/\s*\.$/u, "") ?? null) : number, title };
}

/** Notes of the metadata, which no words bear. */
function looseNotes(document: Element, notes: ReadNote[]): void {
  for (const list of elements(child(document, "meta"), "notes")) {
    for (const each of elements(list, "note")) readNote(each, notes);
  }
}

const languages: Readonly<Record<string, string>> = {
  ara: "ar",
  zho: "zh",
  chi: "zh",
  eng: "en",
  fra: "fr",
  fre: "fr",
  rus: "ru",
  spa: "es",
};

/** What the text says it is in, or the language of its words. */
function languageOf(document: Element, provisions: readonly Provision[]): string {
  const said = find(document, bodies)?.attributes["xml:lang"];
  if (said) return said;
  const declared = find(document, new Set(["FRBRlanguage"]))?.attributes.language?.toLowerCase();
  const known = languages[declared ?? ""];
  if (known) return known;
  const words = (each: Provision): string => `${each.text} ${each.children.map(words).join(" ")}`;
  return textLanguage(provisions.map(words).join(" "));
}

/** The addresses that a file gives its provisions, where it gives each one of its own; else those of their places. */
function addressed(provisions: readonly Provision[]): readonly Provision[] {
  const ids = new Set<string>();
  let count = 0;
  const collect = ({ id, children }: Provision): void => {
    count++;
    if (id !== "") ids.add(id);
    children.forEach(collect);
  };
  provisions.forEach(collect);
  return ids.size === count ? provisions : identify(provisions);
}

import { readStory } from "./document.ts";
import { formatNumber } from "./number-format.ts";
import { type NumberingDefinitions, numberer, readNumbering } from "./numbering.ts";
import { openPackage, type Package } from "./package.ts";
import type { ReadParagraph } from "./story.ts";
import { readStyles, whole } from "./styles.ts";
import type { Side, TrackedNote, TrackedParagraph, TrackedText } from "./tracked.ts";
import { UnreadableDocument } from "./unreadable.ts";
import { viewOf } from "./views.ts";
import { child, type Element, elements, parseXml, value } from "./xml.ts";

type NoteKind = "footnote" | "endnote";

interface ReadNote {
  readonly key: string;
  readonly kind: NoteKind;
  readonly paragraphs: readonly ReadParagraph[];
}

/**
 * Reads a Word file (.docx, .docm; ISO/IEC 29500, transitional or strict) into its text with every tracked change,
 * its notes, and the labels and note marks that Word would count out for each view. Nothing outside the file is
 * fetched; macros, comments, headers and footers are not read.
 *
 * Throws `UnreadableDocument`, with the reason, for everything else: other formats, encrypted or damaged files,
 * document types and entities, and whatever is larger than its limits (`docs/decisions/0027`). Cost: linear; a few
 * milliseconds for a redline of 90 provisions, a second for the largest file allowed.
 */
export function readDocx(bytes: Uint8Array): TrackedText {
  const file = openPackage(bytes);
  const documentPart = mainPart(file);
  const document = parse(file, documentPart);
  const body = child(document ?? undefined, "w:body");
  if (!body) throw new UnreadableDocument("no-text");
  const related = relatedParts(file, documentPart);
  const part = (kind: string): Element | null => {
    const name = related.get(kind);
    return name === undefined ? null : parse(file, name);
  };
  const styles = readStyles(part("styles"));
  const numbering = readNumbering(part("numbering"), styles);
  const settings = part("settings");
  const story = readStory(body, { styles, numbering }, 0);
  refuseLong(story.paragraphs);
  const notes: ReadNote[] = [];
  let { nextFlow } = story;
  for (const kind of ["footnote", "endnote"] as const) {
    for (const note of elements(part(`${kind}s`) ?? undefined, `w:${kind}`)) {
      // Separators and the like are notes of a type (17.11.12); real ones have none, or "normal".
      if ((note.attributes["w:type"] ?? "normal") !== "normal") continue;
      const read = readStory(note, { styles, numbering }, nextFlow);
      nextFlow = read.nextFlow;
      notes.push({ key: `${kind} ${note.attributes["w:id"] ?? ""}`, kind, paragraphs: read.paragraphs });
    }
  }
  const formats = noteFormats(settings, body);
  const labels = countLabels(story.paragraphs, numbering);
  return {
    paragraphs: story.paragraphs.map((paragraph) => labelled(paragraph, labels)),
    notes: numberNotes(notes, story.paragraphs, formats, (note) => {
      const own = countLabels(note.paragraphs, numbering);
      return note.paragraphs.map((paragraph) => labelled(paragraph, own));
    }),
  };
}

/** The longest resolution of the corpus has 1,100 paragraphs and 90,000 letters. */
const paragraphsAtMost = 6_000;
const lettersAtMost = 750_000;

function refuseLong(paragraphs: readonly ReadParagraph[]): void {
  let letters = 0;
  let worded = 0;
  for (const { spans } of paragraphs) {
    if (spans.length > 0) worded++;
    for (const { text } of spans) letters += text.length;
  }
  if (worded > paragraphsAtMost || letters > lettersAtMost) {
    throw new UnreadableDocument("too-large", `${worded} paragraphs, ${letters} letters`);
  }
}

const sides = ["base", "revised"] as const;
type Labels = Readonly<Record<Side, ReadonlyMap<ReadParagraph, string | null>>>;

/** Automatic labels are counted in each view apart: a deleted paragraph takes no number in the revised text. */
function countLabels(paragraphs: readonly ReadParagraph[], numbering: NumberingDefinitions): Labels {
  const count = (side: Side): ReadonlyMap<ReadParagraph, string | null> => {
    const next = numberer(numbering);
    const labels = new Map<ReadParagraph, string | null>();
    for (const { lead } of viewOf(paragraphs, side)) {
      const list = lead.properties.numbering[side];
      if (list) labels.set(lead, next(list));
    }
    return labels;
  };
  return { base: count("base"), revised: count("revised") };
}

function labelled(paragraph: ReadParagraph, labels: Labels): TrackedParagraph {
  const { properties, ...rest } = paragraph;
  return {
    ...rest,
    appearance: properties.appearance,
    label: { base: labels.base.get(paragraph) ?? null, revised: labels.revised.get(paragraph) ?? null },
  };
}

interface NoteFormat {
  readonly format: string;
  readonly start: number;
}

function noteFormats(settings: Element | null, body: Element): Readonly<Record<NoteKind, NoteFormat>> {
  const of = (kind: NoteKind, usual: string): NoteFormat => {
    const name = `w:${kind}Pr`;
    const places = [child(child(body, "w:sectPr"), name), child(settings ?? undefined, name)];
    const first = <T>(read: (place: Element | undefined) => T | null | undefined): T | null =>
      places.map(read).find((found) => found !== null && found !== undefined) ?? null;
    return {
      format: first((place) => value(place, "w:numFmt")) ?? usual,
      start: first((place) => whole(value(place, "w:numStart"))) ?? 1,
    };
  };
  return { footnote: of("footnote", "decimal"), endnote: of("endnote", "lowerRoman") };
}

/** Notes without a typed mark are numbered in the order in which each view refers to them. */
function numberNotes(
  notes: readonly ReadNote[],
  paragraphs: readonly ReadParagraph[],
  formats: Readonly<Record<NoteKind, NoteFormat>>,
  read: (note: ReadNote) => readonly TrackedParagraph[],
): readonly TrackedNote[] {
  const known = new Map(notes.map((note) => [note.key, note]));
  const typed = new Set<string>();
  for (const { spans } of paragraphs) for (const { note, text } of spans) if (note && text) typed.add(note);
  const markers = { base: new Map<string, string>(), revised: new Map<string, string>() };
  for (const side of sides) {
    const next = { footnote: formats.footnote.start, endnote: formats.endnote.start };
    for (const { spans } of viewOf(paragraphs, side)) {
      for (const { note: key } of spans) {
        const note = key === null ? undefined : known.get(key);
        if (!note || typed.has(note.key) || markers[side].has(note.key)) continue;
        markers[side].set(note.key, formatNumber(next[note.kind]++, formats[note.kind].format));
      }
    }
  }
  return notes.map((note) => ({
    key: note.key,
    kind: note.kind,
    marker: { base: markers.base.get(note.key) ?? null, revised: markers.revised.get(note.key) ?? null },
    paragraphs: read(note),
  }));
}

function parse(file: Package, name: string): Element | null {
  const bytes = file.part(name);
  return bytes && parseXml(bytes, name);
}

/** The part that the package's relationships call the main document; Office writes it at word/document.xml. */
function mainPart(file: Package): string {
  for (const { type, target } of relationships(file, "_rels/.rels")) {
    const name = resolve("", target);
    if (type === "officeDocument" && file.has(name)) return checkedMain(name);
  }
  if (file.has("word/document.xml")) return "word/document.xml";
  const other = ["mimetype", "xl/workbook.xml", "ppt/presentation.xml"].some((name) => file.has(name));
  throw new UnreadableDocument(other || !file.has("[Content_Types].xml") ? "not-word" : "no-text");
}

function checkedMain(name: string): string {
  if (/(^|\/)(xl|ppt)\//i.test(name)) throw new UnreadableDocument("not-word");
  return name;
}

function relatedParts(file: Package, of: string): ReadonlyMap<string, string> {
  const slash = of.lastIndexOf("/") + 1;
  const folder = of.slice(0, slash);
  const parts = new Map<string, string>();
  for (const { type, target } of relationships(file, `${folder}_rels/${of.slice(slash)}.rels`)) {
    const name = resolve(folder, target);
    if (!parts.has(type) && file.has(name)) parts.set(type, name);
  }
  for (const kind of ["styles", "numbering", "settings", "footnotes", "endnotes"]) {
    const usual = `${folder}${kind}.xml`;
    if (!parts.has(kind) && file.has(usual)) parts.set(kind, usual);
  }
  return parts;
}

/** Relationship types are addresses that differ between transitional and strict files only before the last word. */
function relationships(file: Package, name: string): readonly { type: string; target: string }[] {
  return elements(parse(file, name) ?? undefined, "rel:Relationship")
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes }) => ({
      type: (attributes.Type ?? "").split("/").at(-1)!,
      target: attributes.Target ?? "",
    }));
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

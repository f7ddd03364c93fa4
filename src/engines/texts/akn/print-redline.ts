import type { Mark, Span, TrackedNote, TrackedParagraph, TrackedText } from "../docx/tracked.ts";
import { type Attribution, type Authorship, attributionOf } from "./attribution.ts";
import { agentEntries, type Identity, identificationXml, proposalAddress } from "./identification.ts";
import { lookOf, movedClass, numberClass, redlineName } from "./redline-shape.ts";
import { blockElement, escapeXml, inlineElement } from "./write-xml.ts";

/** Whose every mark of a text is, and when they made it. */
export function marksIn({ paragraphs, notes }: TrackedText): readonly Authorship[] {
  const marks = [...paragraphs, ...notes.flatMap((note) => note.paragraphs)].flatMap(
    ({ spans, markInserted, markDeleted }) => [
      ...spans.flatMap(({ inserted, deleted }) => [inserted, deleted]),
      ...[markInserted, markDeleted],
    ],
  );
  return marks.filter((mark) => mark !== null);
}

/**
 * A text as a Word file tracks it: its paragraphs with insertions, deletions and moves under who made them and when,
 * changed ends of paragraphs as changed line ends, labels and marks that Word counted, and how each paragraph looks.
 * `readRedline` reads it back. Cost: linear.
 */
export function redlineXml(
  text: TrackedText,
  { identity, language }: { readonly identity: Identity; readonly language: string | undefined },
): string {
  const attribution = attributionOf(marksIn(text), (name) => proposalAddress(identity, name));
  const notes = new Map(text.notes.map(({ key }, at) => [key, `note_${at + 1}`]));
  const printer: Printer = { attribution, notes };
  const bodies = text.notes.map((note) => noteXml(printer, note));
  return blockElement("doc", { name: redlineName, contains: "multipleVersions" }, [
    blockElement("meta", {}, [
      identificationXml(identity, redlineName),
      attribution.lifecycle,
      attribution.temporalData,
      blockElement("references", { source: "#acuerdo" }, [...agentEntries(identity), ...attribution.entries]),
      bodies.length === 0 ? "" : blockElement("notes", { source: "#acuerdo" }, bodies),
    ]),
    blockElement(
      "mainBody",
      { "xml:lang": language },
      text.paragraphs.map((paragraph) => paragraphXml(printer, paragraph)),
    ),
  ]);
}

interface Printer {
  readonly attribution: Attribution;
  /** Identifiers of notes by their keys. */
  readonly notes: Map<string, string>;
}

function noteXml(printer: Printer, { key, kind, marker, paragraphs }: TrackedNote): string {
  return blockElement("note", { eId: printer.notes.get(key)!, class: kind, placement: "bottom" }, [
    inlineElement("p", { class: numberClass }, numberXml(marker)),
    ...paragraphs.map((paragraph) => paragraphXml(printer, paragraph)),
  ]);
}

function paragraphXml(printer: Printer, paragraph: TrackedParagraph): string {
  const { spans, label, markInserted, markDeleted } = paragraph;
  const end =
    markInserted || markDeleted
      ? changed(printer, { inserted: markInserted, deleted: markDeleted }, "<eol/>")
      : "";
  const words = spans.map((span, at) => spanXml(printer, span, spans[at - 1]));
  const look = lookOf(paragraph);
  return inlineElement(
    "p",
    { style: look === "" ? undefined : look, "xml:space": "preserve" },
    numberXml(label) + words.join("") + end,
  );
}

/** A label or mark that was counted, in each view. */
function numberXml({ base, revised }: TrackedParagraph["label"]): string {
  if (base === null && revised === null) return "";
  const inner =
    base === revised
      ? escapeXml(base!)
      : (base === null ? "" : inlineElement("del", {}, escapeXml(base))) +
        (revised === null ? "" : inlineElement("ins", {}, escapeXml(revised)));
  return inlineElement("span", { class: numberClass }, inner);
}

function spanXml(printer: Printer, span: Span, before: Span | undefined): string {
  const inner = contentXml(printer, span, before);
  return changed(printer, span, span.italic ? inlineElement("i", {}, inner) : inner);
}

function contentXml({ notes }: Printer, span: Span, before: Span | undefined): string {
  const { text, note } = span;
  if (note !== null) {
    const eId = notes.get(note) ?? `note_${notes.size + 1}`;
    notes.set(note, eId);
    return inlineElement("noteRef", { href: `#${eId}`, marker: text, placement: "bottom" }, "");
  }
  // Two in a row with nothing around them would be one.
  const follows = before !== undefined && isPlain(before) && isPlain(span);
  return text === "" || follows ? inlineElement("span", {}, escapeXml(text)) : escapeXml(text);
}

/** Whether a span is printed as words with nothing around them. */
function isPlain({ inserted, deleted, italic, note }: Span): boolean {
  return !inserted && !deleted && !italic && note === null;
}

function changed(
  printer: Printer,
  { inserted, deleted }: Pick<Span, "inserted" | "deleted">,
  inner: string,
): string {
  const gone = deleted ? inlineElement("del", markAttributes(printer, deleted), inner) : inner;
  return inserted ? inlineElement("ins", markAttributes(printer, inserted), gone) : gone;
}

function markAttributes({ attribution }: Printer, mark: Mark): Readonly<Record<string, string | undefined>> {
  const period = attribution.period(mark);
  return {
    class: mark.move === null ? undefined : movedClass,
    title: mark.move ?? undefined,
    period: period && `#${period}`,
    refersTo: `#${attribution.id(mark.author)}`,
  };
}

import type { Mark, Span, TrackedNote, TrackedParagraph, TrackedText } from "../docx/tracked.ts";
import { proponentPrefix } from "./identification.ts";
import { child, type Element, elements } from "./parse.ts";
import { hasClass } from "./read-inline.ts";
import { movedClass, numberClass, readLook } from "./redline-shape.ts";

/**
 * Reads the document that holds a text as a Word file tracks it (see `redlineXml`). Who made a change, and when, is
 * unknown where what it refers to is not there. Cost: linear.
 */
export function readRedline(document: Element): TrackedText {
  const reader = { names: namesIn(document), dates: datesIn(document) };
  const notes = elements(child(child(document, "meta"), "notes"), "note");
  return {
    paragraphs: elements(child(document, "mainBody"), "p").map((each) => readParagraph(reader, each)),
    notes: notes.map((each) => readNote(reader, each)),
  };
}

interface Reader {
  /** Those who ask for changes, by the references to them. */
  readonly names: ReadonlyMap<string, string>;
  /** When they did, by the references to periods. */
  readonly dates: ReadonlyMap<string, string>;
}

/** Those whom a document names as asking for its changes, by the references to them. */
export function namesIn(document: Element): ReadonlyMap<string, string> {
  const named = elements(child(child(document, "meta"), "references"), "TLCOrganization", "TLCPerson");
  return new Map(
    named.flatMap(({ attributes: { eId = "", showAs = "" } }) =>
      eId.startsWith(proponentPrefix) ? [[`#${eId}`, showAs] as const] : [],
    ),
  );
}

/** When a period begins: the date of the event that it starts with. */
function datesIn(document: Element): ReadonlyMap<string, string> {
  const meta = child(document, "meta");
  const events = new Map(
    elements(child(meta, "lifecycle"), "eventRef").map(({ attributes }) => [
      `#${attributes.eId}`,
      attributes.date,
    ]),
  );
  return new Map(
    elements(child(meta, "temporalData"), "temporalGroup").flatMap((group) => {
      const date = events.get(child(group, "timeInterval")?.attributes.start ?? "");
      return date === undefined ? [] : [[`#${group.attributes.eId}`, date] as const];
    }),
  );
}

function readNote(reader: Reader, note: Element): TrackedNote {
  const [number, ...paragraphs] = elements(note, "p");
  return {
    key: `#${note.attributes.eId}`,
    kind: hasClass(note, "endnote") ? "endnote" : "footnote",
    marker: readNumber(number),
    paragraphs: paragraphs.map((each) => readParagraph(reader, each)),
  };
}

type Marks = Pick<TrackedParagraph, "markInserted" | "markDeleted">;

function readParagraph(reader: Reader, element: Element): TrackedParagraph {
  const spans: Span[] = [];
  let end: Marks = { markInserted: null, markDeleted: null };
  const visit = (parent: Element, around: Omit<Span, "text" | "note">): void => {
    let words = "";
    const add = (text: string, note: string | null): void => void spans.push({ text, note, ...around });
    const flush = (): void => {
      if (words !== "") add(words, null);
      words = "";
    };
    for (const each of parent.children) {
      if (typeof each === "string") {
        words += each;
        continue;
      }
      flush();
      switch (each.name) {
        case "noteRef":
          add(each.attributes.marker ?? "", each.attributes.href ?? "");
          break;
        case "eol":
          end = { markInserted: around.inserted, markDeleted: around.deleted };
          break;
        case "ins":
          // The outermost of each kind is the one that counts, as in Word.
          visit(each, { ...around, inserted: around.inserted ?? readMark(reader, each) });
          break;
        case "del":
          visit(each, { ...around, deleted: around.deleted ?? readMark(reader, each) });
          break;
        default:
          if (hasClass(each, numberClass)) break;
          if (each.children.length === 0) add("", null);
          visit(each, { ...around, italic: around.italic || each.name === "i" });
      }
    }
    flush();
  };
  visit(element, { inserted: null, deleted: null, italic: false });
  return { spans, ...end, ...readLook(element.attributes.style ?? ""), label: readNumber(element) };
}

function readMark({ names, dates }: Reader, element: Element): Mark {
  const { refersTo = "", period = "", title = "" } = element.attributes;
  return {
    author: refersTo
      .split(/\s+/u)
      .flatMap((each) => names.get(each) ?? [])
      .join(", "),
    date: dates.get(period) ?? null,
    move: hasClass(element, movedClass) ? title : null,
  };
}

/** A label or mark that was counted, in each view. */
function readNumber(holder: Element | undefined): TrackedParagraph["label"] {
  const number = elements(holder, "span").find((each) => hasClass(each, numberClass));
  if (!number) return { base: null, revised: null };
  const words = (element: Element): string =>
    element.children.map((each) => (typeof each === "string" ? each : words(each))).join("");
  const [gone, come] = [child(number, "del"), child(number, "ins")];
  if (gone || come) return { base: gone ? words(gone) : null, revised: come ? words(come) : null };
  return { base: words(number), revised: words(number) };
}

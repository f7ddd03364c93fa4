import type { NumberingDefinitions } from "./numbering.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import type { Style, Styles } from "./styles.ts";
import type { Cell, Mark, Span, TrackedParagraph } from "./tracked.ts";
import { child, type Element } from "./xml.ts";

/** A paragraph as read, before its automatic labels are counted. */
export interface ReadParagraph extends Omit<TrackedParagraph, "label" | "appearance"> {
  readonly properties: ParagraphProperties;
}

export interface Definitions {
  readonly styles: Styles;
  readonly numbering: NumberingDefinitions;
}

/** What is known half-way through a part: the body, or one note. */
export interface Story extends Definitions {
  readonly paragraphs: (Omit<ReadParagraph, "spans"> & { readonly draft: Draft })[];
  nextFlow: number;
  tables: number;
  /** Complex fields begun and not ended, the innermost last. */
  fields: Field[];
  /** Names of the moves begun, by direction; the last one begun holds what follows. */
  readonly moves: { readonly from: string[]; readonly to: string[] };
}

/** What surrounds the content being read. */
export interface Around {
  readonly flow: { id: number };
  readonly cell: Cell | null;
  readonly inserted: Mark | null;
  readonly deleted: Mark | null;
}

/** A complex field: what stands between its begin and its separator is code, not text (17.16.18). */
interface Field {
  inCode: boolean;
  /** Whether its code is known to have come to an end. */
  closed: boolean;
}

/** A paragraph whose spans are being read. */
export interface Draft {
  readonly spans: ({ -readonly [K in keyof Span]: Span[K] } & { readonly codeOf: Field | null })[];
  readonly style: Style | null;
  /** Text boxes anchored in it, to be read after it. */
  readonly boxes: { readonly content: Element; readonly around: Around }[];
  /** The note reference whose typed mark is still to come, and the look that the mark must share. */
  markFor: { readonly note: string; readonly look: string | undefined } | null;
}

const changeNames = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

export function isChange(element: Element): boolean {
  return changeNames.has(element.name);
}

/** What surrounds the content of a change: the outermost of each kind is the one that counts. */
export function changed(story: Story, element: Element, around: Around): Around {
  const deletes = element.name === "w:del" || element.name === "w:moveFrom";
  return deletes
    ? { ...around, deleted: around.deleted ?? readMark(story, element) }
    : { ...around, inserted: around.inserted ?? readMark(story, element) };
}

export function readMark(story: Story, element: Element): Mark {
  const direction = element.name === "w:moveFrom" ? "from" : element.name === "w:moveTo" ? "to" : null;
  return {
    author: element.attributes["w:author"] ?? "",
    date: element.attributes["w:date"] ?? null,
    // The content of a move bears no name itself; identifiers of range ends are often broken, so ends are not read.
    move: direction && (story.moves[direction].at(-1) ?? ""),
  };
}

/** Notes the start of a move's range, which bears the name that pairs its halves (17.13.5.24 and 28). */
export function beginMove(story: Story, element: Element): void {
  const name = element.attributes["w:name"] ?? "";
  if (element.name === "w:moveFromRangeStart") story.moves.from.push(name);
  if (element.name === "w:moveToRangeStart") story.moves.to.push(name);
}

const wrapperNames = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "mc:AlternateContent"]);

/** Whether an element only wraps content of the kind that it stands among. */
export function isWrapper(element: Element): boolean {
  return wrapperNames.has(element.name);
}

/**
 * The element whose children a wrapper stands for: of alternatives that say the same for older readers, the first
 * (ISO/IEC 29500-3, 7.6); null for a content control that nobody has filled in, which shows a prompt.
 */
export function wrapped(wrapper: Element): Element | null {
  if (wrapper.name === "mc:AlternateContent") {
    return child(wrapper, "mc:Choice") ?? child(wrapper, "mc:Fallback") ?? null;
  }
  return child(child(wrapper, "w:sdtPr"), "w:showingPlcHdr") ? null : wrapper;
}

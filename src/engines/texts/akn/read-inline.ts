import type { Note } from "../model.ts";
import { child, type Element, elements } from "./parse.ts";
import { callClass, calledClass, proposedClass, verbatim } from "./shape.ts";

/** Words with the notes in them, as they stand in the file. */
export interface ReadWords {
  readonly text: string;
  /** What is marked as its call. */
  readonly call: string | null;
  /** Where its first italics stand, which are a clause's call where nothing is marked as one. */
  readonly italics: { readonly start: number; readonly end: number } | null;
  readonly notes: readonly string[];
  readonly noteOffsets: readonly number[];
}

/** A note with its place among the others, where its identifier tells. */
export interface ReadNote extends Note {
  readonly order: number | null;
}

export const noWords: ReadWords = { text: "", call: null, italics: null, notes: [], noteOffsets: [] };

/** Elements whose content is told elsewhere, or is no text. */
const apart = new Set(["authorialNote", "noteRef", "img", "marker", "subFlow", "foreign", "remark"]);

/**
 * The words of an element, with white space made even unless it says that they are verbatim; notes are added to
 * `notes`. What is deleted is left out, and what is only proposed. Cost: linear.
 */
export function readWords(element: Element | undefined, notes: ReadNote[]): ReadWords {
  if (!element) return noWords;
  const exact = hasClass(element, verbatim);
  const markers: string[] = [];
  const offsets: number[] = [];
  let text = "";
  let length = 0;
  let call = "";
  let italics: { readonly start: number; readonly end: number } | null = null;
  let space = false;
  const write = (content: string, called: boolean, italic: boolean): void => {
    const before = length;
    let added = "";
    if (exact) added = content;
    else {
      for (const [found] of content.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
        // A no-break space that opens the words only sets them in.
        const part = length + added.length > 0 ? found : found.replace(/^\u00a0+/u, "");
        if (part === "") continue;
        if (/^[ \t\r\n]/.test(part)) space = length + added.length > 0;
        else {
          added += space ? ` ${part}` : part;
          space = false;
        }
      }
    }
    if (added === "") return;
    text += added;
    length += added.length;
    if (called) call += added;
    // The space before the italics is not theirs, and one between them parts nothing.
    const start = before + (!exact && added.startsWith(" ") ? 1 : 0);
    if (italic && italics === null) italics = { start, end: length };
    else if (italic && italics && start <= italics.end + 1) italics = { ...italics, end: length };
  };
  const visit = (parent: Element, called: boolean, italic: boolean): void => {
    for (const each of parent.children) {
      if (typeof each === "string") write(each, called, italic);
      else if (!stands(each)) continue;
      else if (each.name === "authorialNote") {
        markers.push(readNote(each, notes));
        offsets.push(length + (space ? 1 : 0));
      } else if (each.name === "noteRef") {
        markers.push(each.attributes.marker ?? "");
        offsets.push(length + (space ? 1 : 0));
      } else if (each.name === "eol" || each.name === "br") write(" ", called, italic);
      else if (!apart.has(each.name)) {
        visit(each, called || (each.name === "i" && hasClass(each, callClass)), italic || isItalic(each));
      }
    }
  };
  visit(element, false, false);
  if (!exact) text = text.trimEnd();
  return {
    text,
    call: hasClass(element, calledClass)
      ? (element.attributes.title ?? null)
      : (exact ? call : call.trim()) || null,
    italics,
    notes: markers,
    noteOffsets: offsets.map((offset) => Math.min(offset, text.length)),
  };
}

/** Words that may stand before the italics of a call, in characters: "In this connection" in Chinese. */
export const longestBefore = 12;

/** The italics near the start of a clause, without the marks that close them, unless they are all of it. */
export function italicCall({ text, italics }: Pick<ReadWords, "text" | "italics">): string | null {
  if (!italics || italics.start > longestBefore || /[,.;:،，。；]/u.test(text.slice(0, italics.start)))
    return null;
  const call = text.slice(italics.start, italics.end).replace(/[\s,;:،，]+$/u, "");
  return /\p{L}/u.test(call) && italics.end < text.length ? call : null;
}

/** Words in a row with the same between each two. */
export function joinWords(parts: readonly ReadWords[], separator: string): ReadWords {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  let text = "";
  const noteOffsets: number[] = [];
  for (const [at, part] of parts.entries()) {
    if (at > 0) text += separator;
    for (const offset of part.noteOffsets) noteOffsets.push(text.length + offset);
    text += part.text;
  }
  return { ...noWords, text, notes: parts.flatMap(({ notes }) => notes), noteOffsets };
}

/** Words without the label that they open with. */
export function withoutLabel(words: ReadWords, rest: string): ReadWords {
  const cut = words.text.length - rest.length;
  const moved = (offset: number): number => Math.max(0, offset - cut);
  return {
    ...words,
    text: rest,
    italics: words.italics && { start: moved(words.italics.start), end: moved(words.italics.end) },
    noteOffsets: words.noteOffsets.map(moved),
  };
}

/** Whether the words of an element are part of the text: not what is deleted, nor what is only proposed. */
export function stands(element: Element): boolean {
  const proposed = hasClass(element, proposedClass);
  if (element.name === "del") return proposed;
  if (element.name === "ins") return !proposed;
  return element.attributes.status !== "removed" && element.attributes.status !== "undefined";
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attributes.class ?? "").split(/\s+/u).includes(name);
}

/** Italics, or what stands for them in Chinese and Arabic. */
function isItalic(element: Element): boolean {
  if (element.name === "i" || element.name === "b") return true;
  const { class: names = "", style = "" } = element.attributes;
  return (
    /(?:^|\s)(?:italics?|bold)(?:\s|$)/iu.test(names) || /font-style\s*:\s*(?:italic|oblique)/iu.test(style)
  );
}

/** Reads the body of a note, adds it, and gives its marker. */
export function readNote(element: Element, notes: ReadNote[]): string {
  const marker = element.attributes.marker ?? String(notes.length + 1);
  const inner: ReadNote[] = [];
  const paragraphs = elements(element).map((each) => readWords(each, inner).text);
  const number = /(?:^|_)(?:authorialNote|note)_(\d+)$/u.exec(element.attributes.eId ?? "")?.[1];
  const exact = paragraphs.length === 1 && hasClass(child(element, "p") ?? element, verbatim);
  const text = exact ? paragraphs[0]! : paragraphs.filter((each) => each !== "").join(" ");
  notes.push({ marker, text, order: number === undefined ? null : Number(number) }, ...inner);
  return marker;
}

/** Notes as their identifiers number them; where these do not tell them apart, as they stand. */
export function inOrder(notes: readonly ReadNote[]): readonly Note[] {
  const orders = new Set(notes.map(({ order }) => order));
  const numbered = orders.size === notes.length && !orders.has(null);
  const ordered = numbered ? notes.toSorted((a, b) => a.order! - b.order!) : notes;
  return ordered.map(({ marker, text }) => ({ marker, text }));
}

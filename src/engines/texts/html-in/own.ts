import { identify } from "../identify.ts";
import type { Note, Provision, Resolution, Role } from "../model.ts";
import { findElement, type HtmlElement, hasClass } from "./parse.ts";

/** The page as `resolutionToHtml` prints it; null when there is no such text in it. */
export function readOwn(root: HtmlElement): Resolution | null {
  const article = findElement(root, (each) => each.name === "article" && hasClass(each, "resolution"));
  if (!article) return null;
  const line = (name: string): string | null => {
    const found = findElement(article, (each) => hasClass(each, name) && !each.attributes["data-role"]);
    return found ? wordsOf(found).text : null;
  };
  const provisions = provisionsIn(article);
  const ids = new Set<string>();
  let count = 0;
  const collect = ({ id, children }: Provision): void => {
    count++;
    if (id !== "") ids.add(id);
    children.forEach(collect);
  };
  provisions.forEach(collect);
  return {
    language: article.attributes.lang ?? "en",
    number: line("number"),
    title: line("title"),
    enacting: line("enacting"),
    provisions: ids.size === count ? provisions : identify(provisions),
    notes: notesIn(article),
  };
}

const roles: ReadonlySet<string> = new Set(["call", "recital", "operative", "item", "heading"]);

function roleOf({ attributes }: HtmlElement): Role | null {
  const role = attributes["data-role"] ?? "";
  return roles.has(role) ? (role as Role) : null;
}

/** The provisions that stand in an element, lists and the like aside. */
function provisionsIn(element: HtmlElement): readonly Provision[] {
  return element.children.flatMap((each): readonly Provision[] => {
    if (typeof each === "string") return [];
    const role = roleOf(each);
    return role ? [provisionOf(each, role)] : provisionsIn(each);
  });
}

function provisionOf(element: HtmlElement, role: Role): Provision {
  const own = (name: string): HtmlElement | undefined => ownElement(element, name);
  const [label, words] = [own("label"), own("words")];
  const read = words ? wordsOf(words) : { text: "", call: "", notes: [], noteOffsets: [] };
  return {
    id: (element.attributes.id ?? "").replace(/^provision-/u, ""),
    role,
    label: label ? wordsOf(label).text : null,
    call: words?.attributes["data-call"] ?? (read.call || null),
    text: read.text,
    children: provisionsIn(element),
    notes: read.notes,
    noteOffsets: read.noteOffsets,
  };
}

/** An element of that class that is this provision's, and not of one beneath it. */
function ownElement(element: HtmlElement, name: string): HtmlElement | undefined {
  for (const each of element.children) {
    if (typeof each === "string" || roleOf(each)) continue;
    if (hasClass(each, name)) return each;
    const found = ownElement(each, name);
    if (found) return found;
  }
  return undefined;
}

interface OwnWords {
  readonly text: string;
  readonly call: string;
  readonly notes: readonly string[];
  readonly noteOffsets: readonly number[];
}

/** Words with the marks of notes in them; white space is made even unless they are verbatim. */
function wordsOf(element: HtmlElement): OwnWords {
  const notes: string[] = [];
  const noteOffsets: number[] = [];
  let text = "";
  let length = 0;
  let call = "";
  let space = false;
  const write = (content: string, verbatim: boolean, called: boolean): void => {
    let added = "";
    if (verbatim) added = content;
    else {
      for (const [part] of content.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
        if (/^[ \t\r\n\f]/.test(part)) space = length + added.length > 0;
        else {
          added += space ? ` ${part}` : part;
          space = false;
        }
      }
    }
    text += added;
    length += added.length;
    if (called) call += call === "" && !verbatim ? added.replace(/^ /, "") : added;
  };
  const visit = (parent: HtmlElement, verbatim: boolean, called: boolean): void => {
    for (const each of parent.children) {
      if (typeof each === "string") write(each, verbatim, called);
      else if (hasClass(each, "note-mark")) {
        notes.push(wordsOf(each).text);
        noteOffsets.push(length + (space ? 1 : 0));
      } else visit(each, verbatim || hasClass(each, "verbatim"), called || hasClass(each, "call"));
    }
  };
  visit(element, false, false);
  return { text, call, notes, noteOffsets: noteOffsets.map((offset) => Math.min(offset, text.length)) };
}

function notesIn(article: HtmlElement): readonly Note[] {
  const section = findElement(article, (each) => hasClass(each, "notes"));
  const items: HtmlElement[] = [];
  const collect = (element: HtmlElement): void => {
    for (const each of element.children) {
      if (typeof each === "string") continue;
      if (each.name === "li") items.push(each);
      else collect(each);
    }
  };
  if (section) collect(section);
  return items.map((item) => {
    const [label, words] = [ownElement(item, "label"), ownElement(item, "words")];
    return { marker: label ? wordsOf(label).text : "", text: words ? wordsOf(words).text : "" };
  });
}

import { type HtmlElement, textOf, walk } from "./parse.ts";

/** The notes of a page, told by links there and back: from a mark to a body that opens with it. */
export interface PageNotes {
  /** The marker of an element that is the mark of a note. */
  readonly marks: ReadonlyMap<HtmlElement, string>;
  /** The bodies of notes, in the order of their marks; they are no part of the flow. */
  readonly bodies: readonly { readonly marker: string; readonly element: HtmlElement }[];
  /** Links from bodies back to marks, and marks at the head of bodies: no part of the words. */
  readonly signs: ReadonlySet<HtmlElement>;
}

/** Longest marker, brackets aside: "12", "***", "iv". */
const longestMarker = 4;
const holders = new Set(["li", "p", "dd", "aside", "td", "div", "blockquote"]);

/** Finds notes: links with a short mark for words to a place further on whose block opens with the same mark. Cost: linear. */
export function findNotes(root: HtmlElement): PageNotes {
  const places = new Map<string, HtmlElement>();
  const order = new Map<HtmlElement, number>();
  const links: HtmlElement[] = [];
  for (const each of walk(root)) {
    order.set(each, order.size);
    const { id, name } = each.attributes;
    for (const key of [id, each.name === "a" ? name : undefined]) {
      if (key && !places.has(key)) places.set(key, each);
    }
    if (each.name === "a" && each.attributes.href?.includes("#")) links.push(each);
  }
  const marks = new Map<HtmlElement, string>();
  const bodies = new Map<HtmlElement, string>();
  const signs = new Set<HtmlElement>();
  for (const link of links) {
    const marker = markerOf(textOf(link));
    const place = places.get(targetOf(link));
    if (marker === null || !place || order.get(place)! < order.get(link)! || isWithin(link, bodies)) continue;
    const body = holderOf(place);
    if (!body || isWithin(link, new Map([[body, ""]]))) continue;
    const opening = opensWith(textOf(body), marker);
    const listed = body.name === "li" && /note|ref|fn/iu.test(targetOf(link));
    if (!opening && !listed) continue;
    marks.set(link, marker);
    if (!bodies.has(body)) bodies.set(body, marker);
  }
  for (const body of bodies.keys()) {
    for (const each of walk(body)) {
      if (each.name === "a" && each.attributes.href?.includes("#")) {
        const back = places.get(targetOf(each));
        if (back && order.get(back)! < order.get(body)!) signs.add(each);
      }
    }
  }
  return { marks, bodies: [...bodies].map(([element, marker]) => ({ marker, element })), signs };
}

/** "[1]", "(a)", "1." as "1", "a", "1"; null for words. */
export function markerOf(text: string): string | null {
  const bare = text.replace(/^[\s[(]+|[\s\]).]+$/gu, "");
  return /^(?:\d{1,4}|\*{1,4}|[†‡§]|[a-z]|[ivx]{1,4})$/u.test(bare) && bare.length <= longestMarker
    ? bare
    : null;
}

function targetOf({ attributes }: HtmlElement): string {
  const fragment = attributes.href!.slice(attributes.href!.indexOf("#") + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The block that holds a note: of Word, the division that it makes for it. */
function holderOf(place: HtmlElement): HtmlElement | undefined {
  let holder: HtmlElement | null = place;
  while (holder && !holders.has(holder.name)) holder = holder.parent;
  if (!holder?.parent) return holder ?? undefined;
  const division = /mso-element\s*:\s*(?:foot|end)note(?![\w-])/iu.test(holder.parent.attributes.style ?? "");
  return division ? holder.parent : holder;
}

function isWithin(element: HtmlElement, bodies: ReadonlyMap<HtmlElement, string>): boolean {
  for (let each: HtmlElement | null = element; each; each = each.parent) if (bodies.has(each)) return true;
  return false;
}

/** Whether a text begins with a marker, in brackets or not. Cost: constant. */
export function opensWith(text: string, marker: string): boolean {
  const opening = text.slice(0, longestOpening).replace(/^[\s[(]+/u, "");
  return opening.startsWith(marker) && !/^[\p{L}\p{N}]/u.test(opening.slice(marker.length));
}

/** White space, brackets and a marker, in characters. */
const longestOpening = 200;

import { child, type Element, elements, toggle, value } from "./xml.ts";

/** What a style says of its paragraphs or runs, with what it takes from the styles that it is based on. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly list: string | null;
  readonly level: number | null;
  readonly indent: number | null;
  readonly centred: boolean | null;
  readonly outline: number | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  readonly defaultParagraph: Style | null;
}

const basedOnAtMost = 20;

/** Reads styles.xml (ISO/IEC 29500-1, 17.7); an absent one gives none. Cost: linear. */
export function readStyles(root: Element | null): Styles {
  const raw = new Map<string, Element>();
  let defaultId: string | null = null;
  for (const style of elements(root ?? undefined, "w:style")) {
    const id = style.attributes["w:styleId"];
    if (id === undefined) continue;
    raw.set(id, style);
    if (style.attributes["w:default"] === "1" && style.attributes["w:type"] === "paragraph") defaultId = id;
  }
  const byId = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style | null => {
    const known = byId.get(id);
    const element = raw.get(id);
    if (known || !element) return known ?? null;
    const parentId = value(element, "w:basedOn");
    const parent = parentId && parentId !== id && depth < basedOnAtMost ? resolve(parentId, depth + 1) : null;
    const own = ownStyle(id, element);
    const style: Style = {
      ...own,
      list: own.list ?? parent?.list ?? null,
      level: own.level ?? parent?.level ?? null,
      indent: own.indent ?? parent?.indent ?? null,
      centred: own.centred ?? parent?.centred ?? null,
      outline: own.outline ?? parent?.outline ?? null,
      italic: own.italic ?? parent?.italic ?? null,
      hidden: own.hidden ?? parent?.hidden ?? null,
    };
    byId.set(id, style);
    return style;
  };
  for (const id of raw.keys()) resolve(id, 0);
  return { byId, defaultParagraph: defaultId === null ? null : byId.get(defaultId)! };
}

function ownStyle(id: string, element: Element): Style {
  const paragraph = child(element, "w:pPr");
  const run = child(element, "w:rPr");
  const numbering = child(paragraph, "w:numPr");
  return {
    id,
    name: value(element, "w:name") ?? id,
    list: value(numbering, "w:numId") ?? null,
    level: whole(value(numbering, "w:ilvl")),
    indent: indentOf(paragraph),
    centred: centredIn(paragraph),
    outline: outlineOf(paragraph),
    italic: toggle(run, "w:i"),
    hidden: toggle(run, "w:vanish"),
  };
}

/** The left (or, right to left, right) indent in twentieths of a point; null when not given. */
export function indentOf(properties: Element | undefined): number | null {
  const found = child(properties, "w:ind")?.attributes;
  return whole(found?.["w:left"] ?? found?.["w:start"]);
}

export function centredIn(properties: Element | undefined): boolean | null {
  const found = value(properties, "w:jc");
  return found === undefined ? null : found === "center";
}

/** 1 to 9 for a heading, 0 for running text; null when not given. */
export function outlineOf(properties: Element | undefined): number | null {
  const found = whole(value(properties, "w:outlineLvl"));
  return found === null ? null : found >= 0 && found < 9 ? found + 1 : 0;
}

/** A whole number as written, bounded to what arithmetic keeps exact; null when it is none. */
export function whole(written: string | undefined): number | null {
  return written !== undefined && /^-?\d{1,9}$/.test(written.trim()) ? Number(written) : null;
}

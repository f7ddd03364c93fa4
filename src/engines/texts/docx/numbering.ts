import { formatNumber } from "./number-format.ts";
import { indentOf, type Styles, whole } from "./styles.ts";
import { child, type Element, elements, toggle, value } from "./xml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2)": the numbers of levels within fixed words. */
  readonly pattern: string;
  /** The level (1 for the first) whose advance restarts this one; 0 for never; null for any above it. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly style: string | null;
  readonly indent: number | null;
  readonly font: string;
}

interface List {
  /** Lists that share a definition count together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  readonly startsAnewAt: ReadonlyMap<number, number>;
}

/** The list and level that number a paragraph. */
export interface Numbering {
  readonly list: string;
  readonly level: number;
}

export interface NumberingDefinitions {
  readonly lists: ReadonlyMap<string, List>;
}

const levelCount = 9;

/** Reads numbering.xml (ISO/IEC 29500-1, 17.9); an absent one defines no lists. Cost: linear. */
export function readNumbering(root: Element | null, styles: Styles): NumberingDefinitions {
  const definitions = new Map<string, Element>();
  for (const each of elements(root ?? undefined, "w:abstractNum")) {
    definitions.set(each.attributes["w:abstractNumId"] ?? "", each);
  }
  const definitionOf = (number: Element): string => value(number, "w:abstractNumId") ?? "";
  const numbers = new Map<string, Element>();
  for (const each of elements(root ?? undefined, "w:num"))
    numbers.set(each.attributes["w:numId"] ?? "", each);
  /** A definition may only point at a numbering style, which points at the list that bears the levels. */
  const linked = (id: string): string => {
    const style = value(definitions.get(id), "w:numStyleLink");
    const list = style === undefined ? null : styles.byId.get(style)?.list;
    const target = list === null || list === undefined ? undefined : numbers.get(list);
    if (target && definitionOf(target) !== id) return definitionOf(target);
    for (const [other, element] of definitions) {
      if (style !== undefined && value(element, "w:styleLink") === style && other !== id) return other;
    }
    return id;
  };
  const levelsOf = new Map<string, (Level | undefined)[]>();
  for (const [id, element] of definitions) {
    const levels: (Level | undefined)[] = [];
    for (const each of elements(element, "w:lvl")) {
      const at = whole(each.attributes["w:ilvl"]);
      if (at !== null && at >= 0 && at < levelCount) levels[at] = readLevel(each);
    }
    levelsOf.set(id, levels);
  }
  const lists = new Map<string, List>();
  for (const [id, number] of numbers) {
    const definition = linked(definitionOf(number));
    const levels = [...(levelsOf.get(definition) ?? [])];
    const startsAnewAt = new Map<number, number>();
    for (const override of elements(number, "w:lvlOverride")) {
      const at = whole(override.attributes["w:ilvl"]);
      if (at === null || at < 0 || at >= levelCount) continue;
      const level = child(override, "w:lvl");
      if (level) levels[at] = readLevel(level);
      const start = whole(value(override, "w:startOverride"));
      if (start !== null) startsAnewAt.set(at, start);
    }
    lists.set(id, { definition, levels, startsAnewAt });
  }
  return { lists };
}

function readLevel(element: Element): Level {
  const format =
    value(element, "w:numFmt") ??
    value(child(child(element, "mc:AlternateContent"), "mc:Fallback"), "w:numFmt");
  return {
    start: whole(value(element, "w:start")) ?? 0,
    format: format ?? "decimal",
    pattern: value(element, "w:lvlText") ?? "",
    restart: whole(value(element, "w:lvlRestart")),
    legal: toggle(element, "w:isLgl") ?? false,
    style: value(element, "w:pStyle") ?? null,
    indent: indentOf(child(element, "w:pPr")),
    font: child(child(element, "w:rPr"), "w:rFonts")?.attributes["w:ascii"] ?? "",
  };
}

/** The level of a list that a style numbers its paragraphs at, when the style does not say (17.9.23). */
export function levelOfStyle(definitions: NumberingDefinitions, list: string, style: string): number | null {
  const at = definitions.lists.get(list)?.levels.findIndex((level) => level?.style === style) ?? -1;
  return at < 0 ? null : at;
}

/** How far the paragraphs of a level stand from the margin. */
export function indentOfLevel(definitions: NumberingDefinitions, numbering: Numbering): number | null {
  return definitions.lists.get(numbering.list)?.levels[numbering.level]?.indent ?? null;
}

/**
 * Counts through one view of a text: called once for each numbered paragraph in order, gives the label that Word
 * prints, or null where the level is defined to print none.
 *
 * A level starts again when a level above it advances (or the one that `lvlRestart` names); lists that share a
 * definition count together, but a list that overrides a start begins there the first time that it is used. Cost:
 * constant for each paragraph.
 */
export function numberer(definitions: NumberingDefinitions): (numbering: Numbering) => string | null {
  const counts = new Map<string, (number | undefined)[]>();
  const seen = new Set<string>();
  return ({ list: id, level: at }) => {
    const list = definitions.lists.get(id);
    const level = list?.levels[at];
    if (!list || !level) return null;
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    if (!seen.has(id)) {
      seen.add(id);
      for (const from of list.startsAnewAt.keys()) count[from] = undefined;
    }
    const startAt = (of: number): number => list.startsAnewAt.get(of) ?? list.levels[of]?.start ?? 1;
    const before = count[at];
    count[at] = before === undefined ? startAt(at) : before + 1;
    for (let above = 0; above < at; above++) count[above] ??= startAt(above);
    for (let below = at + 1; below < levelCount; below++) {
      const restart = list.levels[below]?.restart ?? null;
      if (restart === null || at < restart) count[below] = undefined;
    }
    const label = printLabel(list, level, count);
    return label === "" ? null : label;
  };
}

function printLabel(list: List, level: Level, count: readonly (number | undefined)[]): string {
  if (level.format === "bullet") return bullet(level);
  const printed = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = list.levels[at]?.format ?? "decimal";
    return formatNumber(count[at] ?? 0, level.legal && format !== "none" ? "decimal" : format);
  });
  return printed.trim();
}

/** Bullets come as letters of symbol fonts, or in the area that Unicode leaves to private use. */
function bullet({ pattern, font }: Level): string {
  const symbol = pattern.trim();
  const letters = /symbol|wingdings|courier/i.test(font) ? bulletLetters[symbol] : undefined;
  return letters ?? bulletSymbols[symbol] ?? (/[\ue000-\uf8ff]/.test(symbol) ? "•" : symbol);
}

const bulletLetters: Readonly<Record<string, string>> = { o: "○", "·": "•", "§": "▪", "-": "–" };
const bulletSymbols: Readonly<Record<string, string>> = {
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  "\uf02d": "–",
  "\uf0a8": "◆",
  "\uf076": "❖",
};

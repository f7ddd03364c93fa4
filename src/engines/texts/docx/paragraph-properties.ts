import { indentOfLevel, levelOfStyle, type Numbering, type NumberingDefinitions } from "./numbering.ts";
import { centredIn, indentOf, outlineOf, type Style, type Styles, whole } from "./styles.ts";
import type { Appearance } from "./tracked.ts";
import { child, type Element, value } from "./xml.ts";

/** A paragraph's properties (ISO/IEC 29500-1, 17.3.1) with those of its style and list. */
export interface ParagraphProperties {
  readonly style: Style | null;
  readonly appearance: Appearance;
  /** In each view: a tracked change of format may have put the paragraph into a list, or another. */
  readonly numbering: { readonly base: Numbering | null; readonly revised: Numbering | null };
}

export function readParagraphProperties(
  properties: Element | undefined,
  styles: Styles,
  definitions: NumberingDefinitions,
): ParagraphProperties {
  const style = styleOf(properties, styles);
  const revised = numberingOf(properties, style, definitions);
  const former = child(child(properties, "w:pPrChange"), "w:pPr");
  const listInserted = child(child(properties, "w:numPr"), "w:ins") !== undefined;
  const base = former
    ? numberingOf(former, styleOf(former, styles), definitions)
    : listInserted
      ? numberingOf(undefined, style, definitions)
      : revised;
  const ofLevel = revised && indentOfLevel(definitions, revised);
  const ofList = child(properties, "w:numPr") ? (ofLevel ?? style?.indent) : (style?.indent ?? ofLevel);
  return {
    style,
    numbering: { base, revised },
    appearance: {
      style: style?.name ?? null,
      indent: indentOf(properties) ?? ofList ?? 0,
      listLevel: revised?.level ?? null,
      centred: centredIn(properties) ?? style?.centred ?? false,
      outline: outlineOf(properties) ?? style?.outline ?? 0,
    },
  };
}

function styleOf(properties: Element | undefined, styles: Styles): Style | null {
  const id = value(properties, "w:pStyle");
  return (id === undefined ? null : styles.byId.get(id)) ?? styles.defaultParagraph;
}

function numberingOf(
  properties: Element | undefined,
  style: Style | null,
  definitions: NumberingDefinitions,
): Numbering | null {
  const own = child(properties, "w:numPr");
  const ownList = value(own, "w:numId");
  const list = ownList ?? style?.list ?? null;
  // List 0 takes a paragraph out of its style's list (17.9.18).
  if (list === null || list === "0") return null;
  const ofStyle = style ? (levelOfStyle(definitions, list, style.id) ?? style.level) : null;
  const level = whole(value(own, "w:ilvl")) ?? (ownList === undefined ? ofStyle : null) ?? 0;
  return { list, level };
}

import { ListCounter, type ListLevel } from "./numbering.ts";
import { attribute, readXml } from "./xml.ts";

/** What a paragraph or a style says about its list; what it leaves unsaid its style says. */
export interface ListPlace {
  list?: string | undefined;
  level?: number | undefined;
}

/** Labels of list paragraphs, which Word computes and does not store (ECMA-376 part 1, 17.9). */
export class DocxLists {
  /** Lists that share a definition go on counting together. */
  readonly #definitionOf = new Map<string, string>();
  readonly #levels = new Map<string, ListLevel[]>();
  readonly #overrides = new Map<string, Map<number, ListLevel | number>>();
  readonly #counters = new Map<string, ListCounter>();
  readonly #styles = new Map<string, ListPlace & { basedOn?: string | undefined }>();

  constructor(numbering: Uint8Array | null, styles: Uint8Array | null) {
    if (numbering) this.#readNumbering(numbering);
    if (styles) this.#readStyles(styles);
  }

  /** The label of the next paragraph of a list, or "" when it is in none. */
  label(own: ListPlace, style: string | undefined): string {
    const place = { ...own };
    const seen = new Set<string>();
    for (let at = style; at && !seen.has(at); at = this.#styles.get(at)?.basedOn) {
      seen.add(at);
      const said = this.#styles.get(at);
      place.list ??= said?.list;
      place.level ??= said?.level;
    }
    if (!place.list || place.list === "0") return "";
    return this.#counter(place.list)?.next(Math.min(Math.max(place.level ?? 0, 0), 8)) ?? "";
  }

  #counter(list: string): ListCounter | undefined {
    const definition = this.#definitionOf.get(list);
    if (definition === undefined) return undefined;
    const overrides = this.#overrides.get(list);
    const key = overrides ? `list ${list}` : definition;
    let counter = this.#counters.get(key);
    if (!counter) {
      const levels = [...(this.#levels.get(definition) ?? [])];
      for (const [at, said] of overrides ?? []) {
        const base = levels[at];
        if (typeof said !== "number") levels[at] = said;
        else if (base) levels[at] = { ...base, start: said };
      }
      this.#counters.set(key, (counter = new ListCounter(levels)));
    }
    return counter;
  }

  #readNumbering(bytes: Uint8Array): void {
    let definition: string | undefined;
    let list: string | undefined;
    let depth = 0;
    let level: { format: string; template: string; start: number } | null = null;
    readXml(bytes, {
      open: (name, attributes) => {
        const value = attribute(attributes, "val") ?? "";
        if (name === "abstractNum") {
          definition = attribute(attributes, "abstractNumId") ?? "";
          this.#levels.set(definition, []);
        } else if (name === "num") list = attribute(attributes, "numId") ?? "";
        else if (name === "abstractNumId" && list !== undefined) this.#definitionOf.set(list, value);
        else if (name === "lvlOverride") depth = Number(attribute(attributes, "ilvl")) || 0;
        else if (name === "startOverride" && list !== undefined) {
          const overrides = this.#overrides.get(list) ?? new Map<number, ListLevel | number>();
          this.#overrides.set(list, overrides.set(depth, Number(value) || 0));
        } else if (name === "lvl") {
          depth = Math.min(Number(attribute(attributes, "ilvl")) || 0, 8);
          level = { format: "decimal", template: "", start: 1 };
        } else if (level && name === "numFmt") level.format = value;
        else if (level && name === "lvlText") level.template = value;
        else if (level && name === "start") level.start = Number(value) || 0;
      },
      close: (name) => {
        if (name === "lvl" && level) {
          if (list !== undefined) {
            const overrides = this.#overrides.get(list) ?? new Map<number, ListLevel | number>();
            this.#overrides.set(list, overrides.set(depth, level));
          } else if (definition !== undefined) this.#levels.get(definition)![depth] = level;
          level = null;
        } else if (name === "abstractNum") definition = undefined;
        else if (name === "num") list = undefined;
      },
    });
  }

  #readStyles(bytes: Uint8Array): void {
    let style: (ListPlace & { basedOn?: string | undefined }) | null = null;
    readXml(bytes, {
      open: (name, attributes) => {
        const value = attribute(attributes, "val");
        if (name === "style") {
          style = {};
          this.#styles.set(attribute(attributes, "styleId") ?? "", style);
        } else if (!style) return;
        else if (name === "basedOn") style.basedOn = value;
        else if (name === "numId") style.list = value;
        else if (name === "ilvl") style.level = Number(value) || 0;
      },
      close: (name) => {
        if (name === "style") style = null;
      },
    });
  }
}

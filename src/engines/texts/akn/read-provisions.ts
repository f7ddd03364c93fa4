import { sectionNumeral } from "../headings.ts";
import type { Provision, Role } from "../model.ts";
import { identified, labelIn, labelOf, provision, roleIn } from "./element-provision.ts";
import { type Labelled, nestByLabels } from "./nest-labels.ts";
import { child, type Element, elements, find } from "./parse.ts";
import {
  joinWords,
  longestBefore,
  noWords,
  type ReadNote,
  type ReadWords,
  readWords,
  stands,
  withoutLabel,
} from "./read-inline.ts";
import { roleOf, type Setting, settingWithin } from "./shape.ts";

/** Elements that hold the words or clauses of what they stand in, and are no provision themselves. */
const transparent = new Set([
  "list",
  "sublist",
  "blockList",
  "content",
  "intro",
  "wrapUp",
  "ul",
  "ol",
  "div",
  "tblock",
  "blockContainer",
  "table",
  "quotedStructure",
]);

const cellSeparator = " | ";

/** What stands in an element of the preamble or the body: words of its own, and provisions. */
interface Inner {
  words: ReadWords | null;
  readonly children: Provision[];
}

/** Reads elements into provisions; identifiers come with them where every provision has one. */
export class ProvisionReader {
  readonly notes: ReadNote[];
  /** How the labels may be read that stood among the words. */
  private readonly labelled: Labelled = new Map();
  /** The words by which the organ enacts, once met. */
  enacting: string | null = null;

  constructor(notes: ReadNote[]) {
    this.notes = notes;
  }

  /** The provisions of a preamble. What stands in it without a container of its own is a recital too. */
  readPreamble(preamble: Element): readonly Provision[] {
    return elements(preamble).flatMap((each): readonly Provision[] => {
      if (!stands(each)) return [];
      switch (each.name) {
        case "formula":
          return this.readFormula(each);
        case "recitals":
        case "citations":
          return this.readRecitals(each);
        case "container":
          return this.readContainer(each);
        default: {
          const words = this.ownWords(each);
          return words.text === "" ? [] : [provision("recital", null, words, [])];
        }
      }
    });
  }

  /** The first formula enacts; what a later one says is kept as a recital. */
  readFormula(formula: Element): readonly Provision[] {
    const words = this.ownWords(formula);
    if (this.enacting === null && words.text !== "") {
      this.enacting = words.text;
      return [];
    }
    return words.text === "" ? [] : [provision("recital", null, words, [])];
  }

  /** Recitals under a heading are the clauses of a call; without one, each stands for itself. */
  readRecitals(recitals: Element): readonly Provision[] {
    const heading = child(recitals, "heading");
    const called = heading !== undefined;
    const clauses = elements(recitals, "recital", "citation")
      .filter(stands)
      .map((each) => this.readBlocks(each, roleIn(each) ?? (called ? "item" : "recital")));
    const intro = child(recitals, "intro");
    if (!called) {
      const words = intro ? [provision("recital", null, this.ownWords(intro), [])] : [];
      return [...words, ...clauses];
    }
    const words = readWords(heading, this.notes);
    return [identified(recitals, provision("call", labelOf(recitals), words, clauses))];
  }

  /** A recital, or several where containers stand in containers; a table is its rows. */
  readContainer(container: Element): readonly Provision[] {
    const inner = elements(container, "container");
    if (inner.length > 0 && !child(container, "p")) return inner.flatMap((each) => this.readContainer(each));
    const role = roleIn(container) ?? "recital";
    const read = this.readBlocks(container, role);
    if (read.text === "" && read.children.length > 0 && child(container, "table")) return read.children;
    if (role !== "recital" || read.call === container.attributes.name) return [read];
    // The verb that the United Nations name a recital's container after.
    const name = (container.attributes.name ?? "").replace(/^\s+|[\s,،，]+$/gu, "");
    const at = name === "" || name === "recital" ? -1 : read.text.indexOf(name);
    return [at >= 0 && at <= longestBefore ? { ...read, call: name } : read];
  }

  /** A provision that holds paragraphs and lists: the first paragraph is its own, the others stand beneath it. */
  readBlocks(element: Element, role: Role): Provision {
    const inner = this.readInner(element, "clause");
    return identified(element, provision(role, labelOf(element), inner.words ?? noWords, inner.children));
  }

  /** The provisions of a body or of a part of it. */
  readBody(parent: Element, setting: Setting): readonly Provision[] {
    const found: Provision[] = [];
    /** The heading across the text that what follows stands under. */
    let crossing: Provision[] | null = null;
    const add = (read: readonly Provision[]): void => void (crossing ?? found).push(...read);
    for (const each of elements(parent)) {
      if (!stands(each)) continue;
      switch (each.name) {
        case "num":
        case "heading":
        case "subheading":
          break;
        case "preamble":
          add(this.readPreamble(each));
          break;
        case "formula":
          add(this.readFormula(each));
          break;
        case "recitals":
        case "citations":
          add(this.readRecitals(each));
          break;
        case "container":
          add(this.readContainer(each));
          break;
        case "crossHeading": {
          const words = readWords(each, this.notes);
          if (words.text === "") break;
          if (/preamble|recital/iu.test(each.attributes.refersTo ?? "") || /[,،，]$/u.test(words.text)) {
            add([provision("recital", null, words, [])]);
            break;
          }
          crossing = [];
          found.push({ ...provision("heading", null, words, []), children: crossing });
          break;
        }
        default:
          add(this.readElement(each, setting, crossing ?? found));
      }
    }
    return nestByLabels(found, this.labelled);
  }

  /** An element of the body; a list within a list is laid beneath what stands before it. */
  private readElement(element: Element, setting: Setting, before: Provision[]): readonly Provision[] {
    if (element.name === "sublist" && before.length > 0) {
      // Every provision read has children of its own, to which more may come.
      (before.at(-1)!.children as Provision[]).push(...this.readBody(element, "clause"));
      return [];
    }
    if (transparent.has(element.name)) {
      const { words, children } = this.readInner({ name: "", attributes: {}, children: [element] }, setting);
      if (!words || words.text === "") return children;
      return [provision(setting === "body" ? "operative" : "item", null, words, children)];
    }
    const role = roleIn(element) ?? roleOf(element.name, element.attributes.name, setting);
    if (role === undefined) return this.readBody(element, setting);
    if (element.name === "p" || element.name === "block") {
      const words = this.ownWords(element);
      if (words.text === "" && words.notes.length === 0) return [];
      return [provision(setting === "body" ? "operative" : "item", null, words, [])];
    }
    const titled = this.title(element);
    const inner = this.readInner(element, settingWithin(role, setting));
    if (role === "heading" || role === "call" || (titled && !inner.words)) {
      const own =
        inner.words && inner.words.text !== "" ? [provision("operative", null, inner.words, [])] : [];
      const label = labelOf(element) ?? titled?.label ?? null;
      const children = [...own, ...inner.children];
      const titles = role === "call" ? role : "heading";
      return [identified(element, provision(titles, label, titled?.words ?? noWords, children))];
    }
    const read = this.readLabelled(element, role, inner);
    return titled && titled.words.text !== "" ? [provision("heading", null, titled.words, [read])] : [read];
  }

  /** A provision with its number, which some files have among the words. */
  private readLabelled(element: Element, role: Role, { words: own, children }: Inner): Provision {
    const words = own ?? noWords;
    const found = child(element, "num") ? null : labelIn(words.text);
    if (!found) return identified(element, provision(role, labelOf(element), words, children));
    const rest = withoutLabel(words, found.rest);
    const read = identified(element, provision(role, found.printed, rest, children));
    this.labelled.set(read, found.readings);
    return read;
  }

  /** Titles and subtitles of a section as one; the first of several may be its number. */
  private title(element: Element): { readonly words: ReadWords; readonly label: string | null } | null {
    const lines = elements(element, "heading", "subheading").map((each) => readWords(each, this.notes));
    if (lines.length === 0) return null;
    const [first, ...others] = lines;
    const numbers = others.length > 0 && sectionNumeral(first!.text)?.rest === "";
    const shown = others.length > 0 && (numbers || first!.text === "") ? others : lines;
    return { words: joinWords(shown, " "), label: numbers ? first!.text : null };
  }

  /** The words of an element, in its first paragraph wherever that stands, and the provisions in it. */
  private readInner(element: Element, setting: Setting): Inner {
    const inner: Inner = { words: null, children: [] };
    const take = (words: ReadWords): void => {
      if (inner.words === null && inner.children.length === 0) inner.words = words;
      else if (words.text !== "" || words.notes.length > 0) {
        inner.children.push(provision("item", null, words, []));
      }
    };
    const visit = (parent: Element): void => {
      for (const each of elements(parent)) {
        if (!stands(each) || each.name === "num" || each.name === "heading" || each.name === "subheading")
          continue;
        if (each.name === "sublist" && inner.children.length > 0) {
          inner.children.push(...this.readElement(each, "clause", inner.children));
        } else if (each.name === "table") inner.children.push(...this.readRows(each));
        else if (transparent.has(each.name)) visit(each);
        else if (
          each.name === "p" ||
          each.name === "block" ||
          each.name === "listIntroduction" ||
          each.name === "listWrapUp"
        ) {
          take(readWords(each, this.notes));
        } else if (each.name === "item" || each.name === "li") {
          inner.children.push(this.readBlocks(each, roleIn(each) ?? "item"));
        } else {
          inner.children.push(...this.readBody({ ...parent, children: [each] }, setting));
        }
      }
    };
    visit(element);
    return inner;
  }

  /** Nothing is read into a table: a row is its cells side by side. */
  private readRows(table: Element): readonly Provision[] {
    return elements(table, "caption", "tr").flatMap((row) => {
      if (row.name === "caption") return [provision("item", null, readWords(row, this.notes), [])];
      const cells = elements(row, "th", "td").map((cell) => this.ownWords(cell));
      const joined = joinWords(cells, cellSeparator);
      return joined.text.replaceAll(cellSeparator.trim(), "").trim() === ""
        ? []
        : [provision("item", null, joined, [])];
    });
  }

  /** The words of an element whether they stand in it or in paragraphs within, these joined by spaces. */
  private ownWords(element: Element): ReadWords {
    if (!find(element, paragraphs) || paragraphs.has(element.name)) return readWords(element, this.notes);
    const blocks = elements(element).filter(stands);
    if (blocks.length === 1) return this.ownWords(blocks[0]!);
    const parts = blocks.flatMap((each) => [each, { name: "eol", attributes: {}, children: [] }]);
    return readWords({ name: "p", attributes: {}, children: parts }, this.notes);
  }
}

const paragraphs = new Set(["p", "block"]);

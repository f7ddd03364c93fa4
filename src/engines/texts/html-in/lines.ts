import { labelOf } from "../labels.ts";
import { noteMark, withoutMarkCharacters, withoutMarks } from "../note-marks.ts";
import { itemLabel, type OpenList, openList } from "./lists.ts";
import { markerOf, opensWith, type PageNotes } from "./notes.ts";
import { type HtmlElement, hasClass, textOf } from "./parse.ts";

/** A paragraph of a page. */
export interface PageLine {
  /** Its words with the marks of notes in them. */
  readonly text: string;
  /** The label that stands apart from them. */
  readonly label: string | null;
  /** How many lists it stands in, where a list counted its label; else 0. */
  readonly level: number;
  /** Where its first italics stand, marks of notes aside. */
  readonly italics: Italics | null;
  /** A row of a table, its cells side by side: kept, but nothing is read into it. */
  readonly row: boolean;
  /** After the last rule across the page, where notes may stand. */
  readonly underRule: boolean;
}

interface Italics {
  readonly start: number;
  readonly end: number;
}

export type Side = "base" | "revised";

/** Elements that the HTML Standard shows as blocks (15.3): a paragraph ends where they begin and end. */
const blocks = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** What a page has around its text. */
const furniture = new Set(["nav", "form"]);
export const cellSeparator = " | ";

/** The paragraphs of a page in order, notes and the page's own furniture left out. Cost: linear. */
export function linesIn(
  root: HtmlElement,
  { notes, side }: { readonly notes: PageNotes; readonly side: Side },
): readonly PageLine[] {
  return new LineReader(notes, side).read(root);
}

/** The words of the body of a note, without its mark and the links back. */
export function noteText(body: HtmlElement, notes: PageNotes, side: Side): string {
  const marker = notes.bodies.find(({ element }) => element === body)?.marker ?? "";
  const lines = new LineReader({ ...notes, bodies: [] }, side).read(body);
  const text = lines.map((line) => withoutMarks(line.text)).join(" ");
  const opening = text.replace(/^[\s[(]+/u, "").slice(marker.length);
  return (opensWith(text, marker) ? opening.replace(/^[\s\]).]+/u, "") : text).trim();
}

class LineReader {
  private readonly notes: PageNotes;
  private readonly side: Side;
  private readonly bodies: ReadonlySet<HtmlElement>;
  private lines: PageLine[] = [];
  private text = "";
  /** Its last characters: to look at those of a long text each time would copy it each time. */
  private tail = "";
  private italics: Italics | null = null;
  /** The length of the text without the marks of notes. */
  private plain = 0;
  private label: string | null = null;
  private level = 0;
  private space = false;
  private breaks = 0;
  private ruled = false;

  constructor(notes: PageNotes, side: Side) {
    this.notes = notes;
    this.side = side;
    this.bodies = new Set(notes.bodies.map(({ element }) => element));
  }

  read(root: HtmlElement): readonly PageLine[] {
    this.visit(root, { italic: false, verbatim: false, list: undefined });
    this.end();
    return this.lines;
  }

  private end(row = false): void {
    const text = this.text.trim();
    if (text !== "" && withoutMarks(text).trim() !== "") {
      const { label, level, italics, ruled: underRule } = this;
      this.lines.push({ text, label, level: label === null ? 0 : level, italics, row, underRule });
      this.label = null;
      this.level = 0;
    }
    this.text = "";
    this.tail = "";
    this.italics = null;
    this.plain = 0;
    this.space = false;
    this.breaks = 0;
  }

  private write(content: string, italic: boolean): void {
    for (const [part] of withoutMarkCharacters(content).matchAll(/[\s\u00a0]+|[^\s\u00a0]+/g)) {
      if (/^[\s\u00a0]/.test(part)) {
        // One no-break space is a word's own; several are layout.
        if (part === "\u00a0" && this.text !== "" && !this.space) this.append(part, italic);
        else if (this.text !== "") this.space = true;
        continue;
      }
      const joins = this.breaks > 0 && isHan(this.tail.at(-1)) && isHan(part[0]);
      const gap = this.space && !joins ? " " : "";
      this.space = false;
      this.breaks = 0;
      this.append(gap + part, italic);
    }
  }

  private append(content: string, italic: boolean): void {
    this.text += content;
    this.tail = (this.tail + content).slice(-3);
    const start = this.plain;
    this.plain += content.length;
    if (!italic) return;
    if (this.italics === null) this.italics = { start, end: this.plain };
    else if (this.italics.end === start) this.italics = { ...this.italics, end: this.plain };
  }

  private visit(
    parent: HtmlElement,
    context: { readonly italic: boolean; readonly verbatim: boolean; readonly list: OpenList | undefined },
  ): void {
    for (const each of parent.children) {
      if (typeof each === "string") {
        if (context.verbatim) this.writeLines(each, context.italic);
        else this.write(each, context.italic);
      } else this.visitElement(each, context);
    }
  }

  /** Preformatted text has a paragraph between blank lines. */
  private writeLines(content: string, italic: boolean): void {
    for (const [at, paragraph] of content.split(/\r?\n[ \t]*(?=\r?\n)/u).entries()) {
      if (at > 0) this.end();
      this.write(paragraph, italic);
    }
  }

  private visitElement(
    each: HtmlElement,
    context: { readonly italic: boolean; readonly verbatim: boolean; readonly list: OpenList | undefined },
  ): void {
    const { notes } = this;
    if (this.bodies.has(each) || furniture.has(each.name) || notes.signs.has(each)) return;
    if (each.name === (this.side === "base" ? "ins" : "del")) return;
    const mark = notes.marks.get(each) ?? (each.name === "sup" ? this.superscript(each) : null);
    if (mark !== null) {
      this.text += noteMark(mark);
      return;
    }
    if (each.name === "br") {
      if (++this.breaks > 1) this.end();
      else this.space = this.text !== "";
      return;
    }
    if (each.name === "table") {
      this.visitTable(each, context);
      return;
    }
    if (ignoredByWord(each)) {
      // The number that Word counted, written out for programmes that do not.
      this.label =
        textOf(each)
          .replace(/[\s\u00a0]+/gu, " ")
          .trim()
          .replace(/^[·§o]$/u, "•") || this.label;
      return;
    }
    const within = {
      ...context,
      italic: context.italic ? !isUpright(each) : isItalic(each),
      verbatim: context.verbatim || each.name === "pre",
    };
    if (!blocks.has(each.name)) {
      this.visit(each, within);
      return;
    }
    this.end();
    if (each.name === "hr") {
      this.ruled = true;
      for (const [at, line] of this.lines.entries())
        if (line.underRule) this.lines[at] = { ...line, underRule: false };
      return;
    }
    if (each.name === "li") {
      const shown = itemLabel(context.list, each);
      // A label typed in the text is the one that its author meant.
      const typed = labelOf(textOf(each).trim());
      this.label = typed?.certain && typed.rest !== "" ? null : shown;
      this.level = context.list?.depth ?? 0;
    }
    const list =
      each.name === "ol" || each.name === "ul" || each.name === "menu"
        ? openList(each, context.list)
        : context.list;
    this.visit(each, { ...within, list });
    this.end();
    if (each.name === "li") {
      this.label = null;
      this.level = 0;
    }
  }

  /** The figure of a note that nothing links: not the exponent of a unit, nor an ordinal's letters. */
  private superscript(element: HtmlElement): string | null {
    const inner = element.children.find((each) => typeof each !== "string");
    if (inner && this.notes.marks.has(inner)) return null;
    const marker = markerOf(textOf(element));
    if (marker === null || /^[a-z]$/u.test(marker) || /(?<!\p{L})(?:[cdkm]?m|к?м)$/u.test(this.text))
      return null;
    return marker;
  }

  /** A table of one column, or of labels beside paragraphs, is but a frame around text. */
  private visitTable(
    table: HtmlElement,
    context: { readonly italic: boolean; readonly verbatim: boolean; readonly list: OpenList | undefined },
  ): void {
    this.end();
    for (const row of rowsOf(table)) {
      const cells = row.children.filter(
        (each): each is HtmlElement => typeof each !== "string" && /^t[dh]$/u.test(each.name),
      );
      const filled = cells.filter((cell) => /\S/u.test(textOf(cell)));
      const [first, ...rest] = filled;
      const label =
        first && rest.length === 1
          ? textOf(first)
              .replace(/[\s\u00a0]+/gu, " ")
              .trim()
          : "";
      if (filled.length <= 1 || label === "" ? filled.length <= 1 : labelOf(`${label} x`)?.rest === "x") {
        if (filled.length > 1) this.label = label;
        for (const cell of filled.length > 1 ? rest : filled) {
          this.visit(cell, context);
          this.end();
        }
        continue;
      }
      const before = this.lines;
      const joined: string[] = [];
      for (const cell of cells) {
        this.lines = [];
        this.visit(cell, context);
        this.end();
        joined.push(
          this.lines
            .map((line) => (line.label === null ? line.text : `${line.label} ${line.text}`))
            .join(" "),
        );
      }
      this.lines = before;
      this.text = joined.join(cellSeparator);
      this.end(true);
    }
  }
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((each): readonly HtmlElement[] => {
    if (typeof each === "string") return [];
    if (each.name === "tr") return [each];
    return /^t(?:head|body|foot)$/u.test(each.name) ? rowsOf(each) : [];
  });
}

/** Whether it is a Chinese character of the common ones, between which a line break is no space. */
function isHan(character: string | undefined): boolean {
  return /\p{Script=Han}/u.test(character ?? "");
}

function ignoredByWord({ attributes }: HtmlElement): boolean {
  return /mso-list\s*:\s*ignore/iu.test(attributes.style ?? "");
}

function isItalic(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (name === "i" || name === "em" || hasClass(element, "italic")) return true;
  return /font-style\s*:\s*(?:italic|oblique)/iu.test(attributes.style ?? "");
}

function isUpright({ attributes }: HtmlElement): boolean {
  return /font-style\s*:\s*normal/iu.test(attributes.style ?? "");
}

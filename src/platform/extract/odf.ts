import { type Reading, Unreadable } from "./model.ts";
import { ListCounter, type ListLevel, signFormats } from "./numbering.ts";
import { noteMark, type TextWriter } from "./text-writer.ts";
import { type Attributes, attribute, readXml, type XmlHandler } from "./xml.ts";
import { Zip } from "./zip.ts";

/** Not the text as revised and shown: deletions, comments, cached labels, readings of ruby. */
const unread = new Set(["tracked-changes", "annotation", "number", "ruby-text", "forms", "scripts"]);

/** Text of an OpenDocument file (text, presentation, spreadsheet): OASIS ODF 1.3 part 3. */
export function readOdf(reading: Reading): void {
  const zip = new Zip(reading.bytes, reading.limits);
  const manifest = zip.read("META-INF/manifest.xml");
  if (manifest?.includes("encryption-data") || zip.has("encrypted-package")) {
    throw new Unreadable("encrypted", "the document asks for a password");
  }
  const content = zip.read("content.xml");
  if (!content) throw new Unreadable("corrupt", "content.xml is missing");
  const styles = zip.read("styles.xml");
  const listStyles = new Map<string, ListLevel[]>();
  if (styles) readListStyles(styles, listStyles);
  readListStyles(content, listStyles);
  const body = new OdfText(reading.writer, listStyles);
  readXml(content, body);
  const pages = body.slides || body.sheets;
  if (pages) reading.pages = pages;
}

function readListStyles(bytes: Uint8Array, into: Map<string, ListLevel[]>): void {
  let levels: ListLevel[] | null = null;
  readXml(bytes, {
    open(name, attributes) {
      if (name === "list-style") into.set(attribute(attributes, "name") ?? "", (levels = []));
      else if (levels && /^list-level-style-(number|bullet)$/.test(name)) {
        const at = Number(attribute(attributes, "level")) - 1;
        if (at >= 0 && at < 10) levels[at] = listLevel(name, at, attributes);
      }
    },
    close(name) {
      if (name === "list-style") levels = null;
    },
  });
}

function listLevel(name: string, at: number, attributes: Attributes): ListLevel {
  const sign = attribute(attributes, "num-format") ?? "";
  const shown = Math.min(Number(attribute(attributes, "display-levels")) || 1, at + 1);
  const numbers = Array.from({ length: shown }, (_, above) => `%${at + 2 - shown + above}`).join(".");
  return {
    format: name.endsWith("bullet") ? "bullet" : sign === "" ? "none" : (signFormats.get(sign) ?? "decimal"),
    template:
      (attribute(attributes, "num-prefix") ?? "") + numbers + (attribute(attributes, "num-suffix") ?? ""),
    start: Number(attribute(attributes, "start-value")) || 1,
  };
}

class OdfText implements XmlHandler {
  slides = 0;
  sheets = 0;
  readonly #writer: TextWriter;
  readonly #listStyles: ReadonlyMap<string, ListLevel[]>;
  readonly #counters = new Map<string, ListCounter>();
  readonly #open: string[] = [];
  #unreadFrom = Number.POSITIVE_INFINITY;
  #paragraphs = 0;
  #lists = 0;
  #counter: ListCounter | null = null;
  #citation: string | null = null;
  #notes = 0;

  constructor(writer: TextWriter, listStyles: ReadonlyMap<string, ListLevel[]>) {
    this.#writer = writer;
    this.#listStyles = listStyles;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1) ?? "";
    this.#open.push(name);
    if (this.#open.length > this.#unreadFrom) return;
    // Titles and descriptions of drawings stand beside the text; in a paragraph, "title" is a field of it.
    const describes = (name === "title" || name === "desc") && !/^(p|h|span|a)$/.test(parent);
    if (unread.has(name) || describes) {
      this.#unreadFrom = this.#open.length;
      return;
    }
    switch (name) {
      case "p":
      case "h":
        this.#paragraphs++;
        break;
      case "s":
      case "tab":
        this.#writer.text(" ");
        break;
      case "line-break":
        this.#writer.text("\n");
        break;
      case "list":
        this.#openList(attributes);
        break;
      case "list-item":
        this.#writer.label(this.#counter?.next(this.#lists - 1) ?? "");
        break;
      case "note-citation":
        this.#citation = "";
        break;
      case "note-body":
      case "text-box":
        this.#writer.openAside();
        break;
      case "table-row":
        this.#writer.openRow();
        break;
      case "table":
        if (parent === "spreadsheet") {
          this.sheets++;
          this.#writer.paragraph(attribute(attributes, "name") ?? "");
        }
        break;
      case "page":
        if (parent === "presentation") this.slides++;
        break;
    }
  }

  close(name: string): void {
    const read = this.#open.length < this.#unreadFrom;
    if (this.#open.length === this.#unreadFrom) this.#unreadFrom = Number.POSITIVE_INFINITY;
    this.#open.pop();
    if (!read) return;
    switch (name) {
      case "p":
      case "h":
        this.#paragraphs--;
        this.#writer.endParagraph();
        break;
      case "list":
        this.#lists--;
        break;
      case "note-citation":
        this.#citation = this.#citation?.trim() || String(this.#notes + 1);
        this.#notes++;
        this.#writer.text(noteMark(this.#citation));
        break;
      case "note-body":
        this.#writer.placeNote(this.#citation ?? "", this.#writer.closeAside());
        this.#citation = null;
        break;
      case "text-box":
        this.#writer.placeAfter(this.#writer.closeAside());
        break;
      case "table-cell":
      case "covered-table-cell":
        this.#writer.closeCell();
        break;
      case "table-row":
        this.#writer.closeRow();
        break;
    }
  }

  text(text: string): void {
    if (!this.#paragraphs || this.#open.length >= this.#unreadFrom) return;
    if (this.#open.at(-1) === "note-citation") this.#citation += text;
    // White space in mark-up is one space (ODF 1.3 part 3, 6.1.2); spaces that count are elements.
    else this.#writer.text(text.replace(/[\t\n\r ]+/g, " "));
  }

  /** A list goes on counting where it says so, or where it is inside another. */
  #openList(attributes: Attributes): void {
    this.#lists++;
    if (this.#lists > 1) return;
    const style = attribute(attributes, "style-name") ?? "";
    const goesOn =
      attribute(attributes, "continue-numbering") === "true" || attribute(attributes, "continue-list");
    const known = goesOn ? this.#counters.get(style) : undefined;
    this.#counter = known ?? new ListCounter(this.#listStyles.get(style) ?? []);
    this.#counters.set(style, this.#counter);
  }
}

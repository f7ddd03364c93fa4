import { DocxLists, type ListPlace } from "./docx-lists.ts";
import type { Reading } from "./model.ts";
import { mainPart, relatedPart, relationships } from "./package-parts.ts";
import { noteMark, type TextWriter } from "./text-writer.ts";
import { type Attributes, attribute, readXml, type XmlHandler } from "./xml.ts";
import { Zip } from "./zip.ts";

/**
 * Elements whose content is not the text as revised: deletions and what was moved away, field codes, and the
 * copies that older programmes show in place of newer drawings.
 */
const unread = new Set(["del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "rt"]);

/** Marks of notes that authors choose are an asterisk or two, a number, a letter. */
const longestMark = 5;

const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  cr: "\n",
  noBreakHyphen: "\u2011",
};

/** Text of a Word file: tracked insertions kept, deletions left out, list labels shown, notes at the end. */
export function readDocx(reading: Reading): void {
  const zip = new Zip(reading.bytes, reading.limits);
  const main = mainPart(zip, "word/document.xml");
  const related = relationships(zip, main.name);
  const part = (type: string): Buffer | null => {
    const name = relatedPart(zip, related, type);
    return name ? zip.read(name) : null;
  };
  const body = new DocxText(reading.writer, new DocxLists(part("numbering"), part("styles")));
  readXml(main.bytes, body);
  for (const kind of ["footnote", "endnote"] as const) {
    const bytes = body.cites(kind) ? part(`${kind}s`) : null;
    if (!bytes) continue;
    const notes = new DocxText(reading.writer, new DocxLists(null, null));
    readXml(bytes, notes);
    for (const [id, label] of body.citations(kind)) {
      const [first, ...others] = notes.notes.get(id) ?? [];
      if (first === undefined) continue;
      // A mark of the author's own stands before the note as text, too.
      const words = first.startsWith(label) ? first.slice(label.length).trimStart() : first;
      reading.writer.placeNote(label, [words, ...others]);
    }
  }
}

type NoteKind = "footnote" | "endnote";

class DocxText implements XmlHandler {
  /** Notes by id, when the part read is one of notes. */
  readonly notes = new Map<string, string[]>();
  readonly #writer: TextWriter;
  readonly #lists: DocxLists;
  readonly #cited: { kind: NoteKind; id: string; label: string }[] = [];
  readonly #open: string[] = [];
  /** Depth at which something unread began. */
  #unreadFrom = Number.POSITIVE_INFINITY;
  /** Depth of the outermost element of properties around the present one. */
  #propertiesFrom = Number.POSITIVE_INFINITY;
  #inText = false;
  #note: string | null = null;
  /** A note whose mark is not written yet. */
  #citing: { readonly kind: NoteKind; readonly id: string } | null = null;
  /** State of the paragraphs around the present one (text boxes nest them). */
  readonly #paragraphs: {
    place: ListPlace;
    style?: string | undefined;
    markDeleted: boolean;
    labelled: boolean;
  }[] = [];

  constructor(writer: TextWriter, lists: DocxLists) {
    this.#writer = writer;
    this.#lists = lists;
  }

  cites(kind: NoteKind): boolean {
    return this.#cited.some((each) => each.kind === kind);
  }

  citations(kind: NoteKind): [id: string, label: string][] {
    return this.#cited.filter((each) => each.kind === kind).map(({ id, label }) => [id, label]);
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1) ?? "";
    this.#open.push(name);
    const depth = this.#open.length;
    if (depth > this.#unreadFrom) return;
    if (depth > this.#propertiesFrom) this.#openProperty(name, parent, attributes);
    else if (name.endsWith("Pr")) this.#propertiesFrom = depth;
    else if (unread.has(name)) this.#unreadFrom = this.#open.length;
    else this.#openContent(name, attributes);
  }

  /** `<w:del>` and `<w:moveFrom>` in properties say that the paragraph mark, or the row, is deleted. */
  #openProperty(name: string, parent: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const grandparent = this.#open.at(-3);
    if (name === "pPrChange" || name === "rPrChange") this.#unreadFrom = this.#open.length;
    else if (parent === "rPr" && name === "vanish" && grandparent === "r") {
      if (!/^(0|false|off)$/.test(attribute(attributes, "val") ?? ""))
        this.#unreadFrom = this.#open.length - 2;
    } else if (parent === "trPr" && name === "del") this.#unreadFrom = this.#open.length - 2;
    else if (parent === "sdtPr" && name === "showingPlcHdr") this.#unreadFrom = this.#open.length - 2;
    else if (!paragraph) return;
    else if (parent === "rPr" && (name === "del" || name === "moveFrom") && grandparent === "pPr") {
      paragraph.markDeleted = true;
    } else if (name === "pStyle") paragraph.style = attribute(attributes, "val");
    else if (name === "numId") paragraph.place.list = attribute(attributes, "val");
    else if (name === "ilvl") paragraph.place.level = Number(attribute(attributes, "val")) || 0;
  }

  #openContent(name: string, attributes: Attributes): void {
    switch (name) {
      case "p":
        this.#paragraphs.push({ place: {}, markDeleted: false, labelled: false });
        break;
      case "t":
        this.#label();
        this.#inText = true;
        break;
      case "br":
        this.#writer.text(attribute(attributes, "type") === "column" ? " " : "\n");
        break;
      case "sym":
        if (this.#citing) this.#cite(symbol(attribute(attributes, "char") ?? ""));
        else this.#writer.text(symbol(attribute(attributes, "char") ?? ""));
        break;
      case "footnoteReference":
      case "endnoteReference":
        this.#citing = {
          kind: name === "footnoteReference" ? "footnote" : "endnote",
          id: attribute(attributes, "id") ?? "",
        };
        // Where the author chose the mark, it follows as text.
        if (!/^(1|true|on)$/.test(attribute(attributes, "customMarkFollows") ?? "")) this.#cite();
        break;
      case "tr":
        this.#writer.openRow();
        break;
      case "txbxContent":
        this.#writer.openAside();
        break;
      case "footnote":
      case "endnote":
        this.#note = attribute(attributes, "type") ? null : (attribute(attributes, "id") ?? null);
        this.#writer.openAside();
        break;
      default:
        if (Object.hasOwn(characters, name)) this.#writer.text(characters[name]!);
    }
  }

  close(name: string): void {
    const depth = this.#open.length;
    const read = depth < this.#unreadFrom;
    const deletedRow = depth === this.#unreadFrom && name === "tr";
    if (depth === this.#unreadFrom) this.#unreadFrom = Number.POSITIVE_INFINITY;
    const property = depth >= this.#propertiesFrom;
    if (depth === this.#propertiesFrom) this.#propertiesFrom = Number.POSITIVE_INFINITY;
    this.#open.pop();
    if (name === "t") this.#inText = false;
    // A deleted row was opened before it was known to be one; it is closed, empty, like any other.
    if (property || !(read || deletedRow)) return;
    switch (name) {
      case "p":
        if (!this.#paragraphs.pop()?.markDeleted) this.#writer.endParagraph();
        break;
      case "tc":
        this.#writer.closeCell();
        break;
      case "tr":
        this.#writer.closeRow();
        break;
      case "txbxContent":
        this.#writer.placeAfter(this.#writer.closeAside());
        break;
      case "footnote":
      case "endnote": {
        const paragraphs = this.#writer.closeAside();
        if (this.#note !== null) this.notes.set(this.#note, paragraphs);
        break;
      }
    }
  }

  text(text: string): void {
    if (!this.#inText || this.#open.length >= this.#unreadFrom) return;
    if (!this.#citing) this.#writer.text(text);
    else if (text.length <= longestMark) this.#cite(text.trim());
    else {
      this.#cite();
      this.#writer.text(text);
    }
  }

  /** Before the first word of a list paragraph, its label. */
  #label(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || paragraph.labelled) return;
    paragraph.labelled = true;
    const label = this.#lists.label(paragraph.place, paragraph.style);
    if (label) this.#writer.label(label);
  }

  #cite(mark?: string): void {
    if (!this.#citing) return;
    const label = mark || String(this.#cited.length + 1);
    this.#cited.push({ ...this.#citing, label });
    this.#citing = null;
    this.#writer.text(noteMark(label));
  }
}

/** Symbol fonts sit in the private use area, where a code means nothing without its font. */
function symbol(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code >= 0x20 && code < 0xd800 ? String.fromCodePoint(code) : "";
}

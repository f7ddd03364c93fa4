/** Thrown when the text has reached its limit: the reader stops, what was written stays. */
export class TextFull extends Error {}

/** Controls that no text needs; PostgreSQL refuses NUL. Tab and line feed are handled before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** Discretionary hyphens: the author's programme put them there to break lines. */
const softHyphens = /\u00ad/g;

/** One paragraph as it is kept: lines trimmed, runs of spaces made one, no blank line inside. In linear time. */
function tidyParagraph(raw: string): string {
  return raw
    .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, "\n")
    .replace(controls, "")
    .replace(softHyphens, "")
    .replace(/[\t ]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n")
    .toWellFormed()
    .normalize("NFC");
}

const separator = "\n\n";

interface Frame {
  paragraphs: string[];
  current: string[];
  /** Set in a table row: the cells already closed. */
  cells: string[][] | null;
  /** Paragraphs of a text box or the like, to stand after the paragraph in progress. */
  after: string[];
}

const frame = (cells: string[][] | null): Frame => ({ paragraphs: [], current: [], cells, after: [] });

/**
 * Collects text from a reader's events and gives it one shape, whatever the format. Readers call it in document
 * order and need not care about empty paragraphs, spaces, or unclosed rows.
 */
export class TextWriter {
  readonly #limit: number;
  readonly #frames: Frame[] = [frame(null)];
  readonly #notes: { label: string; paragraphs: string[] }[] = [];
  #written = 0;
  #label = "";

  constructor(limit: number) {
    this.#limit = limit;
  }

  get #top(): Frame {
    return this.#frames.at(-1)!;
  }

  /** The mark of a list item; it stands before the next words, wherever their paragraph begins. */
  label(label: string): void {
    this.#label = label;
  }

  text(words: string): void {
    if (!words) return;
    const labelled = this.#label !== "" && /\S/.test(words);
    const text = labelled ? `${this.#label} ${words.trimStart()}` : words;
    if (labelled) this.#label = "";
    const room = this.#limit - this.#written;
    this.#written += text.length;
    this.#top.current.push(text.length > room ? text.slice(0, Math.max(room, 0)) : text);
    if (text.length > room) throw new TextFull();
  }

  endParagraph(): void {
    const top = this.#top;
    if (top.current.length) {
      const paragraph = tidyParagraph(top.current.join(""));
      top.current = [];
      if (paragraph) {
        top.paragraphs.push(paragraph);
        this.#written += separator.length;
      }
    }
    if (top.after.length) {
      for (const each of top.after) top.paragraphs.push(each);
      top.after = [];
    }
  }

  paragraph(text: string): void {
    this.endParagraph();
    this.text(text);
    this.endParagraph();
  }

  openRow(): void {
    this.endParagraph();
    this.#frames.push(frame([]));
  }

  closeCell(): void {
    this.endParagraph();
    const top = this.#top;
    top.cells?.push(top.paragraphs);
    if (top.cells) top.paragraphs = [];
  }

  /** A row is one paragraph; but where a cell holds several, the table is layout and each stands alone. */
  closeRow(): void {
    if (this.#frames.length < 2 || !this.#top.cells) return;
    this.endParagraph();
    const { cells, paragraphs } = this.#frames.pop()!;
    if (paragraphs.length) cells!.push(paragraphs);
    const into = this.#top.paragraphs;
    if (cells!.some((each) => each.length > 1)) {
      for (const cell of cells!) into.push(...cell);
      return;
    }
    const row = cells!
      .map((each) => each[0]?.replaceAll("\n", " ") ?? "")
      .join("\t")
      .replace(/\t+$/, "");
    if (row.trim()) into.push(row);
  }

  /** From here to `closeAside` paragraphs are set aside: a note, a text box, a header. */
  openAside(): void {
    this.#frames.push(frame(null));
  }

  closeAside(): string[] {
    while (this.#top.cells) this.closeRow();
    this.endParagraph();
    return this.#frames.length > 1 ? this.#frames.pop()!.paragraphs : [];
  }

  /** Places what was set aside after the paragraph in progress. */
  placeAfter(paragraphs: readonly string[]): void {
    for (const each of paragraphs) this.#top.after.push(each);
  }

  /** Places what was set aside at the end of the text, behind its mark. */
  placeNote(label: string, paragraphs: readonly string[]): void {
    this.#notes.push({ label, paragraphs: [...paragraphs] });
  }

  /** The text so far; the writer is not used after. */
  finish(): string {
    while (this.#frames.length > 1) {
      if (this.#top.cells) this.closeRow();
      else this.placeAfter(this.closeAside());
    }
    this.endParagraph();
    const paragraphs = this.#frames[0]!.paragraphs;
    for (const { label, paragraphs: body } of this.#notes) {
      paragraphs.push(`[${label}] ${body[0] ?? ""}`.trimEnd(), ...body.slice(1));
    }
    return paragraphs.join(separator).slice(0, this.#limit).trimEnd();
  }
}

/** The mark in the running text that `placeNote` repeats at the end. */
export const noteMark = (label: string): string => `[${label}]`;

// Above 300 lines: one pass over the bytes with one stack of groups, whose parts share that state at every step.
import { type Reading, Unreadable } from "./model.ts";
import { charsets, codePage, drawingText, readBehindStar, signs, unread } from "./rtf-words.ts";
import { noteMark, type TextWriter } from "./text-writer.ts";

/**
 * Reads Rich Text Format (Microsoft's specification 1.9.1): Unicode, code pages by font, tables, footnotes, revisions.
 * What a destination means is decided when its group opens; unknown ones marked \* are not read, as the
 * specification asks.
 */
export function readRtf(reading: Reading): void {
  const { bytes, writer } = reading;
  new RtfText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), writer).read();
}

const doubleByte = new Set(["shift_jis", "euc-kr", "gb18030", "big5"]);
const mostGroups = 10_000;

interface Group {
  /** Nothing in this group is text. */
  unread: boolean;
  /** Inside a drawing, where only its text box is read. */
  drawing: boolean;
  /** Deleted in a revision, moved away, or hidden. */
  deleted: boolean;
  hidden: boolean;
  font: number;
  /** Characters after \u that stand in for it in readers without Unicode. */
  standIns: number;
  /** What the group set aside: a note, or the text of a drawing; and whether a table row was open around it. */
  aside: { readonly kind: "note" | "drawing"; readonly rowOpen: boolean } | null;
}

class RtfText {
  readonly #bytes: Buffer;
  readonly #writer: TextWriter;
  readonly #fonts = new Map<number, string>();
  readonly #groups: Group[] = [];
  #group: Group = {
    unread: false,
    drawing: false,
    deleted: false,
    hidden: false,
    font: -1,
    standIns: 1,
    aside: null,
  };
  #encoding = "windows-1252";
  #defaultFont = -1;
  #inFontTable = false;
  #pending: number[] = [];
  #toSkip = 0;
  #starred = false;
  #rowOpen = false;
  #notes = 0;
  #at = 0;

  constructor(bytes: Buffer, writer: TextWriter) {
    this.#bytes = bytes;
    this.#writer = writer;
  }

  read(): void {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at++]!;
      if (byte === 0x5c) this.#control();
      else if (byte === 0x7b) this.#openGroup();
      else if (byte === 0x7d) this.#closeGroup();
      else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) this.#literal(byte);
    }
    this.#flush();
  }

  #openGroup(): void {
    this.#flush();
    if (this.#groups.length > mostGroups)
      throw new Unreadable("corrupt", `groups nest over ${mostGroups} deep`);
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, aside: null };
    this.#toSkip = 0;
    this.#starred = false;
  }

  #closeGroup(): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#group.aside) this.#closeAside(this.#group.aside);
    this.#group = this.#groups.pop() ?? this.#group;
    if (this.#group.unread === false) this.#inFontTable = false;
  }

  #openAside(kind: "note" | "drawing"): void {
    this.#writer.openAside();
    this.#group.aside = { kind, rowOpen: this.#rowOpen };
    this.#rowOpen = false;
  }

  #closeAside({ kind, rowOpen }: NonNullable<Group["aside"]>): void {
    const paragraphs = this.#writer.closeAside();
    if (kind === "note") this.#writer.placeNote(String(this.#notes), paragraphs);
    else this.#writer.placeAfter(paragraphs);
    this.#rowOpen = rowOpen;
  }

  #control(): void {
    const bytes = this.#bytes;
    const next = bytes[this.#at];
    if (next === undefined) return;
    if (!isLetter(next)) {
      this.#at++;
      this.#symbol(String.fromCharCode(next));
      return;
    }
    const start = this.#at;
    // Control words have at most 32 letters; a hostile file's may not end.
    while (this.#at < bytes.length && isLetter(bytes[this.#at]!) && this.#at - start < 32) this.#at++;
    const word = bytes.toString("latin1", start, this.#at);
    const digits = this.#at;
    if (bytes[this.#at] === 0x2d) this.#at++;
    while (this.#at < bytes.length && isDigit(bytes[this.#at]!) && this.#at - digits < 11) this.#at++;
    const number = this.#at > digits ? Number(bytes.toString("latin1", digits, this.#at)) : null;
    if (bytes[this.#at] === 0x20) this.#at++;
    if (word === "bin") this.#at += Math.max(number ?? 0, 0);
    else if (this.#toSkip > 0 && word !== "u") this.#toSkip--;
    else this.#word(word, number);
    this.#starred = false;
  }

  #symbol(sign: string): void {
    if (sign === "'") {
      const byte = Number.parseInt(this.#bytes.toString("latin1", this.#at, this.#at + 2), 16);
      this.#at += 2;
      if (this.#toSkip > 0) this.#toSkip--;
      else if (byte >= 0 && this.#shown()) this.#pending.push(byte);
    } else if (sign === "*") this.#starred = true;
    else if (sign === "\n" || sign === "\r") this.#word("par", null);
    else if (sign === "\t") this.#write("\t");
    else if (sign === "\\" || sign === "{" || sign === "}") this.#literal(sign.charCodeAt(0));
    else if (Object.hasOwn(signs, sign)) this.#write(signs[sign]!);
  }

  #word(word: string, number: number | null): void {
    const group = this.#group;
    if (word === "u") {
      this.#flush();
      if (number !== null) this.#write(String.fromCharCode(number & 0xffff));
      this.#toSkip = group.standIns;
      return;
    }
    this.#flush();
    if (this.#starred && !readBehindStar.has(word)) group.unread = true;
    else if (unread.has(word)) group.unread = true;
    if (Object.hasOwn(signs, word)) this.#write(signs[word]!);
    else if (!this.#structure(word)) this.#state(word, number);
  }

  /** Words that end paragraphs, cells and rows, or open a destination that is read. */
  #structure(word: string): boolean {
    const group = this.#group;
    const shown = this.#shown();
    switch (word) {
      case "par":
      case "sect":
        // A deleted paragraph mark joins the paragraphs around it.
        if (shown) this.#writer.endParagraph();
        return true;
      case "trowd":
      case "intbl":
        if (shown && !this.#rowOpen) {
          this.#rowOpen = true;
          this.#writer.openRow();
        }
        return true;
      case "cell":
        if (this.#rowOpen) this.#writer.closeCell();
        return true;
      case "row":
        if (this.#rowOpen) this.#writer.closeRow();
        this.#rowOpen = false;
        return true;
      case "footnote":
        if (shown && !group.aside) {
          this.#notes++;
          this.#writer.text(noteMark(String(this.#notes)));
          this.#openAside("note");
        }
        return true;
      case "shpinst":
        group.drawing = true;
        return true;
      case drawingText:
        if (group.drawing && !group.unread && !group.aside) {
          group.drawing = false;
          this.#openAside("drawing");
        }
        return true;
      case "upr":
        group.unread = true;
        return true;
      case "ud":
        group.unread = false;
        return true;
      default:
        return false;
    }
  }

  /** Words that change how what follows is read. */
  #state(word: string, number: number | null): void {
    const group = this.#group;
    switch (word) {
      case "fonttbl":
        this.#inFontTable = true;
        break;
      case "f":
        group.font = number ?? -1;
        break;
      case "fcharset":
        if (this.#inFontTable && number !== 1) {
          this.#fonts.set(group.font, charsets[number ?? 0] ?? this.#encoding);
        }
        break;
      case "cpg":
        if (this.#inFontTable) this.#fonts.set(group.font, codePage(number));
        break;
      case "ansicpg":
        this.#encoding = codePage(number);
        break;
      case "mac":
        this.#encoding = "macintosh";
        break;
      case "deff":
        this.#defaultFont = number ?? -1;
        group.font = this.#defaultFont;
        break;
      case "uc":
        group.standIns = Math.max(number ?? 1, 0);
        break;
      case "deleted":
      case "mvf":
        group.deleted = number !== 0;
        break;
      case "v":
        group.hidden = number !== 0;
        break;
      case "plain":
        group.deleted = false;
        group.hidden = false;
        group.font = this.#defaultFont;
        break;
    }
  }

  #shown(): boolean {
    const { unread, drawing, deleted, hidden } = this.#group;
    return !(unread || drawing || deleted || hidden);
  }

  #write(text: string): void {
    if (!this.#shown()) return;
    this.#flush();
    this.#writer.text(text);
  }

  #literal(byte: number): void {
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return;
    }
    if (!this.#shown()) return;
    if (byte >= 0x80 || this.#awaitsTrail()) {
      this.#pending.push(byte);
      return;
    }
    this.#flush();
    const start = this.#at - 1;
    const bytes = this.#bytes;
    while (this.#at < bytes.length && isPlain(bytes[this.#at]!)) this.#at++;
    this.#writer.text(bytes.toString("latin1", start, this.#at));
  }

  /** Whether the bytes so far end in the first half of a character of two bytes. */
  #awaitsTrail(): boolean {
    if (!this.#pending.length || !doubleByte.has(this.#encodingNow())) return false;
    let lead = false;
    for (const byte of this.#pending) lead = !lead && byte >= 0x81;
    return lead;
  }

  #encodingNow(): string {
    return this.#fonts.get(this.#group.font) ?? this.#encoding;
  }

  /** Writes the bytes of a code page read so far. */
  #flush(): void {
    if (!this.#pending.length) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    const encoding = this.#encodingNow();
    // In symbol fonts only the bullet is safe to name.
    if (encoding === "symbol") this.#writer.text(bytes.includes(0xb7) ? "•" : "");
    else this.#writer.text(new TextDecoder(encoding).decode(bytes));
  }
}

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isPlain = (byte: number): boolean =>
  byte >= 0x20 && byte < 0x80 && byte !== 0x5c && byte !== 0x7b && byte !== 0x7d;

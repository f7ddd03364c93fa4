import type { Reading } from "./model.ts";
import { mainPart, relatedPart, relationships } from "./package-parts.ts";
import type { TextWriter } from "./text-writer.ts";
import { type Attributes, attribute, readXml, type XmlHandler } from "./xml.ts";
import { Zip } from "./zip.ts";

/** Text of a workbook, sheet by sheet under its name; a row is a paragraph. Formulas count as their last value. */
export function readXlsx(reading: Reading): void {
  const zip = new Zip(reading.bytes, reading.limits);
  const main = mainPart(zip, "xl/workbook.xml");
  const related = relationships(zip, main.name);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  readXml(main.bytes, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const key = Object.keys(attributes).find((each) => each.endsWith(":id"));
      const sheet = key && related.get(attributes[key]!);
      if (sheet) sheets.push({ name: attribute(attributes, "name") ?? "", part: sheet.target });
    },
    close() {},
  });
  const part = (type: string): Buffer | null => {
    const name = relatedPart(zip, related, type);
    return name ? zip.read(name) : null;
  };
  const strings = part("sharedStrings");
  const styles = part("styles");
  const shared = strings ? readShared(strings) : [];
  const dates = styles ? readDateStyles(styles) : new Set<number>();
  reading.pages = sheets.length;
  for (const { name, part: sheet } of sheets) {
    const bytes = zip.read(sheet);
    if (!bytes) continue;
    if (sheets.length > 1) reading.writer.paragraph(name);
    readXml(bytes, new SheetText(reading.writer, { shared, dates, from1904 }));
  }
}

function readShared(bytes: Uint8Array): string[] {
  const shared: string[] = [];
  let current: string[] = [];
  let inText = false;
  let phonetic = false;
  readXml(bytes, {
    open(name) {
      if (name === "si") current = [];
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    close(name) {
      if (name === "si") shared.push(current.join(""));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    text(text) {
      if (inText) current.push(text);
    },
  });
  return shared;
}

/** Formats built in that show a date (ECMA-376 part 1, 18.8.30); 18 to 21 and 45 to 47 show times alone. */
const builtInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36);

/** Which cell styles, by position, show a number as a date. */
function readDateStyles(bytes: Uint8Array): Set<number> {
  const custom = new Map<number, boolean>();
  const dates = new Set<number>();
  let inCells = false;
  let index = 0;
  readXml(bytes, {
    open(name, attributes) {
      if (name === "numFmt") {
        const code = (attribute(attributes, "formatCode") ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
        custom.set(Number(attribute(attributes, "numFmtId")), /[yd]/i.test(code));
      } else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attribute(attributes, "numFmtId"));
        if (custom.get(id) ?? builtInDate(id)) dates.add(index);
        index++;
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return dates;
}

interface Workbook {
  readonly shared: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

class SheetText implements XmlHandler {
  readonly #writer: TextWriter;
  readonly #workbook: Workbook;
  #type = "n";
  #isDate = false;
  #value: string[] = [];
  #inValue = false;
  #phonetic = false;

  constructor(writer: TextWriter, workbook: Workbook) {
    this.#writer = writer;
    this.#workbook = workbook;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.#writer.openRow();
    else if (name === "c") {
      this.#type = attribute(attributes, "t") ?? "n";
      this.#isDate = this.#workbook.dates.has(Number(attribute(attributes, "s") ?? -1));
      this.#value = [];
    } else if (name === "rPh") this.#phonetic = true;
    else if (name === "v" || name === "t") this.#inValue = !this.#phonetic;
  }

  close(name: string): void {
    if (name === "row") this.#writer.closeRow();
    else if (name === "rPh") this.#phonetic = false;
    else if (name === "v" || name === "t") this.#inValue = false;
    else if (name === "c") {
      this.#writer.text(this.#shown(this.#value.join("")));
      this.#writer.closeCell();
    }
  }

  text(text: string): void {
    if (this.#inValue) this.#value.push(text);
  }

  #shown(value: string): string {
    if (this.#type === "s") return this.#workbook.shared[Number(value)] ?? "";
    if (this.#type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (this.#type !== "n" || !this.#isDate || value === "") return value;
    return isoDate(Number(value), this.#workbook.from1904) ?? value;
  }
}

/** A serial day as a date: day 25,569 is 1 January 1970; with 1904 as the start, 24,107. */
function isoDate(serial: number, from1904: boolean): string | null {
  const milliseconds = Math.round((serial - (from1904 ? 24_107 : 25_569)) * 86_400_000);
  const date = new Date(milliseconds);
  if (!Number.isFinite(serial) || Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return serial % 1 === 0 ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
}
